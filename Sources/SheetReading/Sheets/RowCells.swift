import Cells

/// The cells with a value in a row that is being read.
///
/// Cells in column order, as all programs write them, are simply appended. From the first cell out of order, empty ones
/// are too: of two cells in one column the later one counts, even if it is empty.
struct RowCells {
    /// The column of the last cell.
    private(set) var column = 0
    private(set) var cells: [Cell] = []
    /// The next cell is in order if its column is greater; `Int.max` once one was out of order.
    private var bound: Int
    private let row: Int
    private let room: Int

    /// No cells, with capacity for `count`. `isRepeated` means that the row has occurred before, so that empty cells
    /// count too.
    init(of row: Int, room count: Int, isRepeated: Bool) {
        (self.row, room) = (row, count)
        bound = isRepeated ? .max : 0
    }

    var areInOrder: Bool { bound < .max }

    /// Enters the next cell, before its value is read. One out of order takes memory even if it is empty, so it counts.
    @inline(__always)
    mutating func enter(_ column: Int, _ budget: inout ReadBudget) throws(ReadError) {
        self.column = column
        if column > bound {
            bound = column
        } else {
            bound = .max
            try budget.add()
            cells.append(Cell(CellReference(row: row, column: column), .noResult))
        }
    }

    /// Adds the value of the last entered cell.
    @inline(__always)
    mutating func append(_ cell: Cell) {
        if bound == .max {
            cells[cells.count - 1] = cell
        } else {
            // Only now, since many rows have no values.
            if cells.isEmpty { cells.reserveCapacity(room) }
            cells.append(cell)
        }
    }
}

extension [Cell] {
    /// The last cell for each reference, empty ones first, in order of reference. Adds the values before it to
    /// `replaced`.
    func settled(_ replaced: inout [Cell]) -> [Cell] {
        var last: [CellReference: Cell] = [:]
        for cell in self {
            let earlier = last.updateValue(cell, forKey: cell.reference)
            if let earlier, !earlier.isEmpty { replaced.append(earlier) }
        }
        return last.values.sorted { $0.isEmpty != $1.isEmpty ? $0.isEmpty : $0.reference < $1.reference }
    }
}

extension Cell {
    /// Whether it has no value and is no formula.
    var isEmpty: Bool { value == .noResult && !isFormula }
}
