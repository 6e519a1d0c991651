/// A rectangle of cells with both corners, such as a merged range, written "A1:C7".
public struct CellRange: Hashable, Sendable {
    /// The top left cell. In a merged range only this one has a value, which is that of the whole range.
    public var first: CellReference
    /// The bottom right cell.
    public var last: CellReference

    /// The rectangle with these two opposite corners, in any order.
    public init(_ corner: CellReference, _ opposite: CellReference) {
        first = CellReference(row: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
        last = CellReference(row: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
    }

    /// Parses "A1:C7", or "A1" for a single cell; nil if the text is not a range of a sheet.
    @inlinable
    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        guard let first = CellReference(utf8: bytes[..<(colon ?? bytes.endIndex)]),
            let last = CellReference(utf8: bytes[(colon.map(bytes.index(after:)) ?? bytes.startIndex)...])
        else { return nil }
        self.init(first, last)
    }

    /// Whether a cell is in the range.
    public func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }
}

extension CellRange: CustomStringConvertible {
    /// The range as in a formula: "A1:C7".
    public var description: String { "\(first):\(last)" }
}
