/// A column that the reader uses, with its offset in the layout; nil if the layout does not have it.
struct TableColumn: Sendable {
    let key: ColumnKey
    let offset: Int?

    init(_ key: ColumnKey, in columns: [ColumnLayout]) {
        self.init(key, at: columns.firstIndex { $0.key == key })
    }

    init(_ key: ColumnKey, at offset: Int?) {
        self.key = key
        self.offset = offset
    }
}

extension SheetLayout {
    /// The column with a key, for readers.
    subscript(_ id: String, _ number: Int? = nil) -> TableColumn { TableColumn(ColumnKey(id, number), in: columns) }
}
