import Cells
import SheetWriting
import TextFormats

/// A text put together from many short ones, at a fraction of what interpolation costs: long tables have formulas in
/// every row.
struct FormulaText {
    private var bytes: [UInt8] = []

    init(capacity: Int = 64) { bytes.reserveCapacity(capacity) }

    static func += (text: inout FormulaText, part: String) { text.bytes.append(contentsOf: part.utf8) }

    static func += (text: inout FormulaText, number: Int) {
        text.bytes.append(DecimalNumber(units: Int64(number), decimals: 0))
    }

    static func joined(_ parts: String...) -> String {
        var text = FormulaText(capacity: parts.reduce(0) { $0 + $1.utf8.count })
        for part in parts { text += part }
        return text.string
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Texts of formulas, as a spreadsheet program takes them in a file: English names, commas.
enum Formula {
    /// Terms that a formula of single cells may have: Excel takes 255 arguments and 8,192 characters.
    static let mostTerms = 60

    static func cell(_ column: Int, _ row: Int) -> String { CellReference(row: row, column: column).description }

    /// "B8:B17".
    static func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
        CellRange.column(column, rows: rows).description
    }

    static func sum(_ column: Int, _ rows: ClosedRange<Int>) -> String { "SUM(\(range(column, rows)))" }

    /// "B5+B11+B19", or nil where the terms are too many for one cell.
    static func sum(of cells: [String]) -> String? {
        cells.isEmpty || cells.count > mostTerms ? nil : cells.joined(separator: "+")
    }
}

extension Entry {
    /// The same figure as a live formula, with the program's own value as what is shown before anything is calculated:
    /// a reader can click on it, and a spreadsheet program finds the same. What is blank stays blank, and a nil formula
    /// leaves the figure as it is.
    func live(_ formula: String?) -> Entry {
        guard let formula, case .number(let value) = content else { return self }
        return Entry(.formula(formula, cached: .number(value)), style)
    }
}
