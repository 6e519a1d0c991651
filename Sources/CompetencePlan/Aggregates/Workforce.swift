/// Hele virksomheten: each unit's own persons, counted once, and their sums by service area and over all units.
///
/// Persons, mean position, full-time share and departures come only from here. Many employees have several fagområder,
/// so no sum over fagområder is a number of persons.
package struct Workforce: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var unit: Unit
        /// Nil if the unit did not state it, or the form did not ask. Hidden figures are nil in it.
        package var figures: WorkforceSum?
        /// Whether the whole row is hidden.
        package var isHidden: Bool { figures?.hidden.contains(.headcount) == true }

        /// The figures that may be shown; nil if nothing is stated, or all of it hidden.
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

    /// Every unit that answered and was asked for its staffing, in the order of the answers.
    package private(set) var lines: [Line]
    /// Those with at least one unit that answered, in the plan's order.
    package private(set) var serviceAreas: [ServiceAreaSum]
    package private(set) var total: WorkforceSum
    /// The number of units with a hidden row.
    package var hiddenUnits: Int { lines.count(where: \.isHidden) }

    /// The workforce of `answers`. Small counts are hidden, and others that would reveal them.
    package init(_ answers: some Sequence<UnitAnswers>, _ disclosure: WorkforceDisclosure) {
        let index = disclosure.index
        var rows: [(unit: Unit, figures: UnitStaffing?)] = []
        for answers in answers {
            guard let unit = index.unit(answers.unit), index.plan.asks(unit.id, for: .staffing) else { continue }
            rows.append((unit, answers.wholeUnit))
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
    }
}

/// Sums of the units' figures on their own persons, each counted once. A figure that nobody stated is nil, which is not
/// zero; a hidden figure is nil and in `hidden`.
package struct WorkforceSum: Hashable, Sendable {
    /// The number of units, and of those that stated the row.
    package private(set) var units = 0
    package private(set) var answeringUnits = 0
    package private(set) var headcount: Int?
    package private(set) var fte: FullTimeEquivalent?
    package private(set) var fullTime: Int?
    package private(set) var departures: Int?
    package private(set) var vacant: FullTimeEquivalent?
    /// Gjennomsnittlig stillingsstørrelse: årsverk per employee, over the units that state both.
    package private(set) var meanPosition: Ratio?
    /// Heltidsandel, over the units that state it.
    package private(set) var fullTimeShare: Ratio?
    package private(set) var hidden: Set<WorkforceDisclosure.Figure> = []
    /// The figures that are hidden for at least one unit, so that the visible ones do not add up.
    package private(set) var hiddenParts: Set<WorkforceDisclosure.Figure> = []
    package private(set) var hidesMeanPosition = false
    package private(set) var hidesFullTimeShare = false

    package init() {}

    /// Whether a figure is stated, also if it is hidden.
    package func states(_ figure: WorkforceDisclosure.Figure) -> Bool {
        if hidden.contains(figure) { return true }
        return switch figure {
        case .headcount: headcount != nil
        case .fte: fte != nil
        case .fullTime: fullTime != nil
        case .departures: departures != nil
        case .vacant: vacant != nil
        }
    }

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
        // A share over only some of the units reveals how many employees they have, and thereby the others.
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
            let isStated =
                switch figure {
                case .headcount: headcount.take() != nil
                case .fte: fte.take() != nil
                case .fullTime: fullTime.take() != nil
                case .departures: departures.take() != nil
                case .vacant: vacant.take() != nil
                }
            if isStated { hidden.insert(figure) }
        }
    }
}
