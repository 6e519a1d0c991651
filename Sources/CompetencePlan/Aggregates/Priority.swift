/// Prioritering: a gap that weighs, with the measures that answer it.
package struct Priority: Hashable, Sendable {
    package var line: GapTable.Line
    package var levels: GapTable.Levels
    /// The unit's own measures for the fagområde; empty is "ingen tiltak".
    package var measures: [String]

    /// Gaps above zero of one unit, the largest weighted first; equal ones as in its form.
    package static func all(of lines: [GapTable.Line], measures: [ChoiceKey: [String]]) -> [Priority] {
        byWeight(lines).map { line, levels in
            Priority(line: line, levels: levels, measures: measures[line.area.key] ?? [])
        }
    }

    /// Gaps above zero, in the same order.
    static func byWeight(_ lines: [GapTable.Line]) -> [(line: GapTable.Line, levels: GapTable.Levels)] {
        lines.indices.compactMap { index in
            lines[index].levels.flatMap { $0.gap > 0 ? (index, $0) : nil }
        }
        .sorted { ($1.1.weightedGap, $0.0) < ($0.1.weightedGap, $1.0) }
        .map { (lines[$0.0], $0.1) }
    }
}

/// The largest gaps over all units, and how many there are.
package struct PriorityList: Hashable, Sendable {
    /// Gaps that are kept; of the others only the number is known.
    private let most: Int
    /// What counts as a large weighted gap.
    private let large: Int
    /// The largest weighted first; equal ones in the order of the plan.
    package private(set) var top: [Priority] = []
    /// Gaps above zero, and how many of them are large.
    package private(set) var count = 0
    package private(set) var largeCount = 0

    package init(keeping most: Int, largeFrom large: Int) {
        self.most = most
        self.large = large
    }

    /// Adds those of a unit, which stands after the units before it in the plan.
    package mutating func add(_ priorities: [Priority]) {
        count += priorities.count
        for priority in priorities {
            let weight = priority.levels.weightedGap
            if weight >= large { largeCount += 1 }
            if top.count == most, let last = top.last, last.levels.weightedGap >= weight { continue }
            let index = top.firstIndex { $0.levels.weightedGap < weight } ?? top.count
            top.insert(priority, at: index)
            if top.count > most { top.removeLast() }
        }
    }
}
