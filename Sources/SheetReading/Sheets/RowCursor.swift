public import Cells

/// Iterates over the rows of a sheet in order of row number, each with its cells in order of column.
///
/// Rows out of order are sorted if the part has normal size. In a huge part, which is streamed, they are refused (but
/// see ``Workbook/rows(ofSheetAt:sorting:)``). Of two values for one cell the later one counts, and an empty cell
/// removes the earlier value.
public struct RowCursor: ~Copyable {
    private var parser: SheetParser?
    /// The rows, if the whole part is in memory, and the index of the next one.
    private var buffered: [Row] = []
    private var nextIndex = 0
    private var lastNumber = 0
    private let file: String
    private let part: String
    private var extras = SheetExtras()
    /// Why the rest cannot be read.
    private var failure: ReadError?

    /// The merged ranges; complete after the last row. Only the top left cell of a range has a value.
    public var mergedRanges: [CellRange] { extras.merges }

    /// The texts printed above and below the cells on each page; complete after the last row.
    public var headersAndFooters: [String] { extras.headers }

    /// Values that a later value for the same cell replaced; complete after the last row.
    public var replacedCells: [Cell] { extras.replaced }

    /// A cursor for a sheet without cells, such as a chart sheet.
    init(withoutRowsIn file: String) {
        parser = nil
        self.file = file
        part = ""
    }

    init(_ parser: consuming SheetParser, file: String, part: String) throws(ReadError) {
        self.file = file
        self.part = part
        guard parser.isWhole else {
            self.parser = consume parser
            return
        }
        self.parser = nil
        buffered = try Self.sorted(parser, &extras)
    }

    /// The next row that has a cell with a value; nil after the last. After an error every call throws the same one,
    /// since the rows behind it are lost.
    public mutating func next() throws(ReadError) -> Row? {
        if let failure { throw failure }
        guard parser != nil else {
            guard nextIndex < buffered.count else { return nil }
            nextIndex += 1
            return buffered[nextIndex - 1]
        }
        do throws(ReadError) {
            guard let row = try parser?.next() else {
                extras = parser?.extras ?? extras
                return nil
            }
            guard row.number > lastNumber else {
                let detail = "row \(row.number) follows row \(lastNumber); rows are sorted if `sorting` is true"
                throw ReadError(kind: .rowsOutOfOrder, detail: detail)
            }
            lastNumber = row.number
            return row
        } catch {
            let error = error.inside(part).inFile(file)
            failure = error
            throw error
        }
    }

    /// All remaining rows.
    public mutating func rest() throws(ReadError) -> [Row] {
        if parser == nil, nextIndex == 0 {
            nextIndex = buffered.count
            return buffered
        }
        var rows: [Row] = []
        while let row = try next() { rows.append(row) }
        return rows
    }

    private static func sorted(
        _ parser: consuming SheetParser, _ extras: inout SheetExtras
    ) throws(ReadError) -> [Row] {
        var rows: [Row] = []
        rows.reserveCapacity(64)
        var areInOrder = true
        while let row = try parser.next() {
            areInOrder = areInOrder && row.number > rows.last?.number ?? 0
            rows.append(row)
        }
        extras = parser.extras
        parser.retire()
        if areInOrder { return rows }
        let cells = rows.flatMap(\.cells).settled(&extras.replaced).filter { !$0.isEmpty }
        return Dictionary(grouping: cells, by: \.reference.row).map { Row(number: $0, cells: $1) }
            .sorted { $0.number < $1.number }
    }
}
