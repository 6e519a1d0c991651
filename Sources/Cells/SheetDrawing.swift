/// Something that belongs to a sheet and is no cell: it lies over the cells, or is printed around them.
public struct SheetDrawing: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
        /// A text box, or a shape with a text in it.
        case shape
        /// A picture; its text is the description for those who cannot see it.
        case picture
        /// A chart or a diagram; its text is all that stands in it as text of its own.
        case chart
        /// Another document or a control that is embedded.
        case object
        /// A text that is printed above or below the cells of each page.
        case pageHeader
    }

    /// What it is.
    public var kind: Kind
    /// The cell that its upper left corner lies in; nil where it lies in none.
    public var reference: CellReference?
    /// The text in it, or of it, a line for each paragraph; it may be empty.
    public var text: String

    /// A drawing over the cell at `reference`.
    public init(_ kind: Kind, at reference: CellReference? = nil, text: String = "") {
        self.kind = kind
        self.reference = reference
        self.text = text
    }
}
