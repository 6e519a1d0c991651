import CompetencePlan
import TextFormats
import Wording

/// A table with one row an answer, for machines and for pivoting: the same rows become CSV and Excel tables. They are
/// made as they are read, never held together.
package struct TidyTable: Sendable {
    package struct Column: Sendable {
        /// The stable name in CSV, whatever the language; nil for what only the workbook shows.
        let name: String?
        /// The heading in the workbook.
        let title: Title
        /// In characters.
        let width: Double
    }

    enum Title: Sendable {
        /// Ours, in the reader's language.
        case key(TextKey)
        /// HR's own.
        case text(String)

        func shown(in texts: Texts) -> String {
            switch self {
            case .key(let key): texts(key)
            case .text(let text): text
            }
        }
    }

    package enum Value: Sendable {
        /// What a person wrote.
        case text(String)
        case whole(Int?)
        /// Exact decimal text with a point, and the same for a spreadsheet.
        case decimal(String?, Double?)
        /// A word of ours: stable in CSV, in the reader's language in the workbook.
        case word(String, shown: String)
    }

    /// The file's name without ending.
    package let name: String
    let columns: [Column]
    /// How many rows there are.
    let count: Int
    /// The rows in pieces, a unit's or a file's at a time: how many pieces there are, and what makes one of them.
    let pieces: Int
    let rows: @Sendable (_ piece: Int) -> [[Value]]

    /// A table with `count` rows in so many pieces, which `rows` makes, the same ones each time.
    init(
        _ name: String, _ columns: [Column], count: Int, pieces: Int,
        rows: @escaping @Sendable (_ piece: Int) -> [[Value]]
    ) {
        self.name = name
        self.columns = columns
        self.count = count
        self.pieces = pieces
        self.rows = rows
    }

    /// The place of a column of ours by its heading.
    func place(of title: TextKey) -> Int? {
        columns.firstIndex { if case .key(title) = $0.title { true } else { false } }
    }

    /// Writes the table as a CSV file.
    package func writeCSV(to output: TextOutput) { csv(to: output) }

    /// The table as a CSV file.
    package var csv: String { csv(to: TextOutput()).text }

    @discardableResult
    private func csv(to output: TextOutput) -> CSVTable {
        let places = columns.indices.filter { columns[$0].name != nil }
        var table = CSVTable(columns: places.compactMap { columns[$0].name }, to: output)
        for piece in 0..<pieces {
            for row in rows(piece) { table.append(places.map { row[$0].field }) }
        }
        table.finish()
        return table
    }
}

extension TidyTable.Column {
    init(_ name: String?, _ title: TextKey, _ width: Double = 12) {
        self.init(name: name, title: .key(title), width: width)
    }

    /// A column of HR's own: its id behind a prefix, so that it is never taken for one of ours.
    init(_ column: OwnColumn) {
        self.init(name: "own_\(column.id)", title: .text(column.header), width: Double(column.width))
    }

    /// File, sheet and cell: the last three columns of each table.
    static let source: [TidyTable.Column] = [
        .init("file", .controlFile, 30), .init("sheet", .controlSheet, 16), .init("cell", .controlCell, 8),
    ]
}

extension TidyTable.Value {
    fileprivate var field: CSVField {
        switch self {
        case .text(let text): .text(text)
        case .whole(let number): .number(number)
        case .decimal(let text, _): .literal(text)
        case .word(let stable, _): .literal(stable)
        }
    }
}
