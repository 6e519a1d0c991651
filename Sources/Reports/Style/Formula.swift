import Cells
import SheetWriting

/// Formulas as stored in a file: with English names and commas.
enum Formula {
    /// The number of terms allowed in a formula of single cells: Excel accepts 255 arguments and 8,192 characters.
    static let mostTerms = 60

    static func cell(_ column: Int, _ row: Int) -> String { CellReference(row: row, column: column).description }

    /// "B8:B17".
    static func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
        CellRange.column(column, rows: rows).description
    }

    static func sum(_ column: Int, _ rows: ClosedRange<Int>) -> String { "SUM(\(range(column, rows)))" }

    /// "B5+B11+B19", or nil if there are too many terms for one cell.
    static func sum(of cells: [String]) -> String? {
        cells.isEmpty || cells.count > mostTerms ? nil : cells.joined(separator: "+")
    }
}

/// The rows of units that a formula covers: all of a table, or those in a service area.
struct UnitRows {
    let all: ClosedRange<Int>
    /// The cell with the service area's name, and the column with the units' service areas.
    private(set) var area: (name: String, column: Int)?

    init(_ rows: ClosedRange<Int>) { all = rows }

    /// The rows whose `column` equals column A of `row`.
    init(_ rows: ClosedRange<Int>, areas column: Int, row: Int) {
        all = rows
        area = (Formula.cell(1, row), column)
    }

    func sum(_ column: Int) -> String {
        guard let area else { return Formula.sum(column, all) }
        return "SUMIF(\(Formula.range(area.column, all)),\(area.name),\(Formula.range(column, all)))"
    }
}

extension Entry {
    /// The same figure as a live formula, with the program's value as the cached result: a reader can click on it, and
    /// a spreadsheet program calculates the same. A blank stays blank, and a nil formula leaves the figure unchanged.
    func live(_ formula: String?) -> Entry {
        guard let formula, case .number(let value) = content else { return self }
        return Entry(.formula(formula, cached: .number(value)), style)
    }
}
