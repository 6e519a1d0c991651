/// Something on a sheet that is not a cell: over the cells, or printed around them.
public struct SheetDrawing: Hashable, Sendable {
    /// The kind of a drawing.
    public enum Kind: Hashable, Sendable {
        /// A text box, or a shape with text.
        case shape
        /// A picture; its text is the alternative text.
        case picture
        /// A chart or diagram; its text is all text stored in it.
        case chart
        /// An embedded document or control.
        case object
        /// A text printed above or below the cells of each page.
        case pageHeader
    }

    /// The kind of the drawing.
    public var kind: Kind
    /// The cell under its upper left corner; nil if there is none.
    public var reference: CellReference?
    /// Its text, one line for each paragraph; it may be empty.
    public var text: String
    /// The cell of the same sheet that holds the state of a check box; nil if there is none.
    public var linkedCell: CellReference?

    /// A drawing over the cell at `reference`.
    public init(_ kind: Kind, at reference: CellReference? = nil, text: String = "") {
        self.kind = kind
        self.reference = reference
        self.text = text
    }
}
