import CompetencePlan
import Forms
import TextFormats
import Wording

/// A table with one row for each answer, for machines and pivot tables: the same rows become CSV files and Excel
/// tables. Rows are made chunk by chunk as they are written, since there may be hundreds of thousands.
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

    enum Title: Hashable, Sendable {
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
    /// A chunk is the rows of a unit, or one finding, correction or text.
    let chunks: Int
    /// The rows of a chunk, with a value for each column.
    let rows: @Sendable (_ chunk: Int) -> [[TidyValue]]

    /// A table with `count` rows in `chunks` chunks.
    init(
        _ name: String, _ columns: [Column], count: Int, chunks: Int,
        _ rows: @escaping @Sendable (_ chunk: Int) -> [[TidyValue]]
    ) {
        self.name = name
        self.columns = columns
        self.count = count
        self.chunks = chunks
        self.rows = rows
    }

    /// A table with a row for each element.
    init<Element: Sendable>(
        _ name: String, _ columns: [Column], of elements: [Element],
        _ row: @escaping @Sendable (Element) -> [TidyValue]
    ) {
        self.init(name, columns, count: elements.count, chunks: elements.count) { [row(elements[$0])] }
    }

    /// The columns in the workbook.
    var publicColumns: [Column] { columns.filter(\.isPublic) }

    /// The index in the workbook of one of the program's columns, by heading.
    func index(of title: TextKey) -> Int? {
        publicColumns.firstIndex { if case .key(title) = $0.title { true } else { false } }
    }

    package func writeCSV(to output: TextOutput) {
        var table = CSVTable(columns: columns.compactMap(\.name), to: output)
        let named = columns.indices.filter { columns[$0].name != nil }
        for chunk in 0..<chunks {
            for row in rows(chunk) {
                for column in named { table.append(row[column]) }
                table.endRow()
            }
        }
        table.finish()
    }
}

enum TidyValue: Sendable {
    /// Text that a person wrote.
    case text(String)
    case whole(Int?)
    case decimal(DecimalNumber?)
    /// One of the program's words: the same in every language in CSV, translated in the workbook.
    case word(String, displayed: String)

    /// A year of the plan: its number in CSV, the plan's name for it in the workbook.
    static func period(_ year: Int?, _ plan: PlanDefinition) -> TidyValue {
        if let year, let name = plan.periods[year] { .word("\(year)", displayed: name) } else { .whole(year) }
    }

    /// The value as a cell of the workbook.
    var entry: Entry {
        switch self {
        case .text(let text), .word(_, let text): .text(text)
        case .whole(let number): .whole(number, Theme.plainNumber)
        case .decimal(let number): Entry(number.map { .number($0.asDouble) } ?? .blank, Theme.number)
        }
    }
}

extension CSVTable {
    fileprivate mutating func append(_ value: TidyValue) {
        switch value {
        case .text(let text): append(text)
        case .whole(let number): append(number)
        case .decimal(let number): append(number)
        case .word(let word, _): append(literal: word)
        }
    }
}

extension TidyTable.Column {
    init(_ name: String?, _ title: TextKey, _ width: Double = 12) {
        self.init(name: name, title: .key(title), width: width)
    }

    /// A column for a field of an answer, named by the form's column `id` unless it has a title of its own.
    init(_ csv: String?, of id: String?, on sheet: SheetLayout?, named own: (title: TextKey, width: Double)?) {
        let column = id.flatMap { id in sheet?.columns.first { $0.key.id == id } }
        name = csv
        title = own.map { .key($0.title) } ?? .text(column?.header ?? csv ?? id ?? "")
        width = own?.width ?? column?.width ?? 12
        isPublic = id == nil || sheet == nil || column != nil
    }

    /// The same, in the workbook only on a condition.
    func `public`(if isPublic: Bool) -> TidyTable.Column {
        var column = self
        column.isPublic = isPublic
        return column
    }

    /// A column of HR's own: its id with a prefix, so that it is not mistaken for one of the program's.
    init(_ field: OwnField) {
        let name = "own_\(field.column.id)" + (field.year.map { "_\($0)" } ?? "")
        self.init(name: name, title: .text(field.header), width: Double(field.column.width))
    }

    /// File, sheet and cell: the last three columns of each table.
    static let source: [TidyTable.Column] = [
        .init("file", .controlFile, 24), .init("sheet", .columnSheet, 14), .init("cell", .controlCell, 7),
    ]
}
