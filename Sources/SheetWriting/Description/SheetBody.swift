import Cells

/// Rows of a sheet that are made while the file is written and never held together, so that a table of a whole
/// country's answers takes no more memory than a small one.
///
/// Still a value: what it says can be gone through any number of times, and two bodies with equal rows are equal.
package struct SheetBody: Sendable, Sequence {
    /// The rows' numbers on the sheet.
    package let numbers: Range<Int>
    /// How many columns the rows have at most.
    package let columns: Int
    private let make: @Sendable () -> AnyIterator<BodyRow>

    /// As many rows as there are numbers, from `make`, which gives the same ones each time.
    package init(
        numbers: Range<Int>, columns: Int, _ make: @escaping @Sendable () -> AnyIterator<BodyRow>
    ) {
        self.numbers = numbers
        self.columns = columns
        self.make = make
    }

    package func makeIterator() -> AnyIterator<BodyRow> { make() }
}

extension SheetBody: Hashable {
    package static func == (left: SheetBody, right: SheetBody) -> Bool {
        left.numbers == right.numbers && left.columns == right.columns && left.elementsEqual(right)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(numbers)
        hasher.combine(columns)
    }
}

/// A row of a body, from column A on.
package struct BodyRow: Hashable, Sendable {
    package var cells: [BodyCell]
    /// In points; nil is the standard height.
    package var height: Double?
    /// The columns from A on that are one cell, as those of titles and running text are; 1 where none are merged.
    package var mergedColumns: Int

    package init(_ cells: [BodyCell], height: Double? = nil, mergedColumns: Int = 1) {
        self.cells = cells
        self.height = height
        self.mergedColumns = mergedColumns
    }
}

/// A cell of a row, at the index where it stands among the others.
package struct BodyCell: Hashable, Sendable {
    package var content: CellContent
    package var style: CellStyle

    package init(_ content: CellContent, _ style: CellStyle) {
        self.content = content
        self.style = style
    }
}
