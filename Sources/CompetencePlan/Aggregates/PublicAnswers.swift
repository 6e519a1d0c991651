/// Which of a unit's levels, and of its employees and årsverk by fagområde, may be shown to others than HR. Figures of
/// fewer employees than the plan's threshold, or of an unstated number, could be linked to persons.
package struct PublicAnswers: Sendable {
    /// The unit's employees; nil if it stated none.
    private let employees: Int?
    /// The employees stated for each fagområde (the first row counts, if several); nil if the plan
    /// asks only for the whole unit.
    private let headcounts: [ChoiceKey: Int]?
    /// For fagområder whose levels cover only some of the employees, how many they cover.
    private let behindLevels: [ChoiceKey: Int]
    /// Nil shows all, which is for HR alone.
    package let threshold: Int?
    let index: PlanIndex
    /// Whether the unit's own row is hidden, and whether its departures are: those of a fagområde may be all of them.
    private let isRowHidden: Bool
    private let hidesDepartures: Bool
    /// Fagområder with hidden staffing, and those with only the employees hidden.
    private var hiddenStaffing: Set<ChoiceKey> = []
    private var hiddenHeadcounts: Set<ChoiceKey> = []

    /// For answers carried forward the stricter threshold applies: what was hidden must not be shown because it is old.
    package init(of unit: UnitAnswers, _ disclosure: WorkforceDisclosure) {
        headcounts = unit.employees == nil ? Dictionary(first: unit.staffing.map { ($0.area.key, $0.headcount) }) : nil
        behindLevels = Dictionary(
            unit.gaps.compactMap { gap in gap.employees.map { (gap.area.key, $0) } }, uniquingKeysWith: min)
        employees = unit.employees ?? unit.wholeUnit?.headcount
        index = disclosure.index
        threshold = disclosure.threshold.map { max($0, unit.privacyThreshold ?? 0) }
        isRowHidden = disclosure.hidesRow(of: unit.unit)
        hidesDepartures = disclosure.hidden(of: unit.unit).contains(.departures)
        // Under a stricter threshold than that of the appendices, different rows are hidden to protect the small ones.
        guard let threshold else { return }
        let own = max(index.plan.thresholds.privacy, unit.privacyThreshold ?? 0)
        for threshold in Set([own, threshold]) { hideStaffing(of: unit, threshold) }
    }

    /// The employees by which a fagområde is judged; nil if none were stated. A cross-cutting
    /// one has those of the whole unit.
    package func headcount(of area: Choice<SubjectArea>) -> Int? {
        guard let headcounts else { return employees }
        return headcounts[area.key] ?? (index.isCrossCutting(area) ? employees : nil)
    }

    /// The employees of a fagområde, if they may be shown or used as weights.
    package func publicHeadcount(of area: Choice<SubjectArea>) -> Int? {
        let isHidden = hiddenHeadcounts.contains(area.key) || (isRowHidden && index.isCrossCutting(area))
        return isHidden ? nil : headcount(of: area)
    }

    package func publishes(_ answer: GapAnswer) -> Bool { publishesLevels(of: answer.area) }

    /// Whether levels of a fagområde may be shown: there must be enough employees in it, and in the unit.
    package func publishesLevels(of area: Choice<SubjectArea>) -> Bool {
        let isOfEnough = employees.map(isEnough) ?? true
        return isOfEnough && isEnough(min(headcount(of: area) ?? 0, behindLevels[area.key] ?? .max))
    }

    /// Whether what HR asks about a measure may be shown: as the levels of its fagområde. Without one, persons may be
    /// counted if the unit has enough.
    package func publishesOwn(about area: Choice<SubjectArea>?, countsPersons: Bool) -> Bool {
        area.map(publishesLevels) ?? (!countsPersons || employees.map(isEnough) ?? true)
    }

    /// Whether a fagområde's departures may be shown, considering also how many employees remain.
    package func publishesDepartures(_ answer: StaffingAnswer) -> Bool {
        guard let threshold, let departures = answer.departures else { return publishes(answer) }
        return !hidesDepartures && publicHeadcount(of: answer.area) != nil && !departures.isFew(threshold)
            && !(answer.headcount - departures).isFew(threshold)
    }

    /// Whether a row of Årsverk may be shown: the unit's own, which has no fagområde, or a fagområde's.
    package func publishes(_ answer: StaffingAnswer) -> Bool {
        answer.isWholeUnit ? !isRowHidden : !hiddenStaffing.contains(answer.area.key)
    }

    package func isEnough(_ headcount: Int) -> Bool { threshold.map { headcount >= $0 } ?? true }

    // MARK: Staffing

    /// Hides the staffing of fagområder with few or no employees. If the unit's own årsverk, held or vacant, would
    /// reveal it, the smallest visible one is hidden too. Also hides the employees of a fagområde that includes nearly
    /// all. The number of employees in the small ones decides nothing that is visible, since fewer fagområder than the
    /// threshold may have that many employees.
    private mutating func hideStaffing(of unit: UnitAnswers, _ threshold: Int) {
        let rows = unit.staffing.filter { !index.isCrossCutting($0.area) }
        var parts = rows.map { row in
            CountPart(row.headcount, isHidden: isRowHidden || row.headcount < threshold, threshold: threshold)
        }
        if unit.wholeUnit?.fte != nil || unit.wholeUnit?.vacant != nil, !isRowHidden {
            // A fagområde without stated staffing looks like one with few employees.
            let answered = Set(unit.staffing.map(\.area.key))
            let missing = unit.gaps.count { !answered.contains($0.area.key) && !index.isCrossCutting($0.area) }
            let few = parts.filter(\.isHidden)
            let (fewAreas, fewEmployees) = (few.count + missing, few.reduce(0) { $0 + $1.count })
            if fewAreas > 0, fewAreas < threshold || fewEmployees < threshold { parts.hideSmallest() }
        }
        for (row, part) in zip(rows, parts) where part.isHidden {
            hiddenStaffing.insert(row.area.key)
            hiddenHeadcounts.insert(row.area.key)
        }
        guard let employees else { return }
        // With one employee more than the threshold, only one number could be hidden, and the
        // sign would reveal it: hide all.
        let wouldTell = employees == threshold + 1
        for row in unit.staffing where wouldTell || (employees - row.headcount).isFew(threshold) {
            hiddenHeadcounts.insert(row.area.key)
        }
    }
}
