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
        /// Whether the workbook has it: the form may do without a column that CSV files have in any case.
        var isPublic = true
    }

    enum Title: Sendable {
        /// Ours, in the reader's language.
        case key(TextKey)
        /// HR's own.
        case text(String)

        func text(in texts: Texts) -> String {
            switch self {
            case .key(let key): texts(key)
            case .text(let text): text
            }
        }
    }

    /// The file's name without ending.
    package let name: String
    let columns: [Column]
    /// How many rows there are.
    let count: Int
    /// The rows come in chunks, a unit's or a file's at a time: how many there are, and what goes through one of them.
    let chunks: Int
    private let write: @Sendable (_ chunk: Int, _ rows: any TidyRows) -> Void

    /// A table with `count` rows in so many chunks, which `write` makes, the same ones each time.
    init(
        _ name: String, _ columns: [Column], count: Int, chunks: Int,
        _ write: @escaping @Sendable (_ chunk: Int, _ rows: any TidyRows) -> Void
    ) {
        self.name = name
        self.columns = columns
        self.count = count
        self.chunks = chunks
        self.write = write
    }

    /// Writes the rows of a chunk.
    func write(_ chunk: Int, to rows: any TidyRows) { write(chunk, rows) }

    /// The columns that the workbook has.
    var publicColumns: [Column] { columns.filter(\.isPublic) }

    /// The index of a column of ours in the workbook, by its heading.
    func index(of title: TextKey) -> Int? {
        publicColumns.firstIndex { if case .key(title) = $0.title { true } else { false } }
    }

    /// Writes the table as a CSV file.
    package func writeCSV(to output: TextOutput) {
        let rows = CSVRows(CSVTable(columns: columns.compactMap(\.name), to: output))
        for chunk in 0..<chunks { write(chunk, rows) }
        rows.table.finish()
    }
}

/// Takes the rows of a tidy table as they are made, value by value, in the order of its columns.
protocol TidyRows: AnyObject {
    /// What a person wrote.
    func add(_ text: String)
    func add(_ number: Int?)
    func add(_ number: DecimalNumber?)
    /// A word of ours: stable in CSV, in the reader's language in the workbook.
    func add(_ word: String, displayed: @autoclosure () -> String)
    /// What only the workbook shows.
    func add(displayed entry: @autoclosure () -> Entry)
    func endRow()
}

extension TidyRows {
    /// A year of the plan: stable in CSV, in the workbook by the name that the plan gives it.
    func add(period year: Int?, _ plan: PlanDefinition) {
        if let year, let name = plan.periods[year] { add("\(year)", displayed: name) } else { add(year) }
    }
}

/// The rows as CSV.
private final class CSVRows: TidyRows {
    var table: CSVTable

    init(_ table: CSVTable) { self.table = table }

    func add(_ text: String) { table.append(text) }
    func add(_ number: Int?) { table.append(number) }
    func add(_ number: DecimalNumber?) { table.append(number) }
    func add(_ word: String, displayed: @autoclosure () -> String) { table.append(literal: word) }
    func add(displayed entry: @autoclosure () -> Entry) {}
    func endRow() { table.endRow() }
}

extension TidyTable.Column {
    init(_ name: String?, _ title: TextKey, _ width: Double = 12) {
        self.init(name: name, title: .key(title), width: width)
    }

    /// A column of HR's own: its id behind a prefix, so that it is never taken for one of ours.
    init(_ field: OwnField) {
        let name = "own_\(field.column.id)" + (field.year.map { "_\($0)" } ?? "")
        self.init(name: name, title: .text(field.header), width: Double(field.column.width))
    }

    /// File, sheet and cell: the last three columns of each table.
    static let source: [TidyTable.Column] = [
        .init("file", .controlFile, 30), .init("sheet", .columnSheet, 16), .init("cell", .controlCell, 8),
    ]
}
