import CompetencePlan

/// A column that a reader uses, with its offset in the layout; nil if the layout does not have it.
struct TableColumn: Sendable {
    let key: ColumnKey
    let offset: Int?
}

/// Identifies a column: the schema's id, and the year or number where the column repeats.
package struct ColumnKey: Hashable, Sendable {
    package var id: String
    package var number: Int?

    package init(_ id: String, _ number: Int? = nil) {
        self.id = id
        self.number = number
    }

    /// The key of one of HR's own columns.
    package static func own(_ field: OwnField) -> ColumnKey { ColumnKey("own_\(field.column.id)", field.year) }

    /// The key of the column that holds the answer named `key`.
    package static func own(_ key: String) -> ColumnKey {
        let (id, year) = OwnField.parts(of: key)
        return ColumnKey("own_\(id)", year)
    }
}
