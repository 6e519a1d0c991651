import Cells
import CompetencePlan
import Wording

/// The row of a sheet with the headings, and the mapping of columns.
struct HeaderRow {
    /// The row's number in the sheet.
    let row: Int
    /// The sheet column of each layout column, in the layout's order; nil if it is missing.
    let columns: [Int?]
    let count: Int

    /// The layout offset of a sheet column; nil if it is not in the layout.
    func offset(of column: Int) -> Int? { columns.firstIndex(of: column) }

    /// The last row in which headings are searched for. Forms have them in row 6, and people insert rows above.
    static let lastRowSearched = 60

    /// The row of `sheet` with the most of `headings`; nil if no row has at least `least`.
    static func find(in sheet: SheetContent, for headings: HeadingTable, atLeast least: Int = 2) -> HeaderRow? {
        var best: HeaderRow?
        for row in sheet.rows.prefix(while: { $0.number <= lastRowSearched }) {
            // Each heading is in a cell of its own.
            let filled = row.cells.count { !RowReader.isBlank($0) }
            guard filled >= least, filled > best?.count ?? 0 else { continue }
            let header = HeaderRow(row, headings)
            if header.count >= least, header.count > best?.count ?? 0 { best = header }
        }
        return best
    }

    /// A row as headings, of which it may have none.
    init(_ row: Row, _ headings: HeadingTable) {
        self.row = row.number
        columns = headings.columns(in: row)
        count = columns.count { $0 != nil }
    }
}

extension HeadingTable {
    fileprivate func columns(in row: Row) -> [Int?] {
        columns(in: row.cells.map { ($0.reference.column, $0.value.plainText) })
    }
}
