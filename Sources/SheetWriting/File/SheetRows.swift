import CXLSXWriter
import Cells

/// Writes the rows of a sheet from top to bottom: those held in memory, and between them those that
/// are generated during writing.
struct SheetRows: ~Copyable {
    private let sheet: SheetDescription
    private var xml: RowXML
    private var chartCells: SheetChartCells
    /// By the row of their headings, which must contain them.
    private var tables: [Int: [Table]]

    init(
        of sheet: SheetDescription, in worksheet: UnsafeMutablePointer<lxw_worksheet>, to file: TemporaryFile,
        _ shared: SharedTables
    ) {
        self.sheet = sheet
        xml = RowXML(shared.styles, shared.texts, to: file)
        chartCells = shared.chartCells.cells(of: sheet.name, in: worksheet)
        tables = Dictionary(grouping: sheet.tables, by: \.range.first.row)
    }

    mutating func write() throws(WriteError) -> SheetXML {
        var own = sheet.rows.sorted { $0.key < $1.key }[...]
        for generated in sheet.generatedRows.sorted(by: { $0.numbers.lowerBound < $1.numbers.lowerBound }) {
            for (number, row) in own.prefix(while: { $0.key < generated.numbers.lowerBound }) { try write(row, number) }
            try write(generated)
            own = own.drop { $0.key < generated.numbers.upperBound }
        }
        for (number, row) in own { try write(row, number) }
        for row in tables.keys.sorted() { try checkHeadings([], inRow: row) }
        try WorkbookCheck.check(links: xml.linkCount, in: sheet)
        var written = try xml.finish()
        written.colourScales = ColourScaleXML.all(of: sheet)
        return written
    }

    private mutating func write(_ generated: GeneratedRows) throws(WriteError) {
        var number = generated.numbers.lowerBound
        for row in generated {
            try write(row, number)
            number += 1
        }
        guard number == generated.numbers.upperBound else {
            let last = generated.numbers.upperBound - 1
            throw WriteError(sheet.name, "the generated rows end at row \(number - 1), not at row \(last)")
        }
    }

    /// Empty rows are left out.
    private mutating func write(_ row: RowDescription, _ number: Int) throws(WriteError) {
        guard !row.cells.isEmpty || row.height != nil else { return }
        xml.open(row: number, height: row.height, canGrow: row.canGrow)
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
        try checkHeadings(row.cells, inRow: number)
        try xml.leave()
    }

    /// The first row of a table must contain its headings.
    private mutating func checkHeadings(_ cells: [StyledCell], inRow number: Int) throws(WriteError) {
        for table in tables.removeValue(forKey: number) ?? [] {
            for (column, heading) in zip(table.range.first.column..., table.headers)
            where column > cells.count || cells[column - 1].content != .text(heading) {
                throw WriteError(
                    "\(sheet.name)!\(CellReference(row: number, column: column))",
                    "the cell does not contain the heading \(heading) of the table")
            }
        }
    }
}
