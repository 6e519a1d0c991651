import Cells
import SheetWriting

/// A figure on another sheet that Sammendrag refers to.
enum KeyFigure: Hashable {
    case published, hidden, lacking, surplus, weighted, weightedChange, coverage
    case recruitment
    case measures, remainingMeasures, remainingCost, unbudgetedCost, spentCost, droppedCost
    case employees, fte, fullTimeShare, vacant, departures, areaFTE
    /// The weighted gap at an offset in Prioriteringer.
    case priority(Int)
}

/// A sheet of the council's workbook while it is laid out from top to bottom.
struct CouncilSheet: RowLayout {
    var description: SheetDescription
    /// The next row to write.
    var row = 1
    /// The current page, counted from 0, and the points of its rows so far.
    private(set) var page = 0
    private(set) var filled = 0.0
    /// The points of each row of tables that have been measured, by the table's name. They are the same in
    /// each attempt to lay out a part.
    private(set) var measured: [String: [Double]] = [:]
    /// The totals on the sheet, for HR's Avstemming.
    var totals = CouncilTotals()
    /// The cells of key figures, as references for Sammendrag's formulas.
    var figures: [KeyFigure: String] = [:]

    var name: String { description.name }
    var columnWidths: [Double] { description.columnWidths }

    mutating func write(_ row: RowDescription) {
        fill(row.points)
        description.write(row, row: self.row)
        self.row += 1
    }

    /// Leaves rows free: for a chart, which must not be split, or for rows of the given height that are written later.
    mutating func skip(_ rows: Int, points: Double = RowHeight.line) {
        fill(Double(rows) * points)
        row += rows
    }

    /// Writes rows that were left free, then returns to the current row.
    mutating func write(fromRow first: Int, _ part: (inout CouncilSheet) -> Void) {
        let (next, points) = (row, filled)
        (row, filled) = (first, 0)
        part(&self)
        (row, filled) = (next, points)
    }

    /// Reserves points for what is written next, on a new page if this one has no room.
    private mutating func fill(_ points: Double) {
        if filled > 0, filled + points > pageHeight { beginPage(atRow: row) }
        filled += points
    }

    /// Writes a table that grows with the number of units: `rows` rows in `blocks` blocks, laid out one by one while
    /// the file is written and never all in memory. `make` is given a block's index and a block with its first row set.
    mutating func write(_ rows: Int, in blocks: Int, _ make: @escaping @Sendable (Int, inout RowBlock) -> Void) {
        guard rows > 0 else { return }
        let widths = columnWidths
        description.writeRows(rows, from: row, chunks: blocks) { index, row in
            var block = RowBlock(row: row, columnWidths: widths)
            make(index, &block)
            return block.rows
        }
        row += rows
        filled += Double(rows) * RowHeight.line
        page += Int(filled / pageHeight)
        filled = filled.truncatingRemainder(dividingBy: pageHeight)
    }

    /// Writes an Excel table with headings, which are made unique, for screen readers, filters and users. `name` is its
    /// name in the workbook. A table without rows is not made.
    mutating func writeTable(_ name: String, _ headings: [String], words: Int, _ rows: (inout CouncilSheet) -> Void) {
        let headings = TableHeadings.valid(headings)
        let header = writeHeadings(headings, words: words)
        rows(&self)
        guard row > header + 1 else { return }
        let range = CellRange.rows(header...row - 1, columns: 1...headings.count)
        description.tables.append(Table(name: name, range: range, headers: headings, hasFilter: false))
    }

    /// Writes a table of `count` rows that `make` makes one by one. It has its own headings on each page, since a sheet
    /// can repeat the headings of only one table.
    @discardableResult
    mutating func writeTable(
        _ name: String, _ headings: [String], words: Int, rows count: Int,
        _ make: @escaping @Sendable (Int, inout RowBlock) -> Void
    ) -> PagedRows {
        let pages = pages(of: name, with: count, under: headings, words: words, make)
        var rows = PagedRows()
        for (number, page) in pages.parts.enumerated() {
            if number > 0 { beginPage(atRow: row) }
            writeTable(number == 0 ? name : "\(name)_\(number + 1)", headings, words: words) { sheet in
                rows.parts.append((page.lowerBound, sheet.row))
                sheet.write(page.count, in: page.count) { make(page.lowerBound + $0, &$1) }
            }
        }
        rows.last = max(row - 1, rows.first)
        filled = pages.filled
        return rows
    }

    /// Writes a table of `count` rows in `blocks` blocks, by default one in each. Its headings are repeated on each
    /// printed page, so it must be the sheet's only or last table.
    mutating func writeRepeatedTable(
        _ name: String, _ headings: [String], words: Int, rows count: Int, in blocks: Int? = nil,
        _ make: @escaping @Sendable (Int, inout RowBlock) -> Void
    ) {
        let pages = pages(of: name, with: blocks ?? count, under: headings, words: words, make)
        let first = row + 1
        description.print.repeatedRows = row...row
        writeTable(name, headings, words: words) { $0.write(count, in: blocks ?? count, make) }
        for page in pages.parts.dropFirst() { beginPage(atRow: first + page.lowerBound) }
        filled = pages.filled
    }

    /// Freezes the headings that are written next.
    mutating func freezeHeadings() { description.frozenAt = CellReference(row: row + 1, column: 1) }

    // MARK: Pages

    /// Begins a page at a row, unless the sheet has the maximum number of page breaks; it then
    /// breaks where a page is full.
    mutating func beginPage(atRow row: Int) {
        guard description.print.pageBreaksAfterRows.count < PrintSetup.mostPageBreaks else { return }
        description.print.pageBreaksAfterRows.append(row - 1)
        page += 1
        filled = 0
    }

    /// The points of rows that fit on a printed page: A4 within the margins, at the scale that makes the sheet one page
    /// wide. It is reduced a little, since programs differ by some per cent.
    var pageHeight: Double {
        let paper = description.print.isLandscape ? (width: 1_026.0, height: 487.0) : (width: 698, height: 733)
        let width = columnWidths.reduce(0) { $0 + $1 * 7 + 5 }
        return paper.height * max(1, width / paper.width) * 0.95
    }

    /// Lays out a part of the sheet in one piece: on the current page if there is room, otherwise on the next. A part
    /// longer than a page begins here, unless there is hardly any room left.
    mutating func writePart<Value>(_ part: (inout CouncilSheet) -> Value) -> Value {
        // Each attempt is made on a copy of the sheet. The rows above are moved out so that they are not copied.
        var above: [Int: RowDescription] = [:]
        swap(&above, &description.rows)
        defer {
            above.merge(description.rows) { $1 }
            swap(&above, &description.rows)
        }
        var here = self
        let value = part(&here)
        guard here.page > page, filled > 0 else {
            self = here
            return value
        }
        var onNext = self
        onNext.measured = here.measured
        onNext.beginPage(atRow: row)
        let valueOnNext = part(&onNext)
        guard onNext.page == page + 1 || pageHeight - filled < Self.leastRoom else {
            self = here
            return value
        }
        self = onNext
        return valueOnNext
    }

    /// The row that would follow a part.
    mutating func row(after part: (inout CouncilSheet) -> Void) -> Int {
        var trial = self
        trial.writePart(part)
        measured = trial.measured
        return trial.row
    }

    /// The height of a heading, a table's headings and some rows.
    private static let leastRoom = 180.0
    /// Fewer rows than this are not left alone on a table's last page.
    private static let fewRows = 4
    /// Longer tables are not measured, since that means making them twice; they break wherever a page is full.
    private static let mostMeasured = 1_000

    /// The rows of a table on each page, and how much of the last page is filled. It leaves room
    /// for a sum below the last row.
    private mutating func pages(
        of name: String, with blocks: Int, under headings: [String], words: Int, _ make: (Int, inout RowBlock) -> Void
    ) -> (parts: [Range<Int>], filled: Double) {
        guard blocks <= Self.mostMeasured else { return ([0..<blocks], filled) }
        let points = measured[name] ?? points(of: blocks, under: headings, words: words, make)
        measured[name] = points
        let (top, heights) = (points[0], Array(points.dropFirst()))
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

    /// The points of a table's headings and of each of its rows.
    private func points(
        of blocks: Int, under headings: [String], words: Int, _ make: (Int, inout RowBlock) -> Void
    ) -> [Double] {
        var block = RowBlock(row: row, columnWidths: columnWidths)
        block.writeHeadings(headings, words: words)
        for index in 0..<blocks { make(index, &block) }
        return block.rows.map(\.points)
    }

    /// Records the cells of a row that have key figures, each with its column.
    mutating func note(_ figures: [(KeyFigure, Int)], inRow row: Int) {
        for (figure, column) in figures { self.figures[figure] = reference(row: row, column: column) }
    }

    /// A reference to a figure on this sheet for formulas on others: `'Vedlegg 2 GAP'!B8`.
    func reference(row: Int, column: Int) -> String {
        "\(SheetRange.quoted(name))!\(Formula.cell(column, row))"
    }
}

/// The rows of a table that has its own headings on each page.
struct PagedRows: Sendable {
    /// The index in the table of each page's first row, and its row on the sheet.
    fileprivate(set) var parts: [(index: Int, row: Int)] = []
    fileprivate(set) var last = 1

    var first: Int { parts.first?.row ?? 1 }

    /// All rows, with the headings in between.
    var all: ClosedRange<Int> { first...last }

    /// The row on the sheet of the table row at `index`.
    subscript(index: Int) -> Int {
        guard let part = parts.last(where: { $0.index <= index }) else { return first + index }
        return part.row + index - part.index
    }
}
