/// Appendix 3: employees and årsverk by fagområde and unit, the overview that the plan's chapter 6 asks for.
package struct StaffingTable: Hashable, Sendable {
    package struct UnitLines: Hashable, Sendable {
        package var unit: Unit
        package var lines: [StaffingAnswer]
        package var sum: StaffingSum
    }

    /// One fagområde over all units that staff it.
    package struct AreaSum: Hashable, Sendable {
        package var area: Choice<SubjectArea>
        package var units: [Identifier<Unit>]
        package var sum: StaffingSum
    }

    /// Units that stated staffing, in the plan's order.
    package var units: [UnitLines]
    /// Fagområder in first-seen order.
    package var areas: [AreaSum]
    package var sum: StaffingSum

    package init(index: PlanIndex, answers: [UnitAnswers]) {
        units = answers.compactMap { answers in
            guard let unit = index.unit(answers.unit), !answers.staffing.isEmpty else { return nil }
            return UnitLines(unit: unit, lines: answers.staffing, sum: StaffingSum(of: answers.staffing))
        }
        sum = StaffingSum(of: units.flatMap(\.lines))
        areas = Self.areas(in: units)
    }

    private static func areas(in units: [UnitLines]) -> [AreaSum] {
        var places: [String: Int] = [:]
        var result: [AreaSum] = []
        for unit in units {
            for line in unit.lines {
                let place = places[line.area.key] ?? result.count
                if place == result.count {
                    places[line.area.key] = place
                    result.append(AreaSum(area: line.area, units: [], sum: StaffingSum()))
                }
                result[place].sum.add(line)
                if result[place].units.last != unit.unit.id { result[place].units.append(unit.unit.id) }
            }
        }
        return result
    }
}

/// Sums of staffing answers; what nobody stated is nil and not zero.
package struct StaffingSum: Hashable, Sendable {
    package var headcount = 0
    package var fte: FullTimeEquivalent?
    package var fullTime: Int?
    package var departures: Int?
    package var vacant: FullTimeEquivalent?
    /// Employees in the rows that also state årsverk, full-time positions or departures: what a mean or a share may
    /// be divided by.
    package var headcountWithFTE = 0
    package var headcountWithFullTime = 0
    package var headcountWithDepartures = 0

    package init() {}

    package init(of answers: some Sequence<StaffingAnswer>) {
        for answer in answers { add(answer) }
    }

    package mutating func add(_ answer: StaffingAnswer) {
        headcount += answer.headcount
        if let stated = answer.fte {
            fte = (fte ?? .zero) + stated
            headcountWithFTE += answer.headcount
        }
        if let stated = answer.fullTime {
            fullTime = (fullTime ?? 0) + stated
            headcountWithFullTime += answer.headcount
        }
        if let stated = answer.departures {
            departures = (departures ?? 0) + stated
            headcountWithDepartures += answer.headcount
        }
        if let stated = answer.vacant { vacant = (vacant ?? .zero) + stated }
    }

    /// Gjennomsnittlig stillingsstørrelse: årsverk for each employee.
    package var meanPosition: Ratio? { fte.flatMap { Ratio($0, per: headcountWithFTE) } }
    /// Heltidsandel.
    package var fullTimeShare: Ratio? { fullTime.flatMap { Ratio($0, headcountWithFullTime) } }
    /// Share of the employees expected to leave.
    package var departureShare: Ratio? { departures.flatMap { Ratio($0, headcountWithDepartures) } }
}
