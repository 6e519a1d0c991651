public import Cells

/// Gives the rows of a sheet one after the other, by rising number, each with its cells by rising column.
///
/// Rows that stand out of order in the file are sorted where the part is of usual size; in a huge one, which is
/// streamed, they are refused (or see ``Workbook/rows(ofSheetAt:sorting:)``). Of two values for one cell the later one
/// counts, and an empty cell takes away what stood there before.
public struct RowCursor: ~Copyable {
    private var parser: SheetParser?
    /// Rows already read, where the whole part is in memory, and how many of them were given out.
    private var waiting: [Row] = []
    private var given = 0
    private var lastNumber = 0
    private let file: String
    private let part: String
    private var layout = SheetLayout()

    /// The ranges whose cells are merged; complete when the last row has been read. Only the cell at the top left of a range
    /// has a value.
    public var mergedRanges: [MergedRange] { layout.merges }

    /// What is printed above and below the cells of each page, as words; complete when the last row has been read.
    public var headersAndFooters: [String] { layout.headers }

    /// A sheet that has no cells, such as a chart sheet.
    init(withoutRowsIn file: String) {
        parser = nil
        self.file = file
        part = ""
    }

    init(_ parser: consuming SheetParser, file: String, part: String) throws(Problem) {
        self.file = file
        self.part = part
        guard parser.isWhole else {
            self.parser = consume parser
            return
        }
        self.parser = nil
        waiting = try Self.sorted(parser, &layout)
    }

    /// The next row that has a cell with a value; nil behind the last.
    public mutating func next() throws(ReadError) -> Row? {
        guard parser != nil else {
            guard given < waiting.count else { return nil }
            given += 1
            return waiting[given - 1]
        }
        do throws(Problem) {
            while let row = try parser?.next() {
                guard row.number > lastNumber else {
                    throw .tooLarge(
                        .streamingBytes, "row \(row.number) stands behind row \(lastNumber) in a sheet that is streamed"
                    )
                }
                guard !row.cells.isEmpty else { continue }
                lastNumber = row.number
                return row
            }
            layout = parser?.layout ?? layout
            return nil
        } catch {
            throw error.inside(part).error(in: file)
        }
    }

    /// All rows that are left.
    public mutating func rest() throws(ReadError) -> [Row] {
        if parser == nil, given == 0 {
            given = waiting.count
            return waiting
        }
        var rows: [Row] = []
        while let row = try next() { rows.append(row) }
        return rows
    }

    private static func sorted(_ parser: consuming SheetParser, _ layout: inout SheetLayout) throws(Problem) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(64)
        /// All cells by row and column, once a row stood out of order.
        var table: [Int: [Int: Cell]] = [:]
        while let row = try parser.next() {
            if table.isEmpty, row.number > rows.last?.number ?? 0 {
                rows.append(row)
                continue
            }
            for row in rows { for cell in row.cells { table[row.number, default: [:]][cell.reference.column] = cell } }
            rows = []
            for column in parser.emptied { table[row.number]?[column] = nil }
            for cell in row.cells { table[row.number, default: [:]][cell.reference.column] = cell }
        }
        layout = parser.layout
        parser.retire()
        guard !table.isEmpty else { return rows }
        return table.keys.sorted().compactMap { number in
            let cells = table[number, default: [:]].values.sorted { $0.reference < $1.reference }
            return cells.isEmpty ? nil : Row(number: number, cells: cells)
        }
    }
}
