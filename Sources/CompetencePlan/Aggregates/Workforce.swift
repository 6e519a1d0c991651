/// Hele virksomheten: each unit's own persons, counted once, and their sums by service area and over all units.
///
/// Persons, mean position, full-time share and departures come from here alone. A fagområde's employees are those who do
/// it, and many do several, so no sum over fagområder is a number of persons.
package struct Workforce: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var unit: Unit
        /// Nil where the unit did not state it, as in forms that did not ask, and where it may not be shown.
        package var figures: UnitStaffing?
        package var isHidden: Bool

        init(_ unit: Unit, _ answers: UnitAnswers, _ filter: PublicAnswers) {
            self.unit = unit
            isHidden = answers.wholeUnit.map { !filter.shows($0) } ?? false
            figures = isHidden ? nil : answers.wholeUnit
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

    /// Of `answers`. With a `threshold`, the row of a unit with fewer employees is hidden, and in no sum; nil shows all,
    /// which is for HR alone.
    package init(index: PlanIndex, answers: some Sequence<UnitAnswers>, hiddenBelow threshold: Int?) {
        let lines = answers.compactMap { answers in
            index.unit(answers.unit).map { Line($0, answers, PublicAnswers(of: answers, index, threshold: threshold)) }
        }
        let byArea = Dictionary(grouping: lines, by: \.unit.serviceArea)
        self.lines = lines
        serviceAreas = index.plan.serviceAreas.compactMap { area in
            byArea[area.id].map { ServiceAreaSum(serviceArea: area, sum: WorkforceSum(of: $0)) }
        }
        total = WorkforceSum(of: lines)
    }
}

/// Sums over units of what they state of themselves; what nobody stated is nil and not zero.
package struct WorkforceSum: Hashable, Sendable {
    /// Units that it is about, and those of them that stated the row and may be shown.
    package private(set) var units = 0
    package private(set) var statedUnits = 0
    package private(set) var hiddenUnits = 0
    package private(set) var headcount: Int?
    package private(set) var fte: FullTimeEquivalent?
    package private(set) var fullTime: Int?
    package private(set) var departures: Int?
    package private(set) var vacant: FullTimeEquivalent?
    /// Employees of the units that also state årsverk or full-time positions: what a mean or a share is divided by.
    package private(set) var headcountWithFTE = 0
    package private(set) var headcountWithFullTime = 0

    package init() {}

    package init(_ figures: UnitStaffing?) { add(figures) }

    init(of lines: [Workforce.Line]) {
        for line in lines {
            add(line.figures)
            if line.isHidden { hiddenUnits += 1 }
        }
    }

    mutating func add(_ figures: UnitStaffing?) {
        units += 1
        guard let figures else { return }
        statedUnits += 1
        headcount = (headcount ?? 0) + figures.headcount
        if let stated = figures.fte {
            fte = (fte ?? .zero) + stated
            headcountWithFTE += figures.headcount
        }
        if let stated = figures.fullTime {
            fullTime = (fullTime ?? 0) + stated
            headcountWithFullTime += figures.headcount
        }
        if let stated = figures.departures { departures = (departures ?? 0) + stated }
        if let stated = figures.vacant { vacant = (vacant ?? .zero) + stated }
    }

    /// Gjennomsnittlig stillingsstørrelse: årsverk for each employee.
    package var meanPosition: Ratio? { fte.flatMap { Ratio($0, per: headcountWithFTE) } }
    /// Heltidsandel.
    package var fullTimeShare: Ratio? { fullTime.flatMap { Ratio($0, headcountWithFullTime) } }
}
