import Cells
import CompetencePlan
import Wording

/// The result of reading one cell.
enum Field<Value> {
    case blank
    /// Something that cannot be the value; a finding describes it.
    case wrong
    case value(Value)

    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    var isWrong: Bool {
        if case .wrong = self { true } else { false }
    }
}

/// Reads the cells of one row at a time as typed values, and reports what could not be read as it was.
struct RowReader {
    private(set) var row = Row(number: 0, cells: [])
    let found: FoundTable
    let location: Location
    let unit: Identifier<Unit>
    let context: FormContext
    private(set) var findings: [Finding] = []
    /// The ids of columns with invalid numbers, because of which the answer cannot be counted.
    var invalidColumns: Set<String> = []
    /// The codes for invalid numbers; nil for those of each column.
    let codes: NumberCodes?
    /// The index in the row of each layout column's cell.
    private var cells: [Int?]
    /// The signs for nothing that are read as empty cells, by layout column.
    private(set) var emptied: [Int: String] = [:]
    /// The previous row and its cell indices.
    private var above: (row: Row, cells: [Int?])
    /// The columns that the unit answers in.
    var answerColumns: [TableColumn] { layout.answerColumns }
    /// The date system of the workbook.
    let calendar: DateCalendar
    /// The orders that dates in a column certainly have.
    var dateOrders: [ColumnKey: Set<DateOrder.Certain>] = [:]

    init(
        _ found: FoundTable, location: Location, unit: Identifier<Unit>, context: FormContext, calendar: DateCalendar,
        codes: NumberCodes? = nil
    ) {
        self.found = found
        self.location = location
        self.unit = unit
        self.context = context
        self.codes = codes
        self.calendar = calendar
        cells = Array(repeating: nil, count: found.layout.columns.count)
        above = (Row(number: 0, cells: []), cells)
    }

    var layout: SheetLayout { found.layout }
    var texts: Texts { context.texts }

    /// Starts a row, without findings.
    mutating func start(_ row: consuming Row) {
        above = (self.row, cells)
        self.row = row
        findings.removeAll()
        emptied.removeAll()
        for offset in cells.indices { cells[offset] = nil }
        for index in row.cells.indices {
            if let offset = found.offset(of: row.cells[index].reference.column) { cells[offset] = index }
        }
        repeatAbove()
        emptySignsForNothing()
        emptyRowOfNothing()
    }

    /// Ignores a row of boxes that nobody ticked, which people fill a whole column with, or of zeros, which links to
    /// blank cells give, and numbers that were filled down past the names.
    private mutating func emptyRowOfNothing() {
        let filled = answerColumns.filter { hasContent($0) }
        guard let first = filled.first, let value = cell(first)?.value,
            value == .boolean(false) || value == .number(0),
            filled.allSatisfy({ cell($0)?.value == value })
        else { return }
        for column in filled { if let offset = column.offset { cells[offset] = nil } }
        if value == .number(0) { report(.cellSignForNothing, first, ["value": "0"]) }
    }

    /// Replaces ditto marks by the value above, with a note.
    private mutating func repeatAbove() {
        // The unit's own figures are no fagområde's.
        if let name = answerColumns.first?.offset, let index = above.cells[name],
            layout.isWholeUnit(above.row.cells[index].value.plainText)
        {
            return
        }
        for column in answerColumns {
            guard let offset = column.offset, let index = cells[offset], case .text(let text) = row.cells[index].value,
                let other = above.cells[offset].map({ above.row.cells[$0] }), !Self.isBlank(other),
                DittoMark.matches(text)
            else { continue }
            row.cells[index].value = other.value
            report(.cellNameRead, column, ["value": text.trimmed, "read": plainText(of: other.value)])
        }
    }

    /// Treats signs for nothing as empty cells. A note is made if the cell may be empty; for a required cell, the
    /// missing answer is reported.
    private mutating func emptySignsForNothing() {
        emptyZeros()
        for column in answerColumns {
            guard let offset = column.offset, let index = cells[offset], case .text(let text) = row.cells[index].value,
                SignForNothing.matches(text, isAnswer: !mayHoldWords(layout.columns[offset]))
                    || isNoNeed(text, column) || text == "0" && layout.columns[offset].kind.holdsNoNumbers,
                ![.count, .fte].contains(layout.columns[offset].kind) || !SignForNothing.isZero(text),
                !isListed(text, in: layout.columns[offset])
            else { continue }
            cells[offset] = nil
            emptied[offset] = text.trimmed
        }
        guard !emptied.isEmpty else { return }
        let isEmpty = !hasAnswer()
        for column in answerColumns {
            guard let offset = column.offset, let text = emptied[offset],
                isEmpty || !layout.columns[offset].isRequired
            else { continue }
            report(.cellSignForNothing, column, ["value": text])
        }
    }

    /// Treats zeros as empty cells, in numbers or in words, in a row with nothing else than a
    /// sign for nothing as its name.
    private mutating func emptyZeros() {
        let filled = answerColumns.dropFirst().compactMap { column in
            column.offset.flatMap { offset in cells[offset].map { (offset, row.cells[$0].value) } }
        }
        let areZeros = filled.allSatisfy { _, value in
            if case .text(let text) = value { SignForNothing.matches(text) } else { value == .number(0) }
        }
        guard areZeros, !filled.isEmpty, let name = answerColumns.first, case .text(let text)? = cell(name)?.value,
            isNoNeed(text, name) || SignForNothing.matches(text)
        else { return }
        for (offset, value) in filled {
            cells[offset] = nil
            if case .text(let text) = value { emptied[offset] = text.trimmed }
        }
    }

    /// Whether words such as "kommer senere" and "ikke planlagt" may be the content of a column; they are no measure.
    private func mayHoldWords(_ column: ColumnLayout) -> Bool {
        [.text, .longText, .status].contains(column.kind) && column.key.id != "measure"
    }

    /// Removes the notes on signs for nothing, which another finding on the row quotes.
    mutating func removeSigns() { findings.removeAll { $0.code == .cellSignForNothing } }

    /// Whether the row only says, in place of its name, that nothing is needed; zeros beside it say the same.
    private func isNoNeed(_ text: String, _ column: TableColumn) -> Bool {
        column.offset == answerColumns.first?.offset && layout.saysNoNeed(text)
            && answerColumns.dropFirst().allSatisfy { !hasContent($0) || cell($0)?.value == .number(0) }
    }

    /// The cell under a heading.
    func cell(_ column: TableColumn) -> Cell? {
        guard let offset = column.offset, let index = cells[offset] else { return nil }
        return row.cells[index]
    }

    func hasContent(_ column: TableColumn) -> Bool {
        guard let offset = column.offset, let index = cells[offset] else { return false }
        return !Self.isBlank(row.cells[index])
    }

    /// Whether any answer column has content, except `other`.
    func hasAnswer(besides other: TableColumn? = nil) -> Bool {
        answerColumns.contains { $0.offset != other?.offset && hasContent($0) }
    }

    static func isBlank(_ cell: Cell) -> Bool {
        switch cell.value {
        case .text(let text): text.isBlank
        case .noResult: !cell.isFormula
        default: false
        }
    }

    /// The source of an answer in this row: the cell in `column`, or the one in column A if the sheet lacks that.
    func source(_ column: TableColumn) -> Source {
        Source(file: location.file, sheet: location.sheet, cell: reference(column))
    }

    private func reference(_ column: TableColumn) -> String {
        CellReference(row: row.number, column: found.number(of: column) ?? 1).description
    }

    /// Reports a problem with a cell. `severity` is for values that are read in spite of it.
    mutating func report(
        _ code: FindingCode, _ column: TableColumn, _ arguments: [String: String] = [:], severity: Severity? = nil
    ) {
        var arguments = arguments
        arguments["column"] = layout[column]?.header ?? column.key.id
        arguments["sign"] = column.offset.flatMap { emptied[$0] }
        let location = Location(file: location.file, sheet: location.sheet, cell: reference(column))
        let finding = Finding(code, unit: unit, at: location, arguments)
        findings.append(finding.judged(severity ?? finding.severity))
    }

    mutating func removeFindings(from index: Int) { findings.removeSubrange(index...) }

    mutating func addArguments(_ arguments: [String: String], toFindingsFrom index: Int) {
        for index in index..<findings.count { findings[index].arguments.merge(arguments) { first, _ in first } }
    }

    /// Reports a finding in place of all others on the row.
    mutating func reportOnly(_ code: FindingCode, _ column: TableColumn, _ arguments: [String: String]) {
        findings.removeAll()
        report(code, column, arguments)
    }

    /// Counts the row although the value in a column that it is not asked about is invalid.
    mutating func countRow(despite column: TableColumn) {
        guard invalidColumns.remove(column.key.id) != nil else { return }
        for index in findings.indices where findings[index].location.cell == reference(column) {
            findings[index].arguments["lost"] = texts(.lostNumber)
        }
    }

    /// Adds arguments to the findings with a code at a cell.
    mutating func addArguments(_ arguments: [String: String], toFindingsOf code: FindingCode, at column: TableColumn) {
        let cell = reference(column)
        for index in findings.indices where findings[index].code == code && findings[index].location.cell == cell {
            findings[index] = findings[index].adding(arguments)
        }
    }

    /// The content of a cell; blank if it is empty. An error value or a formula without result is reported.
    mutating func content(_ column: TableColumn) -> Field<CellValue> {
        guard let cell = cell(column), !Self.isBlank(cell) else { return .blank }
        switch cell.value {
        case .error(let text):
            report(.cellFormulaError, column, ["value": unreadable(cell, text)])
            return .wrong
        case .noResult:
            report(.cellFormulaError, column, ["value": unreadable(cell, nil)])
            return .wrong
        case .text(let text) where isOfNumbers(column):
            return .value(.text(text.withoutBullet))
        default:
            return .value(cell.value)
        }
    }

    private func isOfNumbers(_ column: TableColumn) -> Bool {
        column.offset.map { layout.columns[$0].kind }.map { $0.isNumber || [.deadline, .date].contains($0) } ?? false
    }

    /// Describes a cell that shows no value.
    private func unreadable(_ cell: Cell, _ error: String?) -> String {
        switch cell.richValue {
        case nil: error.map { texts(.cellHasError, ["value": texts.error($0)]) } ?? texts(.cellHasNoResult)
        case .dataType?: texts(.cellHasDataType)
        case .picture?: texts(.cellHasPicture)
        case .spill?: texts(.cellHasSpill)
        case .other?: texts(.cellHasRichValue)
        }
    }

    /// A trimmed text with personal data masked, so that it never enters the model. What a cell
    /// has no room for is reported.
    mutating func text(_ column: TableColumn) -> String {
        guard content(column).value != nil, let cell = cell(column) else { return "" }
        // A ticked box is an answer in words.
        if case .boolean(let isTicked) = cell.value { return texts(isTicked ? .formYes : .formNo) }
        let parts = PersonalData.masked(plainText(of: cell).trimmed).partsForCells
        if parts.count > 1 {
            let why = ["why": texts(.outsideTooLong), "remedy": texts(.outsideTooLongRemedy)]
            report(.formContentOutside, column, why.merging(["value": parts.dropFirst().joined()]) { $1 })
        }
        return parts[0]
    }

    /// A cell as people read it.
    func plainText(of cell: Cell) -> String {
        cell.unit == nil ? plainText(of: cell.value) : texts.plainText(of: cell)
    }

    /// A value in the format of the language.
    func plainText(of value: CellValue) -> String {
        value == .noResult ? texts(.cellHasNoResult) : texts.plainText(of: value)
    }
}
