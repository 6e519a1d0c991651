import Cells
import CompetencePlan
import Wording

/// A table of the form where it was found on a sheet: its columns, and the cells of their headings.
struct FoundTable {
    let layout: SheetLayout
    let header: HeaderRow

    /// The columns of the form with their numbers on the sheet; nil if a column is missing.
    var columns: Zip2Sequence<[ColumnLayout], [Int?]> { zip(layout.columns, header.columns) }

    /// The number of a column on the sheet; nil if it is missing.
    func number(of column: TableColumn) -> Int? { column.offset.flatMap { header.columns[$0] } }

    func number(of key: ColumnKey) -> Int? { layout.index(of: key).flatMap { header.columns[$0] } }

    /// The number of the column with an id; of the first one if it repeats.
    func number(of id: String) -> Int? { layout.index(of: id).flatMap { header.columns[$0] } }

    /// The offset in the layout of a column of the sheet; nil if it is none of the table's.
    func offset(of number: Int) -> Int? { header.offset(of: number) }

    /// The column of the form at a column of the sheet; nil if it is none of the table's.
    func column(at number: Int) -> ColumnLayout? { offset(of: number).map { layout.columns[$0] } }

    /// The filled answer cells of a row, with their offsets in the layout.
    func answerCells(in row: Row) -> [(offset: Int, cell: Cell)] {
        row.cells.compactMap { cell in
            guard let offset = offset(of: cell.reference.column), layout.columns[offset].kind.isAnswer,
                !RowReader.isBlank(cell)
            else { return nil }
            return (offset, cell)
        }
    }

    /// The cell of a row in the first column.
    private func nameCell(in row: Row) -> Cell? { row.cell(inColumn: header.columns.first.flatMap(\.self)) }

    /// Whether a row repeats the headings, as in prints and exports: more than half of them are in their columns. Years
    /// below years, beside a name, are answers to be questioned.
    func isRepeated(in row: Row) -> Bool {
        if let name = nameCell(in: row), !RowReader.isBlank(name), !layout.headings.has(name.value.plainText, at: 0) {
            return false
        }
        let most = row.cells.count { layout.headings.mayBe($0.value) }
        guard most * 2 > header.count else { return false }
        let repeated = row.cells.count { cell in
            layout.headings.mayBe(cell.value)
                && offset(of: cell.reference.column).map { layout.headings.has(cell.value.plainText, at: $0) } ?? false
        }
        return repeated * 2 > header.count
    }

    /// Whether the row is the form's own sum, according to its first column, also if the heading of that was changed.
    func isSum(_ row: Row) -> Bool {
        let hasNames = header.columns.first.flatMap(\.self) != nil
        guard let cell = hasNames ? nameCell(in: row) : row.cells.first else { return false }
        if case .number = cell.value { return false }
        return Self.sumLabels.contains(NormalisedText.of(cell.value.plainText))
    }

    private static let sumLabels = Set(NormalisedText.inAllLanguages(.columnSum))
}

extension SheetLayout {
    /// The table on a sheet; nil if no row of it has at least `least` of the headings.
    func table(on sheet: SheetContent, atLeast least: Int = 2) -> FoundTable? {
        HeaderRow.find(in: sheet, for: headings, atLeast: least).map { FoundTable(layout: self, header: $0) }
    }
}
