/// The figures of one unit that others than HR may see, for the council's sheets.
package struct PublicUnit: Sendable {
    package let unit: Unit
    /// Nil if the unit stated no levels.
    package let gaps: GapTable.UnitLines?
    /// Nil if it stated no staffing.
    package let staffing: StaffingTable.UnitLines?
    /// The unit's open measures (tiltak that are planned or under way) by fagområde, in the order of its form.
    let measures: [ChoiceKey: [String]]
    let answers: UnitAnswers
    private let index: PlanIndex

    /// Nil for a unit that the plan does not have.
    package init?(_ answers: UnitAnswers, _ filter: PublicAnswers) {
        index = filter.index
        guard let unit = index.unit(answers.unit) else { return nil }
        self.unit = unit
        self.answers = answers
        gaps = GapTable.UnitLines(of: answers, filter)
        staffing = StaffingTable.UnitLines(of: answers, filter)
        measures = answers.openMeasures(index)
    }

    package var priorities: [Priority] { Priority.all(of: gaps?.lines ?? [], measures: measures) }

    package var vulnerable: [Vulnerability] {
        Vulnerability.all(
            of: staffing, gaps: gaps, measures: measures, order: index.index(of: unit.id),
            thresholds: index.plan.thresholds, largeGap: index.plan.largeWeightedGap,
            roles: StrategyCategory.roles(of: index.plan.strategyCategories))
    }

    /// The inconsistency of this kind, if any.
    package func check(for kind: CrossCheck.Kind) -> CrossCheck? { CrossCheck.check(self, for: kind, index) }
}

extension UnitAnswers {
    /// The open measures by fagområde. A need without a measure does not count, and neither do measures that are done or dropped.
    package func openMeasures(_ index: PlanIndex) -> [ChoiceKey: [String]] {
        measures.reduce(into: [:]) { result, answer in
            guard let area = answer.area, !answer.measure.isEmpty, answer.role.isOpen else { return }
            result[area.key, default: []].append(answer.measure)
        }
    }
}
