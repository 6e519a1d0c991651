/// Which of a unit's answers others than HR may see: figures of fewer employees than the plan's threshold, or of a number
/// not stated, would speak of persons.
package struct PublicAnswers: Sendable {
    /// Of the unit as a whole, where the plan asks for no others.
    private let employees: Int?
    /// Of each fagområde that the unit stated employees for, the first.
    private let headcounts: [ChoiceKey: Int]
    /// Nil shows all, which is for HR alone.
    private let threshold: Int?

    /// Of answers carried forward the stricter threshold decides: what was hidden then must not be shown for being old.
    package init(of unit: UnitAnswers, threshold: Int?) {
        headcounts = Dictionary(unit.staffing.map { ($0.area.key, $0.headcount) }) { first, _ in first }
        employees = unit.employees
        self.threshold = threshold.map { max($0, unit.privacyThreshold ?? 0) }
    }

    /// Ansatte of a fagområde; nil where the unit stated none.
    package func headcount(of area: Choice<SubjectArea>) -> Int? { employees ?? headcounts[area.key] }

    package func shows(_ answer: GapAnswer) -> Bool { showsLevels(of: answer.area) }

    /// Whether levels of a fagområde may be seen.
    package func showsLevels(of area: Choice<SubjectArea>) -> Bool {
        shows(headcount: headcount(of: area))
    }

    package func shows(_ answer: StaffingAnswer) -> Bool { shows(headcount: answer.headcount) }

    /// Whether figures of so many employees may be shown.
    func shows(headcount: Int?) -> Bool { threshold.map { headcount ?? 0 >= $0 } ?? true }
}
