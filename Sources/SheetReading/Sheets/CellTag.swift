import Cells

/// The data in a cell's start tag (ECMA-376 part 1, section 18.3.1.4).
struct CellTag {
    let reference: CellReference
    private(set) var type = CellType.number
    /// The index of its cell format.
    private(set) var format = 0
    /// The number of its rich value, from one; zero if it has none.
    private(set) var richValue = 0

    init(_ reference: CellReference, _ type: CellType, format: Int) {
        self.reference = reference
        self.type = type
        self.format = format
    }

    /// Reads the scanner's current tag: a cell of `row`, regardless of the row in its reference. Without a reference it
    /// is in the column after `last`. An invalid format or rich value number is ignored.
    @inline(__always)
    init(_ scanner: borrowing XMLScanner, row: Int, after last: Int) throws(ReadError) {
        var column = 0
        var type: CellType? = .number
        var format = 0
        var richValue = 0
        try scanner.forEachAttribute { (name, bytes) throws(ReadError) in
            switch name {
            case .r: column = try Self.column(bytes, row: row)
            case .t: type = CellType(bytes)
            case .s: format = DecimalText.wholeNumber(bytes) ?? 0
            case .vm: richValue = DecimalText.wholeNumber(bytes) ?? 0
            default: return
            }
        }
        if column == 0 {
            guard last < CellReference.lastColumn else { throw .damaged("row \(row) has too many cells") }
            column = last + 1
        }
        reference = CellReference(row: row, column: column)
        guard let type else { throw .damaged("the cell has an unknown type", at: reference) }
        self.type = type
        self.format = format
        self.richValue = richValue
    }

    /// The row in the reference of the scanner's current tag; nil if it has none.
    static func row(_ scanner: borrowing XMLScanner) throws(ReadError) -> Int? {
        try scanner.value(.r).flatMap { CellReference($0.filter { $0 != "$" }) }?.row
    }

    /// The column of a reference; zero if it is empty.
    private static func column(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) throws(ReadError) -> Int {
        if bytes.isEmpty { return 0 }
        // Dollar signs, as in formulas, are ignored.
        guard
            let reference = CellReference(utf8: bytes)
                ?? CellReference(utf8: bytes.lazy.filter { $0 != UInt8(ascii: "$") })
        else {
            throw .damaged(
                "\"\(String(decoding: bytes.prefix(40), as: UTF8.self))\" in row \(row) is not a cell reference")
        }
        return reference.column
    }

    /// An error at this cell, about the value in `bytes`.
    func problem(_ bytes: UnsafeBufferPointer<UInt8>, _ reason: String) -> ReadError {
        .damaged("\"\(String(decoding: bytes.prefix(40), as: UTF8.self))\" \(reason)", at: reference)
    }
}
