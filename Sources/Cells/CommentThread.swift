/// A comment on a cell with its replies, from a program with threaded comments.
public struct CommentThread: Hashable, Sendable {
    /// The cell.
    public var reference: CellReference
    /// The comment, then the replies in order; at least one.
    public var texts: [String]

    /// A thread on the cell at `reference`.
    public init(_ reference: CellReference, _ texts: [String]) {
        self.reference = reference
        self.texts = texts
    }
}
