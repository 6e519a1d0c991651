/// The stored value of a cell: the cached result if there is a formula.
public enum CellValue: Hashable, Sendable {
    /// A number that is not formatted as a date.
    case number(Double)
    /// A text, whether shared or inline.
    case text(String)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// An error such as "#DIV/0!".
    case error(String)
    /// A number that is formatted as a date or time.
    case date(SerialDate)
    /// A formula without a stored result (as openpyxl writes).
    case noResult
}

/// Content that the 2007 file format has no value for. Programs that support it show it; for all others the cell
/// contains the error #VALUE!.
public enum RichValue: Hashable, Sendable {
    /// A linked data type, such as a city or a stock.
    case dataType
    /// A picture in the cell.
    case picture
    /// A formula whose results cannot spill because of other cells (#SPILL!).
    case spill
    /// Something else or unspecified.
    case other
}

/// What a number format shows beside the number. It is not part of the value, and can change what the value means.
public enum NumberUnit: Hashable, Sendable {
    /// A percent sign, which multiplies: 0.5 is shown as "50 %".
    case percent
    /// Words or a currency, in lower case: the format `0 "tkr"` shows 25 as "25 tkr".
    case words(String)
}

/// A non-empty cell with its reference.
public struct Cell: Hashable, Sendable {
    /// The cell's reference.
    public var reference: CellReference
    /// The cell's value.
    public var value: CellValue
    /// Whether the value is the result of a formula.
    public var isFormula: Bool
    /// What the format shows with the number; nil if it shows the number alone.
    public var unit: NumberUnit?
    /// The content that the error stands for, if it is not a real error.
    public var richValue: RichValue?
    /// Whether the whole value is struck through, as people mark what no longer applies.
    public var isStruckThrough = false

    /// A cell at `reference`.
    public init(
        _ reference: CellReference, _ value: CellValue, isFormula: Bool = false, unit: NumberUnit? = nil,
        richValue: RichValue? = nil
    ) {
        self.reference = reference
        self.value = value
        self.isFormula = isFormula
        self.unit = unit
        self.richValue = richValue
    }

    /// Whether the number is formatted as a percentage: 1 is then "100 %".
    public var isPercent: Bool { unit == .percent }
}
