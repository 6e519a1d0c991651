import CXLSXWriter
import Cells

/// Writes the rows of a sheet from top to bottom: its own cells and heights, and between them the rows of bodies, which
/// are generated during writing.
struct SheetRows: ~Copyable {
    private let sheet: SheetDescription
    private let cells: [CellDescription]
    private let heights: [(row: Int, height: Double)]
    /// The indices of the next cell and the next height to write.
    private var nextCell = 0
    private var nextHeight = 0
    private var xml: RowXML
    private var chartCells: SheetChartCells

    init(
        of sheet: SheetDescription, in worksheet: UnsafeMutablePointer<lxw_worksheet>, to file: TemporaryFile,
        _ shared: SharedTables
    ) {
        self.sheet = sheet
        xml = RowXML(shared.styles, shared.texts, to: file)
        chartCells = shared.chartCells.cells(of: sheet.name, in: worksheet)
        cells = sheet.cells.inReadingOrder
        heights = sheet.rowHeights.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    mutating func write() throws(WriteError) -> SheetXML {
        for body in sheet.bodies.sorted(by: { $0.numbers.lowerBound < $1.numbers.lowerBound }) {
            try writeOwnRows(before: body.numbers.lowerBound)
            try write(body)
            skipOwnRows(before: body.numbers.upperBound)
        }
        try writeOwnRows(before: .max)
        try WorkbookCheck.check(links: xml.linkCount, in: sheet)
        return try xml.finish()
    }

    // MARK: The sheet's own rows

    private var nextRow: Int {
        min(
            nextCell < cells.count ? cells[nextCell].reference.row : .max,
            nextHeight < heights.count ? heights[nextHeight].row : .max)
    }

    private mutating func writeOwnRows(before limit: Int) throws(WriteError) {
        while case let row = nextRow, row < limit {
            var height: Double?
            if nextHeight < heights.count, heights[nextHeight].row == row {
                height = heights[nextHeight].height
                nextHeight += 1
            }
            xml.open(row: row, height: height, canGrow: sheet.growingRows.contains(row))
            let first = nextCell
            while nextCell < cells.count, cells[nextCell].reference.row == row {
                let cell = cells[nextCell]
                xml.append(cell.content, cell.style, column: cell.reference.column)
                nextCell += 1
            }
            xml.close()
            let written = cells[first..<nextCell]
            try chartCells.pass(row) { column in written.first { $0.reference.column == column }?.content }
            try xml.leave()
        }
    }

    private mutating func skipOwnRows(before limit: Int) {
        while nextCell < cells.count, cells[nextCell].reference.row < limit { nextCell += 1 }
        while nextHeight < heights.count, heights[nextHeight].row < limit { nextHeight += 1 }
    }

    // MARK: Bodies

    private mutating func write(_ body: SheetBody) throws(WriteError) {
        var number = body.numbers.lowerBound
        for row in body {
            try write(row, number)
            number += 1
            try xml.leave()
        }
        guard number == body.numbers.upperBound else {
            throw WriteError(sheet.name, "the body said rows up to \(body.numbers.upperBound - 1), not \(number - 1)")
        }
    }

    /// Empty rows are left out.
    private mutating func write(_ row: BodyRow, _ number: Int) throws(WriteError) {
        guard !row.cells.isEmpty || row.height != nil else { return }
        xml.open(row: number, height: row.height)
        let cells = row.cells.span
        for index in cells.indices {
            if let reason = WorkbookCheck.problem(cells[index].content) {
                throw WriteError("\(sheet.name)!\(CellReference(row: number, column: index + 1))", reason)
            }
            xml.append(cells[index].content, cells[index].style, column: index + 1)
        }
        xml.close()
        xml.merge(columns: row.mergedColumns)
        try chartCells.pass(number) { $0 <= row.cells.count ? row.cells[$0 - 1].content : nil }
    }
}

extension [CellDescription] {
    /// Sorted by row, then by column. Of several cells with one reference the last is kept.
    fileprivate var inReadingOrder: [CellDescription] {
        if zip(self, dropFirst()).allSatisfy({ $0.reference < $1.reference }) { return self }
        let order = indices.sorted { (self[$0].reference, $0) < (self[$1].reference, $1) }
        return zip(order, order.dropFirst().map { self[$0].reference } + [nil]).compactMap { index, next in
            self[index].reference == next ? nil : self[index]
        }
    }
}
