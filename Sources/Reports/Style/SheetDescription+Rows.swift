import Cells
import CompetencePlan
import SheetWriting

/// One cell of a row that is being laid out.
typealias Entry = BodyCell

extension BodyCell {
    init(_ content: CellContent) { self.init(content, Theme.cell) }

    static func text(_ text: String, _ style: CellStyle = Theme.cell) -> Entry {
        Entry(text.isEmpty ? .blank : CellContent.text(text).cut, style)
    }

    /// A level: with decimals where it is a mean that has some.
    static func level(_ level: CompetenceLevel?, _ style: CellStyle = Theme.number) -> Entry {
        guard let level, level.whole == nil else { return whole(level?.whole, style) }
        return Entry(.number(level.asDouble), FormattedStyles.decimal.unlessFormatted(style))
    }

    /// A whole number; nil is an empty cell, which is not zero.
    static func whole(_ number: Int?, _ style: CellStyle = Theme.number) -> Entry {
        Entry(number.map { .number(Double($0)) } ?? .blank, FormattedStyles.whole.unlessFormatted(style))
    }

    /// A year of the plan, by the name that the plan gives it.
    static func period(_ year: Int, _ plan: PlanDefinition) -> Entry {
        plan.periods[year].map { .text($0) } ?? .whole(year, Theme.plainNumber)
    }
}

extension Sequence<String> {
    /// The texts that a cell has room for, and one more, so that it is seen that there are more.
    var fillingCell: [String] {
        var units = 0
        var texts: [String] = []
        for text in self {
            texts.append(text)
            units += text.utf16.count
            if units > ExcelLimits.text { break }
        }
        return texts
    }
}

extension CellContent {
    /// The content with as much of a text as a cell can hold; the returned form and the data files hold the rest.
    fileprivate var cut: CellContent {
        if case .text(let text) = self { .text(text.cut(to: ExcelLimits.text)) } else { self }
    }
}

extension SheetDescription {
    mutating func put(_ content: CellContent, row: Int, column: Int, _ style: CellStyle = CellStyle()) {
        cells.append(CellDescription(CellReference(row: row, column: column), content.cut, style))
    }

    /// Writes `entries` from column A on, and makes the row high enough for its texts.
    mutating func put(_ entries: [Entry], row: Int) {
        put(BodyRow(entries, height: RowHeight.needed(by: entries, widths: columnWidths)), row: row)
    }

    /// Writes a row as a body would.
    mutating func put(_ entries: BodyRow, row: Int) {
        for (index, entry) in entries.cells.enumerated() {
            put(entry.content, row: row, column: index + 1, entry.style)
        }
        if let height = entries.height { rowHeights[row] = height }
        if entries.mergedColumns > 1 { mergedRanges.append(.rows(row...row, columns: 1...entries.mergedColumns)) }
    }

    /// Writes `count` rows from `row` on, which `entries` makes chunk by chunk as the file is written, given the number of
    /// the chunk's first row: for tables that grow with the number of units.
    mutating func put(
        _ count: Int, from row: Int, chunks: Int, _ entries: @escaping @Sendable (_ chunk: Int, _ row: Int) -> [[Entry]]
    ) {
        let widths = columnWidths
        putRows(count, from: row, chunks: chunks) { chunk, row in
            entries(chunk, row).map { BodyRow($0, height: RowHeight.needed(by: $0, widths: widths)) }
        }
    }

    /// The same of rows that say their own height.
    mutating func putRows(
        _ count: Int, from row: Int, chunks: Int, _ make: @escaping @Sendable (_ chunk: Int, _ row: Int) -> [BodyRow]
    ) {
        bodies.append(
            SheetBody(numbers: row..<row + count, columns: columnWidths.count) {
                AnyIterator(ChunkedRows(chunks: chunks, from: row, make: make))
            })
    }

    /// A line of text over the first `columns` columns.
    mutating func putWide(_ text: String, row: Int, columns: Int, _ style: CellStyle = Theme.text) {
        put(.wide(text, style, widths: (1...columns).map(width(ofColumn:))), row: row)
    }

    func width(ofColumn column: Int) -> Double { RowHeight.width(ofColumn: column, in: columnWidths) }
}

/// The rows of a body, a chunk at a time.
private struct ChunkedRows: IteratorProtocol {
    let chunks: Int
    let make: @Sendable (_ chunk: Int, _ row: Int) -> [BodyRow]
    private var chunk = 0
    /// The number of the next chunk's first row.
    private var number: Int
    private var rows: [BodyRow] = []
    private var index = 0

    init(chunks: Int, from number: Int, make: @escaping @Sendable (_ chunk: Int, _ row: Int) -> [BodyRow]) {
        self.chunks = chunks
        self.number = number
        self.make = make
    }

    mutating func next() -> BodyRow? {
        while index == rows.count {
            guard chunk < chunks else { return nil }
            rows = make(chunk, number)
            chunk += 1
            number += rows.count
            index = 0
        }
        defer { index += 1 }
        return rows[index]
    }
}

extension BodyRow {
    /// A line of text over columns of the widths given. A title that is too long for them goes over several.
    static func wide(_ text: String, _ style: CellStyle, widths: [Double]) -> BodyRow {
        let room = style.room(in: widths.reduce(0, +))
        let lines = style.wraps ? 1 : RowHeight.lineCount(text, width: room)
        let height = style.wraps ? RowHeight.points([(text, room)]) : Double(lines) * style.fontSize * 1.5 + 2
        let wrapping = lines > 1 ? style.with { $0.wraps = true } : style
        return BodyRow([.text(text, wrapping)], height: height, mergedColumns: widths.count)
    }
}

extension CellStyle {
    /// How many characters of 11-point text as wide as this style's fit in `width`: bold letters are a little wider, and an
    /// indent takes about a letter on either side.
    func room(in width: Double) -> Double {
        let (fontSize, isBold, indent) = lettering
        return (width - 1.5 * Double(indent)) * 11 / fontSize * (isBold ? 0.96 : 1)
    }
}

extension CellRange {
    static func rows(_ rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> CellRange {
        CellRange(
            CellReference(row: rows.lowerBound, column: columns.lowerBound),
            CellReference(row: rows.upperBound, column: columns.upperBound))
    }

    /// A single cell.
    static func cell(_ row: Int, _ column: Int) -> CellRange { .column(column, rows: row...row) }

    /// One column's part between two rows.
    static func column(_ column: Int, rows: ClosedRange<Int>) -> CellRange {
        .rows(rows, columns: column...column)
    }
}

/// `text` as a string in a formula, with quotes doubled; one that is too long for a string as several, joined.
func quotedInFormula(_ text: String) -> String {
    guard text.utf8.count > ExcelLimits.formulaText || text.utf8.contains(UInt8(ascii: "\"")) else {
        return "\"\(text)\""
    }
    var strings = [""]
    var units = 0
    for character in text {
        let escaped = character.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        units += escaped.utf16.count
        if units > ExcelLimits.formulaText {
            strings.append("")
            units = escaped.utf16.count
        }
        strings[strings.count - 1] += escaped
    }
    let joined = strings.map { "\"\($0)\"" }.joined(separator: "&")
    return strings.count == 1 ? joined : "(\(joined))"
}
