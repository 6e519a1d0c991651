import Cells
import CompetencePlan
import SheetWriting
import Wording

/// One cell of a row that is being laid out.
typealias Entry = StyledCell

extension StyledCell {
    init(_ content: CellContent) { self.init(content, Theme.cell) }

    static func text(_ text: String, _ style: CellStyle = Theme.cell) -> Entry {
        Entry(text.isEmpty ? .blank : CellContent.text(text).cut, style)
    }

    /// A level, with decimals if it is a mean with a fraction.
    static func level(_ level: CompetenceLevel?, _ style: CellStyle = Theme.number) -> Entry {
        guard let level, level.whole == nil else { return whole(level?.whole, style) }
        return Entry(.number(level.asDouble), style.formatted(Theme.decimalFormat))
    }

    /// A whole number; nil is an empty cell, which is not zero.
    static func whole(_ number: Int?, _ style: CellStyle = Theme.number) -> Entry {
        Entry(number.map { .number(Double($0)) } ?? .blank, style.formatted(Theme.wholeFormat))
    }

    /// A link to the top of a sheet, with its name.
    static func link(toSheet name: String) -> Entry {
        Entry(.link(target: "internal:\(SheetRange.quoted(name))!A1", text: name), Theme.link)
    }

    /// A year of the plan, with the plan's name for it.
    static func period(_ year: Int, _ plan: PlanDefinition) -> Entry {
        plan.periods[year].map { .text($0) } ?? .whole(year, Theme.plainNumber)
    }
}

extension Collection<String> {
    /// As many of the texts as fit on the highest row of a column of this width, and how many more there are. Each
    /// follows the one before it, or begins a line of its own.
    func fitting(width: Double, onOwnLines: Bool = false) -> (texts: [String], more: Int) {
        let line = Int(width) * 3 / 4
        var room = Int(width) * 18
        var texts: [String] = []
        for text in self {
            let letters = text.utf16.count + 2
            room -= onOwnLines ? (letters + line - 1) / line * line : letters
            guard room >= 0 || texts.isEmpty else { break }
            texts.append(text)
        }
        return (texts, count - texts.count)
    }

    /// "A, B, C og 3 til": those that fit on the highest row of a column of this width, and the number of the others.
    func listed(width: Double, _ words: Texts) -> String {
        let (texts, more) = fitting(width: width)
        let names = texts.joined(separator: ", ")
        return more == 0 ? names : "\(names) \(words(.listMore, ["count": words.grouped(more)]))"
    }
}

extension CellContent {
    /// The content with its text cut to the limit of a cell; the return form and the data files have it all.
    fileprivate var cut: CellContent {
        if case .text(let text) = self { .text(text.cut(to: ExcelLimits.text)) } else { self }
    }
}

extension SheetDescription {
    /// A hidden sheet of names and values in A and B, and lists from column D on, each with its name above it.
    static func hidden(
        _ name: String, _ entries: [(name: String, value: String)], lists: [(name: String, values: [CellContent])]
    ) -> SheetDescription {
        var sheet = SheetDescription(name: name)
        sheet.isHidden = true
        for (row, entry) in entries.enumerated() {
            sheet.write(.text(entry.name), row: row + 1, column: 1)
            sheet.write(.text(entry.value), row: row + 1, column: 2)
        }
        for (index, list) in lists.enumerated() {
            let column = firstListColumn + index
            sheet.write(.text(list.name), row: 1, column: column, Theme.strong)
            for (row, value) in list.values.enumerated() { sheet.write(value, row: row + 2, column: column) }
        }
        return sheet
    }

    /// The values of the list at `index` on such a sheet, as used in formulas.
    static func list(at index: Int, of count: Int, on name: String) -> String {
        SheetRange(name, .column(firstListColumn + index, rows: 2...count + 1)).absolute
    }

    private static let firstListColumn = 4

    mutating func write(_ content: CellContent, row: Int, column: Int, _ style: CellStyle = CellStyle()) {
        self[CellReference(row: row, column: column)] = StyledCell(content.cut, style)
    }

    /// Writes `entries` from column A on, in a row high enough for their texts.
    mutating func write(_ entries: [Entry], row: Int) {
        write(RowDescription(entries, height: RowHeight.needed(by: entries, widths: columnWidths)), row: row)
    }

    /// Writes a row in the same way as a generated one.
    mutating func write(_ entries: RowDescription, row: Int) {
        for (index, entry) in entries.cells.enumerated() {
            write(entry.content, row: row, column: index + 1, entry.style)
        }
        if let height = entries.height { setHeight(height, ofRow: row) }
        if entries.mergedColumns > 1 { mergedRanges.append(.rows(row...row, columns: 1...entries.mergedColumns)) }
    }

    /// Adds `count` rows starting at `row`, made chunk by chunk while the file is written, for tables that grow with
    /// the number of units. `entries` is given the number of the chunk's first row.
    mutating func write(
        _ count: Int, from row: Int, chunks: Int, _ entries: @escaping @Sendable (_ chunk: Int, _ row: Int) -> [[Entry]]
    ) {
        let widths = columnWidths
        writeRows(count, from: row, chunks: chunks) { chunk, row in
            entries(chunk, row).map { RowDescription($0, height: RowHeight.needed(by: $0, widths: widths)) }
        }
    }

    /// The same for rows with their own heights.
    mutating func writeRows(
        _ count: Int, from row: Int, chunks: Int,
        _ make: @escaping @Sendable (_ chunk: Int, _ row: Int) -> [RowDescription]
    ) {
        generatedRows.append(
            GeneratedRows(numbers: row..<row + count, columns: columnWidths.count) {
                var (chunk, number) = (0, row)
                var rows: [RowDescription] = []
                var index = 0
                return AnyIterator {
                    while index == rows.count {
                        guard chunk < chunks else { return nil }
                        rows = make(chunk, number)
                        (chunk, number, index) = (chunk + 1, number + rows.count, 0)
                    }
                    defer { index += 1 }
                    return rows[index]
                }
            })
    }

    /// Writes a line of text across the first `columns` columns.
    mutating func writeWide(_ text: String, row: Int, columns: Int, _ style: CellStyle = Theme.text) {
        write(.wide(text, style, widths: (1...columns).map(width(ofColumn:))), row: row)
    }

    func width(ofColumn column: Int) -> Double { RowHeight.width(ofColumn: column, in: columnWidths) }
}

extension RowDescription {
    /// A line of text across columns of the given widths. A title that is too long is wrapped.
    static func wide(_ text: String, _ style: CellStyle, widths: [Double]) -> RowDescription {
        let room = style.room(in: widths.reduce(0, +))
        let lines = style.wraps ? 1 : RowHeight.lineCount(text, width: room)
        let height = style.wraps ? RowHeight.points([(text, room)]) : Double(lines) * style.fontSize * 1.5 + 2
        let wrapping = lines > 1 ? style.with { $0.wraps = true } : style
        return RowDescription([.text(text, wrapping)], height: height, mergedColumns: widths.count)
    }
}

extension CellStyle {
    /// How many characters of 11-point text are as wide as this style's text in `width`: bold letters are a little
    /// wider, and an indent takes about one letter on either side.
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

    /// A part of one column.
    static func column(_ column: Int, rows: ClosedRange<Int>) -> CellRange {
        .rows(rows, columns: column...column)
    }
}

/// `text` as a string in a formula, with quotes doubled; a text too long for one string becomes several, joined.
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
