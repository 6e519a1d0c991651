import Cells
import SheetWriting
import Wording

/// A tidy table and its location in the control report.
struct SheetTable {
    var table: TidyTable
    var sheet: String
    var firstRow: Int

    var rows: ClosedRange<Int> { firstRow...firstRow + max(1, table.count) - 1 }

    /// The cells of a column in some rows, as an absolute range; the first column has index 0.
    func range(_ column: Int, _ rows: ClosedRange<Int>) -> String {
        SheetRange(sheet, .column(column + 1, rows: rows)).absolute
    }

    /// Formulas for the sum and the number of the values of a column in the rows that meet all conditions.
    func formulas(
        of column: Int, in rows: ClosedRange<Int>, where conditions: [(column: Int, is: String)]
    ) -> (sum: String, count: String) {
        let values = range(column, rows)
        guard !conditions.isEmpty else { return ("SUM(\(values))", "COUNT(\(values))") }
        let factors = conditions.map { "(\(range($0.column, rows))\($0.is))" }.joined(separator: "*")
        // A single condition must be multiplied by 1 to become a number.
        return ("SUMPRODUCT(1*\(factors),\(values))", "SUMPRODUCT(\(factors)*(\(values)<>\"\"))")
    }

    /// Which rows count, in words: those that meet conditions, or all.
    func words(where conditions: [String], _ texts: Texts) -> String {
        guard !conditions.isEmpty else { return texts(.reconciliationAll, ["sheet": sheet]) }
        return texts(.reconciliationFilter, ["sheet": sheet, "filter": conditions.joined(separator: "; ")])
    }
}

/// How the totals of one figure are recalculated, as formulas and in words.
struct ReconciledFigure: Sendable {
    /// A column that must equal a cell in the total's row.
    struct Criterion {
        var column: TextKey
        /// The column of that cell.
        var cell: Int
        var text: String
    }

    private let sheetTable: SheetTable
    /// The column that is summed.
    private let values: Int?
    /// Conditions that every counted answer meets.
    private let conditions: [(column: Int, is: String)]
    /// The conditions in words.
    private let filters: [String]
    private let texts: Texts

    init(_ figure: CouncilTotal.Figure, in sheetTable: SheetTable, _ texts: Texts) {
        self.sheetTable = sheetTable
        values = sheetTable.table.index(of: figure.column)
        let yes = "=" + quotedInFormula(texts(.formYes))
        let wanted = (figure.isOfPublicOnly ? [(.columnPublic, yes)] : []) + figure.conditions(texts)
        let found = wanted.compactMap { title, text in sheetTable.table.index(of: title).map { ($0, title, text) } }
        conditions = found.map { ($0.0, $0.2) }
        filters = found.map { "\(texts($0.1)) \(Self.words(for: $0.2, texts))" }
        self.texts = texts
    }

    // MARK: Formulas

    /// Formulas for the sum and the number of the answers in a unit's rows, or in all rows that meet the criteria.
    func formulas(over unit: ClosedRange<Int>?, _ criteria: [Criterion], row: Int) -> (sum: String, count: String)? {
        guard let values, sheetTable.table.count > 0 else { return nil }
        let wanted = criteria.compactMap { criterion in
            sheetTable.table.index(of: criterion.column)
                .map { (column: $0, is: "=\(Formula.cell(criterion.cell, row))") }
        }
        return sheetTable.formulas(of: values, in: unit ?? sheetTable.rows, where: wanted + conditions)
    }

    // MARK: Words

    /// A condition in words: «= Ja» for `="Ja"`, «≠ (tom)» for `<>""`.
    private static func words(for condition: String, _ texts: Texts) -> String {
        let sign = condition.prefix { "=<>".contains($0) }
        let value = condition.dropFirst(sign.count).filter { $0 != "\"" }
        return "\(sign == "<>" ? "≠" : sign) \(value.isEmpty ? texts(.reconciliationBlank) : value)"
    }

    func words(over unit: ClosedRange<Int>?, _ criteria: [Criterion]) -> String {
        if let unit {
            return texts(
                .reconciliationRows,
                [
                    "sheet": sheetTable.sheet, "first": "\(unit.lowerBound)", "last": "\(unit.upperBound)",
                    "filter": filters.joined(separator: "; "),
                ])
        }
        return sheetTable.words(where: criteria.map { "\(texts($0.column)) = \($0.text)" } + filters, texts)
    }
}
