/// Which of a unit's levels, and of its fagområder's employees and årsverk, others than HR may see: figures of fewer
/// employees than the plan's threshold, or of a number not stated, would speak of persons.
package struct PublicAnswers: Sendable {
    /// Of the unit as a whole; nil where it stated none.
    private let employees: Int?
    /// Of each fagområde that the unit stated employees for, the first; nil where the plan asks for those of the unit alone.
    private let headcounts: [ChoiceKey: Int]?
    /// Of fagområder whose levels are of fewer than have them, how many.
    private let behindLevels: [ChoiceKey: Int]
    /// Nil shows all, which is for HR alone.
    private let threshold: Int?
    private let index: PlanIndex
    /// Whether the unit's own row is hidden, and whether its departures are: a fagområde's may be all of them.
    private let isClosed: Bool
    private let hidesDepartures: Bool
    /// Fagområder whose staffing is hidden, and those of which the employees alone are.
    private var hiddenStaffing: Set<ChoiceKey> = []
    private var hiddenHeadcounts: Set<ChoiceKey> = []

    /// Of answers carried forward the stricter threshold decides: what was hidden then must not be shown for being old.
    package init(of unit: UnitAnswers, _ index: PlanIndex, _ disclosure: WorkforceDisclosure) {
        let answered = Dictionary(first: unit.staffing.map { ($0.area.key, $0.headcount) })
        headcounts = unit.employees == nil ? answered : nil
        behindLevels = Dictionary(
            unit.gaps.compactMap { gap in gap.employees.map { (gap.area.key, $0) } }, uniquingKeysWith: min)
        employees = unit.employees ?? unit.wholeUnit?.headcount
        self.index = index
        threshold = disclosure.threshold.map { max($0, unit.privacyThreshold ?? 0) }
        isClosed = disclosure.closes(unit.unit)
        hidesDepartures = disclosure.hidden(of: unit.unit).contains(.departures)
        // By a stricter threshold than the appendices had, others would protect the small ones.
        guard let threshold else { return }
        let own = max(index.plan.thresholds.privacy, unit.privacyThreshold ?? 0)
        for threshold in Set([own, threshold]) { hideStaffing(of: unit, answered, threshold) }
    }

    /// Ansatte of a fagområde, to be judged by; nil where the unit stated none. What is everybody's is the whole unit's.
    package func headcount(of area: Choice<SubjectArea>) -> Int? {
        guard let headcounts else { return employees }
        return headcounts[area.key] ?? (index.isCrossCutting(area) ? employees : nil)
    }

    /// Ansatte of a fagområde where they may be seen, or a mean be weighted by them.
    package func publicHeadcount(of area: Choice<SubjectArea>) -> Int? {
        let isHidden = hiddenHeadcounts.contains(area.key) || (isClosed && index.isCrossCutting(area))
        return isHidden ? nil : headcount(of: area)
    }

    package func publishes(_ answer: GapAnswer) -> Bool { publishesLevels(of: answer.area) }

    /// Whether levels of a fagområde may be seen: enough employees in it, and in the unit.
    package func publishesLevels(of area: Choice<SubjectArea>) -> Bool {
        let isOfEnough = employees.map(isEnough) ?? true
        return isOfEnough && isEnough(min(headcount(of: area) ?? 0, behindLevels[area.key] ?? .max))
    }

    /// Whether it may be seen how many of a fagområde's employees are to leave, and how many stay.
    package func publishesDepartures(_ answer: StaffingAnswer) -> Bool {
        guard let threshold, let departures = answer.departures else { return publishes(answer) }
        return !hidesDepartures && publicHeadcount(of: answer.area) != nil && !departures.isFew(threshold)
            && !(answer.headcount - departures).isFew(threshold)
    }

    /// Whether a row of Årsverk may be seen: the unit's own, which has no fagområde, or a fagområde's.
    package func publishes(_ answer: StaffingAnswer) -> Bool {
        answer.area == .own("") ? !isClosed : !hiddenStaffing.contains(answer.area.key)
    }

    private func isEnough(_ headcount: Int) -> Bool { threshold.map { headcount >= $0 } ?? true }

    // MARK: Staffing

    /// Hides the staffing of few employees, or of none, and the smallest shown beside it where the unit's own årsverk would
    /// give theirs away; and the employees of a fagområde that nearly all have. How many the few are decides nothing that is
    /// seen: fewer fagområder than the threshold may be so many employees.
    private mutating func hideStaffing(of unit: UnitAnswers, _ answered: [ChoiceKey: Int], _ threshold: Int) {
        let rows = unit.staffing.filter { !index.isCrossCutting($0.area) }
        var parts = rows.map { row in
            CountPart(row.headcount, isHidden: isClosed || row.headcount < threshold, threshold: threshold)
        }
        if unit.wholeUnit?.fte != nil, !isClosed {
            // One whose staffing is not stated looks like one of few.
            let missing = unit.gaps.count { answered[$0.area.key] == nil && !index.isCrossCutting($0.area) }
            let few = parts.filter(\.isHidden)
            let (fewAreas, fewEmployees) = (few.count + missing, few.reduce(0) { $0 + $1.count })
            if fewAreas > 0, fewAreas < threshold || fewEmployees < threshold { parts.hideSmallest() }
        }
        for (row, part) in zip(rows, parts) where part.isHidden {
            hiddenStaffing.insert(row.area.key)
            hiddenHeadcounts.insert(row.area.key)
        }
        guard let employees else { return }
        // Of one more than the threshold only one number could be hidden, and its sign would tell it: all are.
        let wouldTell = employees == threshold + 1
        for row in unit.staffing where wouldTell || (employees - row.headcount).isFew(threshold) {
            hiddenHeadcounts.insert(row.area.key)
        }
    }
}
