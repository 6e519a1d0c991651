import CompetencePlan
import TextFormats
import Wording

/// A table with one row for each answer, for machines and pivot tables: the same rows become CSV files and Excel tables. Rows
/// are made as they are written, never all held in memory.
package struct TidyTable: Sendable {
    package struct Column: Sendable {
        /// The name in CSV, the same in every language; nil if only the workbook has the column.
        let name: String?
        /// The heading in the workbook.
        let title: Title
        /// In characters.
        let width: Double
        /// Whether the workbook has it: CSV files also have columns that the form does not use.
        var isPublic = true
    }

    enum Title: Sendable {
        /// One of the program's, in the reader's language.
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

    /// The file name without its extension.
    package let name: String
    let columns: [Column]
    /// The number of rows.
    let count: Int
    /// The number of chunks in which rows are made: one for each unit or file.
    let chunks: Int
    private let write: @Sendable (_ chunk: Int, _ rows: any TidyRows) -> Void

    /// A table of `count` rows in `chunks` chunks. `write` must make the same rows each time.
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

    /// The columns in the workbook.
    var publicColumns: [Column] { columns.filter(\.isPublic) }

    /// The index in the workbook of one of the program's columns, by heading.
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

/// Receives the rows of a tidy table, value by value in the order of its columns.
protocol TidyRows: AnyObject {
    /// Adds text that a person wrote.
    func add(_ text: String)
    func add(_ number: Int?)
    func add(_ number: DecimalNumber?)
    /// Adds one of the program's words: the same in every language in CSV, translated in the workbook.
    func add(_ word: String, displayed: @autoclosure () -> String)
    /// Adds a value for the workbook alone.
    func add(displayed entry: @autoclosure () -> Entry)
    func endRow()
}

extension TidyRows {
    /// Adds a year of the plan: the number in CSV, the plan's name for it in the workbook.
    func add(period year: Int?, _ plan: PlanDefinition) {
        if let year, let name = plan.periods[year] { add("\(year)", displayed: name) } else { add(year) }
    }
}

/// Writes the rows as CSV.
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

    /// A column of HR's own: its id with a prefix, so that it is not mistaken for one of the program's.
    init(_ field: OwnField) {
        let name = "own_\(field.column.id)" + (field.year.map { "_\($0)" } ?? "")
        self.init(name: name, title: .text(field.header), width: Double(field.column.width))
    }

    /// File, sheet and cell: the last three columns of each table.
    static let source: [TidyTable.Column] = [
        .init("file", .controlFile, 30), .init("sheet", .columnSheet, 16), .init("cell", .controlCell, 8),
    ]
}
