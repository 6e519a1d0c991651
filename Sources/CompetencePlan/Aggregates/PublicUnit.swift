/// One unit as others than HR may see it: what the council's sheets show of it.
package struct PublicUnit: Sendable {
    package let unit: Unit
    /// Nil where the unit stated no levels.
    package let gaps: GapTable.UnitLines?
    /// Nil where it stated no staffing.
    package let staffing: StaffingTable.UnitLines?
    /// Its open measures (tiltak that are planned or under way) for each fagområde that has any, as they stand in its form.
    let measures: [ChoiceKey: [String]]
    let answers: UnitAnswers
    private let index: PlanIndex

    /// Nil for a unit that the plan does not have.
    package init?(_ answers: UnitAnswers, _ index: PlanIndex, _ disclosure: WorkforceDisclosure) {
        guard let unit = index.unit(answers.unit) else { return nil }
        let filter = PublicAnswers(of: answers, index, disclosure)
        self.unit = unit
        self.answers = answers
        self.index = index
        gaps = GapTable.UnitLines(of: answers, unit, filter)
        staffing = StaffingTable.UnitLines(of: answers, unit, filter, index)
        measures = answers.openMeasures(index)
    }

    package var priorities: [Priority] { Priority.all(of: gaps?.lines ?? [], measures: measures) }

    package var vulnerable: [Vulnerability] {
        Vulnerability.all(
            of: staffing, gaps: gaps, measures: measures, order: index.index(of: unit.id),
            thresholds: index.plan.thresholds, largeGap: index.plan.largeWeightedGap,
            roles: StrategyCategory.roles(of: index.plan.strategyCategories))
    }

    /// What does not fit, of one kind.
    package func check(for kind: CrossCheck.Kind) -> CrossCheck? { CrossCheck.check(self, for: kind, index) }
}

extension UnitAnswers {
    /// The measures that answer a fagområde, by its key: those that are planned or under way. A need without a measure
    /// answers nothing, and neither does what is done or dropped.
    package func openMeasures(_ index: PlanIndex) -> [ChoiceKey: [String]] {
        measures.reduce(into: [:]) { result, answer in
            guard let area = answer.area, !answer.measure.isEmpty, answer.role.isOpen else { return }
            result[area.key, default: []].append(answer.measure)
        }
    }
}
