/// Rows of a sheet that are generated during writing and never held in memory together, so that a table with a whole
/// country's answers takes no more memory than a small one.
///
/// It is still a value: it can be iterated any number of times, and bodies with equal rows are equal.
package struct SheetBody: Sendable, Sequence {
    /// The row numbers on the sheet.
    package let numbers: Range<Int>
    /// The maximum number of columns.
    package let columns: Int
    private let make: @Sendable () -> AnyIterator<BodyRow>

    /// `make` must return as many rows as there are numbers, the same ones each time.
    package init(
        numbers: Range<Int>, columns: Int, _ make: @escaping @Sendable () -> AnyIterator<BodyRow>
    ) {
        self.numbers = numbers
        self.columns = columns
        self.make = make
    }

    package func makeIterator() -> AnyIterator<BodyRow> { make() }
}

extension SheetBody: Equatable {
    package static func == (left: SheetBody, right: SheetBody) -> Bool {
        left.numbers == right.numbers && left.columns == right.columns && left.elementsEqual(right)
    }
}

/// A row of a sheet or of a body, from column A.
package struct BodyRow: Hashable, Sendable {
    package var cells: [BodyCell]
    /// In points; nil is the standard height.
    package var height: Double?
    /// Whether the height is a minimum: the row grows with its content.
    package var canGrow = false
    /// The number of columns from A that are merged, as in titles and running text; 1 if none are.
    package var mergedColumns: Int

    package init(_ cells: [BodyCell], height: Double? = nil, mergedColumns: Int = 1) {
        self.cells = cells
        self.height = height
        self.mergedColumns = mergedColumns
    }

    mutating func set(_ cell: BodyCell, inColumn column: Int) {
        while cells.count < column { cells.append(BodyCell(.blank, .standard)) }
        cells[column - 1] = cell
    }
}

/// A cell of a row; its index determines the column.
package struct BodyCell: Hashable, Sendable {
    package var content: CellContent
    package var style: CellStyle

    package init(_ content: CellContent, _ style: CellStyle) {
        self.content = content
        self.style = style
    }
}
