/// Prioritering: a gap that weighs, with the measures that answer it.
package struct Priority: Hashable, Sendable {
    package var line: GapTable.Line
    package var levels: GapTable.Levels
    /// The unit's own measures for the fagområde; empty is "ingen tiltak".
    package var measures: [String]

    /// Gaps above zero, the largest weighted first; equal ones in the order of the plan.
    package static func all(in table: GapTable, measures: MeasuresByArea) -> [Priority] {
        let priorities = table.units.flatMap(\.lines).compactMap { line -> Priority? in
            guard let levels = line.levels, levels.gap > 0 else { return nil }
            return Priority(line: line, levels: levels, measures: measures.of(line.unit, line.area))
        }
        return priorities.enumerated()
            .sorted { ($1.element.levels.weightedGap, $0.offset) < ($0.element.levels.weightedGap, $1.offset) }
            .map(\.element)
    }
}
