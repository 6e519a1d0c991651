import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// One table of the form: head, rows, dropdowns, checks and colours.
struct FormTable {
    let layout: SheetLayout
    let form: UnitForm
    let lists: FormLists
    /// The rows with input cells.
    let rows: ClosedRange<Int>
    let contents: [FormContents.Row]
    let headerRow: Int
    /// The width of each column, in characters.
    let widths: [Double]
    /// The styles of each column for input and for the plan's fixed names, made once since every cell has one.
    private let styles: [(own: CellStyle, fixed: CellStyle)]
    /// The cells of each column, as absolute ranges for formulas on any sheet.
    let ranges: [ColumnKey: String]
    let progress: SheetProgress
    /// What other sheets ask for on this one, and the cell of the hidden sheet that counts it.
    var elsewhere = (count: CountFormula.zero, cell: "")

    static let titleRow = 1
    static let instructionRow = 2
    static let completenessRow = 3
    static let legendRow = 4

    init(_ layout: SheetLayout, form: UnitForm, lists: FormLists) {
        self.layout = layout
        self.form = form
        self.lists = lists
        let contents = form.contents.rows[layout.id] ?? []
        self.contents = contents
        widths = layout.columns.map { max($0.width, lists.widthOfWords(in: $0)) }
        styles = layout.columns.map { (Self.style(of: $0, isFixed: false), Self.style(of: $0, isFixed: true)) }
        let header = (layout.id == .gap ? Self.legendRow + 2 : Self.legendRow) + 1
        headerRow = header
        let first = header + 1 + (layout.hasExample ? 1 : 0)
        let rows = first...first - 1 + contents.count + layout.schema.ownRows
        self.rows = rows
        let named = layout.columns.enumerated().map { column, layoutColumn in
            (layoutColumn.key, SheetRange(layout.name, .column(column + 1, rows: rows)).absolute)
        }
        ranges = Dictionary(first: named)
        nilCell = layout.schema.nilReturn == nil ? nil : CellReference(row: Self.legendRow, column: 2)
        progress = SheetProgress(of: layout, ranges, contents, firstRow: first, nilCell: nilCell, in: form)
    }

    /// The cell that answers «Ingen behov»; nil if the sheet does not ask.
    let nilCell: CellReference?

    /// Names for the input cells, such as `answers_gap`, and for «Ingen behov», such as `nil_measures`.
    var names: [DefinedName] {
        let range = CellRange.rows(rows, columns: 1...layout.columns.count)
        let answers = DefinedName("answers_\(layout.id.rawValue)", SheetRange(layout.name, range).absolute)
        guard let nilCell else { return [answers] }
        let cell = SheetRange(layout.name, .cell(nilCell.row, nilCell.column))
        return [answers, DefinedName("nil_\(layout.id.rawValue)", cell.absolute)]
    }

    /// What is left on this sheet, also because of others.
    var remaining: CountFormula { progress.remaining + elsewhere.count }

    /// How far the unit has come, before a spreadsheet program has calculated it.
    var progressText: String {
        progress.text(of: layout, form.layout, elsewhere: elsewhere.count.value)
    }

    var sheet: SheetDescription {
        var sheet = SheetDescription(name: layout.name)
        sheet.columnWidths = widths
        writeHead(&sheet)
        writeRows(&sheet)
        if layout.id == .recruitment { writeSums(&sheet) }
        sheet.validations = validations
        sheet.conditionalFormats = conditionalFormats
        sheet.frozenAt = CellReference(row: headerRow + 1, column: 2)
        sheet.print = printSetup
        sheet.isProtected = true
        sheet.selectedCell = CellReference(row: rows.lowerBound, column: firstAnswer)
        sheet.tabColour = Theme.current
        return sheet
    }

    /// Splits a table that is too wide for one readable page over two. The second repeats the first column,
    /// instead of the headings on each page: Gnumeric complains about sheets that repeat both rows and columns,
    /// and most tables are one page high.
    private var printSetup: PrintSetup {
        guard widths.reduce(0, +) > Self.widestPage else { return form.printSetup(repeating: headerRow...headerRow) }
        var setup = form.printSetup()
        setup.repeatedColumns = 1...1
        setup.pagesWide = 2
        return setup
    }

    /// In characters: on landscape A4, text is then about seven points high.
    private static let widestPage = 180.0

    /// The first column that the unit fills in.
    private var firstAnswer: Int {
        guard contents.first?.isNameFixed == true else { return 1 }
        return (layout.columns.dropFirst().firstIndex { $0.kind.isAnswer } ?? 0) + 1
    }

    /// The cell of a column in a row of the contents, counted from 0.
    func cell(_ key: ColumnKey, inRow row: Int) -> CellReference? {
        layout.index(of: key)
            .map { CellReference(row: rows.lowerBound + row, column: $0 + 1) }
    }

    // MARK: Rows

    /// Rows with text get a height for it, empty ones have none; all rows grow with their contents.
    private func writeRows(_ sheet: inout SheetDescription) {
        for (index, row) in rows.enumerated() {
            let answers = index < contents.count ? contents[index].values : [:]
            var texts: [(text: String, width: Double)] = []
            let isNameFixed = index < contents.count && contents[index].isNameFixed
            for (column, layoutColumn) in layout.columns.enumerated() {
                let value = answers[layoutColumn.key]
                let content = formula(layoutColumn, answers, row: row) ?? value?.content ?? .blank
                let isFixed = column == 0 && isNameFixed
                var style = isFixed ? styles[column].fixed : styles[column].own
                if isClosed(column, inRowAt: index) { style = closed }
                if isFixed, contents[index].isWholeUnit { style = Theme.sumLabel.with { $0.vertical = .centre } }
                if isStruckThrough(layoutColumn.key, inRowAt: index) { style.isStruckThrough = true }
                if case .date = value { style.numberFormat = content.isDay ? Theme.dateFormat : Theme.timeFormat }
                // Text where a number belongs is shown as the unit wrote it.
                if case .text = content { style.wraps = true }
                sheet.write(content, row: row, column: column + 1, style)
                if case .text(let text) = content { texts.append((text, widths[column] - Double(style.indent))) }
            }
            let height = RowHeight.points(texts)
            if height > RowHeight.line + 2 { sheet.setHeight(height, ofRow: row, canGrow: true) }
        }
    }

    /// Whether a cell is not asked for: Heltid of a fagområde, unless it was prefilled.
    func isClosed(_ column: Int, inRowAt index: Int) -> Bool {
        guard layout.schema.wholeUnit != nil, layout.columns[column].key.id == "fullTime" else { return false }
        guard index < contents.count else { return true }
        return !contents[index].isWholeUnit && contents[index].values[layout.columns[column].key] == nil
    }

    /// Whether the unit struck through what it wrote, so that the question about it remains.
    private func isStruckThrough(_ key: ColumnKey, inRowAt index: Int) -> Bool {
        index < contents.count && contents[index].struckThrough.contains(key)
    }

    private var closed: CellStyle { Theme.cell.with { $0.fillColour = Theme.past } }

    private static func style(of column: ColumnLayout, isFixed: Bool) -> CellStyle {
        var style = column.kind.isWritten ? Theme.cell : Theme.centred
        style.vertical = .centre
        style.numberFormat = column.kind.numberFormat
        if column.kind.isAnswer, !isFixed {
            style.fillColour = Theme.input
            style.isUnlocked = true
        } else if column.kind == .previous {
            style.fillColour = Theme.past
            style.fontColour = Theme.grey
        } else if !column.kind.isAnswer {
            style.fillColour = Theme.pale
        }
        return style
    }

    /// The form's own formulas. They show a result only if there is one, not beside text that was pasted in.
    private func formula(_ column: ColumnLayout, _ answers: [ColumnKey: CellValue], row: Int) -> CellContent? {
        switch column.kind {
        case .gapFormula:
            guard let current = cell("current", row), let desired = cell("desired", row) else { return nil }
            let levels = ["desired", "current"].compactMap { level(answers[ColumnKey($0)]) }
            return .formula(
                "IF(OR(\(current)=\"\",\(desired)=\"\"),\"\",IFERROR(\(level(in: desired))-\(level(in: current)),\"\"))",
                cached: levels.count == 2 ? .number(levels[0] - levels[1]) : .text(""))
        case .sumFormula:
            let range = CellRange.rows(row...row, columns: yearColumns)
            let years = form.layout.plan.years.compactMap { answers[ColumnKey("year", $0)]?.number }
            return sum(of: range, years)
        default:
            return nil
        }
    }

    /// A formula for the number of the level in a cell, also if levels are entered as labels; an error if it has none.
    func level(in cell: String) -> String {
        let plan = form.layout.plan
        guard plan.levelScale.isLabelled else { return cell }
        let step = plan.lowestLevel - 1
        return "IF(ISNUMBER(\(cell)),\(cell),MATCH(\(cell),levels,0)\(step < 0 ? "" : "+")\(step))"
    }

    func level(_ value: CellValue?) -> Double? {
        guard case .text(let text)? = value else { return value?.number }
        return form.layout.plan.levelScale.level(labelled: text).map(Double.init)
    }

    private func sum(of range: CellRange, _ numbers: [Double]) -> CellContent {
        .formula(
            "IF(COUNT(\(range))=0,\"\",SUM(\(range)))",
            cached: numbers.isEmpty ? .text("") : .number(numbers.reduce(0, +)))
    }

    /// Writes the sum of each year below the rows, with a label by which the reader recognises it.
    private func writeSums(_ sheet: inout SheetDescription) {
        let row = rows.upperBound + 1
        sheet.write(.text(form.layout.sumLabel), row: row, column: 1, Theme.sumLabel)
        let years = form.layout.plan.years
        let byYear = years.map { year in contents.compactMap { $0.values[ColumnKey("year", year)]?.number } }
        for (column, numbers) in zip(yearColumns.lowerBound..., byYear + [byYear.flatMap(\.self)]) {
            sheet.write(
                sum(of: .column(column, rows: rows), numbers), row: row, column: column, Theme.centredSum)
        }
    }

    private var yearColumns: ClosedRange<Int> {
        let indices = layout.indices(of: "year").map { $0 + 1 }
        return (indices.first ?? 2)...(indices.last ?? 2)
    }

    func cell(_ id: String, _ row: Int) -> String? {
        layout.index(of: id).map { CellReference(row: row, column: $0 + 1).description }
    }
}

extension FormColumn.Kind {
    /// Whether it contains text; numbers are centred.
    var isWritten: Bool {
        switch self {
        case .text, .longText, .choice, .subjectArea, .position, .strategy, .status: true
        default: false
        }
    }

    /// A deadline has none: under a date format, the year 2018 would be shown as a day in 1905.
    var numberFormat: String? {
        switch self {
        case .fte: Theme.fteFormat
        case .amount: Theme.wholeFormat
        case .date: Theme.dateFormat
        default: nil
        }
    }
}

extension CellContent {
    fileprivate var isDay: Bool { if case .date = self { true } else { false } }
}

extension CellValue {
    /// The cell content for a value; a time of day is the number it is stored as.
    var content: CellContent? {
        switch self {
        case .number(let number): .number(number)
        case .text(let text), .error(let text): .text(text)
        case .boolean(let truth): .boolean(truth)
        case .date(let date):
            CalendarDay(iso: date.iso).flatMap { $0.year < 1900 ? nil : $0 }
                .map { .date(year: $0.year, month: $0.month, day: $0.day) }
                ?? ((0..<1).contains(date.serial) ? .number(date.serial) : .text(date.iso))
        case .noResult: nil
        }
    }

    fileprivate var number: Double? { if case .number(let number) = self { number } else { nil } }
}
