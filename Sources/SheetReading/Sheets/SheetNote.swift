public import Cells

/// A note that somebody attached to a cell.
public struct SheetNote: Hashable, Sendable {
    /// The cell.
    public var reference: CellReference
    /// What the note says.
    public var text: String
}
