/// Hele virksomheten: each unit's own persons, counted once, and their sums by service area and over all units.
///
/// Persons, mean position, full-time share and departures come from here alone. A fagområde's employees are those who do
/// it, and many do several, so no sum over fagområder is a number of persons.
package struct Workforce: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var unit: Unit
        /// Nil where the unit did not state it, as in forms that did not ask. What may not be shown is nil in it.
        package var figures: WorkforceSum?
        /// Whether all of it is hidden.
        package var isHidden: Bool { figures?.hidden.contains(.headcount) == true }

        /// What may be seen; nil where nothing is stated, or all of it hidden.
        var published: UnitStaffing? {
            guard let figures, let headcount = figures.headcount else { return nil }
            var unit = UnitStaffing()
            unit.headcount = headcount
            (unit.fte, unit.fullTime) = (figures.fte, figures.fullTime)
            (unit.departures, unit.vacant) = (figures.departures, figures.vacant)
            return unit
        }
    }

    package struct ServiceAreaSum: Hashable, Sendable {
        package var serviceArea: ServiceArea
        package var sum: WorkforceSum
    }

    /// Every unit that answered, in the order of the answers.
    package private(set) var lines: [Line]
    /// Those with a unit that answered, in the plan's order.
    package private(set) var serviceAreas: [ServiceAreaSum]
    package private(set) var total: WorkforceSum
    /// Units whose row is hidden.
    package private(set) var hiddenUnits: Int

    /// Of `answers`. With a `threshold`, small counts are hidden, and what would give them away; nil shows all, which is for
    /// HR alone.
    package init(_ answers: some Sequence<UnitAnswers>, _ index: PlanIndex, hiddenBelow threshold: Int?) {
        self.init(answers, index, WorkforceDisclosure(answers, index, threshold: threshold))
    }

    package init(_ answers: some Sequence<UnitAnswers>, _ index: PlanIndex, _ disclosure: WorkforceDisclosure) {
        var rows: [(unit: Unit, figures: UnitStaffing?)] = []
        for answers in answers {
            if let unit = index.unit(answers.unit) { rows.append((unit, answers.wholeUnit)) }
        }
        lines = rows.map { unit, figures in
            Line(unit: unit, figures: figures.map { WorkforceSum([$0], hiding: disclosure.hidden(of: unit.id)) })
        }
        func sum(_ rows: [(unit: Unit, figures: UnitStaffing?)], _ hidden: Set<WorkforceDisclosure.Figure>)
            -> WorkforceSum
        {
            let parts = rows.reduce(into: Set()) { $0.formUnion(disclosure.hidden(of: $1.unit.id)) }
            return WorkforceSum(rows.map(\.figures), hiding: hidden, hiddenParts: parts)
        }
        let byArea = Dictionary(grouping: rows, by: \.unit.serviceArea)
        serviceAreas = index.plan.serviceAreas.compactMap { area in
            byArea[area.id].map { ServiceAreaSum(serviceArea: area, sum: sum($0, disclosure.hidden(of: area.id))) }
        }
        total = sum(rows, disclosure.hiddenTotals)
        hiddenUnits = lines.count(where: \.isHidden)
    }
}

/// Sums over units of what they state of themselves, each person counted; what nobody stated is nil and not zero, and what
/// may not be seen is nil and in `hidden`.
package struct WorkforceSum: Hashable, Sendable {
    /// Units that it is about, and those of them that stated the row.
    package private(set) var units = 0
    package private(set) var answeringUnits = 0
    package private(set) var headcount: Int?
    package private(set) var fte: FullTimeEquivalent?
    package private(set) var fullTime: Int?
    package private(set) var departures: Int?
    package private(set) var vacant: FullTimeEquivalent?
    /// Gjennomsnittlig stillingsstørrelse: årsverk for each employee of the units that state both.
    package private(set) var meanPosition: Ratio?
    /// Heltidsandel, of the units that state it.
    package private(set) var fullTimeShare: Ratio?
    package private(set) var hidden: Set<WorkforceDisclosure.Figure> = []
    /// The figures that are hidden in one of its units, so that those shown do not add up to it.
    package private(set) var hiddenParts: Set<WorkforceDisclosure.Figure> = []
    package private(set) var hidesMeanPosition = false
    package private(set) var hidesFullTimeShare = false

    package init() {}

    /// The sum of `figures`, without those to be hidden.
    package init(
        _ figures: [UnitStaffing?], hiding hidden: Set<WorkforceDisclosure.Figure> = [],
        hiddenParts: Set<WorkforceDisclosure.Figure> = []
    ) {
        self.hiddenParts = hiddenParts
        let answered = figures.compactMap(\.self)
        (units, answeringUnits) = (figures.count, answered.count)
        guard !answered.isEmpty else { return }
        let employees = answered.reduce(0) { $0 + $1.headcount }
        headcount = employees
        fte = answered.map(\.fte).sum()
        vacant = answered.map(\.vacant).sum()
        fullTime = answered.map(\.fullTime).sum()
        departures = answered.map(\.departures).sum()
        let withFTE = answered.filter { $0.fte != nil }.reduce(0) { $0 + $1.headcount }
        let withFullTime = answered.filter { $0.fullTime != nil }.reduce(0) { $0 + $1.headcount }
        meanPosition = fte.flatMap { Ratio($0, per: withFTE) }
        fullTimeShare = fullTime.flatMap { Ratio($0, withFullTime) }
        // A share of some of the units tells how many employees they have, and so the others.
        let hidesUnit = hiddenParts.contains(.headcount)
        hide(
            hidden, mean: hidesUnit && withFTE != employees, share: hidesUnit && withFullTime != employees)
    }

    private mutating func hide(_ figures: Set<WorkforceDisclosure.Figure>, mean: Bool, share: Bool) {
        hidesMeanPosition = fte != nil && (mean || figures.contains(.headcount) || figures.contains(.fte))
        hidesFullTimeShare = fullTime != nil && (share || figures.contains(.headcount) || figures.contains(.fullTime))
        if hidesMeanPosition { meanPosition = nil }
        if hidesFullTimeShare { fullTimeShare = nil }
        for figure in figures {
            switch figure {
            case .headcount: if headcount != nil { headcount = nil } else { continue }
            case .fte: if fte != nil { fte = nil } else { continue }
            case .fullTime: if fullTime != nil { fullTime = nil } else { continue }
            case .departures: if departures != nil { departures = nil } else { continue }
            case .vacant: if vacant != nil { vacant = nil } else { continue }
            }
            hidden.insert(figure)
        }
    }
}
