/// Bemanning: employees and årsverk of a fagområde in a unit.
package struct StaffingAnswer: StaffingFigures {
    package var area = Choice<SubjectArea>.own("")
    /// Ansatte.
    package var headcount = 0
    /// Årsverk; nil where not stated, which is not zero.
    package var fte: FullTimeEquivalent?
    /// Employees in full-time positions.
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

    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("area", json: "subjectArea", csv: "subject_area"), &area)
        figures(&each)
    }
}

/// What a row of Årsverk states, of a fagområde or of the whole unit.
package protocol StaffingFigures: Answer {
    var headcount: Int { get set }
    var fte: FullTimeEquivalent? { get set }
    var fullTime: Int? { get set }
    var departures: Int? { get set }
    var vacant: FullTimeEquivalent? { get set }
    var comment: String { get set }
}

extension StaffingFigures {
    /// Shows each of the figures to `each`.
    mutating func figures(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("headcount", json: "headcount", csv: "headcount"), &headcount)
        each.visit(AnswerField("fte", json: "fte", csv: "fte"), &fte)
        each.visit(AnswerField("fullTime", json: "fullTime", csv: "full_time"), &fullTime)
        each.visit(AnswerField("departures", json: "departures", csv: "departures"), &departures)
        each.visit(AnswerField("vacant", json: "vacantFTE", csv: "vacant_fte"), &vacant)
        each.visit(AnswerField("comment", json: "comment", csv: "comment"), &comment)
    }
}
