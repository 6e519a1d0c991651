/// Appendix 3: employees and årsverk by fagområde and unit, the overview that the plan's chapter 6 asks for, with what
/// may not be shown left out.
package struct StaffingTable: Hashable, Sendable {
    /// One fagområde in one unit.
    package struct Line: Hashable, Sendable {
        package var area: Choice<SubjectArea>
        /// Nil where the figures would speak of a person.
        package var answer: StaffingAnswer?
    }

    package struct UnitLines: Hashable, Sendable {
        package var unit: Unit
        package var lines: [Line]
        package var sum: StaffingSum
        /// How many lines are hidden.
        package var hidden: Int

        /// Lays out the answers of `unit`, those hidden that may not be shown; nil where there are none.
        package init?(of answers: UnitAnswers, _ unit: Unit, _ filter: PublicAnswers, _ index: PlanIndex) {
            // What is everybody's has no staffing of its own.
            let staffing = answers.staffing.filter { !index.isCrossCutting($0.area) }
            guard !staffing.isEmpty else { return nil }
            self.unit = unit
            lines = staffing.map { Line(area: $0.area, answer: filter.shows($0) ? $0 : nil) }
            sum = lines.reduce(into: StaffingSum()) { sum, line in
                if let answer = line.answer { sum.add(answer) }
            }
            hidden = lines.count { $0.answer == nil }
        }
    }

    /// Units that stated staffing, in the plan's order.
    package var units: [UnitLines]
    package var sum: StaffingSum

    /// Lays out `answers`. With a `threshold`, a fagområde with fewer employees is hidden, and is in no sum, or a reader
    /// could subtract; nil shows all, which is for HR alone.
    package init(index: PlanIndex, answers: some Collection<UnitAnswers>, hiddenBelow threshold: Int?) {
        units = answers.compactMap { answers in
            index.unit(answers.unit).flatMap { unit in
                UnitLines(of: answers, unit, PublicAnswers(of: answers, index, threshold: threshold), index)
            }
        }
        sum = units.reduce(into: StaffingSum()) { $0.add($1.sum) }
    }

    /// How many lines are hidden.
    package var hidden: Int { units.reduce(0) { $0 + $1.hidden } }
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

    package init(_ answer: StaffingAnswer) { add(answer) }

    mutating func add(_ answer: StaffingAnswer) {
        headcount += answer.headcount
        if let fte = answer.fte {
            self.fte = (self.fte ?? .zero) + fte
            headcountWithFTE += answer.headcount
        }
        if let fullTime = answer.fullTime {
            self.fullTime = (self.fullTime ?? 0) + fullTime
            headcountWithFullTime += answer.headcount
        }
        if let departures = answer.departures {
            self.departures = (self.departures ?? 0) + departures
            headcountWithDepartures += answer.headcount
        }
        if let vacant = answer.vacant { self.vacant = (self.vacant ?? .zero) + vacant }
    }

    /// Adds the sum of more rows.
    mutating func add(_ other: StaffingSum) {
        headcount += other.headcount
        if let stated = other.fte { fte = (fte ?? .zero) + stated }
        if let stated = other.fullTime { fullTime = (fullTime ?? 0) + stated }
        if let stated = other.departures { departures = (departures ?? 0) + stated }
        if let stated = other.vacant { vacant = (vacant ?? .zero) + stated }
        headcountWithFTE += other.headcountWithFTE
        headcountWithFullTime += other.headcountWithFullTime
        headcountWithDepartures += other.headcountWithDepartures
    }

    /// Gjennomsnittlig stillingsstørrelse: årsverk for each employee.
    package var meanPosition: Ratio? { fte.flatMap { Ratio($0, per: headcountWithFTE) } }
    /// Heltidsandel.
    package var fullTimeShare: Ratio? { fullTime.flatMap { Ratio($0, headcountWithFullTime) } }
    /// Share of the employees expected to leave.
    package var departureShare: Ratio? { departures.flatMap { Ratio($0, headcountWithDepartures) } }
}
