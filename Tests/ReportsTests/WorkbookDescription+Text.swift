import Cells
import SheetWriting
import Support

extension WorkbookDescription {
    /// The workbook as a person would go through it: the contents in order, and what belongs to each sheet.
    var transcript: String {
        var lines = ["\(properties.title) | \(properties.subject) | \(properties.language)"]
        for sheet in sheets { lines += sheet.transcript }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension SheetDescription {
    fileprivate var transcript: [String] {
        var lines = ["", "== \(name) =="]
        lines.append(
            "header \(print.header) | footer \(print.footer) | \(print.isLandscape ? "landscape" : "portrait")")
        if let columns = print.repeatedColumns {
            lines.append("repeats columns \(columns.lowerBound)–\(columns.upperBound)")
        }
        if let rows = print.repeatedRows { lines.append("repeats rows \(rows.lowerBound)–\(rows.upperBound)") }
        if let frozenAt { lines.append("frozen at \(frozenAt)") }
        if !print.pageBreaksAfterRows.isEmpty { lines.append("page breaks after \(print.pageBreaksAfterRows)") }
        lines += shownRows.map { row, cells in "\(row): " + cells.joined(separator: " | ") }
        lines += tables.map { "table \($0.name) \($0.range)" }
        lines += conditionalFormats.map { "format \($0.range) \($0.rule)" }
        for chart in charts {
            lines.append("chart at \(chart.anchor), \(chart.width) × \(chart.height): \(chart.kind) \(chart.title)")
            lines += chart.series.map { "  \($0.name): \($0.categories.absolute) \($0.values.absolute)" }
            lines.append("  \(chart.alternativeText)")
        }
        return lines
    }

    /// Every merged range, including those of generated rows.
    var allMergedRanges: [CellRange] {
        mergedRanges
            + generatedRows.flatMap { generated in
                zip(generated.numbers, generated).filter { $1.mergedColumns > 1 }.map { number, row in
                    CellRange(
                        CellReference(row: number, column: 1), CellReference(row: number, column: row.mergedColumns))
                }
            }
    }

    private var shownRows: [(Int, [String])] {
        var rows: [Int: [Int: String]] = [:]
        for cell in allCells { rows[cell.reference.row, default: [:]][cell.reference.column] = cell.content.transcript }
        return rows.sorted { $0.key < $1.key }.map { row, cells in
            (row, cells.sorted { $0.key < $1.key }.map(\.value))
        }
    }
}

extension CellContent {
    fileprivate var transcript: String {
        switch self {
        case .blank: ""
        case .text(let text): text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " / ")
        case .number(let number): number.published
        case .boolean(let truth): "\(truth)"
        case .formula(let formula, .number(let number)): "\(number.published) =\(formula)"
        case .formula(let formula, .text(let text)): "\(text) =\(formula)"
        case .link(let target, let text): "\(text) → \(target)"
        case .date(let year, let month, let day): "\(year)-\(month)-\(day)"
        }
    }
}

extension Double {
    fileprivate var published: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
