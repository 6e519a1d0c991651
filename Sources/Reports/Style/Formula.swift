import Cells
import SheetWriting

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

/// The rows of units that a formula is over: all of a table, or those that stand in a service area.
struct UnitRows {
    let all: ClosedRange<Int>
    /// The cell with the service area's name, and the column where the units have theirs.
    private(set) var area: (name: String, column: Int)?

    init(_ rows: ClosedRange<Int>) { all = rows }

    /// The rows whose `column` has what stands in column A of a row.
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
    /// The same figure as a live formula, with the program's own value as what is shown before anything is calculated:
    /// a reader can click on it, and a spreadsheet program finds the same. What is blank stays blank, and a nil formula
    /// leaves the figure as it is.
    func live(_ formula: String?) -> Entry {
        guard let formula, case .number(let value) = content else { return self }
        return Entry(.formula(formula, cached: .number(value)), style)
    }
}
