/// Rekrutteringsbehov: how many a unit needs of a position in a year. A blank cell is no answer, and is not zero.
package struct RecruitmentAnswer: Answer {
    package var position: Choice<Position>
    package var year: Int
    package var count: Int
    /// Begrunnelse, the same for all years of a row.
    package var reason: String
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer]
    package var source: Source

    package init(
        position: Choice<Position>, year: Int, count: Int, reason: String, own: [String: OwnAnswer] = [:],
        source: Source
    ) {
        self.position = position
        self.year = year
        self.count = count
        self.reason = reason
        self.own = own
        self.source = source
    }

    package init() {
        self.init(
            position: .own(""), year: 0, count: 0, reason: "", source: Source(file: "", sheet: "", cell: ""))
    }

    /// The year and the count stand in the form as one column of many, which is made and read by hand.
    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("position", json: "position", csv: "position"), &position)
        each.visit(AnswerField(nil, json: "year", csv: "year", .year), &year)
        each.visit(AnswerField(nil, json: "count", csv: "count"), &count)
        each.visit(AnswerField("reason", json: "reason", csv: nil), &reason)
    }
}
