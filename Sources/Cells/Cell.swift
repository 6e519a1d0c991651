/// What a cell holds, as stored: the cached value where there is a formula.
public enum CellValue: Hashable, Sendable {
    /// A number that is not shown as a date.
    case number(Double)
    /// A text, from whichever table or element it was stored in.
    case text(String)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// An error such as "#DIV/0!".
    case error(String)
    /// A number which its format shows as a date or a time.
    case date(SerialDate)
    /// A formula whose program stored no result (openpyxl writes such files).
    case noResult
}

/// A cell that is not empty, with its place.
public struct Cell: Hashable, Sendable {
    /// Where it stands.
    public var reference: CellReference
    /// What it holds.
    public var value: CellValue
    /// Whether a formula stands behind the value.
    public var isFormula: Bool

    /// A cell at `reference`.
    public init(_ reference: CellReference, _ value: CellValue, isFormula: Bool = false) {
        self.reference = reference
        self.value = value
        self.isFormula = isFormula
    }
}

/// A row of a sheet: its cells that are not empty, by rising column.
public struct Row: Hashable, Sendable {
    /// The row number, from 1.
    public var number: Int
    /// Cells that are not empty, in column order, each column at most once.
    public var cells: [Cell]

    /// Row `number` with `cells` in column order.
    public init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }
}

/// Whether people can see a sheet (ECMA-376 part 1, section 18.18.68).
public enum SheetVisibility: String, Sendable {
    case visible
    case hidden
    /// Hidden so that only a macro or another program brings it back.
    case veryHidden
}
