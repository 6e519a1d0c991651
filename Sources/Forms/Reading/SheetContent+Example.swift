import Cells

extension SheetContent {
    /// The rows below the headings. If the unit has written over the example row, the remaining texts of the example
    /// are removed.
    func rows(below header: HeaderRow, of layout: SheetLayout) -> [Row] {
        let below = rows.filter { $0.number > header.row }
        guard layout.hasExample, let first = below.first, first.number == header.row + 1,
            !layout.isExample(first.cells.first?.value.plainText ?? "")
        else { return below }
        var row = first
        row.cells.removeAll { cell in
            header.offset(of: cell.reference.column).map { layout.isExample(cell.value.plainText, inColumn: $0) }
                ?? false
        }
        return [row] + below.dropFirst()
    }
}
