import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// One table of the form: head, rows, dropdowns, checks and colours.
struct FormTable {
    let layout: SheetLayout
    let form: BlankForm
    let lists: FormLists
    /// The rows that are answered in.
    let rows: ClosedRange<Int>
    private let prefilled: [String]

    private static let titleRow = 1
    private static let instructionRow = 2
    static let completenessRow = 3
    private static let legendRow = 4

    init(_ layout: SheetLayout, form: BlankForm, lists: FormLists) {
        self.layout = layout
        self.form = form
        self.lists = lists
        let index = PlanIndex(form.layout.plan)
        prefilled =
            layout.schema.rows == .subjectAreas
            ? form.unit.subjectAreas.compactMap { index.subjectArea($0)?.name } : []
        let header = (layout.id == .gap ? Self.legendRow + 2 : Self.legendRow) + 1
        rows = header + 1...header + prefilled.count + layout.schema.ownRows
    }

    private var headerRow: Int { rows.lowerBound - 1 }

    /// A name for the cells that are answered in, such as `answers_gap`.
    var name: DefinedName {
        let range = CellRange.rows(rows, columns: 1...layout.columns.count)
        return DefinedName("answers_\(layout.id.rawValue)", SheetRange(layout.name, range).absolute)
    }

    var sheet: SheetDescription {
        var sheet = SheetDescription(name: layout.name)
        sheet.columnWidths = layout.columns.map(\.width)
        writeHead(&sheet)
        writeRows(&sheet)
        if layout.id == .recruitment { writeSums(&sheet) }
        sheet.validations = layout.columns.indices.compactMap { validation(ofColumn: $0) }
        sheet.conditionalFormats = conditionalFormats
        sheet.frozenAt = CellReference(row: rows.lowerBound, column: 2)
        sheet.print = form.printSetup(repeating: headerRow...headerRow)
        sheet.isProtected = true
        let firstAnswer = prefilled.isEmpty ? 1 : 2
        sheet.selectedCell = CellReference(row: rows.lowerBound, column: firstAnswer)
        sheet.tabColour = House.current
        return sheet
    }

    // MARK: Head

    private func writeHead(_ sheet: inout SheetDescription) {
        let columns = layout.columns.count
        sheet.putWide(
            form.formTexts.title(of: layout, unit: form.unit), row: Self.titleRow, columns: columns, House.title)
        sheet.putWide(form.formTexts.instruction(of: layout), row: Self.instructionRow, columns: columns)
        let completeness = CellContent.formula(completenessFormula, cached: .text(completenessText))
        sheet.put(completeness, row: Self.completenessRow, column: 1, House.strong.with { $0.fontColour = House.dark })
        if layout.id == .gap {
            sheet.putWide(form.formTexts.scaleLine, row: Self.legendRow, columns: columns, House.faint)
            sheet.putWide(form.formTexts.importanceLine, row: Self.legendRow + 1, columns: columns, House.faint)
        }
        sheet.put(
            layout.columns.map { Entry.text($0.header, $0.kind.isWritten ? House.heading : House.headingNumber) },
            row: headerRow)
        sheet.rowHeights[headerRow] = 32
    }

    /// How many rows are answered, as text that counts itself: "7 av 12 fagområder besvart".
    private var completenessFormula: String {
        let template = form.formTexts.completeness(of: layout, done: "\u{1}", total: "\u{2}")
        var pieces: [String] = []
        var text = ""
        func flush() {
            if !text.isEmpty { pieces.append(quotedInFormula(text)) }
            text = ""
        }
        for character in template {
            switch character {
            case "\u{1}":
                flush()
                pieces.append(countFormula(of: completeColumns))
            case "\u{2}":
                flush()
                pieces.append(countFormula(of: Array(completeColumns.prefix(1))))
            default: text.append(character)
            }
        }
        flush()
        return pieces.joined(separator: "&")
    }

    /// What stands there before a spreadsheet program has counted.
    private var completenessText: String {
        form.formTexts.completeness(of: layout, done: "0", total: "\(prefilled.count)")
    }

    /// A row counts when these columns are filled in.
    private var completeColumns: [Int] {
        let ids =
            switch layout.id {
            case .gap: ["area", "current", "desired"]
            case .staffing: ["area", "headcount"]
            case .recruitment: ["position"]
            case .measures: ["measure"]
            }
        return ids.compactMap { id in layout.columns.firstIndex { $0.key.id == id }.map { $0 + 1 } }
    }

    private func countFormula(of columns: [Int]) -> String {
        let conditions = columns.map { "(\(CellRange.column($0, rows: rows))<>\"\")" }
        return "SUMPRODUCT(\(conditions.joined(separator: "*"))*1)"
    }

    // MARK: Rows

    /// No heights are set, so that rows grow with what is written in them.
    private func writeRows(_ sheet: inout SheetDescription) {
        for (place, row) in rows.enumerated() {
            for (column, layoutColumn) in layout.columns.enumerated() {
                let isGiven = column == 0 && place < prefilled.count
                let content: CellContent = isGiven ? .text(prefilled[place]) : formula(layoutColumn, row: row) ?? .blank
                sheet.put(content, row: row, column: column + 1, style(of: layoutColumn, isGiven: isGiven))
            }
        }
    }

    private func style(of column: ColumnLayout, isGiven: Bool) -> CellStyle {
        var style = column.kind.isWritten ? House.cell : House.number.with { $0.horizontal = .centre }
        style.vertical = .centre
        style.numberFormat = column.kind.numberFormat
        if column.kind.isAnswer, !isGiven {
            style.fillColour = House.input
            style.isUnlocked = true
        } else if !column.kind.isAnswer {
            style.fillColour = House.pale
        }
        return style
    }

    /// The form's own formulas, which show a result only where there is one.
    private func formula(_ column: ColumnLayout, row: Int) -> CellContent? {
        switch column.kind {
        case .gapFormula:
            guard let current = cell("current", row), let desired = cell("desired", row) else { return nil }
            return .formula("IF(OR(\(current)=\"\",\(desired)=\"\"),\"\",\(desired)-\(current))", cached: .text(""))
        case .sumFormula:
            let years = yearColumns
            let range = CellRange.rows(row...row, columns: years)
            return .formula("IF(COUNT(\(range))=0,\"\",SUM(\(range)))", cached: .text(""))
        default:
            return nil
        }
    }

    /// A sum of each year under the rows, labelled so that the reader knows it for one.
    private func writeSums(_ sheet: inout SheetDescription) {
        let row = rows.upperBound + 1
        sheet.put(.text(form.formTexts.sumLabel), row: row, column: 1, House.sumLabel)
        for column in yearColumns.lowerBound...yearColumns.upperBound + 1 {
            let range = CellRange.column(column, rows: rows)
            sheet.put(
                .formula("IF(COUNT(\(range))=0,\"\",SUM(\(range)))", cached: .text("")), row: row, column: column,
                House.sum.with { $0.horizontal = .centre })
        }
    }

    private var yearColumns: ClosedRange<Int> {
        let places = layout.columns.indices.filter { layout.columns[$0].key.id == "year" }.map { $0 + 1 }
        return (places.first ?? 2)...(places.last ?? 2)
    }

    func cell(_ id: String, _ row: Int) -> String? {
        layout.columns.firstIndex { $0.key.id == id }.map { CellReference(row: row, column: $0 + 1).description }
    }
}

extension FormColumn.Kind {
    /// Whether words are written here; numbers stand centred.
    var isWritten: Bool {
        switch self {
        case .text, .longText, .subjectArea, .position, .strategy, .status: true
        default: false
        }
    }

    /// A deadline has none: under a date format, the year 2018 would be shown as a day in 1905.
    var numberFormat: String? {
        switch self {
        case .fte: House.fteFormat
        case .amount: House.moneyFormat
        default: nil
        }
    }
}
