import CXLSXWriter
import Cells

/// The figures that charts carry with them, for programs that show a chart without calculating. libxlsxwriter would take
/// them from its cells, but it never sees the rows.
final class ChartCaches {
    /// By the name of the sheet that the chart draws from.
    private var ranges: [String: [ChartCache]] = [:]

    /// Notes that a chart draws from a range.
    func add(_ range: SheetRange, _ native: UnsafeMutablePointer<lxw_series_range>?) {
        guard let native else { return }
        native.pointee.ignore_cache = 1
        ranges[range.sheet, default: []].append(
            ChartCache(cells: range.range, native: native, next: range.range.first.row))
    }

    /// What is drawn from a sheet.
    func of(_ sheet: String) -> SheetChartCaches { SheetChartCaches(ranges[sheet] ?? []) }
}

/// One range that a chart draws from.
private struct ChartCache {
    let cells: CellRange
    let native: UnsafeMutablePointer<lxw_series_range>
    /// The row whose figures it lacks.
    var next: Int

    /// Appends what stands in a row; rows before it are empty.
    mutating func see(_ row: Int, _ content: (_ column: Int) -> CellContent?) {
        skip(to: row)
        for column in columns { native.append(content(column)) }
        next = row + 1
    }

    mutating func skip(to row: Int) {
        while next < row {
            for _ in columns { native.append(nil) }
            next += 1
        }
    }

    private var columns: ClosedRange<Int> { cells.first.column...cells.last.column }
}

/// What charts draw from one sheet, which is filled as its rows come.
struct SheetChartCaches {
    /// Ranges whose rows have not come, those that come first last; and those whose rows are coming.
    private var waiting: [ChartCache]
    private var open: [ChartCache] = []

    fileprivate init(_ ranges: [ChartCache]) {
        waiting = ranges.sorted { $0.cells.first.row > $1.cells.first.row }
    }

    /// Gives a row to the charts that draw from it. Rows come from the top down.
    mutating func see(_ row: Int, _ content: (_ column: Int) -> CellContent?) {
        while let next = waiting.last, next.cells.first.row <= row { open.append(waiting.removeLast()) }
        guard !open.isEmpty else { return }
        for place in open.indices {
            if open[place].cells.last.row < row {
                open[place].skip(to: open[place].cells.last.row + 1)
            } else {
                open[place].see(row, content)
            }
        }
        open.removeAll { $0.next > $0.cells.last.row }
    }

    /// Tells the charts that no more rows come.
    mutating func finish() {
        for var range in open + waiting { range.skip(to: range.cells.last.row + 1) }
    }
}

extension UnsafeMutablePointer<lxw_series_range> {
    /// Appends a point to the list that libxlsxwriter keeps and frees.
    fileprivate func append(_ content: CellContent?) {
        guard let list = pointee.data_cache,
            let point = calloc(1, MemoryLayout<lxw_series_data_point>.size)?
                .bindMemory(to: lxw_series_data_point.self, capacity: 1)
        else { return }
        switch content {
        case .text(let text), .link(_, let text), .formula(_, .text(let text)):
            point.pointee.string = strdup(text)
            point.pointee.is_string = 1
            pointee.has_string_cache = 1
        case .number(let number), .formula(_, .number(let number)):
            point.pointee.number = number
        default:
            point.pointee.no_data = 1
        }
        append_data_point(list, point)
        pointee.num_data_points += 1
    }
}
