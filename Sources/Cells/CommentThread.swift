/// A comment on a cell and the replies to it, as people wrote them in a program that knows threads.
public struct CommentThread: Hashable, Sendable {
    /// The cell.
    public var reference: CellReference
    /// The comment first, then the replies in their order; at least one.
    public var texts: [String]

    /// A thread on the cell at `reference`.
    public init(_ reference: CellReference, _ texts: [String]) {
        self.reference = reference
        self.texts = texts
    }
}
