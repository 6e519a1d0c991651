/// GAP score: the current and the desired level of a fagområde in a unit.
package struct GapAnswer: Answer {
    package var area = Choice<SubjectArea>.own("")
    /// Dagens nivå, on the plan's scale.
    package var current: CompetenceLevel = 0
    /// Ønsket nivå.
    package var desired: CompetenceLevel = 0
    /// Viktighet; nil where the unit left it out.
    package var importance: Int?
    package var comment = ""
    /// Answers in columns of HR's own, by the column's id.
    package var own: [String: OwnAnswer] = [:]
    package var source = Source()
    /// The employees that the levels are of, where that is fewer than the unit has in the fagområde: others of its forms
    /// gave none. They decide what may be shown.
    package var employees: Int?

    /// Desired minus current: above zero is a lack, below zero a surplus. Never read from the form, where it may be
    /// typed over.
    package var gap: CompetenceLevel { desired - current }

    /// max(gap, 0) × importance: a surplus in one place never cancels a lack in another. A row without importance
    /// counts with the lowest, and a warning says so.
    package var weightedGap: CompetenceLevel { max(gap, 0) * (importance ?? 1) }

    package init() {}

    package mutating func fields(_ each: inout some FieldVisitor) {
        each.visit(AnswerField("area", json: "subjectArea", csv: "subject_area"), &area)
        each.visit(AnswerField("current", json: "current", csv: "current", .level), &current)
        each.visit(AnswerField("desired", json: "desired", csv: "desired", .level), &desired)
        each.calculated("gap", gap)
        each.visit(AnswerField("importance", json: "importance", csv: "importance", .importance), &importance)
        each.calculated("weighted_gap", weightedGap)
        each.visit(AnswerField("comment", json: "comment", csv: "comment"), &comment)
        each.visit(rare: AnswerField(nil, json: "employees", csv: nil), &employees)
    }
}
