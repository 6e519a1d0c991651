import Cells

/// The cells with a value in a row that is being read.
///
/// Cells in column order, as all programs write them, are simply appended. From the first cell out of order they are
/// kept by column: of two cells in one column the later one counts, even if it is empty.
struct RowCells {
    /// The column of the last cell.
    private(set) var column = 0
    /// The cells in column order, as long as they arrive in order.
    private var sorted: [Cell] = []
    /// The cells by column, once they are out of order; nil for an empty cell.
    private var byColumn: [Int: Cell?] = [:]
    /// The next cell is in order if its column is greater; `Int.max` once one was out of order.
    private var bound = 0
    private let room: Int
    /// Values that a later cell for the same column replaced.
    private(set) var replaced: [Cell] = []

    /// No cells, with capacity for `count`. `isRepeated` means that the row has occurred before, so that empty cells
    /// count too.
    init(room count: Int, isRepeated: Bool) {
        room = count
        if isRepeated { bound = .max }
    }

    var count: Int { sorted.count + byColumn.count }

    /// Enters the next cell, before its value is read.
    @inline(__always)
    mutating func enter(_ column: Int) {
        self.column = column
        if column > bound { bound = column } else { enterOutOfOrder(column) }
    }

    private mutating func enterOutOfOrder(_ column: Int) {
        for cell in sorted { byColumn[cell.reference.column] = cell }
        sorted = []
        bound = .max
        if let cell = byColumn[column] ?? nil { replaced.append(cell) }
        byColumn[column] = .some(nil)
    }

    /// Adds the value of the last entered cell.
    @inline(__always)
    mutating func append(_ cell: Cell) {
        if bound == .max {
            byColumn[cell.reference.column] = cell
        } else {
            // Only now, since many rows have no values.
            if sorted.isEmpty { sorted.reserveCapacity(room) }
            sorted.append(cell)
        }
    }

    /// Removes and returns the cells with a value, in column order.
    mutating func removeAllInOrder() -> [Cell] {
        var cells: [Cell] = []
        swap(&cells, &sorted)
        return byColumn.isEmpty ? cells : byColumn.values.compactMap(\.self).sorted { $0.reference < $1.reference }
    }

    /// The columns of empty cells that were out of order or in a repeated row.
    var emptied: [Int] { byColumn.compactMap { $0.value == nil ? $0.key : nil } }
}
