import Cells

extension SheetContent {
    /// The rows below the headings. If the unit has written over the example row, the remaining texts of the example
    /// are removed.
    func rows(of table: FoundTable) -> [Row] {
        let (layout, header) = (table.layout, table.header)
        let below = rows.filter { $0.number > header.row }
        guard layout.hasExample, let first = below.first, first.number == header.row + 1,
            !layout.isExample(first)
        else { return below }
        var row = first
        row.cells.removeAll { cell in
            table.offset(of: cell.reference.column).map { layout.isExample(cell.value.plainText, inColumn: $0) }
                ?? false
        }
        return [row] + below.dropFirst()
    }

    /// The example's text in a column that was left in the first row when the unit wrote over the row's name.
    func exampleLeft(in column: TableColumn, of table: FoundTable) -> Cell? {
        let (layout, header) = (table.layout, table.header)
        guard layout.hasExample, let first = rows.first(where: { $0.number > header.row }),
            first.number == header.row + 1, !layout.isExample(first),
            let offset = column.offset, let cell = first.cell(inColumn: table.number(of: column))
        else { return nil }
        return layout.isExample(cell.value.plainText, inColumn: offset) ? cell : nil
    }
}
