/// How employees and årsverk have changed, by unit and by fagområde.
package struct StaffingChanges: Hashable, Sendable {
    /// A unit that stated «Hele virksomheten» in both years; a figure is present only if both years state it.
    package struct UnitLine: Hashable, Sendable {
        package var unit: Unit
        package var previous: UnitStaffing
        package var now: UnitStaffing
        /// What is hidden in one year or both.
        package var hidden: Set<WorkforceDisclosure.Figure>
    }

    /// A fagområde of a unit, shown only if both years may show it.
    package struct Line: Hashable, Sendable {
        package var unit: Identifier<Unit>
        package var area: Choice<SubjectArea>
        package var figures: Figures
    }

    /// Employees and årsverk of both years; årsverk only if both years state them.
    package struct Figures: Hashable, Sendable {
        package private(set) var headcount = Change<Int>()
        package private(set) var fte = Change<FullTimeEquivalent>()
        /// Whether årsverk are hidden, and not merely unanswered.
        package private(set) var hidesFTE = false

        fileprivate var hasChanged: Bool { headcount.previous != headcount.now || fte.previous != fte.now }

        /// The figures of a fagområde; employees only if both years may show them.
        package init(from previous: StaffingTable.Line, to now: StaffingTable.Line) {
            if let before = previous.headcount, let after = now.headcount {
                headcount = Change(previous: before, now: after)
            }
            if let before = previous.published?.fte, let after = now.published?.fte {
                fte = Change(previous: before, now: after)
            }
        }

        /// Of one unit, or the sum of several.
        package init(_ lines: [UnitLine]) {
            let (previous, now) = (WorkforceSum(lines.map(\.previous)), WorkforceSum(lines.map(\.now)))
            headcount = Change(previous: previous.headcount, now: now.headcount)
            fte = Change(previous: previous.fte, now: now.fte)
            hidesFTE = lines.contains { $0.hidden.contains(.fte) }
        }
    }

    /// In the order of the plan and the forms.
    package private(set) var units: [UnitLine] = []
    /// Units that answered in both years but lack figures to compare.
    package private(set) var incomparable: [Unit] = []
    /// The sum of each year over the compared units.
    package private(set) var previous = WorkforceSum()
    package private(set) var now = WorkforceSum()
    /// Those that have changed.
    package private(set) var lines: [Line] = []
    /// Units, and fagområder, hidden in one or both years.
    package private(set) var hiddenUnits = 0
    package private(set) var hiddenAreas = 0
    package var hidden: Int { hiddenUnits + hiddenAreas }
    /// Of the fagområder of which both years can tell whether they are vulnerable by the current thresholds, those that
    /// are; nil if there are none.
    package private(set) var vulnerable = Change<Int>()
    /// Whether some are hidden in one year or both.
    package private(set) var hidesVulnerable = false

    init(_ pair: RevisionPair) {
        addUnits(pair)
        addAreas(pair)
    }

    private mutating func addUnits(_ pair: RevisionPair) {
        let oldLines = pair.previous.workforce.lines.keyed(by: \.unit.id)
        for line in pair.now.workforce.lines {
            let before = oldLines[line.unit.id]
            if line.isHidden || before?.isHidden == true { hiddenUnits += 1 }
            guard var was = before?.published, var figures = line.published else {
                incomparable.append(line.unit)
                continue
            }
            Self.keepIfBoth(&was.fte, &figures.fte)
            Self.keepIfBoth(&was.fullTime, &figures.fullTime)
            Self.keepIfBoth(&was.departures, &figures.departures)
            let hidden = [before?.figures, line.figures].reduce(into: Set()) { $0.formUnion($1?.hidden ?? []) }
            units.append(UnitLine(unit: line.unit, previous: was, now: figures, hidden: hidden))
        }
        previous = WorkforceSum(units.map(\.previous))
        now = WorkforceSum(units.map(\.now))
    }

    /// Leaves out a figure that only one of the years has.
    private static func keepIfBoth<Value>(_ previous: inout Value?, _ now: inout Value?) {
        if previous == nil || now == nil { (previous, now) = (nil, nil) }
    }

    private mutating func addAreas(_ pair: RevisionPair) {
        func isVulnerable(_ line: StaffingTable.Line) -> Bool? {
            Vulnerability.isVulnerable(line, pair.now.plan.thresholds)
        }
        for offset in pair.units.indices {
            guard let unit = pair.now.staffing(at: offset) else { continue }
            let oldLines = (pair.previous.staffing(at: offset)?.lines ?? []).keyed { pair.key(of: $0.area) }
            for line in unit.lines {
                guard let before = oldLines[pair.key(of: line.area)] else { continue }
                if let wasVulnerable = isVulnerable(before), let isVulnerable = isVulnerable(line) {
                    vulnerable = Change(
                        previous: (vulnerable.previous ?? 0) + (wasVulnerable ? 1 : 0),
                        now: (vulnerable.now ?? 0) + (isVulnerable ? 1 : 0))
                } else {
                    hidesVulnerable = true
                }
                guard before.published != nil, line.published != nil else {
                    hiddenAreas += 1
                    continue
                }
                let figures = Figures(from: before, to: line)
                if figures.hasChanged { lines.append(Line(unit: unit.unit.id, area: line.area, figures: figures)) }
            }
        }
    }
}
