/// A column that the reader uses, with its offset in the layout; nil if the layout does not have it.
struct TableColumn: Sendable {
    let key: ColumnKey
    let offset: Int?
}

extension SheetLayout {
    /// The column with a key, for readers.
    subscript(_ id: String, _ number: Int? = nil) -> TableColumn {
        let key = ColumnKey(id, number)
        return TableColumn(key: key, offset: index(of: key))
    }
}
