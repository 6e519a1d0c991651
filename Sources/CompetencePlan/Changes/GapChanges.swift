/// How gaps have changed: line by line, and summed by unit and by fagområde.
package struct GapChanges: Hashable, Sendable {
    /// How a gap has changed; a surplus counts as no gap.
    package enum Kind: CaseIterable, Sendable {
        case closed, smaller, larger, opened, unchanged
    }

    /// A fagområde of a unit, shown only if both years may show it.
    package struct Line: Hashable, Sendable {
        package var unit: Identifier<Unit>
        package var area: Choice<SubjectArea>
        package var previous: GapTable.Levels
        package var now: GapTable.Levels
        /// The levels now, had the unit kept its previous aim: the desired level and the importance of then.
        package var towardsPreviousAim: GapTable.Levels

        package var kind: Kind {
            let (before, after) = (max(0, previous.gap), max(0, now.gap))
            if before == after { return .unchanged }
            if after == 0 { return .closed }
            if before == 0 { return .opened }
            return after < before ? .smaller : .larger
        }
    }

    /// Sums over the lines shown in both years.
    package struct Sum: Hashable, Sendable {
        package var lines = 0
        /// Lines hidden in one or both years.
        package var hidden = 0
        package var counts: [Kind: Int] = [:]
        package var previous = GapTable.Summary()
        package var now = GapTable.Summary()
        /// What is now, had no aim changed: it differs from the previous by the current levels alone.
        package private(set) var towardsPreviousAims = GapTable.Summary()
        /// The lines with a large gap, by the current plan's threshold.
        package private(set) var largeBefore = 0
        package private(set) var largeNow = 0
        package private(set) var largeTowardsPreviousAims = 0

        package init() {}

        package init(of sums: some Sequence<Sum>) {
            for sum in sums {
                lines += sum.lines
                hidden += sum.hidden
                counts.merge(sum.counts) { $0 + $1 }
                previous.add(sum.previous)
                now.add(sum.now)
                towardsPreviousAims.add(sum.towardsPreviousAims)
                largeBefore += sum.largeBefore
                largeNow += sum.largeNow
                largeTowardsPreviousAims += sum.largeTowardsPreviousAims
            }
        }

        package func count(_ kind: Kind) -> Int { counts[kind] ?? 0 }

        fileprivate mutating func add(_ line: Line, _ plan: PlanDefinition) {
            lines += 1
            counts[line.kind, default: 0] += 1
            previous.add(line.previous)
            now.add(line.now)
            towardsPreviousAims.add(line.towardsPreviousAim)
            if plan.isLarge(line.previous.weightedGap) { largeBefore += 1 }
            if plan.isLarge(line.now.weightedGap) { largeNow += 1 }
            if plan.isLarge(line.towardsPreviousAim.weightedGap) { largeTowardsPreviousAims += 1 }
        }
    }

    package struct UnitSum: Hashable, Sendable {
        package var unit: Unit
        package var sum: Sum
    }

    package struct AreaSum: Hashable, Sendable {
        package var area: Choice<SubjectArea>
        package private(set) var units = 0
        package private(set) var sum = Sum()

        fileprivate init(area: Choice<SubjectArea>) { self.area = area }

        fileprivate mutating func add(_ line: Line, _ plan: PlanDefinition) {
            units += 1
            sum.add(line, plan)
        }
    }

    /// Whether importance has the same meaning in both years, so that weighted gaps can be compared.
    package var hasWeights: Bool
    /// Those that are not unchanged, in the order of the plan and the forms.
    package var lines: [Line] = []
    /// Units with at least one line, hidden or not.
    package var units: [UnitSum] = []
    /// Fagområder with at least one visible line, in first-seen order.
    package var areas: [AreaSum] = []
    package var sum = Sum()
    /// The lowest level of the scale, which is the same in both years.
    package let lowestLevel: Int

    init(_ pair: RevisionPair, hasWeights: Bool) {
        self.hasWeights = hasWeights
        lowestLevel = pair.now.plan.lowestLevel
        var areas = OrderedDictionary<ChoiceKey, AreaSum>()
        // Unit by unit, since a country has hundreds of thousands of lines.
        for offset in pair.units.indices {
            guard let unit = pair.now.gaps(at: offset) else { continue }
            let oldLines = (pair.previous.gaps(at: offset)?.lines ?? []).keyed { pair.key(of: $0.area) }
            var sum = Sum()
            for line in unit.lines {
                guard let before = oldLines[pair.key(of: line.area)] else { continue }
                guard let was = before.levels, let levels = line.levels else {
                    sum.hidden += 1
                    continue
                }
                let change = Line(
                    unit: line.unit, area: line.area, previous: was, now: levels,
                    towardsPreviousAim: levels.towards(was.desired, weight: before.importance ?? 1))
                sum.add(change, pair.now.plan)
                self.sum.add(change, pair.now.plan)
                if change.kind != .unchanged { lines.append(change) }
                let area = areas.offset(of: line.area.key, adding: AreaSum(area: line.area))
                areas.values[area].add(change, pair.now.plan)
            }
            self.sum.hidden += sum.hidden
            if sum.lines + sum.hidden > 0 { units.append(UnitSum(unit: unit.unit, sum: sum)) }
        }
        self.areas = areas.values
    }
}
