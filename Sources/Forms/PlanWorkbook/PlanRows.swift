import Cells
import CompetencePlan
import TextFormats
import Wording

/// The rows of the plan workbook's sheets for a complete or unfinished definition.
package struct PlanRows {
    private let document: JSONValue
    private let form: FormSchema
    private let language: Language
    /// The names that references point to, by list and identifier.
    private let names: [String: [String: String]]

    package init(_ document: JSONValue, schema: PlanWorkbookSchema, form: FormSchema, language: Language) {
        let document = PlanDefinition.withStandardLists(document, language)
        self.document = document
        self.form = form
        self.language = language
        var names: [String: [String: String]] = [:]
        for sheet in schema.sheets where sheet.kind == .list {
            for element in document.value(at: sheet.path).elements {
                guard let id = element["id"].string, let name = element["name"].string else { continue }
                names[sheet.part, default: [:]][id] = name
            }
        }
        self.names = names
    }

    /// The document of a blank plan: the language and what is the same for most plans.
    package static func blank(_ schema: PlanWorkbookSchema, _ language: Language) -> JSONValue {
        var document = JSONValue.object(["language": .string(language.rawValue)])
        for sheet in schema.sheets {
            guard let rows = sheet.start else { continue }
            let elements = rows.map { row in
                JSONValue.object(["name": .string(row.name(language)), "category": .string(row.category)])
            }
            document.set(.array(elements), at: sheet.path)
        }
        return document
    }

    /// A sheet's rows, in the order of its columns. A sheet of facts has field, value and explanation.
    package func rows(of sheet: PlanSheet) -> [[CellValue?]] {
        let part = document.value(at: sheet.path)
        switch sheet.kind {
        case .facts:
            return sheet.columns.map { column in
                let value = cell(part.value(at: column.path), column)
                return [.text(column.header(language)), value, column.help.map { .text($0(language)) }]
            }
        case .list:
            let marks = marks(of: sheet)
            return part.elements.map { element in
                sheet.columns.map { cell(element.value(at: $0.path), $0) }
                    + marks.map { column in column[element["id"].string ?? ""] }
            }
        case .members:
            let (owner, members) = (sheet.columns[0], sheet.columns.dropFirst())
            return part.elements.flatMap { element in
                element[sheet.member].elements.map { member in
                    [cell(element["id"], owner)] + members.map { cell(member.value(at: $0.path.dropFirst()), $0) }
                }
            }
        case .groups:
            let (name, member) = (sheet.columns[0], sheet.columns[1])
            return part.elements.flatMap { element in
                element.value(at: member.path).elements.map {
                    [cell(element.value(at: name.path), name), cell($0, member)]
                }
            }
        case .keyed: return keys(of: sheet).map { key, shown in row(of: key, shown, part, sheet) }
        }
    }

    private func row(of key: String, _ shown: [String], _ part: JSONValue, _ sheet: PlanSheet) -> [CellValue?] {
        var shown = shown.makeIterator()
        return sheet.columns.map { column in
            switch column.type {
            case .key: .text(key)
            case .label: shown.next().map(CellValue.text)
            default: cell(part.value(at: column.path + [key]), column)
            }
        }
    }

    /// The headings of a cross-table's additional columns.
    package func markHeadings(of sheet: PlanSheet) -> [String] {
        owners(of: sheet).map { $0["name"].string ?? "" }
    }

    private func owners(of sheet: PlanSheet) -> [JSONValue] {
        sheet.across.map { document.value(at: $0.list.split(separator: "/").map(String.init)).elements } ?? []
    }

    /// The marks in each additional column by the rows' identifiers: crosses, or numbers if the owner's order differs
    /// from the order of the rows.
    private func marks(of sheet: PlanSheet) -> [[String: CellValue]] {
        guard let across = sheet.across else { return [] }
        let rows = document.value(at: sheet.path).elements.compactMap { $0["id"].string }
        let indices = rows.offsets
        return owners(of: sheet).map { owner in
            let members = owner[across.member].elements.compactMap(\.string)
            let order = members.compactMap { indices[$0] }
            let isRowOrder = zip(order, order.dropFirst()).allSatisfy { $0 < $1 }
            let marks = members.enumerated().map { number, member in
                (member, isRowOrder ? CellValue.text("x") : .number(Double(number + 1)))
            }
            return Dictionary(first: marks)
        }
    }

    private func cell(_ value: JSONValue, _ column: PlanColumn) -> CellValue? {
        column.cell(for: value, in: language) { names[column.list ?? ""]?[$0] ?? $0 }
    }

    /// The keys of a keyed sheet's rows, and the texts shown beside them.
    private func keys(of sheet: PlanSheet) -> [(String, [String])] {
        if sheet.part == "form" {
            return form.sheets.flatMap { sheet in
                sheet.columns.map {
                    (
                        "\(sheet.id.rawValue).\($0.id)",
                        [sheet.name(language), language.texts.filled($0.header(language))]
                    )
                }
            }
        }
        let texts = language.texts
        return Rule.table.filter(\.isAdjustable).map { rule in
            (
                rule.code.rawValue,
                [Self.withoutNames(texts.message(of: rule.code, ["suggestion": ""])), texts(rule.severity.key)]
            )
        }
    }

    /// A template with "…" for each placeholder, without those that add a sentence, and without a full stop after "…".
    private static func withoutNames(_ template: String) -> String {
        var result = ""
        var isInName = false
        for character in template {
            if character == "{" { result += "…" }
            isInName = character == "{" || (isInName && character != "}")
            if !isInName, character != "}" { result.append(character) }
        }
        if result.hasSuffix(". …") { result.removeLast(2) }
        return result.replacing(".…", with: ".").replacing("…«", with: "«").replacing("…\"…", with: "\"…")
            .replacing("….", with: "…")
    }
}
