/// A row of a sheet, from column A.
package struct RowDescription: Hashable, Sendable {
    package var cells: [StyledCell]
    /// In points; nil is the standard height.
    package var height: Double?
    /// Whether the height is a minimum: the row grows with its content.
    package var canGrow = false
    /// The number of columns from A that are merged, as in titles and running text; 1 if none are.
    package var mergedColumns: Int

    package init(_ cells: [StyledCell], height: Double? = nil, mergedColumns: Int = 1) {
        self.cells = cells
        self.height = height
        self.mergedColumns = mergedColumns
    }

    mutating func set(_ cell: StyledCell, inColumn column: Int) {
        while cells.count < column { cells.append(StyledCell(.blank, .standard)) }
        cells[column - 1] = cell
    }
}

/// A cell of a row; its index determines the column.
package struct StyledCell: Hashable, Sendable {
    package var content: CellContent
    package var style: CellStyle

    package init(_ content: CellContent, _ style: CellStyle) {
        self.content = content
        self.style = style
    }
}
