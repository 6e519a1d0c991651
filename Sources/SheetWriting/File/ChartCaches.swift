import CXLSXWriter
import Cells

/// The figures that the charts of a sheet carry with them, for programs that show a chart without calculating: those of
/// cells libxlsxwriter finds itself, but the rows of bodies it never sees.
struct ChartCaches {
    private struct Range {
        let cells: CellRange
        let native: UnsafeMutablePointer<lxw_series_range>
    }

    /// Ranges whose rows have not come, those that come first last; and those whose rows are coming.
    private var waiting: [Range] = []
    private var open: [Range] = []

    /// Of charts whose ranges are told as they are made.
    init() {}

    /// Notes that a chart draws from `range`, which is of use only where its rows stand in a body of `sheet`.
    mutating func add(
        _ range: SheetRange, _ native: UnsafeMutablePointer<lxw_series_range>?, on sheet: SheetDescription
    ) {
        guard let native, range.sheet == sheet.name,
            sheet.bodies.contains(where: { $0.numbers.contains(range.range.first.row) })
        else { return }
        native.pointee.ignore_cache = 1
        waiting.append(Range(cells: range.range, native: native))
    }

    /// The same, ready for the rows.
    func sorted() -> ChartCaches {
        var sorted = self
        sorted.waiting.sort { $0.cells.first.row > $1.cells.first.row }
        return sorted
    }

    /// Gives a row to the charts that draw from it. Rows come from the top down.
    mutating func see(_ row: BodyRow, number: Int) {
        while let next = waiting.last, next.cells.first.row <= number { open.append(waiting.removeLast()) }
        open.removeAll { $0.cells.last.row < number }
        for range in open {
            for column in range.cells.first.column...range.cells.last.column {
                range.native.append(column <= row.cells.count ? row.cells[column - 1].content : .blank)
            }
        }
    }
}

extension UnsafeMutablePointer<lxw_series_range> {
    /// Appends a point to the list that libxlsxwriter keeps and frees.
    fileprivate func append(_ content: CellContent) {
        guard let list = pointee.data_cache,
            let point = calloc(1, MemoryLayout<lxw_series_data_point>.size)?
                .bindMemory(to: lxw_series_data_point.self, capacity: 1)
        else { return }
        switch content {
        case .text(let text), .formula(_, .text(let text)):
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
