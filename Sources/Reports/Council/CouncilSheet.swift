import Cells
import SheetWriting
import Wording

/// A figure of another sheet that Sammendrag shows.
enum KeyFigure: Hashable {
    case published, hidden, lacking, surplus, weighted, weightedChange, coverage
    case recruitment
    case measures, remainingMeasures, remainingCost, unbudgetedCost, spentCost, droppedCost
    case employees, fte, fullTimeShare, vacant, departures, areaFTE
    /// The weighted gap of Prioriteringer, from the top.
    case priority(Int)
}

/// A sheet of the council's workbook while it is laid out, from the top down.
struct CouncilSheet: RowLayout {
    var description: SheetDescription
    /// The row that is written next.
    var row: Int
    /// The page that is being filled, from 0, and how many points of rows stand on it.
    private(set) var page = 0
    private(set) var filled = 0.0

    init(description: SheetDescription) {
        self.description = description
        row = 1
    }
    /// The totals that stand on the sheet, for HR's Avstemming.
    var totals = CouncilTotals()
    /// Where the sheet's key figures stand, as Sammendrag's formulas name them.
    var figures: [KeyFigure: String] = [:]

    var name: String { description.name }
    var columnWidths: [Double] { description.columnWidths }

    mutating func write(_ row: BodyRow) {
        fill(row.points)
        description.put(row, row: self.row)
        self.row += 1
    }

    /// Leaves rows free, as for a chart, which is not cut, or for rows of so many points each that are written later.
    mutating func skip(_ rows: Int, points: Double = RowHeight.line) {
        fill(Double(rows) * points)
        row += rows
    }

    /// Writes rows that were left free, and goes on where it was.
    mutating func put(fromRow first: Int, _ part: (inout CouncilSheet) -> Void) {
        let (next, points) = (row, filled)
        (row, filled) = (first, 0)
        part(&self)
        (row, filled) = (next, points)
    }

    /// What takes so many points is written next, and begins a page where this one has no room for it.
    private mutating func fill(_ points: Double) {
        if filled > 0, filled + points > pageHeight { beginPage(atRow: row) }
        filled += points
    }

    /// A table that grows with the number of units: `rows` rows in `blocks` blocks, which are laid out one by one while the
    /// file is written, and never held together. `lay` is given a block's index, and finds its first row in the block.
    mutating func put(_ rows: Int, in blocks: Int, _ lay: @escaping @Sendable (Int, inout RowBlock) -> Void) {
        guard rows > 0 else { return }
        let widths = columnWidths
        description.putRows(rows, from: row, chunks: blocks) { index, row in
            var block = RowBlock(row: row, columnWidths: widths)
            lay(index, &block)
            return block.rows
        }
        row += rows
        filled += Double(rows) * RowHeight.line
        page += Int(filled / pageHeight)
        filled = filled.truncatingRemainder(dividingBy: pageHeight)
    }

    /// An Excel table under its headings, which are made unique: for screen readers, filters and whoever works with it.
    /// `name` is its name in the workbook; no row makes none.
    mutating func putTable(_ name: String, _ headings: [String], words: Int, _ rows: (inout CouncilSheet) -> Void) {
        let headings = TableHeadings.valid(headings)
        let header = putHeadings(headings, words: words)
        rows(&self)
        guard row > header + 1 else { return }
        let range = CellRange.rows(header...row - 1, columns: 1...headings.count)
        description.tables.append(Table(name: name, range: range, headers: headings, hasFilter: false))
    }

    /// A table of `count` rows that `lay` makes one by one, which goes on under headings of its own on each page: a sheet
    /// repeats the headings of one table alone.
    @discardableResult
    mutating func putTable(
        _ name: String, _ headings: [String], words: Int, rows count: Int,
        _ lay: @escaping @Sendable (Int, inout RowBlock) -> Void
    ) -> TableRows {
        let pages = pages(of: count, under: headings, words: words, lay)
        var rows = TableRows()
        for (number, page) in pages.parts.enumerated() {
            if number > 0 { beginPage(atRow: row) }
            putTable(number == 0 ? name : "\(name)_\(number + 1)", headings, words: words) { sheet in
                rows.parts.append((page.lowerBound, sheet.row))
                sheet.put(page.count, in: page.count) { lay(page.lowerBound + $0, &$1) }
            }
        }
        rows.last = max(row - 1, rows.first)
        filled = pages.filled
        return rows
    }

    /// A table of `count` rows in `blocks` blocks, one in each where nothing else is said. Its headings are repeated on each
    /// printed page: it is the sheet's only one, or the last.
    mutating func putRepeatedTable(
        _ name: String, _ headings: [String], words: Int, rows count: Int, in blocks: Int? = nil,
        _ lay: @escaping @Sendable (Int, inout RowBlock) -> Void
    ) {
        let pages = pages(of: blocks ?? count, under: headings, words: words, lay)
        let first = row + 1
        description.print.repeatedRows = row...row
        putTable(name, headings, words: words) { $0.put(count, in: blocks ?? count, lay) }
        for page in pages.parts.dropFirst() { beginPage(atRow: first + page.lowerBound) }
        filled = pages.filled
    }

    /// The headings of the sheet's first table are kept in view, and repeated on each printed page where it goes on over
    /// one: else they would stand above other tables.
    mutating func putFixedTable(_ name: String, _ headings: [String], words: Int, _ rows: (inout CouncilSheet) -> Void)
    {
        let (header, first) = (row, page)
        freezeHeadings()
        putTable(name, headings, words: words, rows)
        if page > first { description.print.repeatedRows = header...header }
    }

    /// Keeps the headings that are written next in view.
    mutating func freezeHeadings() { description.frozenAt = CellReference(row: row + 1, column: 1) }

    // MARK: Pages

    /// What follows begins a page, unless the sheet has as many breaks as there can be: then it is broken where a page
    /// is full.
    mutating func beginPage(atRow row: Int) {
        guard description.print.pageBreaksAfterRows.count < PrintSetup.mostPageBreaks else { return }
        description.print.pageBreaksAfterRows.append(row - 1)
        page += 1
        filled = 0
    }

    /// Points of rows that a printed page has room for: A4 inside the margins, at the scale that makes the sheet a page
    /// wide. Programs differ by some hundredths in what they fit in, so it is a little less.
    var pageHeight: Double {
        let paper = description.print.isLandscape ? (width: 1_026.0, height: 487.0) : (width: 698, height: 733)
        let width = columnWidths.reduce(0) { $0 + $1 * 7 + 5 }
        return paper.height * max(1, width / paper.width) * 0.95
    }

    /// Lays out a part of the sheet whole: on the page that is being filled where it has room for it, else on the next. What
    /// is longer than a page begins here, unless there is next to no room left.
    mutating func putPart<Value>(_ part: (inout CouncilSheet) -> Value) -> Value {
        // Each attempt is a copy of the sheet, and would be one of all that stands above: that waits outside.
        var above: [CellDescription] = []
        swap(&above, &description.cells)
        defer {
            above += description.cells
            swap(&above, &description.cells)
        }
        var here = self
        let value = part(&here)
        guard here.page > page, filled > 0 else {
            self = here
            return value
        }
        var onNext = self
        onNext.beginPage(atRow: row)
        let valueOnNext = part(&onNext)
        guard onNext.page == page + 1 || pageHeight - filled < Self.leastRoom else {
            self = here
            return value
        }
        self = onNext
        return valueOnNext
    }

    /// A heading, a table's headings and some rows.
    private static let leastRoom = 180.0
    /// Rows that are not left alone on a table's last page.
    private static let fewRows = 4
    /// Longer tables are broken wherever a page is full: to measure them is to make them twice.
    private static let mostMeasured = 1_000

    /// The rows of a table on each page, and how much of the last one is filled. Below the last row a sum has room.
    private func pages(
        of blocks: Int, under headings: [String], words: Int, _ lay: (Int, inout RowBlock) -> Void
    ) -> (parts: [Range<Int>], filled: Double) {
        guard blocks <= Self.mostMeasured else { return ([0..<blocks], filled) }
        var block = RowBlock(row: row, columnWidths: columnWidths)
        block.putHeadings(headings, words: words)
        for index in 0..<blocks { lay(index, &block) }
        let top = block.rows[0].points
        let heights = block.rows.dropFirst().map(\.points)
        var starts = [0]
        var used = filled + top
        for (index, height) in heights.enumerated() {
            if used + height > pageHeight - RowHeight.line, index > starts[starts.count - 1] {
                starts.append(index)
                used = top
            }
            used += height
        }
        if starts.count > 1, heights.count - starts[starts.count - 1] < Self.fewRows {
            let start = max(starts[starts.count - 2] + 1, heights.count - Self.fewRows)
            starts[starts.count - 1] = start
            used = top + heights[start...].reduce(0, +)
        }
        return (zip(starts, starts.dropFirst() + [heights.count]).map { $0..<$1 }, used)
    }

    /// A figure of this sheet as a formula on another names it: `'Vedlegg 2 GAP'!B8`.
    func reference(row: Int, column: Int) -> String {
        "\(SheetRange.quoted(name))!\(Formula.cell(column, row))"
    }
}

/// Where the rows of a table stand that goes on under headings of its own on each page.
struct TableRows: Sendable {
    /// The index of each page's first row in the table, and where it stands.
    fileprivate(set) var parts: [(index: Int, row: Int)] = []
    fileprivate(set) var last = 1

    var first: Int { parts.first?.row ?? 1 }

    /// All of them, with the headings between.
    var all: ClosedRange<Int> { first...last }

    /// The row of the sheet that the row at `index` in the table is.
    subscript(index: Int) -> Int {
        guard let part = parts.last(where: { $0.index <= index }) else { return first + index }
        return part.row + index - part.index
    }
}
