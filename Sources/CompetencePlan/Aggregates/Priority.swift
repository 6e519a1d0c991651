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
        lines.compactMap { line in line.levels.flatMap { $0.gap > 0 ? (line, $0) : nil } }
            .sorted { $0.1.weightedGap > $1.1.weightedGap }
    }
}

/// The largest gaps over all units, and how many there are.
package struct PriorityList: Hashable, Sendable {
    /// Gaps of one weight.
    package struct Group: Hashable, Sendable {
        package let weight: CompetenceLevel
        package let count: Int
    }

    /// The largest gaps, never some of several equal ones.
    package struct Selection: Hashable, Sendable {
        package let priorities: [Priority]
        /// The heaviest group that is not among them; nil where all are.
        package let next: Group?
        /// Gaps that weigh less than that group's.
        package let lighter: Int
    }

    /// Gaps that are kept; of the others only their weights are known.
    private let most: Int
    /// What counts as a large weighted gap.
    private let large: Int
    /// The largest weighted first; equal ones in the order of the plan.
    private var top: [Priority] = []
    private var counts: [CompetenceLevel: Int] = [:]
    /// Gaps above zero; how many of them are large; and how many of these no measure answers.
    package private(set) var count = 0
    package private(set) var largeCount = 0
    package private(set) var largeUnanswered = 0

    /// A list from which as many as `wanted` can be selected.
    package init(selecting wanted: Int, largeFrom large: Int) {
        most = 2 * wanted
        self.large = large
    }

    /// Whether a gap is large by the plan's threshold.
    package func isLarge(_ priority: Priority) -> Bool { priority.levels.weightedGap >= CompetenceLevel(whole: large) }

    /// Adds those of a unit, which stands after the units before it in the plan.
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

    /// About as many as `wanted`: groups of equal weight, each whole, until there are enough, but not more than twice as
    /// many; the next group is told by its count.
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
