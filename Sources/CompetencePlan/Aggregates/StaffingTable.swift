/// Appendix 3: employees and årsverk by fagområde and unit, the overview that the plan's chapter 6 asks for, with what
/// may not be shown left out.
package struct StaffingTable: Hashable, Sendable {
    /// One fagområde in one unit.
    package struct Line: Hashable, Sendable {
        package var area: Choice<SubjectArea>
        /// Nil where the figures would speak of a person.
        package var figures: StaffingAnswer?
    }

    package struct UnitLines: Hashable, Sendable {
        package var unit: Unit
        package var lines: [Line]
        package var sum: StaffingSum

        /// Lays out the answers of `unit`, those hidden that may not be shown; nil where there are none.
        package init?(of answers: UnitAnswers, _ unit: Unit, _ shown: ShownAnswers) {
            guard !answers.staffing.isEmpty else { return nil }
            self.unit = unit
            lines = answers.staffing.map { Line(area: $0.area, figures: shown.shows($0) ? $0 : nil) }
            sum = StaffingSum(of: lines.compactMap(\.figures))
        }

        /// How many lines are hidden.
        package var hidden: Int { lines.count { $0.figures == nil } }
    }

    /// Units that stated staffing, in the plan's order.
    package var units: [UnitLines]
    package var sum: StaffingSum

    /// Lays out `answers`. With a `threshold`, a fagområde with fewer employees is hidden, and is in no sum, or a reader
    /// could subtract; nil shows all, which is for HR alone.
    package init(index: PlanIndex, answers: some Collection<UnitAnswers>, hiddenBelow threshold: Int?) {
        units = answers.compactMap { answers in
            index.unit(answers.unit).flatMap { unit in
                UnitLines(of: answers, unit, ShownAnswers(of: answers, threshold: threshold))
            }
        }
        sum = StaffingSum(of: units.lazy.flatMap(\.lines).compactMap(\.figures))
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
