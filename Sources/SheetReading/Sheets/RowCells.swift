import Cells

/// The cells with a value of a row while it is read.
///
/// Cells in column order, as all programs write them, are only appended. From the first one on that stands out of order,
/// they are kept by column: of two for one column the later one counts, also where it is empty.
struct RowCells {
    /// The column of the cell that came last.
    private(set) var column = 0
    /// The cells in column order, as long as they come so.
    private var sorted: [Cell] = []
    /// The cells by column, where they do not come in order; nil is an empty one.
    private var byColumn: [Int: Cell?] = [:]
    /// The column above which the next cell is in order; beyond all columns once one was not.
    private var bound = 0
    private let room: Int

    /// No cells, with room for `count`; `isRepeated` where the row has stood in the sheet before, so that its empty cells
    /// count as well.
    init(room count: Int, isRepeated: Bool) {
        room = count
        if isRepeated { bound = .max }
    }

    /// How many cells with a value there are.
    var count: Int { sorted.count + byColumn.count }

    /// Takes the reference of the next cell, before its value is read.
    @inline(__always)
    mutating func enter(_ column: Int) {
        self.column = column
        if column > bound { bound = column } else { enterOutOfOrder(column) }
    }

    private mutating func enterOutOfOrder(_ column: Int) {
        for cell in sorted { byColumn[cell.reference.column] = cell }
        sorted = []
        bound = .max
        byColumn[column] = .some(nil)
    }

    /// Adds the value of the cell that was entered last.
    @inline(__always)
    mutating func append(_ cell: Cell) {
        if bound == .max {
            byColumn[cell.reference.column] = cell
        } else {
            // Only now, since many rows have no values at all.
            if sorted.isEmpty { sorted.reserveCapacity(room) }
            sorted.append(cell)
        }
    }

    /// The cells with a value in column order; none are left here.
    mutating func takeInOrder() -> [Cell] {
        var cells: [Cell] = []
        swap(&cells, &sorted)
        return byColumn.isEmpty ? cells : byColumn.values.compactMap(\.self).sorted { $0.reference < $1.reference }
    }

    /// The columns of empty cells that came out of order or in a row that is repeated.
    var emptied: [Int] { byColumn.compactMap { $0.value == nil ? $0.key : nil } }
}
