/// Hele virksomheten: a unit's own employees, each counted once, whatever they work with.
package struct UnitStaffing: Answer {
    /// Ansatte: this unit's persons, not another's; 0 where it has no organisation of its own.
    package var headcount: Int
    /// Årsverk; nil where not stated, which is not zero.
    package var fte: FullTimeEquivalent?
    /// Heltid: employees with 100 % in this unit.
    package var fullTime: Int?
    /// Ventet avgang: employees expected to leave.
    package var departures: Int?
    /// Ubesatte årsverk.
    package var vacant: FullTimeEquivalent?
    package var comment: String
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer]
    package var source: Source

    package init(
        headcount: Int, fte: FullTimeEquivalent?, fullTime: Int?, departures: Int?, vacant: FullTimeEquivalent?,
        comment: String = "", own: [String: OwnAnswer] = [:], source: Source
    ) {
        self.headcount = headcount
        self.fte = fte
        self.fullTime = fullTime
        self.departures = departures
        self.vacant = vacant
        self.comment = comment
        self.own = own
        self.source = source
    }

    package init() {
        self.init(
            headcount: 0, fte: nil, fullTime: nil, departures: nil, vacant: nil,
            source: Source(file: "", sheet: "", cell: ""))
    }

    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("headcount", json: "headcount", csv: "headcount"), &headcount)
        each.visit(AnswerField("fte", json: "fte", csv: "fte"), &fte)
        each.visit(AnswerField("fullTime", json: "fullTime", csv: "full_time"), &fullTime)
        each.visit(AnswerField("departures", json: "departures", csv: "departures"), &departures)
        each.visit(AnswerField("vacant", json: "vacantFTE", csv: "vacant_fte"), &vacant)
        each.visit(AnswerField("comment", json: "comment", csv: "comment"), &comment)
    }
}

extension UnitAnswers {
    /// The rows of Årsverk as one list: the unit itself, without a fagområde, and then its fagområder.
    package var staffingRows: [StaffingAnswer] {
        let whole = wholeUnit.map { unit in
            StaffingAnswer(
                area: .own(""), headcount: unit.headcount, fte: unit.fte, fullTime: unit.fullTime,
                departures: unit.departures, vacant: unit.vacant, comment: unit.comment, own: unit.own,
                source: unit.source)
        }
        return [whole].compactMap(\.self) + staffing
    }
}

/// Ingen behov: a sheet that a unit has answered by saying that it has no need.
package enum NilReturn: String, CaseIterable, Sendable {
    case recruitment, measures
}
