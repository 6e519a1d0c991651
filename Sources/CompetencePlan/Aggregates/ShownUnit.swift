/// One unit as others than HR may see it: what the council's sheets show of it, made anew each time it is looked at.
package struct ShownUnit: Sendable {
    package let unit: Unit
    /// Nil where the unit stated no levels.
    package let gaps: GapTable.UnitLines?
    /// Nil where it stated no staffing.
    package let staffing: StaffingTable.UnitLines?
    let figures: UnitFigures
    let measures: MeasuresByArea
    private let index: PlanIndex

    /// Nil for a unit that the plan does not have. Figures without measures make one without priorities' measures.
    package init?(_ figures: UnitFigures, _ index: PlanIndex) {
        guard let unit = index.unit(figures.unit) else { return nil }
        let shown = ShownAnswers(of: figures, threshold: index.plan.thresholds.privacy)
        self.unit = unit
        self.figures = figures
        self.index = index
        gaps = GapTable.UnitLines(of: figures, unit, shown)
        staffing = StaffingTable.UnitLines(of: figures, unit, shown)
        measures = MeasuresByArea(figures.measures)
    }

    package init?(_ answers: UnitAnswers, _ index: PlanIndex) { self.init(UnitFigures(answers), index) }

    package var priorities: [Priority] { Priority.all(of: gaps?.lines ?? [], measures: measures) }

    package var vulnerable: [Vulnerability] {
        Vulnerability.all(of: staffing, gaps: gaps, measures: measures, thresholds: index.plan.thresholds)
    }

    /// What does not fit, of each kind one.
    package var checks: [CrossCheck] { CrossCheck.Kind.allCases.compactMap(check) }

    package func check(for kind: CrossCheck.Kind) -> CrossCheck? { CrossCheck.check(self, for: kind, index) }
}
