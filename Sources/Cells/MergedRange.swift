/// A rectangle of cells that are merged into one, written "A1:C7".
public struct MergedRange: Hashable, Sendable {
    /// The cell at the top left, which alone holds a value: it is that of all of them.
    public var first: CellReference
    /// The cell at the bottom right.
    public var last: CellReference

    /// The rectangle with these two at opposite corners, whichever of them is above or to the left.
    public init(_ corner: CellReference, _ opposite: CellReference) {
        first = CellReference(row: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
        last = CellReference(row: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
    }

    /// Reads "A1:C7", or "A1" for a single cell; nil where the text names no cells of a sheet.
    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        let colon = bytes.firstIndex(of: UInt8(ascii: ":"))
        guard let first = CellReference(utf8: bytes[..<(colon ?? bytes.endIndex)]),
            let last = CellReference(utf8: bytes[(colon.map(bytes.index(after:)) ?? bytes.startIndex)...])
        else { return nil }
        self.init(first, last)
    }

    /// Whether a cell stands in it.
    public func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }
}

extension MergedRange: CustomStringConvertible {
    /// The range as in a formula: "A1:C7".
    public var description: String { first == last ? "\(first)" : "\(first):\(last)" }
}
