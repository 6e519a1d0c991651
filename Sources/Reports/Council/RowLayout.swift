import SheetWriting

/// Where rows are laid out from the top down: a sheet of the council's workbook, or a block of rows that is made as the
/// sheet is written.
protocol RowLayout {
    /// The row that is written next.
    var row: Int { get set }
    var columnWidths: [Double] { get }

    /// Writes a row, and goes on to the next.
    mutating func write(_ row: BodyRow)
}

extension RowLayout {
    /// Writes a row from column A on, and returns its number. A figure that nobody has stated has its sign.
    @discardableResult
    mutating func put(_ entries: [Entry]) -> Int {
        let entries = entries.map(\.orMissing)
        defer { write(BodyRow(entries, height: RowHeight.needed(by: entries, widths: columnWidths))) }
        return row
    }

    /// A line of text over all columns.
    mutating func putWide(_ text: String, _ style: CellStyle = Theme.text) {
        write(.wide(text, style, widths: columnWidths))
    }

    mutating func skipRow() { write(BodyRow([])) }

    /// The heading of a further table, a line below what stands there.
    mutating func putSubtitle(_ text: String, about: String? = nil) {
        skipRow()
        write(BodyRow([.text(text, Theme.subtitle)]))
        if let about { putWide(about) }
    }

    /// The heading row of a table: the first `words` columns hold words, the others numbers.
    @discardableResult
    mutating func putHeadings(_ headings: [String], words: Int) -> Int {
        put(
            headings.enumerated().map { index, text in
                Entry.text(text, index < words ? Theme.heading : Theme.headingNumber)
            })
    }
}

extension BodyRow {
    var points: Double { height ?? RowHeight.line }
}

/// Rows of a sheet that follow each other, as they are made while it is written.
struct RowBlock: RowLayout {
    var row: Int
    let columnWidths: [Double]
    private(set) var rows: [BodyRow] = []

    mutating func write(_ row: BodyRow) {
        rows.append(row)
        self.row += 1
    }
}
