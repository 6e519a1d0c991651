/// The figures of one unit that others than HR may see, for the council's sheets.
package struct PublicUnit: Sendable {
    package let unit: Unit
    /// Nil if the unit stated no levels.
    package let gaps: GapTable.UnitLines?
    /// Nil if it stated no staffing.
    package let staffing: StaffingTable.UnitLines?
    /// The unit's open measures (tiltak that are planned or under way) by fagområde, in the order of its form; nil
    /// if it was not asked for them.
    private let measures: [ChoiceKey: [String]]?
    let answers: UnitAnswers
    let index: PlanIndex

    /// Nil for a unit that the plan does not have.
    package init?(_ answers: UnitAnswers, _ filter: PublicAnswers) {
        index = filter.index
        guard let unit = index.unit(answers.unit) else { return nil }
        self.unit = unit
        self.answers = answers
        gaps = GapTable.UnitLines(of: answers, filter)
        staffing = StaffingTable.UnitLines(of: answers, filter)
        measures = index.plan.asks(unit.id, for: "measures.area") ? answers.openMeasures : nil
    }

    /// The positive gaps, by weighted gap descending; equal ones in the order of the form.
    package var priorities: [Priority] {
        (gaps?.lines ?? []).compactMap { line in
            guard let levels = line.levels, levels.gap > 0 else { return nil }
            return Priority(line: line, levels: levels, measures: measures(for: line.area.key))
        }.sorted { $0.levels.weightedGap > $1.levels.weightedGap }
    }

    /// The fagområder that are vulnerable by the plan's thresholds, and every hidden one, in the order of the form.
    package var vulnerable: [Vulnerability] {
        let levels = Dictionary(first: (gaps?.lines ?? []).map { ($0.area.key, $0.levels) })
        return (staffing?.lines ?? []).compactMap { line in
            let key = line.area.key
            return Vulnerability(line, of: unit.id, levels: levels[key] ?? nil, measures: measures(for: key), index)
        }
    }

    private func measures(for area: ChoiceKey) -> [String]? { measures.map { $0[area] ?? [] } }

    /// The items with an inconsistency of this kind, each once.
    package func subjects(of kind: CrossCheck.Kind) -> [CrossCheck.Subject] {
        CrossCheck.subjects(of: kind, in: self, index).distinct
    }
}

extension UnitAnswers {
    /// The open measures by fagområde. A need without a measure does not count, and neither do
    /// measures that are done or dropped.
    package var openMeasures: [ChoiceKey: [String]] {
        measures.reduce(into: [:]) { result, answer in
            guard let area = answer.area, !answer.measure.isEmpty, answer.role.isOpen else { return }
            result[area.key, default: []].append(answer.measure)
        }
    }
}
