/// GAP of one fagområde over the units that have it: where a joint course or inter-municipal work could help
/// (plan chapters 3.1.1 and 3.4).
package struct GapByArea: Hashable, Sendable {
    package var area: Choice<SubjectArea>
    /// The lines that are shown, in the plan's order of units; hidden ones are in no figure.
    package var lines: [GapTable.Line]
    package var hidden: Int

    private var levels: [GapTable.Levels] { lines.compactMap(\.levels) }

    package var meanGap: Ratio? { Ratio(levels.reduce(0) { $0 + $1.gap }, levels.count) }

    /// The mean weighted by employees, over the units that stated any.
    package var headcountWeightedMeanGap: Ratio? {
        let stated = lines.filter { ($0.headcount ?? 0) > 0 }
        let weighted = stated.reduce(0) { $0 + ($1.levels?.gap ?? 0) * ($1.headcount ?? 0) }
        return Ratio(weighted, stated.reduce(0) { $0 + ($1.headcount ?? 0) })
    }

    package var lowestCurrent: Int? { levels.map(\.current).min() }
    package var highestCurrent: Int? { levels.map(\.current).max() }
    package var weightedGap: Int { levels.reduce(0) { $0 + $1.weightedGap } }
    package var unitsWithGap: Int { levels.count { $0.gap > 0 } }

    /// Felles behov: two units or more lack the same, so that one course, or one neighbour, can help them all.
    package var isShared: Bool { unitsWithGap > 1 }

    /// Felles behov of `table`, the heaviest first.
    package static func shared(in table: GapTable) -> [GapByArea] {
        all(in: table).filter(\.isShared).enumerated()
            .sorted { ($1.element.weightedGap, $0.offset) < ($0.element.weightedGap, $1.offset) }
            .map(\.element)
    }

    /// Groups the lines of `table` by fagområde, in first-seen order.
    package static func all(in table: GapTable) -> [GapByArea] {
        var places: [String: Int] = [:]
        var result: [GapByArea] = []
        for line in table.units.flatMap(\.lines) {
            let place = places[line.area.key] ?? result.count
            if place == result.count {
                places[line.area.key] = place
                result.append(GapByArea(area: line.area, lines: [], hidden: 0))
            }
            if line.levels == nil { result[place].hidden += 1 } else { result[place].lines.append(line) }
        }
        return result
    }
}
