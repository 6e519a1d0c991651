/// GAP score: the current and the desired level of a fagområde in a unit.
package struct GapAnswer: Answer {
    package var area = Choice<SubjectArea>.own("")
    /// Dagens nivå, on the plan's scale.
    package var current: CompetenceLevel = 0
    /// Ønsket nivå.
    package var desired: CompetenceLevel = 0
    /// Viktighet; nil if the unit left it out.
    package var importance: Int?
    package var comment = ""
    package var own: [String: OwnAnswer] = [:]
    package var source = Source()
    /// How many employees the levels cover, if fewer than the unit has in the fagområde because some of its forms gave
    /// no levels. It decides whether the levels may be shown.
    package var employees: Int?

    /// Desired minus current: positive is a lack, negative a surplus. Never read from the form, where
    /// its formula may be overwritten.
    package var gap: CompetenceLevel { desired - current }

    /// max(gap, 0) × importance, so that a surplus never cancels a lack elsewhere. A row without importance counts with
    /// the lowest, and a warning reports it.
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
