/// Rows of a sheet that are generated during writing and never held in memory together, so that a table with a whole
/// country's answers takes no more memory than a small one.
///
/// It is still a value: it can be iterated any number of times, and two with equal rows are equal.
package struct GeneratedRows: Sendable, Sequence {
    /// The row numbers on the sheet.
    package let numbers: Range<Int>
    /// The maximum number of columns.
    package let columns: Int
    private let make: @Sendable () -> AnyIterator<RowDescription>

    /// `make` must return as many rows as there are numbers, the same ones each time.
    package init(
        numbers: Range<Int>, columns: Int, _ make: @escaping @Sendable () -> AnyIterator<RowDescription>
    ) {
        self.numbers = numbers
        self.columns = columns
        self.make = make
    }

    package func makeIterator() -> AnyIterator<RowDescription> { make() }
}

extension GeneratedRows: Equatable {
    package static func == (left: GeneratedRows, right: GeneratedRows) -> Bool {
        left.numbers == right.numbers && left.columns == right.columns && left.elementsEqual(right)
    }
}
