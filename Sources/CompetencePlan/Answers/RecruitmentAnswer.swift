extension UnitAnswers {
    /// One answer for each row of Rekruttering; all answers of a row have the same position and reason.
    package var recruitmentRows: [RecruitmentAnswer] {
        recruitment.distinct { answer in
            var row = answer.source
            row.cell = row.cell.filter(\.isNumber)
            return row
        }
    }
}

/// Rekrutteringsbehov: how many persons or årsverk a unit needs in a position in a year. A
/// blank cell is no answer, not zero.
package struct RecruitmentAnswer: Answer {
    package var position = Choice<Position>.own("")
    package var year = 0
    /// Persons, or årsverk if the plan counts in those.
    package var count: FullTimeEquivalent = 0
    /// Begrunnelse: the same for all years of a row.
    package var reason = ""
    package var own: [String: OwnAnswer] = [:]
    package var source = Source()

    package init() {}

    /// The form has a column for each year, which other code makes and reads.
    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("position", json: "position", csv: "position"), &position)
        each.visit(AnswerField(nil, json: "year", csv: "year", .year), &year)
        each.visit(AnswerField(nil, json: "count", csv: "count"), &count)
        each.visit(AnswerField("reason", json: "reason", csv: nil), &reason)
    }
}
