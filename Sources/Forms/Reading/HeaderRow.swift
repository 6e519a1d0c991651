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

    /// The filled answer cells of a row, with their offsets in the layout.
    func answerCells(in row: Row, of layout: SheetLayout) -> [(offset: Int, cell: Cell)] {
        row.cells.compactMap { cell in
            guard let offset = offset(of: cell.reference.column), layout.columns[offset].kind.isAnswer,
                !RowReader.isBlank(cell)
            else { return nil }
            return (offset, cell)
        }
    }

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

    /// Whether a row repeats the headings, as in prints and exports: more than half of them are in their columns. Years below
    /// years, beside a name, are answers to be questioned.
    func isRepeated(in row: Row, of layout: SheetLayout) -> Bool {
        if let name = columns.first.flatMap(\.self).flatMap({ row.cell(inColumn: $0) }), !RowReader.isBlank(name),
            !layout.headings.has(name.value.plainText, at: 0)
        {
            return false
        }
        let most = row.cells.count { layout.headings.mayBe($0.value) }
        guard most * 2 > count else { return false }
        let repeated = row.cells.count { cell in
            layout.headings.mayBe(cell.value)
                && offset(of: cell.reference.column).map { layout.headings.has(cell.value.plainText, at: $0) } ?? false
        }
        return repeated * 2 > count
    }

    /// Whether the row is the form's own sum, according to its first column, also if the heading of that was changed.
    func isSum(_ row: Row) -> Bool {
        let first = columns.first.flatMap(\.self)
        guard let cell = first == nil ? row.cells.first : row.cell(inColumn: first) else { return false }
        if case .number = cell.value { return false }
        return Self.sumLabels.contains(NormalisedText.of(cell.value.plainText))
    }

    private static let sumLabels = Set(NormalisedText.inAllLanguages(.columnSum))
}

extension HeadingTable {
    fileprivate func columns(in row: Row) -> [Int?] {
        columns(in: row.cells.map { ($0.reference.column, $0.value.plainText) })
    }
}
