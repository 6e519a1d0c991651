import Cells

extension SheetContent {
    /// The rows below the headings. If the unit has written over the example row, the remaining texts of the example
    /// are removed.
    func rows(below header: HeaderRow, of layout: SheetLayout) -> [Row] {
        let below = rows.filter { $0.number > header.row }
        guard layout.hasExample, let first = below.first, first.number == header.row + 1,
            !layout.isExample(first)
        else { return below }
        var row = first
        row.cells.removeAll { cell in
            header.offset(of: cell.reference.column).map { layout.isExample(cell.value.plainText, inColumn: $0) }
                ?? false
        }
        return [row] + below.dropFirst()
    }

    /// The example's text in a column that was left in the first row when the unit wrote over the row's name.
    func exampleLeft(in column: TableColumn, below header: HeaderRow, of layout: SheetLayout) -> Cell? {
        guard layout.hasExample, let first = rows.first(where: { $0.number > header.row }),
            first.number == header.row + 1, !layout.isExample(first),
            let offset = column.offset, let cell = first.cell(inColumn: header.columns[offset])
        else { return nil }
        return layout.isExample(cell.value.plainText, inColumn: offset) ? cell : nil
    }
}
