import CompetencePlan
import TextFormats
import Wording

extension FormSchema {
    /// What is wrong with HR's changes to the form: unknown columns and sheets, and headings that could be mistaken for
    /// another column's.
    package func problems(in plan: PlanDefinition) -> [PlanProblem] {
        let options = plan.form
        let columnNames = Set(sheets.flatMap { sheet in sheet.columns.map { "\(sheet.id.rawValue).\($0.id)" } })
        var problems: [PlanProblem] = []
        func report(_ key: TextKey, _ location: String, _ value: String) {
            problems.append(PlanProblem(location: "/form/\(location)", key: key, arguments: ["value": value]))
        }
        for (member, keys) in [("headers", options.headers.keys.sorted()), ("aliases", options.aliases.keys.sorted())] {
            for key in keys where !columnNames.contains(key) { report(.planUnknownColumn, "\(member)/\(key)", key) }
        }
        for (index, key) in options.hide.enumerated() {
            if !columnNames.contains(key) {
                report(.planUnknownColumn, "hide/\(index)", key)
            } else if Self.neededColumns.contains(key) {
                report(.planColumnNeeded, "hide/\(index)", key)
            }
        }
        problems += sheetNameProblems(in: plan)
        for (key, header) in options.headers.sorted(by: { $0.key < $1.key }) where isTaken(header, for: key, in: plan) {
            report(.planHeadingTaken, "headers/\(key)", header)
        }
        problems += headersWithoutNames(in: plan)
        for (index, column) in options.columns.enumerated() {
            let headings = Language.allCases.flatMap { language in
                FormLayout(plan: plan, language: language, schema: self).sheets
                    .filter { $0.id == column.sheet }.flatMap(\.columns)
                    .filter { $0.own != column }.flatMap(\.acceptedHeaders)
            }
            if headings.contains(NormalisedText.of(column.header)) {
                report(.planHeadingTaken, "columns/\(index)/header", column.header)
            }
        }
        return problems
    }

    /// Columns that cannot be hidden, because they identify answers, are summed, or belong to such columns.
    private static let neededColumns: Set<String> = [
        "gap.area", "gap.current", "gap.desired", "gap.gap", "staffing.area", "staffing.headcount",
        "recruitment.position", "recruitment.year", "measures.need", "measures.measure",
    ]

    /// Sheet names that are already used by another sheet of the form or of the reports.
    private func sheetNameProblems(in plan: PlanDefinition) -> [PlanProblem] {
        let texts = plan.texts(in: plan.language)
        var taken = Set(TextKey.fixedSheetNames.map { NormalisedText.of(texts($0)) })
        for sheet in sheets where plan.form.uses(sheet.id) && (plan.form.sheets[sheet.id]?.name ?? "").isEmpty {
            taken.insert(NormalisedText.of(sheet.name(plan.language)))
        }
        return FormSheetID.allCases.compactMap { id in
            guard let name = plan.form.sheets[id]?.name, !name.isEmpty,
                !taken.insert(NormalisedText.of(name)).inserted
            else { return nil }
            return PlanProblem(
                location: "/form/sheets/\(id.rawValue)/name", key: .planTwice, arguments: ["value": name])
        }
    }

    /// Headings of repeated columns that lack the placeholder which distinguishes them: {year}, {number}.
    private func headersWithoutNames(in plan: PlanDefinition) -> [PlanProblem] {
        sheets.flatMap { sheet in
            sheet.columns.compactMap { column in
                let key = "\(sheet.id.rawValue).\(column.id)"
                guard let header = plan.form.headers[key],
                    let name = ["{year}", "{number}"].first(where: { column.header(plan.language).contains($0) }),
                    !header.contains(name), name != "{year}" || plan.years.count > 1
                else { return nil }
                return PlanProblem(
                    location: "/form/headers/\(key)", key: .planHeaderWithout,
                    arguments: ["value": header, "name": name, "example": "\(header) \(name)"])
            }
        }
    }

    /// Whether another column of the sheet has this heading.
    private func isTaken(_ header: String, for key: String, in plan: PlanDefinition) -> Bool {
        let wanted = NormalisedText.of(header)
        let texts = plan.texts(in: plan.language)
        return sheets.contains { sheet in
            guard key.hasPrefix(sheet.id.rawValue + ".") else { return false }
            return sheet.columns.contains { column in
                let other = "\(sheet.id.rawValue).\(column.id)"
                let headings = plan.form.headers[other].map { [$0] } ?? column.header.all.map { texts.filled($0) }
                return other != key && headings.contains { NormalisedText.of($0) == wanted }
            }
        }
    }
}

extension PlanDefinition {
    /// The plan that a document defines, and everything that is wrong with it: the definition, its severities and its
    /// changes to the form. With a day, also the plan's warnings on that day.
    package static func checking(
        _ document: JSONValue, against schema: FormSchema, on day: CalendarDay? = nil
    ) -> (plan: PlanDefinition, problems: [PlanProblem]) {
        let (plan, problems) = reading(document)
        let reported = Set(problems.map(\.location))
        let further = Rule.problems(in: plan) + schema.problems(in: plan)
        let errors = problems + further.filter { !reported.contains($0.location) }
        // No warnings beside errors: they could be about the value that replaces a mistake.
        guard let day, errors.isEmpty else { return (plan, errors) }
        return (plan, plan.warnings(on: day))
    }
}
