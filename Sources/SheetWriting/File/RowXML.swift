import Cells
import TextFormats

/// Writes rows of a sheet as XML (ECMA-376 part 1, section 18.3.1.73).
///
/// libxlsxwriter spends two thirds of a table's time in printf and in deflate at a fixed level. Writing the rows here
/// takes a fraction of that; they are then inserted into the sheet that libxlsxwriter wrote.
struct RowXML: ~Copyable {
    /// The rows; `<mergeCell>` and `<hyperlink>` elements, which come after all rows in the sheet; and `<Relationship>`
    /// elements for external links.
    private var rows: TextOutput
    private var merges: TextOutput
    private var links: TextOutput
    private var relationships: TextOutput
    private let collectors: [PartCollector]
    private(set) var linkCount = 0
    /// The rows and columns with cells; nil if there are none.
    private var extent: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)?
    private var columns: [Column] = []
    private var row = 0
    private var rowDigits = ShortBytes("")
    private let styles: StyleTable
    private let texts: SharedTexts

    /// The start of a column's cells, kept because the next cell of a table often has the same style.
    private struct Column {
        let opening: ShortBytes
        private(set) var style = CellStyle.standard
        private(set) var attribute = ShortBytes("\"")
        private(set) var isStandard = true

        init(opening: ShortBytes) { self.opening = opening }

        mutating func set(_ style: CellStyle, number: Int) {
            self.style = style
            isStandard = number == 0
            attribute = isStandard ? ShortBytes("\"") : ShortBytes("\" s=\"", number, "\"")
        }
    }

    /// The default row height, in points.
    private static let standardHeight = 15.0

    init(_ styles: StyleTable, _ texts: SharedTexts, to file: TemporaryFile) {
        self.styles = styles
        self.texts = texts
        collectors = (0..<4).map { _ in PartCollector(to: file) }
        rows = collectors[0].output
        merges = collectors[1].output
        links = collectors[2].output
        relationships = collectors[3].output
    }

    /// Flushes buffers that are full; called after each row.
    mutating func leave() throws(WriteError) {
        rows.flushIfFull()
        merges.flushIfFull()
        links.flushIfFull()
        relationships.flushIfFull()
        for collector in collectors { try collector.check() }
    }

    /// All that was written.
    mutating func finish() throws(WriteError) -> SheetXML {
        SheetXML(
            rows: try collectors[0].finish(&rows), merges: try collectors[1].finish(&merges),
            links: try collectors[2].finish(&links), relationships: try collectors[3].finish(&relationships),
            extent: extent.map { extent in
                CellRange(
                    CellReference(row: extent.rows.lowerBound, column: extent.columns.lowerBound),
                    CellReference(row: extent.rows.upperBound, column: extent.columns.upperBound))
            })
    }

    // MARK: Rows

    /// Begins a row. If it can grow, its height is not marked as custom, so that programs may recalculate it.
    mutating func open(row number: Int, height: Double?, canGrow: Bool = false) {
        row = number
        rowDigits = ShortBytes(number)
        rows += "<row r=\""
        rows.append(rowDigits)
        if let height, height != Self.standardHeight {
            rows += "\" ht=\""
            rows.append(height)
            if !canGrow { rows += "\" customHeight=\"1" }
        }
        rows += "\">"
    }

    mutating func close() { rows += "</row>" }

    mutating func merge(columns count: Int) {
        guard count > 1 else { return }
        merges += "<mergeCell ref=\"A"
        merges += row
        merges += ":"
        merges.append(CellReference(row: row, column: count).description)
        merges += "\"/>"
    }

    // MARK: Cells

    /// Writes a cell. Columns count from 1. A blank cell with the standard style is left out.
    @inline(__always)
    mutating func append(_ content: CellContent, _ style: CellStyle, column: Int) {
        if column > columns.count || columns[column - 1].style != style { set(style, column: column) }
        if case .blank = content, columns[column - 1].isStandard { return }
        extend(to: column)
        rows.append(columns[column - 1].opening)
        rows.append(rowDigits)
        rows.append(columns[column - 1].attribute)
        switch content {
        case .blank: rows += "/>"
        case .text(let text): append(text)
        case .link(let target, let text):
            append(text)
            LinkXML.append(target, text, at: CellReference(row: row, column: column), to: &links, &relationships)
            linkCount += 1
        case .number(let number):
            rows += "><v>"
            rows.append(number)
            rows += "</v></c>"
        case .boolean(let truth): rows += truth ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>"
        case .date(let year, let month, let day):
            rows += "><v>"
            rows += Self.serial(year, month, day)
            rows += "</v></c>"
        case .formula(let formula, let result): append(formula, result)
        }
    }

    private mutating func append(_ text: String) {
        if let index = texts.index(of: text) {
            rows += " t=\"s\"><v>"
            rows += index
            rows += "</v></c>"
        } else {
            rows += " t=\"inlineStr\"><is><t"
            rows.append(content: text)
            rows += "</t></is></c>"
        }
    }

    private mutating func append(_ formula: String, _ result: CachedValue) {
        if case .text = result { rows += " t=\"str\"" }
        rows += "><f>"
        rows.append(escaped: formula.asLines)
        rows += "</f><v>"
        switch result {
        case .number(let number): rows.append(number)
        case .text(let text): rows.append(escaped: text)
        }
        rows += "</v></c>"
    }

    /// Sets the style of a column's next cells.
    @inline(never)
    private mutating func set(_ style: CellStyle, column: Int) {
        while columns.count < column {
            let letters = CellReference.letters(ofColumn: columns.count + 1)
            columns.append(Column(opening: ShortBytes(of: "<c r=\"\(letters)")))
        }
        columns[column - 1].set(style, number: styles.number(of: style))
    }

    private mutating func extend(to column: Int) {
        guard let extent else { return extent = (row...row, column...column) }
        if extent.rows.upperBound == row, extent.columns.contains(column) { return }
        self.extent = (
            min(extent.rows.lowerBound, row)...max(extent.rows.upperBound, row),
            min(extent.columns.lowerBound, column)...max(extent.columns.upperBound, column)
        )
    }

    /// The serial number of a day; 0 if there is no such day or it has no number in a workbook.
    static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int {
        guard (1900...9999).contains(year) else { return 0 }
        return SerialDate(iso: "\(year)-\(month.padded(to: 2))-\(day.padded(to: 2))").map { Int($0.serial) } ?? 0
    }
}
