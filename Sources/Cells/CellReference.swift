/// The reference of a cell in a sheet, written "C7" for column 3, row 7.
///
/// Rows and columns count from 1, as in spreadsheet programs.
public struct CellReference: Hashable, Sendable {
    /// The row, 1 to 1,048,576 (ECMA-376 part 1, section 18.3.1.73).
    public var row: Int
    /// The column, 1 ("A") to 16,384 ("XFD").
    public var column: Int

    /// The last row that a sheet can have.
    public static let lastRow = 1_048_576
    /// The last column that a sheet can have.
    public static let lastColumn = 16_384

    /// The cell in `row` and `column`, both from 1.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Parses "C7"; nil if the text is not a cell of a sheet. Dollar signs are not accepted.
    public init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

    /// Parses the bytes of "C7", or of "c7" as some programs write it; nil if they are not a cell of a sheet.
    @inlinable
    public init?(utf8 bytes: some Sequence<UInt8>) {
        var column = 0
        var row = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0,
                UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = column * 26 + Int(byte & 0x1F)
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
                if row == 0 { return nil }
            default:
                return nil
            }
            if column > Self.lastColumn || row > Self.lastRow { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(row: row, column: column)
    }

    /// The letters of a column: 1 is "A", 27 is "AA".
    public static func letters(ofColumn column: Int) -> String {
        guard column > 0 else { return "" }
        let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((column - 1) % 26)))
        return column > 26 ? letters(ofColumn: (column - 1) / 26) + last : last
    }
}

extension CellReference: CustomStringConvertible {
    /// The reference as in a formula: "C7".
    public var description: String { Self.letters(ofColumn: column) + String(row) }
}

extension CellReference: Comparable {
    /// Reading order: by row, then by column.
    public static func < (left: Self, right: Self) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}
