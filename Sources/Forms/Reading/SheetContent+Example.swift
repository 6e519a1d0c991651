import Cells

extension SheetContent {
    /// The rows below the headings. Where the unit has written over the example in the first of them, what is left of the
    /// example in its other cells is no answer.
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
