/// Prioritering: a gap, with the open measures that meet it.
package struct Priority: Hashable, Sendable {
    package var line: GapTable.Line
    package var levels: GapTable.Levels
    /// The unit's own measures for the fagområde; if empty, "ingen tiltak"; nil if the unit was not asked.
    package var measures: [String]?
}

/// The gaps over all units, by weight. Only the largest are kept, since a whole country has hundreds of thousands.
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

    /// The most gaps that can be wanted of a selection.
    package static let mostWanted = 100
    private static let mostSelected = 2 * mostWanted

    /// At least as many of the largest as can be selected; equal ones in the plan's order.
    private var largest: [Priority] = []
    private var counts: [CompetenceLevel: Int] = [:]
    package private(set) var count = 0
    /// The number of large gaps, of those whose unit was asked for measures, and of these without one.
    package private(set) var largeCount = 0
    package private(set) var largeAsked = 0
    package private(set) var largeUnanswered = 0

    /// A list of gaps in the plan's order.
    package init(_ priorities: [Priority], _ plan: PlanDefinition) { add(priorities, plan) }

    /// Adds gaps, which follow the earlier ones in the plan's order.
    mutating func add(_ priorities: [Priority], _ plan: PlanDefinition) {
        for priority in priorities {
            let weight = priority.levels.weightedGap
            counts[weight, default: 0] += 1
            count += 1
            guard plan.isLarge(weight) else { continue }
            largeCount += 1
            if priority.measures != nil { largeAsked += 1 }
            if priority.measures?.isEmpty == true { largeUnanswered += 1 }
        }
        largest += priorities
        if largest.count > 4 * Self.mostSelected { largest = Array(sorted.prefix(Self.mostSelected)) }
    }

    /// By weighted gap descending.
    private var sorted: [Priority] { largest.sorted { $0.levels.weightedGap > $1.levels.weightedGap } }

    /// About `wanted` gaps: whole groups of equal weight until there are enough, but at most twice as many. The
    /// next group is given by its count.
    package func selection(of wanted: Int) -> Selection {
        var groups = counts.sorted { $0.key > $1.key }.map { Group(weight: $0.key, count: $0.value) }[...]
        var selected = 0
        while selected < wanted, let group = groups.first, selected + group.count <= 2 * wanted {
            selected += group.count
            groups = groups.dropFirst()
        }
        return Selection(
            priorities: Array(sorted.prefix(selected)), next: groups.first,
            lighter: groups.dropFirst().reduce(0) { $0 + $1.count })
    }
}
