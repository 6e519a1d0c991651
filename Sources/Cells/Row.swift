/// A row of a sheet: its non-empty cells in column order.
public struct Row: Hashable, Sendable {
    /// The row number, from 1.
    public var number: Int
    /// Non-empty cells in column order, each column at most once.
    public var cells: [Cell]

    /// Row `number` with `cells` in column order.
    public init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }

    /// The cell in a column, where there is one.
    package func cell(inColumn column: Int?) -> Cell? { cells.first { $0.reference.column == column } }
}
