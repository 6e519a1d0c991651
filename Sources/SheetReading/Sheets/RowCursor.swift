public import Cells

/// Gives the rows of a sheet one after the other, by rising number, each with its cells by rising column.
///
/// Rows that stand out of order in the file are sorted where the part is of usual size; in a huge one, which is
/// streamed, they are refused. Of two values for one cell the later one counts.
public struct RowCursor: ~Copyable {
    private var parser: SheetParser?
    /// Rows already read, in reverse, where the whole part is in memory.
    private var waiting: [Row] = []
    private var lastNumber = 0
    private let file: String
    private let part: String

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
        waiting = try Self.sorted(parser)
        waiting.reverse()
    }

    /// The next row that has a cell with a value; nil behind the last.
    public mutating func next() throws(ReadError) -> Row? {
        guard parser != nil else { return waiting.popLast() }
        do throws(Problem) {
            guard let row = try parser?.next() else { return nil }
            guard row.number > lastNumber else {
                throw .tooLarge(
                    .streamingBytes, "row \(row.number) stands behind row \(lastNumber) in a sheet too large to sort")
            }
            lastNumber = row.number
            return row
        } catch {
            throw error.inside(part).error(in: file)
        }
    }

    private static func sorted(_ parser: consuming SheetParser) throws(Problem) -> [Row] {
        var rows: [Row] = []
        var isSorted = true
        while let row = try parser.next() {
            isSorted = isSorted && row.number > rows.last?.number ?? 0
            rows.append(row)
        }
        parser.retire()
        guard !isSorted else { return rows }
        var cells: [Int: [Cell]] = [:]
        for row in rows { cells[row.number, default: []] += row.cells }
        return cells.keys.sorted().map { Row(number: $0, cells: cells[$0, default: []].inColumnOrder) }
    }
}
