extension UnitAnswers {
    /// An answer of each row of Rekruttering: what stands in a row is the same in all its years.
    package var recruitmentRows: [RecruitmentAnswer] {
        var seen: Set<Source> = []
        return recruitment.filter { answer in
            var row = answer.source
            row.cell = row.cell.filter(\.isNumber)
            return seen.insert(row).inserted
        }
    }
}

/// Rekrutteringsbehov: how many a unit needs of a position in a year. A blank cell is no answer, and is not zero.
package struct RecruitmentAnswer: Answer {
    package var position: Choice<Position>
    package var year: Int
    /// Persons, or årsverk where the plan counts in those.
    package var count: FullTimeEquivalent
    /// Begrunnelse, the same for all years of a row.
    package var reason: String
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer]
    package var source: Source

    package init(
        position: Choice<Position>, year: Int, count: FullTimeEquivalent, reason: String,
        own: [String: OwnAnswer] = [:],
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
            position: .own(""), year: 0, count: .zero, reason: "", source: Source(file: "", sheet: "", cell: ""))
    }

    /// The year and the count stand in the form as one column of many, which is made and read by hand.
    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("position", json: "position", csv: "position"), &position)
        each.visit(AnswerField(nil, json: "year", csv: "year", .year), &year)
        each.visit(AnswerField(nil, json: "count", csv: "count"), &count)
        each.visit(AnswerField("reason", json: "reason", csv: nil), &reason)
    }
}
