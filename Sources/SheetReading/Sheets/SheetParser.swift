import Cells

/// Reads the rows of a sheet's part in the order of the file (ECMA-376 part 1, section 18.3.1.80).
///
/// For cells without a value, which are the most frequent in forms, only the reference is read.
struct SheetParser: ~Copyable {
    private enum Phase { case beforeRows, amongRows, afterRows }

    private var scanner: XMLScanner
    private let context: WorkbookContext
    private let formats: CellFormats
    /// The shared strings, loaded when the first cell needs one.
    private var strings: [String] = []
    private var hasStrings = false
    private var phase = Phase.beforeRows
    /// The number of the last row.
    private var row = 0
    /// Whether that row has no number, so that its first cell can give it.
    private var isUnnumbered = false
    /// The highest number of a row with cells.
    private var highestRow = 0
    /// Values in the rows so far that a later cell for the same column of the same row element replaced.
    private var replaced: [Cell] = []
    /// The capacity for the next row: about as many values as in those before it.
    private var usualCount = 8
    private var budget: ReadBudget
    /// What follows the rows, once they have been read.
    private(set) var extras = SheetExtras()

    /// A parser for the part of the sheet at `index`.
    init(_ input: consuming XMLInput, _ context: WorkbookContext, sheet index: Int) {
        scanner = XMLScanner(input, limits: context.archive.limits)
        self.context = context
        formats = context.formats
        budget = context.uses.budget(.cells, ofSheet: index)
    }

    /// Whether the whole part is in memory, so that reading all rows in one go costs no more.
    var isWhole: Bool { scanner.input.isComplete }

    /// The next row that has a cell with a value; nil after the last. One behind a row with the same or a higher number
    /// has its empty cells too, which may remove values.
    mutating func next() throws(ReadError) -> Row? {
        if phase == .beforeRows { try enterSheetData() }
        while phase == .amongRows {
            guard try enterRow() else {
                var extrasBudget = context.uses.budget(.extras, ofSheet: budget.sheet)
                extras = try SheetExtras(&scanner, &extrasBudget)
                extras.replaced = replaced
                context.uses.keep(extrasBudget)
                // Checksum and size of a streamed part are only verified at its end.
                try scanner.input.drain()
                phase = .afterRows
                break
            }
            let cells = try readCells()
            context.uses.keep(budget)
            usualCount = max(cells.cells.count, usualCount - 1)
            var row = Row(number: row, cells: cells.areInOrder ? cells.cells : cells.cells.settled(&replaced))
            if !cells.areInOrder, row.number > highestRow { row.cells.removeAll(where: \.isEmpty) }
            guard !row.cells.isEmpty else { continue }
            highestRow = max(highestRow, row.number)
            return row
        }
        return nil
    }

    /// Whether all rows are in order; reads up to the first that is not.
    mutating func hasRisingRows() throws(ReadError) -> Bool {
        var last = 0
        while let row = try next() {
            guard row.number > last else { return false }
            last = row.number
        }
        return true
    }

    /// Returns the memory for the next part.
    consuming func retire() { scanner.retire() }

    private mutating func enterSheetData() throws(ReadError) {
        while try scanner.nextStart() {
            if scanner.isMain(.sheetData) {
                phase = .amongRows
                return
            }
            guard scanner.isMain(.worksheet) else {
                if scanner.open.count == 1 { throw .damaged("the part is not a worksheet") }
                try scanner.skipElement()
                continue
            }
        }
        phase = .afterRows
    }

    /// Reads the next row's start tag; false if there are no more rows.
    private mutating func enterRow() throws(ReadError) -> Bool {
        while true {
            switch try scanner.nextContent() {
            case .start where scanner.isMain(.row):
                let number = try scanner.wholeNumber(.r)
                isUnnumbered = number == nil
                row = try checked(number ?? row + 1)
                return true
            case .start: try scanner.skipElement()
            case .text: continue
            case .end, .endOfDocument: return false
            }
        }
    }

    private func checked(_ row: Int) throws(ReadError) -> Int {
        guard (1...CellReference.lastRow).contains(row) else { throw .damaged("row \(row) is outside the sheet") }
        return row
    }

    /// The cells with a value in the current row.
    private mutating func readCells() throws(ReadError) -> RowCells {
        var cells = RowCells(of: row, room: usualCount, isRepeated: row <= highestRow)
        let mayBePlain = scanner.mayBePlain
        var rowText = PlainCell.RowText(row)
        while true {
            if mayBePlain {
                if let plain = PlainCell(scanner.input.buffer.base, from: scanner.position, row: rowText) {
                    scanner.position = plain.end
                    try cells.enter(plain.column, &budget)
                    if plain.value != nil || plain.isFormula { try readPlain(plain, to: &cells) }
                    continue
                }
                if scanner.readEndTagIfNext() { return cells }
            }
            let token = try scanner.nextContent()
            if token == .end || token == .endOfDocument { return cells }
            guard token == .start else { continue }
            guard scanner.isMain(.c) else {
                try scanner.skipElement()
                continue
            }
            if isUnnumbered, cells.column == 0, let own = try CellTag.row(scanner), own != row {
                row = own
                rowText = PlainCell.RowText(row)
                cells = RowCells(of: row, room: usualCount, isRepeated: row <= highestRow)
            }
            let tag = try CellTag(scanner, row: row, after: cells.column)
            try cells.enter(tag.reference.column, &budget)
            if scanner.isEmptyElement { _ = try scanner.next() } else { try readCell(tag, to: &cells) }
        }
    }

    @inline(__always)
    private mutating func readPlain(_ plain: PlainCell, to cells: inout RowCells) throws(ReadError) {
        let tag = CellTag(CellReference(row: row, column: plain.column), plain.type, format: plain.format)
        if let text = plain.value, !plain.isFormula {
            // Nearly all values are one of these two.
            if plain.type == .number, let number = DecimalText.shortNumber(scanner.bytes(text.range)) {
                return try add(numeric(number, tag), tag, to: &cells)
            }
            if plain.type == .sharedString, let index = DecimalText.wholeNumber(scanner.bytes(text.range)),
                let text = try sharedText(index)
            {
                if text.isEmpty { return }
                try budget.add(textBytes: text.utf8.count)
                return try add(Cell(tag.reference, .text(text)), tag, to: &cells)
            }
        }
        try readOther(plain, tag, to: &cells)
    }

    private mutating func readOther(_ plain: PlainCell, _ tag: CellTag, to cells: inout RowCells) throws(ReadError) {
        let content = try plain.value.flatMap { (text) throws(ReadError) in try cell(tag, try scanner.bytes(text)) }
        try add(content, tag, isFormula: plain.isFormula, hasValue: plain.value != nil, to: &cells)
    }

    /// Reads the rest of a cell after its start tag, and adds its value.
    private mutating func readCell(_ tag: CellTag, to cells: inout RowCells) throws(ReadError) {
        var content: Cell?
        var hasValue = false
        var isFormula = false
        var isArray = false
        while case let token = try scanner.nextContent(), token != .end, token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.v) {
                content = try cell(tag, try scanner.elementText())
                hasValue = true
            } else if scanner.isMain(.is), !hasValue {
                let text = try scanner.richText()
                content = text.isEmpty ? nil : Cell(tag.reference, .text(text))
                hasValue = true
            } else {
                if scanner.isMain(.f) {
                    isFormula = true
                    isArray = try scanner.value(.t) == "array"
                }
                try scanner.skipElement()
            }
        }
        if tag.richValue > 0, case .error = content?.value {
            content?.richValue = try context.richValues().value(tag.richValue, isArray: isArray)
        }
        try add(content, tag, isFormula: isFormula, hasValue: hasValue, to: &cells)
    }

    /// Adds a cell's content. A formula without content has an empty text as its result, or no result.
    private mutating func add(
        _ content: Cell?, _ tag: CellTag, isFormula: Bool, hasValue: Bool, to cells: inout RowCells
    ) throws(ReadError) {
        if var content {
            content.isFormula = isFormula
            if case .text(let text) = content.value { try budget.add(textBytes: text.utf8.count) }
            try add(content, tag, to: &cells)
        } else if isFormula {
            try add(
                Cell(tag.reference, hasValue && tag.type.isText ? .text("") : .noResult, isFormula: true), tag,
                to: &cells)
        }
    }

    @inline(__always)
    private mutating func add(_ cell: consuming Cell, _ tag: CellTag, to cells: inout RowCells) throws(ReadError) {
        try budget.add()
        if formats.strikesThrough(tag.format) { cell.isStruckThrough = true }
        cells.append(cell)
    }

    // MARK: Values

    /// The cell with the value in `bytes`, according to its type and format; nil if they are empty, which means no
    /// content for every type.
    private mutating func cell(_ tag: CellTag, _ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) -> Cell? {
        if tag.type == .number, let number = DecimalText.number(bytes) { return numeric(number, tag) }
        return try value(tag, bytes).map { Cell(tag.reference, $0) }
    }

    private mutating func value(_ tag: CellTag, _ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) -> CellValue? {
        if bytes.isEmpty { return nil }
        switch tag.type {
        case .number:
            guard DecimalText.isTooLarge(bytes) else { throw tag.problem(bytes, "is not a number") }
            return .error("#NUM!")
        case .sharedString:
            let index = DecimalText.wholeNumber(bytes) ?? DecimalText.number(bytes).flatMap { Int(exactly: $0) }
            // Some programs write -1 for no text.
            if index == -1 { return nil }
            guard let index, let text = try sharedText(index) else {
                throw tag.problem(bytes, "is not the index of a shared string")
            }
            return text.isEmpty ? nil : .text(text)
        case .formulaString, .inlineString: return .text(EscapedText.decoded(bytes))
        case .boolean:
            if let number = DecimalText.wholeNumber(bytes) { return .boolean(number != 0) }
            switch String(decoding: bytes, as: UTF8.self).lowercased() {
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            default: throw tag.problem(bytes, "is neither true nor false")
            }
        case .error: return .error(String(decoding: bytes, as: UTF8.self))
        case .date:
            let text = String(decoding: bytes, as: UTF8.self)
            return SerialDate(iso: text, calendar: context.calendar).map(CellValue.date) ?? .text(text)
        }
    }

    @inline(__always)
    private func numeric(_ number: Double, _ tag: CellTag) -> Cell {
        switch formats.kind(of: number, in: tag.format) {
        case .number: Cell(tag.reference, .number(number))
        case .withUnit(let unit): Cell(tag.reference, .number(number), unit: unit)
        case .date(let precision):
            Cell(
                tag.reference,
                .date(SerialDate(serial: number, calendar: context.calendar, precision: precision)))
        }
    }

    @inline(__always)
    private mutating func sharedText(_ index: Int) throws(ReadError) -> String? {
        if !hasStrings {
            strings = try context.strings()
            hasStrings = true
        }
        return index >= 0 && index < strings.count ? strings[index] : nil
    }
}
