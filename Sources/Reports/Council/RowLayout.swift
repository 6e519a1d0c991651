import SheetWriting

/// Lays out rows from top to bottom, on a sheet of the council's workbook or in a block of rows that is
/// made while the sheet is written.
protocol RowLayout {
    /// The next row to write.
    var row: Int { get set }
    var columnWidths: [Double] { get }

    /// Writes a row and advances to the next.
    mutating func write(_ row: RowDescription)
}

extension RowLayout {
    /// Writes a row from column A on and returns its number. Missing figures are replaced by their sign.
    @discardableResult
    mutating func write(_ entries: [Entry]) -> Int {
        let entries = entries.map(\.orMissing)
        defer { write(RowDescription(entries, height: RowHeight.needed(by: entries, widths: columnWidths))) }
        return row
    }

    /// Writes a line of text across all columns.
    mutating func writeWide(_ text: String, _ style: CellStyle = Theme.text) {
        write(.wide(text, style, widths: columnWidths))
    }

    mutating func skipRow() { write(RowDescription([])) }

    /// Writes the heading of another table after a blank row.
    mutating func writeSubtitle(_ text: String, about: String? = nil) {
        skipRow()
        write(RowDescription([.text(text, Theme.subtitle)]))
        if let about { writeWide(about) }
    }

    /// Writes the heading row of a table: the first `words` columns contain text, the others numbers.
    @discardableResult
    mutating func writeHeadings(_ headings: [String], words: Int) -> Int {
        write(
            headings.enumerated().map { index, text in
                Entry.text(text, index < words ? Theme.heading : Theme.headingNumber)
            })
    }
}

extension RowDescription {
    var points: Double { height ?? RowHeight.line }
}

/// Consecutive rows of a sheet, made while it is written.
struct RowBlock: RowLayout {
    var row: Int
    let columnWidths: [Double]
    private(set) var rows: [RowDescription] = []

    mutating func write(_ row: RowDescription) {
        rows.append(row)
        self.row += 1
    }
}
