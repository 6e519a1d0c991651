/// Prioritering: a gap, with the open measures that meet it.
package struct Priority: Hashable, Sendable {
    package var line: GapTable.Line
    package var levels: GapTable.Levels
    /// The unit's own measures for the fagområde; if empty, "ingen tiltak".
    package var measures: [String]
}

/// The gaps over all units, by weight.
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

    /// By weighted gap descending; equal ones in the plan's order.
    private let all: [Priority]
    private let groups: [Group]
    package var count: Int { all.count }
    /// The number of large gaps, and of large ones without a measure.
    package let largeCount: Int
    package let largeUnanswered: Int

    /// A list of gaps in the plan's order.
    package init(_ priorities: [Priority], _ plan: PlanDefinition) {
        all = priorities.sorted { $0.levels.weightedGap > $1.levels.weightedGap }
        let weights = all.map(\.levels.weightedGap)
        groups = weights.grouped(by: \.self).map { Group(weight: $0[0], count: $0.count) }
        largeCount = weights.count(where: plan.isLarge)
        largeUnanswered = all.prefix(largeCount).count(where: \.measures.isEmpty)
    }

    /// About `wanted` gaps: whole groups of equal weight until there are enough, but at most twice as many. The next group is
    /// given by its count.
    package func selection(of wanted: Int) -> Selection {
        var groups = groups[...]
        var selected = 0
        while selected < wanted, let group = groups.first, selected + group.count <= 2 * wanted {
            selected += group.count
            groups = groups.dropFirst()
        }
        return Selection(
            priorities: Array(all.prefix(selected)), next: groups.first,
            lighter: groups.dropFirst().reduce(0) { $0 + $1.count })
    }
}
