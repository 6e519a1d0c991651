/// Hele virksomheten: a unit's own employees, each counted once, whatever they work with. A type of its own, so that it is
/// never added to the fagområder by mistake.
package struct UnitStaffing: StaffingFigures {
    /// Ansatte: this unit's persons, not another's; 0 where it has no organisation of its own.
    package var headcount = 0
    /// Årsverk; nil where not stated, which is not zero.
    package var fte: FullTimeEquivalent?
    /// Heltid: employees with 100 % in this unit.
    package var fullTime: Int?
    /// Ventet avgang: employees expected to leave.
    package var departures: Int?
    /// Ubesatte årsverk.
    package var vacant: FullTimeEquivalent?
    package var comment = ""
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer] = [:]
    package var source = Source()

    package init() {}

    package mutating func fields(_ each: inout some FieldVisitor) { figures(&each) }
}

extension UnitAnswers {
    /// The rows of Årsverk as one list: the unit itself, without a fagområde, and then its fagområder.
    package var staffingRows: [StaffingAnswer] {
        guard let unit = wholeUnit else { return staffing }
        var row = StaffingAnswer()
        (row.headcount, row.fte, row.fullTime) = (unit.headcount, unit.fte, unit.fullTime)
        (row.departures, row.vacant) = (unit.departures, unit.vacant)
        (row.comment, row.own, row.source) = (unit.comment, unit.own, unit.source)
        return [row] + staffing
    }
}

/// Ingen behov: a sheet that a unit has answered by saying that it has no need.
package enum NilReturn: String, CaseIterable, Sendable {
    case recruitment, measures
}
