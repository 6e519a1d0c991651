import Cells

/// Reads the rows of a sheet's part one after the other, as they stand there (ECMA-376 part 1, section 18.3.1.80).
///
/// Cells without a value, the most frequent of all in forms, cost a look at their place and nothing more.
struct SheetParser: ~Copyable {
    private var scanner: XMLScanner
    private let context: WorkbookContext
    private var isInSheetData = false
    /// The number of the row that came last.
    private var row = 0
    private var cellCount = 0
    /// Reused for each cell.
    private var value: [UInt8] = []

    init(_ input: consuming XMLInput, _ context: WorkbookContext) {
        scanner = XMLScanner(input, limits: context.package.limits)
        self.context = context
    }

    /// Whether all of the part is in memory, so that reading its rows at once costs no more.
    var isWhole: Bool { scanner.input.isComplete }

    /// The next row that has a cell with a value; nil behind the last.
    mutating func next() throws(Problem) -> Row? {
        if !isInSheetData {
            guard try enterSheetData() else { return nil }
        }
        while true {
            switch try scanner.nextContent() {
            case .start where scanner.isMain(.row):
                let row = try readRow()
                if !row.cells.isEmpty { return row }
            case .start: try scanner.skipElement()
            case .text: continue
            case .end, .endOfDocument:
                isInSheetData = false
                // A streamed part is checked as a whole only at its end.
                if !isWhole { while try scanner.next() != .endOfDocument {} }
                return nil
            }
        }
    }

    private mutating func enterSheetData() throws(Problem) -> Bool {
        while case let token = try scanner.nextContent(), token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.sheetData) {
                isInSheetData = true
                return true
            }
            guard scanner.isMain(.worksheet) else {
                if scanner.open.count == 1 { throw .damaged("the part is no worksheet") }
                try scanner.skipElement()
                continue
            }
        }
        return false
    }

    private mutating func readRow() throws(Problem) -> Row {
        let number = try scanner.wholeNumber(.r) ?? row + 1
        guard (1...CellReference.lastRow).contains(number) else { throw .damaged("row \(number) is outside the sheet") }
        row = number
        var cells: [Cell] = []
        var column = 0
        var isSorted = true
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            guard scanner.isMain(.c) else {
                try scanner.skipElement()
                continue
            }
            let reference = try reference(after: column)
            isSorted = isSorted && reference.column > column
            column = reference.column
            if let cell = try readCell(reference) { cells.append(cell) }
        }
        return Row(number: number, cells: isSorted ? cells : cells.inColumnOrder)
    }

    /// Where the cell whose tag came last stands: by its own word, or right of the one before it.
    private func reference(after column: Int) throws(Problem) -> CellReference {
        let stated = try scanner.map(.r) { CellReference(utf8: $0) }
        guard let stated else {
            guard column < CellReference.lastColumn else { throw .damaged("row \(row) has too many cells") }
            return CellReference(row: row, column: column + 1)
        }
        guard let stated else {
            throw .damaged("\"\(try scanner.value(.r) ?? "")\" in row \(row) is no cell of a sheet")
        }
        guard stated.row == row else { throw .damaged("the cell stands in row \(row)", at: stated) }
        return stated
    }

    private mutating func readCell(_ reference: CellReference) throws(Problem) -> Cell? {
        if scanner.isEmptyElement {
            _ = try scanner.next()
            return nil
        }
        let type = try scanner.map(.t, CellType.init) ?? .number
        guard let type else { throw .damaged("the cell has an unknown type", at: reference) }
        let format = try scanner.wholeNumber(.s) ?? 0
        value.removeAll(keepingCapacity: true)
        var hasValue = false
        var isFormula = false
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.v) {
                value.removeAll(keepingCapacity: true)
                try scanner.appendElementText(to: &value)
                hasValue = true
            } else if scanner.isMain(.is), !hasValue {
                try scanner.readRichText(into: &value)
                hasValue = true
            } else {
                isFormula = isFormula || scanner.isMain(.f)
                try scanner.skipElement()
            }
        }
        guard hasValue else { return isFormula ? try counted(Cell(reference, .noResult, isFormula: true)) : nil }
        do throws(Problem) {
            guard let content = try content(type, format, isFormula: isFormula) else { return nil }
            return try counted(Cell(reference, content, isFormula: isFormula))
        } catch {
            var problem = error
            problem.cell = problem.cell ?? reference
            throw problem
        }
    }

    private mutating func counted(_ cell: Cell) throws(Problem) -> Cell {
        cellCount += 1
        let limit = context.package.limits.cells
        guard cellCount <= limit else { throw .tooLarge(.cells, "the sheet has more than \(limit) cells") }
        return cell
    }

    /// The value in `value`, by its type and format; nil for an empty text, which is no content.
    private func content(_ type: CellType, _ format: Int, isFormula: Bool) throws(Problem) -> CellValue? {
        switch type {
        case .number:
            if value.isEmpty { return isFormula ? .noResult : nil }
            guard let number = DecimalText.number(value) else { throw .damaged("\"\(shown)\" is no number") }
            guard context.formats.isDate(format) else { return .number(number) }
            return .date(SerialDate(serial: number, calendar: context.calendar))
        case .sharedString:
            guard let number = DecimalText.number(value), let index = Int(exactly: number),
                let text = try context.strings.text(index)
            else { throw .damaged("the shared text \"\(shown)\" does not exist") }
            return text.isEmpty && !isFormula ? nil : .text(text)
        case .formulaString, .inlineString:
            let text = EscapedText.decoded(value)
            return text.isEmpty && !isFormula ? nil : .text(text)
        case .boolean:
            switch shown {
            case "1", "true": return .boolean(true)
            case "0", "false": return .boolean(false)
            default: throw .damaged("\"\(shown)\" is neither true nor false")
            }
        case .error:
            return value.isEmpty ? nil : .error(shown)
        case .date:
            let text = shown
            if text.isEmpty { return nil }
            return SerialDate(iso: text, calendar: context.calendar).map(CellValue.date) ?? .text(text)
        }
    }

    private var shown: String { String(decoding: value, as: UTF8.self) }
}

extension [Cell] {
    /// The cells by column; of two in one column the later one.
    var inColumnOrder: [Cell] {
        var last: [Int: Cell] = [:]
        for cell in self { last[cell.reference.column] = cell }
        return last.values.sorted { $0.reference < $1.reference }
    }
}
