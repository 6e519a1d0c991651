import CXLSXWriter
import Cells

/// The cells that charts draw from. libxlsxwriter stores their values in the charts, for programs that show a chart
/// without calculating. Only these cells are written through libxlsxwriter.
final class ChartCells {
    /// By the name of the source sheet.
    private var ranges: [String: [CellRange]] = [:]

    /// Registers a range that a chart draws from.
    func add(_ range: SheetRange) { ranges[range.sheet, default: []].append(range.range) }

    func cells(of sheet: String, in worksheet: UnsafeMutablePointer<lxw_worksheet>) -> SheetChartCells {
        SheetChartCells(ranges[sheet] ?? [], worksheet)
    }
}

/// The cells of one sheet that charts draw from. They are passed to libxlsxwriter as the rows are written.
struct SheetChartCells {
    private let worksheet: UnsafeMutablePointer<lxw_worksheet>
    /// Ranges that start in later rows, in descending order; and ranges that include the current row.
    private var waiting: [CellRange]
    private var open: [CellRange] = []

    fileprivate init(_ ranges: [CellRange], _ worksheet: UnsafeMutablePointer<lxw_worksheet>) {
        waiting = ranges.sorted { $0.first.row > $1.first.row }
        self.worksheet = worksheet
    }

    /// Passes the chart cells of a row to libxlsxwriter. Rows must come in ascending order.
    mutating func pass(_ row: Int, _ content: (_ column: Int) -> CellContent?) throws(WriteError) {
        while let next = waiting.last, next.first.row <= row { open.append(waiting.removeLast()) }
        guard !open.isEmpty else { return }
        open.removeAll { $0.last.row < row }
        for range in open {
            for column in range.first.column...range.last.column {
                guard let content = content(column) else { continue }
                try write(content, at: CellReference(row: row, column: column))
            }
        }
    }

    private func write(_ content: CellContent, at reference: CellReference) throws(WriteError) {
        let (row, column) = reference.fromZero
        var error = LXW_NO_ERROR
        switch content {
        case .text(let text), .link(_, let text), .formula(_, .text(let text)):
            error = worksheet_write_string(worksheet, row, column, text.asLines, nil)
        case .number(let number), .formula(_, .number(let number)):
            error = worksheet_write_number(worksheet, row, column, number, nil)
        case .blank, .boolean, .date: return
        }
        try WriteError.check(error, at: "\(reference)", "chart")
    }
}
