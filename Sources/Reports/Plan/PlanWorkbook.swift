import Cells
import CompetencePlan
import Forms
import SheetWriting
import TextFormats
import Wording

/// The plan definition as a workbook for HR, made from the same schema that reads it.
package struct PlanWorkbook {
    let schema: PlanWorkbookSchema
    let language: Language
    let rows: PlanRows
    /// Kommune and title; empty in a blank plan.
    let municipality: String
    let title: String
    var texts: Texts { language.texts }

    /// The workbook of a complete or unfinished definition in the format of `schemas/plan.schema.json`.
    package init(_ document: JSONValue, schema: PlanWorkbookSchema, form: FormSchema, language: Language) {
        self.schema = schema
        self.language = language
        rows = PlanRows(document, schema: schema, form: form, language: language)
        municipality = document["municipality"].string ?? ""
        title = document["title"].string ?? ""
    }

    package func workbook(madeOn day: CalendarDay) -> WorkbookDescription {
        let lists = PlanLists(schema: schema, language: language)
        let tables = schema.sheets.filter(\.isMade).map { PlanSheetTable($0, of: self, lists: lists) }
        let properties = DocumentProperties(
            title: fullTitle, subject: texts(.planSubject), company: municipality, created: day.secondsSince1970,
            language: language.tag)
        return WorkbookDescription(
            properties: properties, sheets: [guidance(tables)] + tables.map(\.sheet) + [lists.sheet],
            names: lists.names(tables))
    }

    /// "Plandefinisjon – Kompetanseplan 2017–2021".
    private var fullTitle: String { [texts(.planSubject), title].filter { !$0.isEmpty }.joined(separator: " – ") }

    func printSetup(repeating row: Int?, isLandscape: Bool) -> PrintSetup {
        // Without the municipality and the title, which HR may change: a page header cannot contain formulas.
        PrintSetup(
            texts, left: texts(.planSubject), isLandscape: isLandscape, repeating: row.map { $0...$0 })
    }

    /// The headings of the cross-table in which elements of this list are marked; nil if there is none.
    func markHeadings(forElementsOf sheet: PlanSheet) -> SheetRange? {
        guard let table = schema.sheets.first(where: { $0.across?.list == sheet.part && sheet.kind == .list }) else {
            return nil
        }
        let lists = PlanLists(schema: schema, language: language)
        return PlanSheetTable(table, of: self, lists: lists).markHeadingCells
            .map { SheetRange(table.name(language), $0) }
    }

    // MARK: Veiledning

    /// A formula for the municipality and the title, which follows changes by HR.
    private var heading: CellContent {
        guard let facts = schema.sheets.first(where: { $0.kind == .facts && $0.path.isEmpty }) else { return .blank }
        let cells = ["municipality", "title"].compactMap { id in
            facts.columns.firstIndex { $0.id == id }
                .map { "\(SheetRange.quoted(facts.name(language)))!$B$\(PlanSheetTable.firstRow + $0)" }
        }
        let text = [municipality, title].filter { !$0.isEmpty }.joined(separator: " – ")
        let areFilledIn = cells.map { "\($0)<>\"\"" }.joined(separator: ",")
        let joint = "IF(AND(\(areFilledIn)),\" – \",\"\")"
        return .formula(cells.joined(separator: "&\(joint)&"), cached: .text(text))
    }

    private static let guidanceWidths: [Double] = [28, 66, 12, 14]

    /// The first sheet: how to proceed, and a link to each sheet with its purpose.
    private func guidance(_ tables: [PlanSheetTable]) -> SheetDescription {
        var sheet = SheetDescription(name: texts(.guidanceSheet))
        sheet.columnWidths = Self.guidanceWidths
        let columns = Self.guidanceWidths.count
        sheet.writeWide(texts(.planSubject), row: 1, columns: columns, Theme.title)
        sheet.write(heading, row: 2, column: 1, Theme.subtitle)
        sheet.write(.text(texts(.planHow)), row: 4, column: 1, Theme.subtitle)
        let steps: [TextKey] = [.planStepFill, .planStepRows, .planStepOwn, .planStepCheck, .planStepMake]
        for (index, step) in steps.enumerated() { sheet.writeWide(texts(step), row: 5 + index, columns: columns) }
        let first = 6 + steps.count
        let headings: [TextKey] = [.columnSheet, .changesMeaning, .columnRows, .planNeedColumn]
        sheet.write(headings.map { .text(texts($0), Theme.heading) }, row: first)
        for (index, table) in tables.enumerated() {
            let need = texts(table.schema.required ? .planMust : .planMay)
            sheet.write(
                [
                    Entry.link(toSheet: table.name), .text(table.schema.instruction(language)), table.count,
                    .text(need, Theme.cell.with { $0.horizontal = .centre }),
                ], row: first + 1 + index)
            if table.mustHaveRows {
                let cell = CellReference(row: first + 1 + index, column: 3)
                sheet.conditionalFormats.append(
                    ConditionalFormat(.cell(cell.row, 3), .formula("\(cell)=0"), style: Theme.missingCell))
            }
        }
        sheet.print = printSetup(repeating: nil, isLandscape: false)
        sheet.isActive = true
        sheet.tabColour = Theme.dark
        return sheet
    }
}

/// The lists behind the dropdowns: choices are on the hidden sheet, references use the sheet with their elements.
struct PlanLists {
    private let schema: PlanWorkbookSchema
    private let language: Language
    private let choices: [(name: String, labels: [String])]

    init(schema: PlanWorkbookSchema, language: Language) {
        self.schema = schema
        self.language = language
        choices = schema.sheets.flatMap { sheet in
            sheet.columns.compactMap { column in
                column.choices.map { (Self.name(of: column, in: sheet), $0.map { $0.label(language) }) }
            }
        }
    }

    /// The name of a column's list in formulas; nil if it has none.
    func list(for column: PlanColumn, in sheet: PlanSheet) -> String? {
        if let list = column.list { return Self.name(of: list) }
        return column.choices == nil ? nil : Self.name(of: column, in: sheet)
    }

    private static func name(of column: PlanColumn, in sheet: PlanSheet) -> String {
        "choice_\(sheet.id)_\(column.path.joined(separator: "_"))"
    }

    /// The name, in formulas, of a list of elements' names.
    static func name(of list: String) -> String { "list_\(list)" }

    /// Names for all lists. Those on visible sheets end with the last element, so that dropdowns have no empty lines.
    func names(_ tables: [PlanSheetTable]) -> [DefinedName] {
        let onSheets = tables.filter { $0.schema.kind == .list }.compactMap { table -> DefinedName? in
            guard let index = table.schema.columns.firstIndex(where: { $0.id == "name" }) else { return nil }
            let range = SheetRange(table.name, .column(index + 1, rows: table.checkedRows)).absolute
            let first = range.prefix { $0 != ":" }
            let isUsed = schema.sheets.filter(\.isMade).contains { sheet in
                sheet.across?.list == table.schema.part || sheet.columns.contains { $0.list == table.schema.part }
            }
            guard isUsed else { return nil }
            return DefinedName(
                Self.name(of: table.schema.part), "\(first):INDEX(\(range),MAX(1,COUNTA(\(range))))")
        }
        let hidden = choices.enumerated().map { index, choice in
            DefinedName(
                choice.name,
                SheetDescription.list(at: index, of: choice.labels.count, on: PlanWorkbookSchema.hiddenSheetName))
        }
        return onSheets + hidden
    }

    /// The hidden sheet: the schema's name and version in A and B, then the lists.
    var sheet: SheetDescription {
        .hidden(
            PlanWorkbookSchema.hiddenSheetName, [("schema", schema.schema), ("version", "\(schema.version)")],
            lists: choices.map { ($0.name, $0.labels.map(CellContent.text)) })
    }
}
