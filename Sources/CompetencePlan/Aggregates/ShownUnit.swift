/// One unit as others than HR may see it: what the council's sheets show of it, made anew each time it is looked at.
package struct ShownUnit: Sendable {
    package let unit: Unit
    package let answers: UnitAnswers
    /// Nil where the unit stated no levels.
    package let gaps: GapTable.UnitLines?
    /// Nil where it stated no staffing.
    package let staffing: StaffingTable.UnitLines?
    package let measures: MeasuresByArea
    private let index: PlanIndex

    /// Nil for a unit that the plan does not have.
    package init?(_ answers: UnitAnswers, _ index: PlanIndex) {
        guard let unit = index.unit(answers.unit) else { return nil }
        let shown = ShownAnswers(of: answers, threshold: index.plan.thresholds.privacy)
        self.unit = unit
        self.answers = answers
        self.index = index
        gaps = GapTable.UnitLines(of: answers, unit, shown)
        staffing = StaffingTable.UnitLines(of: answers, unit, shown)
        measures = MeasuresByArea(answers.measures)
    }

    package var priorities: [Priority] { Priority.all(of: gaps?.lines ?? [], measures: measures) }

    package var vulnerable: [Vulnerability] {
        Vulnerability.all(of: staffing, gaps: gaps, measures: measures, thresholds: index.plan.thresholds)
    }

    /// What does not fit, of each kind one.
    package var checks: [CrossCheck] { CrossCheck.Kind.allCases.compactMap(check) }

    package func check(for kind: CrossCheck.Kind) -> CrossCheck? { CrossCheck.check(self, for: kind, index) }
}
