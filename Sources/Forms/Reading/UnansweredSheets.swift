import CompetencePlan

/// The sheets of a form that the unit was asked to answer and did not.
struct UnansweredSheets {
    let ids: Set<FormSheetID>
    /// Whether the form came back as it was sent.
    let isWholeForm: Bool

    init(among tables: [TableReader], of workbook: ReturnedWorkbook, _ unit: Identifier<Unit>, _ context: FormContext) {
        let untouched = Self.untouched(tables, workbook.identity?.prefilled, unit, context)
        // Answers that an earlier return form took out of their cells are answers.
        let areElsewhere = workbook.questions.leftovers.contains(where: \.question.isError)
        isWholeForm = !tables.isEmpty && untouched.count == tables.count && !areElsewhere
        // A form with «Ingen behov» on one sheet had it on the others too.
        let asksForNil = tables.contains { $0.nilCell != nil }
        let asksForAreas = context.index.unit(unit)?.subjectAreas.isEmpty == false
        let unanswered = tables.filter { table in
            if asksForNil, table.layout.schema.nilReturn != nil { return !table.hasContent && !table.isNil }
            guard asksForAreas, table.layout.schema.rows == .subjectAreas else { return false }
            // Levels are never prefilled; staffing is, and unchanged staffing counts as answered.
            return table.layout.id == .gap ? untouched.contains(.gap) || table.lacksLevels : !table.hasContent
        }
        ids = isWholeForm ? untouched : Set(unanswered.map(\.layout.id))
    }

    /// The sheets without any answer that differs from the form as it was made. A form without a fingerprint is
    /// compared with the one that would be made now.
    private static func untouched(
        _ tables: [TableReader], _ prefilled: String?, _ unit: Identifier<Unit>, _ context: FormContext
    ) -> Set<FormSheetID> {
        var candidates = [prefilled.flatMap { FormFingerprint($0) }]
        if prefilled == nil, context.previous.revision != nil, let unit = context.index.unit(unit) {
            let contents = FormContents(of: unit, carrying: context.previous, in: context.layout)
            candidates.append(contents.fingerprint(in: context.layout))
        }
        let best = candidates.map { candidate in tables.filter { $0.isUntouched(candidate) }.map(\.layout.id) }
        return Set(best.max { $0.count < $1.count } ?? [])
    }
}

extension TableReader {
    /// Whether no row has a level, although the columns for them are there.
    fileprivate var lacksLevels: Bool {
        !hasLevels && lostColumns.isEmpty && has(layout["current"]) && has(layout["desired"])
    }
}
