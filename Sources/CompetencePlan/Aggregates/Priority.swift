/// Prioritering: a gap that weighs, with the measures that answer it.
package struct Priority: Hashable, Sendable {
    package var line: GapTable.Line
    package var levels: GapTable.Levels
    /// The unit's own measures for the fagområde; empty is "ingen tiltak".
    package var measures: [String]

    /// Gaps above zero, the largest weighted first; equal ones in the order of the plan.
    package static func all(in table: GapTable, answers: [UnitAnswers]) -> [Priority] {
        let measures = measuresByArea(answers)
        let priorities = table.units.flatMap(\.lines).compactMap { line -> Priority? in
            guard let levels = line.levels, levels.gap > 0 else { return nil }
            return Priority(line: line, levels: levels, measures: measures["\(line.unit) \(line.area.key)"] ?? [])
        }
        return priorities.enumerated()
            .sorted { ($1.element.levels.weightedGap, $0.offset) < ($0.element.levels.weightedGap, $1.offset) }
            .map(\.element)
    }

    private static func measuresByArea(_ answers: [UnitAnswers]) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for unit in answers {
            for answer in unit.measures where !answer.measure.isEmpty {
                guard let area = answer.area else { continue }
                result["\(unit.unit) \(area.key)", default: []].append(answer.measure)
            }
        }
        return result
    }
}
