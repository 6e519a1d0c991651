import Cells

/// Reads the rows of a sheet's part one after the other, as they stand there (ECMA-376 part 1, section 18.3.1.80).
///
/// Cells without a value, the most frequent of all in forms, cost a look at their place and nothing more.
struct SheetParser: ~Copyable {
    private enum Place { case beforeRows, amongRows, behindRows }

    private var scanner: XMLScanner
    private let context: WorkbookContext
    private let formats: NumberFormats
    /// The shared texts, from the first cell on that asks for one.
    private var strings: [String] = []
    private var hasStrings = false
    private var place = Place.beforeRows
    /// The number of the row that came last, and how many values it had.
    private var row = 0
    private var rowCount = 0
    private var cellCount = 0
    private let cellLimit: Int

    init(_ input: consuming XMLInput, _ context: WorkbookContext) {
        scanner = XMLScanner(input, limits: context.package.limits)
        self.context = context
        formats = context.formats
        cellLimit = context.package.limits.cells
    }

    /// Whether all of the part is in memory, so that reading its rows at once costs no more.
    var isWhole: Bool { scanner.input.isComplete }

    /// The next row that has a cell with a value; nil behind the last.
    mutating func next() throws(Problem) -> Row? {
        if place == .beforeRows { try enterSheetData() }
        while place == .amongRows {
            guard try enterRow() else {
                // What stands behind the rows is not looked at, but a streamed part is proved whole only at its end.
                try scanner.input.drain()
                place = .behindRows
                break
            }
            let cells = try readCells()
            if !cells.isEmpty { return Row(number: row, cells: cells) }
        }
        return nil
    }

    /// Gives the memory back for the next part.
    consuming func retire() { scanner.retire() }

    private mutating func enterSheetData() throws(Problem) {
        while case let token = try scanner.nextContent(), token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.sheetData) {
                place = .amongRows
                return
            }
            guard scanner.isMain(.worksheet) else {
                if scanner.open.count == 1 { throw .damaged("the part is no worksheet") }
                try scanner.skipElement()
                continue
            }
        }
        place = .behindRows
    }

    /// Reads up to the next row's start tag; false where there are no more rows.
    private mutating func enterRow() throws(Problem) -> Bool {
        if let number = scanner.takeNumberedTag(.row, Self.rowStart) {
            row = try checked(number)
            return true
        }
        while true {
            switch try scanner.nextContent() {
            case .start where scanner.isMain(.row):
                row = try checked(try scanner.wholeNumber(.r) ?? row + 1)
                scanner.rememberNumberedTag(Self.rowStart)
                return true
            case .start: try scanner.skipElement()
            case .text: continue
            case .end, .endOfDocument: return false
            }
        }
    }

    private static let rowStart: StaticString = "<row r=\""

    private func checked(_ row: Int) throws(Problem) -> Int {
        guard (1...CellReference.lastRow).contains(row) else { throw .damaged("row \(row) is outside the sheet") }
        return row
    }

    /// The cells with a value of the row whose start tag came last.
    private mutating func readCells() throws(Problem) -> [Cell] {
        var cells: [Cell] = []
        cells.reserveCapacity(rowCount)
        var column = 0
        var isSorted = true
        let mayBePlain = scanner.mayBePlain
        let rowText = PlainCell.RowText(row)
        while true {
            if mayBePlain {
                if let plain = PlainCell(scanner.input.buffer.base, from: scanner.position, row: rowText) {
                    scanner.position = plain.end
                    isSorted = isSorted && plain.column > column
                    column = plain.column
                    if plain.value != nil || plain.isFormula, let cell = try readPlain(plain) { cells.append(cell) }
                    continue
                }
                if scanner.takeEndTag() { break }
            }
            let token = try scanner.nextContent()
            if token == .end || token == .endOfDocument { break }
            guard token == .start else { continue }
            guard scanner.isMain(.c) else {
                try scanner.skipElement()
                continue
            }
            let tag = try CellTag(scanner, row: row, after: column)
            isSorted = isSorted && tag.reference.column > column
            column = tag.reference.column
            if scanner.isEmptyElement {
                _ = try scanner.next()
            } else if let cell = try readCell(tag) {
                cells.append(cell)
            }
        }
        rowCount = cells.count
        return isSorted ? cells : cells.inColumnOrder
    }

    @inline(__always)
    private mutating func readPlain(_ plain: PlainCell) throws(Problem) -> Cell? {
        let tag = CellTag(CellReference(row: row, column: plain.column), plain.type, format: plain.format)
        var content: CellValue?
        if let text = plain.value { content = try value(tag, try scanner.bytes(text)) }
        if plain.isFormula, content == nil { content = plain.value != nil && tag.type.isText ? .text("") : .noResult }
        guard let content else { return nil }
        return try counted(Cell(tag.reference, content, isFormula: plain.isFormula))
    }

    private mutating func readCell(_ tag: CellTag) throws(Problem) -> Cell? {
        var content: CellValue?
        var hasValue = false
        var isFormula = false
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.v) {
                content = try value(tag, try scanner.elementText())
                hasValue = true
            } else if scanner.isMain(.is), !hasValue {
                let text = try scanner.richText()
                content = text.isEmpty ? nil : .text(text)
                hasValue = true
            } else {
                isFormula = isFormula || scanner.isMain(.f)
                try scanner.skipElement()
            }
        }
        if content == nil, isFormula { content = hasValue && tag.type.isText ? .text("") : .noResult }
        guard let content else { return nil }
        return try counted(Cell(tag.reference, content, isFormula: isFormula))
    }

    @inline(__always)
    private mutating func counted(_ cell: Cell) throws(Problem) -> Cell {
        cellCount += 1
        guard cellCount <= cellLimit else { throw .tooLarge(.cells, "the sheet has more than \(cellLimit) cells") }
        return cell
    }

    // MARK: Values

    /// What a cell's value means, by the cell's type and format; nil for an empty text, which is no content.
    private mutating func value(_ tag: CellTag, _ bytes: UnsafeBufferPointer<UInt8>) throws(Problem) -> CellValue? {
        switch tag.type {
        case .number:
            if bytes.isEmpty { return nil }
            guard let number = DecimalText.number(bytes) else { throw tag.problem(bytes, "is no number") }
            guard formats.showsDate(tag.format, number) else { return .number(number) }
            return .date(SerialDate(serial: number, calendar: context.calendar))
        case .sharedString:
            guard let index = DecimalText.wholeNumber(bytes) ?? DecimalText.number(bytes).flatMap({ Int(exactly: $0) }),
                let text = try sharedText(index)
            else { throw tag.problem(bytes, "is the number of no shared text") }
            return text.isEmpty ? nil : .text(text)
        case .formulaString, .inlineString:
            return bytes.isEmpty ? nil : .text(EscapedText.decoded(bytes))
        case .boolean:
            if bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8) { return .boolean(true) }
            if bytes.elementsEqual("0".utf8) || bytes.elementsEqual("false".utf8) { return .boolean(false) }
            throw tag.problem(bytes, "is neither true nor false")
        case .error:
            return bytes.isEmpty ? nil : .error(String(decoding: bytes, as: UTF8.self))
        case .date:
            let text = String(decoding: bytes, as: UTF8.self)
            if text.isEmpty { return nil }
            return SerialDate(iso: text, calendar: context.calendar).map(CellValue.date) ?? .text(text)
        }
    }

    private mutating func sharedText(_ index: Int) throws(Problem) -> String? {
        if !hasStrings {
            strings = try context.strings.all()
            hasStrings = true
        }
        return index >= 0 && index < strings.count ? strings[index] : nil
    }
}

extension [Cell] {
    /// The cells by column; of two in one column the later one.
    var inColumnOrder: [Cell] {
        var last: [Int: Cell] = [:]
        for cell in self { last[cell.reference.column] = cell }
        return last.values.sorted { $0.reference < $1.reference }
    }
}
