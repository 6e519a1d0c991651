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

/// What a cell holds that the file format of 2007 has no value for. Programs that know it show it; for all others, the cell
/// holds the error #VALUE! in its place.
public enum RichValue: Hashable, Sendable {
    /// A linked data type, such as a town or a share.
    case dataType
    /// A picture in the cell.
    case picture
    /// A formula whose results have no room: something stands in their way (#SPILL!).
    case spill
    /// Something else, or the file does not say what.
    case other
}

/// A cell that is not empty, and where it stands.
public struct Cell: Hashable, Sendable {
    /// Where it stands.
    public var reference: CellReference
    /// What it holds.
    public var value: CellValue
    /// Whether a formula stands behind the value.
    public var isFormula: Bool
    /// Whether its format shows the number as a percentage: 1 then stands for "100 %".
    public var isPercent: Bool
    /// What the error in it stands for, where it is none.
    public var richValue: RichValue?

    /// A cell at `reference`.
    public init(
        _ reference: CellReference, _ value: CellValue, isFormula: Bool = false, isPercent: Bool = false,
        richValue: RichValue? = nil
    ) {
        self.reference = reference
        self.value = value
        self.isFormula = isFormula
        self.isPercent = isPercent
        self.richValue = richValue
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

    /// The cell in a column, where there is one.
    package func cell(inColumn column: Int?) -> Cell? { cells.first { $0.reference.column == column } }
}

/// Whether people can see a sheet (ECMA-376 part 1, section 18.18.68).
public enum SheetVisibility: String, Sendable {
    case visible
    case hidden
    /// Hidden so that only a macro or another program brings it back.
    case veryHidden
}
