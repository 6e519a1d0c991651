/// How a cell looks; equal styles become one format in the file.
package struct CellStyle: Hashable, Sendable {
    package var isBold = false
    package var isItalic = false
    package var fontSize: Double = 11
    /// "RRGGBB"; nil is the automatic colour.
    package var fontColour: String?
    package var fillColour: String?
    package var border: Border = .none
    package var borderColour: String?
    package var horizontal: HorizontalAlignment = .general
    package var vertical: VerticalAlignment = .bottom
    package var wraps = false
    package var indent = 0
    package var numberFormat: String?
    /// Whether the cell can be edited when the sheet is protected.
    package var isUnlocked = false
    package var isUnderlined = false
    /// Degrees counter-clockwise, -90 to 90.
    package var rotation = 0

    package init() {}

    /// The style with changes: `CellStyle.body.with { $0.isBold = true }`.
    package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var copy = self
        change(&copy)
        return copy
    }
}

package enum Border: Hashable, Sendable {
    case none
    /// Thin lines on all four sides.
    case thin
    /// A thin line below.
    case bottom
    /// A medium line above, as over a sum.
    case top
}

package enum HorizontalAlignment: Hashable, Sendable {
    case general, left, centre, right
}

package enum VerticalAlignment: Hashable, Sendable {
    case top, centre, bottom
}
