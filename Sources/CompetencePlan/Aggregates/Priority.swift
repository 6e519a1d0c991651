/// Prioritering: a gap, with the open measures that meet it.
package struct Priority: Hashable, Sendable {
    package var line: GapTable.Line
    package var levels: GapTable.Levels
    /// The unit's own measures for the fagområde; if empty, "ingen tiltak".
    package var measures: [String]
}

/// The largest gaps over all units, and how many gaps there are.
package struct PriorityList: Hashable, Sendable {
    /// Gaps of equal weight.
    package struct Group: Hashable, Sendable {
        package let weight: CompetenceLevel
        package let count: Int
    }

    /// The largest gaps; of equal ones, all or none.
    package struct Selection: Hashable, Sendable {
        package let priorities: [Priority]
        /// The heaviest group that is not included; nil if all are.
        package let next: Group?
        /// The number of gaps lighter than that group.
        package let lighter: Int
    }

    /// The number of gaps that are kept; for the others only their weights are.
    private let most: Int
    /// The weight from which a gap is large.
    private let large: Int
    /// By weighted gap descending; equal ones in the plan's order.
    private var top: [Priority] = []
    private var counts: [CompetenceLevel: Int] = [:]
    /// The number of positive gaps, of large ones, and of large ones without a measure.
    package private(set) var count = 0
    package private(set) var largeCount = 0
    package private(set) var largeUnanswered = 0

    /// A list from which up to `wanted` gaps can be selected.
    package init(selecting wanted: Int, largeFrom large: Int) {
        most = 2 * wanted
        self.large = large
    }

    /// Whether a gap is large by the plan's threshold.
    package func isLarge(_ priority: Priority) -> Bool { priority.levels.weightedGap >= CompetenceLevel(whole: large) }

    /// Adds the priorities of a unit. Units must be added in the plan's order.
    package mutating func add(_ priorities: [Priority]) {
        count += priorities.count
        for priority in priorities {
            let weight = priority.levels.weightedGap
            counts[weight, default: 0] += 1
            if isLarge(priority) {
                largeCount += 1
                if priority.measures.isEmpty { largeUnanswered += 1 }
            }
            if top.count == most, let last = top.last, last.levels.weightedGap >= weight { continue }
            let index = top.firstIndex { $0.levels.weightedGap < weight } ?? top.count
            top.insert(priority, at: index)
            if top.count > most { top.removeLast() }
        }
    }

    /// About `wanted` gaps: whole groups of equal weight until there are enough, but at most twice as many. The next group is
    /// given by its count.
    package func selection(of wanted: Int) -> Selection {
        var groups = counts.sorted { $0.key > $1.key }.map { Group(weight: $0.key, count: $0.value) }[...]
        var selected = 0
        while selected < wanted, let group = groups.first, selected + group.count <= min(2 * wanted, most) {
            selected += group.count
            groups = groups.dropFirst()
        }
        return Selection(
            priorities: Array(top.prefix(selected)), next: groups.first,
            lighter: groups.dropFirst().reduce(0) { $0 + $1.count })
    }
}
