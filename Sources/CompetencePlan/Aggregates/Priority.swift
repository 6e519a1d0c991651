/// Prioritering: a gap that weighs, with the measures that answer it.
package struct Priority: Hashable, Sendable {
    package var line: GapTable.Line
    package var levels: GapTable.Levels
    /// The unit's own measures for the fagområde; empty is "ingen tiltak".
    package var measures: [String]

    /// Gaps above zero of one unit, the largest weighted first; equal ones as in its form.
    package static func all(of lines: [GapTable.Line], measures: MeasuresByArea) -> [Priority] {
        let priorities = lines.compactMap { line -> Priority? in
            guard let levels = line.levels, levels.gap > 0 else { return nil }
            return Priority(line: line, levels: levels, measures: measures.of(line.area))
        }
        return priorities.enumerated()
            .sorted { ($1.element.levels.weightedGap, $0.offset) < ($0.element.levels.weightedGap, $1.offset) }
            .map(\.element)
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
            let place = top.firstIndex { $0.levels.weightedGap < weight } ?? top.count
            top.insert(priority, at: place)
            if top.count > most { top.removeLast() }
        }
    }
}
