import Cells
import SheetWriting
import Wording

/// A figure of another sheet that Sammendrag shows.
enum KeyFigure: Hashable {
    case published, hidden, lacking, surplus, weighted, weightedChange, coverage
    case recruitment
    case measures, remainingMeasures, remainingCost, unbudgetedCost, spentCost, droppedCost
    case employees, fte, fullTimeShare, vacant, departures, areaFTE
    /// The weighted gap of Prioriteringer, from the top.
    case priority(Int)
}

/// A sheet of the council's workbook while it is laid out, from the top down.
struct CouncilSheet: RowLayout {
    var description: SheetDescription
    /// The row that is written next.
    var row: Int
    /// The totals that stand on the sheet, for HR's Avstemming.
    var totals = CouncilTotals()
    /// Where the sheet's key figures stand, as Sammendrag's formulas name them.
    var figures: [KeyFigure: String] = [:]

    var name: String { description.name }
    var columnWidths: [Double] { description.columnWidths }

    mutating func write(_ row: BodyRow) {
        description.put(row, row: self.row)
        self.row += 1
    }

    /// A table that grows with the number of units: `rows` rows in `blocks` blocks, which are laid out one by one while the
    /// file is written, and never held together. `lay` is given a block's index, and finds its first row in the block.
    mutating func put(_ rows: Int, in blocks: Int, _ lay: @escaping @Sendable (Int, inout RowBlock) -> Void) {
        guard rows > 0 else { return }
        let widths = columnWidths
        description.putRows(rows, from: row, chunks: blocks) { index, row in
            var block = RowBlock(row: row, columnWidths: widths)
            lay(index, &block)
            return block.rows
        }
        row += rows
    }

    /// An Excel table under its headings, which are made unique: for screen readers, filters and whoever works with it.
    /// `name` is its name in the workbook; no row makes none.
    mutating func putTable(_ name: String, _ headings: [String], words: Int, _ rows: (inout CouncilSheet) -> Void) {
        let headings = TableHeadings.valid(headings)
        let header = putHeadings(headings, words: words)
        rows(&self)
        guard row > header + 1 else { return }
        let range = CellRange.rows(header...row - 1, columns: 1...headings.count)
        description.tables.append(Table(name: name, range: range, headers: headings, hasFilter: false))
    }

    /// A table of `count` rows that `lay` makes one by one, which goes on under headings of its own on each page: a sheet
    /// repeats the headings of one table alone. Returns all rows, with the headings between them.
    @discardableResult
    mutating func putTable(
        _ name: String, _ headings: [String], words: Int, rows count: Int, perPage: Int,
        _ lay: @escaping @Sendable (Int, inout RowBlock) -> Void
    ) -> ClosedRange<Int> {
        let first = row + 1
        for start in stride(from: 0, to: count, by: perPage) {
            let some = min(perPage, count - start)
            if start > 0 { beginPage(atRow: row) }
            putTable(start == 0 ? name : "\(name)_\(start / perPage + 1)", headings, words: words) { sheet in
                sheet.put(some, in: some) { lay(start + $0, &$1) }
            }
        }
        return first...max(first, row - 1)
    }

    /// The headings of the sheet's first table are repeated on each printed page, and kept in view.
    mutating func putFixedTable(_ name: String, _ headings: [String], words: Int, _ rows: (inout CouncilSheet) -> Void)
    {
        description.print.repeatedRows = row...row
        description.frozenAt = CellReference(row: row + 1, column: 1)
        putTable(name, headings, words: words, rows)
    }

    /// What follows begins a page, unless the sheet has as many breaks as there can be: then it is broken where a page
    /// is full.
    mutating func beginPage(atRow row: Int) {
        guard description.print.pageBreaksAfterRows.count < PrintSetup.mostPageBreaks else { return }
        description.print.pageBreaksAfterRows.append(row - 1)
    }

    /// A figure of this sheet as a formula on another names it: `'Vedlegg 2 GAP'!B8`.
    func reference(row: Int, column: Int) -> String {
        "\(SheetRange.quoted(name))!\(Formula.cell(column, row))"
    }
}
