/// Which of a unit's answers others than HR may see: figures of fewer employees than the plan's threshold, or of a number
/// not stated, would speak of persons.
package struct PublicAnswers: Sendable {
    /// Of the unit as a whole; nil where it stated none.
    private let employees: Int?
    /// Of each fagområde that the unit stated employees for, the first; nil where the plan asks for those of the unit alone.
    private let headcounts: [ChoiceKey: Int]?
    /// Nil shows all, which is for HR alone.
    private let threshold: Int?
    private let index: PlanIndex

    /// Of answers carried forward the stricter threshold decides: what was hidden then must not be shown for being old.
    package init(of unit: UnitAnswers, _ index: PlanIndex, threshold: Int?) {
        let stated = Dictionary(unit.staffing.map { ($0.area.key, $0.headcount) }) { first, _ in first }
        headcounts = unit.employees == nil ? stated : nil
        employees = unit.employees ?? unit.wholeUnit?.headcount
        self.index = index
        self.threshold = threshold.map { max($0, unit.privacyThreshold ?? 0) }
    }

    /// Ansatte of a fagområde; nil where the unit stated none. What is everybody's is the whole unit's.
    package func headcount(of area: Choice<SubjectArea>) -> Int? {
        guard let headcounts else { return employees }
        return headcounts[area.key] ?? (index.isCrossCutting(area) ? employees : nil)
    }

    package func shows(_ answer: GapAnswer) -> Bool { showsLevels(of: answer.area) }

    /// Whether levels of a fagområde may be seen: enough employees in it, and in the unit.
    package func showsLevels(of area: Choice<SubjectArea>) -> Bool {
        showsUnit && shows(headcount: headcount(of: area))
    }

    package func shows(_ answer: StaffingAnswer) -> Bool { showsUnit && shows(headcount: answer.headcount) }

    /// Whether the unit has enough employees for anything of it to be seen. One that did not state them is judged by its
    /// fagområder.
    private var showsUnit: Bool { employees == nil || shows(headcount: employees) }

    /// Whether a unit's own row may be seen: one that says that it employs nobody speaks of no person.
    package func shows(_ unit: UnitStaffing) -> Bool { unit.headcount == 0 || shows(headcount: unit.headcount) }

    /// Whether one of the rows of Årsverk may be seen, of which the unit's own has no fagområde.
    package func showsRow(_ row: StaffingAnswer) -> Bool {
        row.area == .own("") ? row.headcount == 0 || shows(headcount: row.headcount) : shows(row)
    }

    /// Whether figures of so many employees may be shown.
    func shows(headcount: Int?) -> Bool { threshold.map { headcount ?? 0 >= $0 } ?? true }
}
