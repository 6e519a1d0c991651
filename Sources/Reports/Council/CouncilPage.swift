import Cells
import SheetWriting
import Wording

/// A figure of another sheet that Sammendrag shows.
enum KeyFigure: Hashable {
    case shown, hidden, lacking, coverage
    case recruitment, cost
    case employees, fte, vacant, departures
    /// The weighted gap of Prioriteringer, from the top.
    case priority(Int)
}

/// A sheet of the council's workbook while it is laid out, from the top down.
struct CouncilPage {
    var sheet: SheetDescription
    /// The row that is written next.
    var row: Int
    /// The totals that stand on the sheet, for HR's Avstemming.
    var totals: [CouncilTotal] = []
    /// Where the sheet's key figures stand, as Sammendrag's formulas name them.
    var figures: [KeyFigure: String] = [:]

    var columns: Int { sheet.columnWidths.count }

    /// Writes a row from column A on, and returns its number.
    @discardableResult
    mutating func put(_ entries: [Entry]) -> Int {
        sheet.put(entries, row: row)
        defer { row += 1 }
        return row
    }

    /// A line of text over all columns.
    mutating func putWide(_ text: String, _ style: CellStyle = House.text) {
        sheet.putWide(text, row: row, columns: columns, style)
        row += 1
    }

    /// The heading of a further table, a line below what stands there.
    mutating func putSubtitle(_ text: String, about: String? = nil) {
        row += 1
        sheet.put(.text(text), row: row, column: 1, House.subtitle)
        row += 1
        if let about { putWide(about) }
    }

    /// The heading row of a table: the first `words` columns hold words, the others numbers. A fixed one is repeated on
    /// each printed page and kept in view.
    @discardableResult
    mutating func putHeadings(_ headings: [String], words: Int, isFixed: Bool = false) -> Int {
        let entries = headings.enumerated().map { place, text in
            Entry.text(text, place < words ? House.heading : House.headingNumber)
        }
        let header = put(entries)
        if isFixed {
            sheet.print.repeatedRows = header...header
            sheet.frozenAt = CellReference(row: header + 1, column: 1)
        }
        return header
    }

    /// A figure of this sheet as a formula on another names it: `'Vedlegg 2 GAP'!B8`.
    func reference(row: Int, column: Int) -> String {
        "\(SheetRange.quoted(sheet.name))!\(Formula.cell(column, row))"
    }
}
