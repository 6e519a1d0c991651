/// The appearance of a cell. Equal styles become one format in the file.
///
/// Stored by reference and copied on change: tables have a style in every cell but few different ones.
@dynamicMemberLookup
package struct CellStyle: Hashable, Sendable {
    package struct Attributes: Hashable, Sendable {
        package var isBold = false
        package var isItalic = false
        package var fontSize: Double = 11
        /// "RRGGBB"; nil is the automatic colour.
        package var fontColour: String?
        package var fillColour: String?
        /// The colour of thin lines on all four sides; nil for no lines.
        package var border: String?
        package var horizontal: HorizontalAlignment = .general
        package var vertical: VerticalAlignment = .bottom
        package var wraps = false
        package var indent = 0
        package var numberFormat: String?
        /// Whether the cell can be edited when the sheet is protected.
        package var isUnlocked = false
        package var isUnderlined = false
        package var isStruckThrough = false
        /// Degrees counter-clockwise, -90 to 90.
        package var rotation = 0
    }

    @usableFromInline
    final class Storage: Sendable {
        @usableFromInline let attributes: Attributes
        /// Computed once, because each change of style in a column looks the style up.
        let hash: Int

        init(_ attributes: Attributes) {
            self.attributes = attributes
            hash = attributes.hashValue
        }
    }

    @usableFromInline private(set) var storage: Storage

    package static let standard = CellStyle()

    package init() { storage = Storage(Attributes()) }

    package subscript<Value>(dynamicMember member: WritableKeyPath<Attributes, Value>) -> Value {
        // Read for every cell. Inlined across modules, it costs no more than a property.
        @inlinable get { storage.attributes[keyPath: member] }
        set {
            var attributes = storage.attributes
            attributes[keyPath: member] = newValue
            storage = Storage(attributes)
        }
    }

    package var attributes: Attributes { storage.attributes }

    /// What determines the number of lines of a text. Row heights are calculated for every cell of every table, where a
    /// key path would cost more than everything else.
    @inlinable package var breaksLines: Bool { storage.attributes.wraps }
    @inlinable package var lettering: (fontSize: Double, isBold: Bool, indent: Int) {
        (storage.attributes.fontSize, storage.attributes.isBold, storage.attributes.indent)
    }
    package var hasNumberFormat: Bool { storage.attributes.numberFormat != nil }

    /// The style with changes: `CellStyle.body.with { $0.isBold = true }`.
    package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
        var copy = self
        change(&copy)
        return copy
    }

    package static func == (left: CellStyle, right: CellStyle) -> Bool {
        left.storage === right.storage
            || left.storage.hash == right.storage.hash && left.storage.attributes == right.storage.attributes
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(storage.hash) }
}

package enum HorizontalAlignment: Hashable, Sendable {
    case general, left, centre, right
}

package enum VerticalAlignment: Hashable, Sendable {
    case top, centre, bottom
}
