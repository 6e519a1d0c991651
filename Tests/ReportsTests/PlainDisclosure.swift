import CompetencePlan

/// Which units' own rows, and which of their departures, must be hidden from the council: section 9 of the design,
/// implemented independently of the program.
struct PlainDisclosure {
    /// Units with everything hidden, and those with hidden departures.
    private(set) var closed: Set<Identifier<Unit>> = []
    private(set) var departures: Set<Identifier<Unit>> = []

    init(_ revision: Revision) {
        let privacy = revision.plan.thresholds.privacy
        let areas = Dictionary(uniqueKeysWithValues: revision.plan.units.map { ($0.id, $0.serviceArea) })
        let rows = revision.answers.compactMap { answers in
            answers.wholeUnit.map { (unit: answers.unit, area: areas[answers.unit], row: $0) }
        }
        let groups = revision.plan.serviceAreas.map { area in rows.filter { $0.area == area.id } }
        closed = Self.hidden(
            groups.map { $0.map { Part(unit: $0.unit, count: $0.row.headcount) } }, fewerThan: privacy)
        departures = Self.hidden(
            groups.map { group in
                group.compactMap { unit, _, row in
                    row.departures.map {
                        Part(unit: unit, count: $0, employees: row.headcount, isClosed: closed.contains(unit))
                    }
                }
            }, fewerThan: privacy
        ).union(closed)
    }

    private struct Part {
        let unit: Identifier<Unit>
        let count: Int
        /// Nil if employees are what is counted.
        var employees: Int?
        var isClosed = false

        /// Whether it would be hidden for its own sake with that many persons.
        func isHidden(with persons: Int, _ privacy: Int) -> Bool {
            let few = 1..<privacy
            guard let employees else { return few.contains(persons) }
            if isClosed { return (0...max(employees < privacy ? privacy - 1 : employees, count)).contains(persons) }
            return (0...employees).contains(persons) && (few.contains(persons) || few.contains(employees - persons))
        }

        /// The minimum and maximum that a reader who knows the rule considers possible.
        func limits(_ privacy: Int) -> (least: Int, most: Int) {
            // The levels of a unit with enough employees are shown, which tells that it has them.
            guard let employees else { return count < privacy ? (1, privacy - 1) : (privacy, 1_000_000_000) }
            if isClosed { return (0, count < privacy ? privacy - 1 : max(employees, count)) }
            return (1, max(employees - 1, 1))
        }

        /// A unit without employees is not taken for a small one.
        var isOpen: Bool { employees == nil ? count == 0 : employees == 0 && !isClosed }
        /// Decides which other part is hidden.
        var size: Int { employees ?? count }
    }

    /// Whether the sum of the hidden parts, which is the total minus the visible ones, is safe: of at least two parts,
    /// with enough persons and enough others, and neither the minimum nor the maximum possible.
    private static func isSafe(_ hidden: [Part], _ privacy: Int, enough: Int) -> Bool {
        let count = hidden.reduce(0) { $0 + $1.count }
        let others = hidden.reduce(0) { $0 + ($1.employees ?? 0) } - count
        let isOfMany = hidden.first?.employees == nil || others >= privacy
        let least = hidden.reduce(0) { $0 + $1.limits(privacy).least }
        let most = hidden.reduce(0) { $0 + $1.limits(privacy).most }
        // If more were hidden only at the minimum of employees, that would tell the minimum.
        let step = hidden.first?.employees == nil ? 1 : 0
        return hidden.isEmpty || hidden.count > 1 && count >= enough && isOfMany && count > least + step && count < most
    }

    private static func hidden(_ groups: [[Part]], fewerThan privacy: Int) -> Set<Identifier<Unit>> {
        let groups = groups.map { $0.filter { !$0.isOpen } }.filter { !$0.isEmpty }.sorted { sum($0) < sum($1) }
        let few = 1..<privacy
        func isFew(_ group: [Part]) -> Bool {
            let count = group.reduce(0) { $0 + $1.count }
            return few.contains(count) || group.first?.employees != nil && few.contains(sum(group) - count)
        }
        if isFew(groups.flatMap(\.self)) { return units(groups) }
        var hidden: [Set<Identifier<Unit>>] = []
        var lastWithoutTotal: Int?
        for (number, group) in groups.enumerated() {
            let (units, isSafe) = hiddenUnits(of: group, privacy)
            hidden.append(units)
            if !isSafe || isFew(group) { lastWithoutTotal = number }
        }
        guard let last = lastWithoutTotal else { return Set(hidden.joined()) }
        // All areas up to the largest one with a hidden total, and as many more as needed to
        // protect them from the grand total.
        for end in max(last, 1)..<max(groups.count, max(last, 1)) {
            let all = groups[...end].flatMap(\.self)
            let isEven = end + 1 < groups.count && sum(groups[end]) == sum(groups[end + 1])
            let enough = all.first?.employees == nil ? 2 * privacy : privacy
            if !isEven, isSafe(all, privacy, enough: enough) {
                return units(Array(groups[...end])).union(hidden[(end + 1)...].joined())
            }
        }
        return units(groups)
    }

    /// The hidden units of a service area, and whether its total reveals nothing of them.
    private static func hiddenUnits(of group: [Part], _ privacy: Int) -> (Set<Identifier<Unit>>, Bool) {
        var hidden = group.filter { $0.isClosed || $0.isHidden(with: $0.count, privacy) }
        if group[0].employees != nil {
            let canBeMore = hidden.contains {
                $0.limits(privacy).most > $0.count && $0.isHidden(with: $0.count + 1, privacy)
            }
            let canBeFewer = hidden.contains {
                $0.limits(privacy).least < $0.count && $0.isHidden(with: $0.count - 1, privacy)
            }
            if hidden.isEmpty || canBeMore && canBeFewer && isSafe(hidden, privacy, enough: privacy) {
                return (units([hidden]), true)
            }
            return (units([group]), isSafe(group, privacy, enough: privacy))
        }
        while !isSafe(hidden, privacy, enough: privacy) {
            let others = group.filter { part in !hidden.contains { $0.unit == part.unit } }
            guard let smallest = others.map(\.count).min() else { return (units([group]), false) }
            hidden += others.filter { $0.count == smallest }
        }
        return (units([hidden]), true)
    }

    private static func sum(_ group: [Part]) -> Int { group.reduce(0) { $0 + $1.size } }

    private static func units(_ groups: [[Part]]) -> Set<Identifier<Unit>> {
        Set(groups.joined().map(\.unit))
    }
}
