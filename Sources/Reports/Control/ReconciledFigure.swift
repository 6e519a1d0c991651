import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Where a tidy table stands in the control report.
struct SheetTable {
    var table: TidyTable
    var sheet: String
    var firstRow: Int

    var rows: ClosedRange<Int> { firstRow...firstRow + max(1, table.count) - 1 }
}

/// How totals of one figure are calculated anew: what all of them have in common, in formulas and in words, is made once.
struct ReconciledFigure: Sendable {
    /// A column that must equal a cell of the total's row.
    struct Criterion {
        var column: TextKey
        /// Where the total's row holds the same.
        var cell: Int
        var text: String
    }

    /// A column of the table in a formula, before and after the number of its first row: `'Årsverk'!$B$` and `:$B$`.
    private struct Column: Sendable {
        let start: String
        let end: String

        /// Nil where the table has no such column.
        init?(_ title: TextKey, of sheetTable: SheetTable) {
            guard let index = sheetTable.table.index(of: title) else { return nil }
            let letters = CellReference.letters(ofColumn: index + 1)
            start = "\(SheetRange.quoted(sheetTable.sheet))!$\(letters)$"
            end = ":$\(letters)$"
        }

        func append(_ rows: ClosedRange<Int>, to text: inout FormulaText) {
            text += start
            text += rows.lowerBound
            text += end
            text += rows.upperBound
        }
    }

    /// What the figure is called.
    let title: String
    /// All rows of the table; nil where it has none.
    private let rows: ClosedRange<Int>?
    private let values: Column?
    /// What every answer that counts has in a column.
    private let conditions: [(column: Column, is: String)]
    /// The columns that some totals have a criterion for.
    private let columns: [TextKey: Column]
    /// In words: the conditions, and what totals say.
    private let filters: [String]
    private let unitWords: Template
    private let allWords: String
    private let filterWords: Template
    private let texts: Texts
    private let sheet: String

    init(_ figure: CouncilTotal.Figure, in sheetTable: SheetTable, _ texts: Texts) {
        title = texts(figure.title)
        rows = sheetTable.table.count > 0 ? sheetTable.rows : nil
        values = Column(figure.column, of: sheetTable)
        let yes = "=" + quotedInFormula(texts(.formYes))
        let wanted = (figure.isOfPublicOnly ? [(.columnPublic, yes)] : []) + figure.conditions(texts)
        let found = wanted.compactMap { title, text in Column(title, of: sheetTable).map { ($0, title, text) } }
        conditions = found.map { ($0.0, $0.2) }
        filters = found.map { "\(texts($0.1)) \(Self.words(for: $0.2, texts))" }
        let titles: [TextKey] = [
            .recruitmentServiceArea, .columnPosition, .strategiesCategory, .columnYear, .columnDeadlineYear,
        ]
        columns = titles.reduce(into: [:]) { $0[$1] = Column($1, of: sheetTable) }
        unitWords = Template(texts.template(.reconciliationRows))
        filterWords = Template(texts.template(.reconciliationFilter))
        allWords = texts(.reconciliationAll, ["sheet": sheetTable.sheet])
        sheet = sheetTable.sheet
        self.texts = texts
    }

    // MARK: Formulas

    /// The sum and the number of the answers in the rows of a unit, or in all that meet the criteria.
    func formulas(over unit: ClosedRange<Int>?, _ criteria: [Criterion], row: Int) -> (sum: String, count: String)? {
        guard let values, let all = rows else { return nil }
        let rows = unit ?? all
        var product = FormulaText(capacity: 128)
        var isFirst = true
        func append(_ column: Column, _ condition: String) {
            product += isFirst ? "(" : "*("
            isFirst = false
            column.append(rows, to: &product)
            product += condition
            product += ")"
        }
        for criterion in criteria {
            guard let column = columns[criterion.column] else { continue }
            append(column, "=\(Formula.cell(criterion.cell, row))")
        }
        for condition in conditions { append(condition.column, condition.is) }
        var range = FormulaText(capacity: 48)
        values.append(rows, to: &range)
        let (answers, factors) = (range.string, product.string)
        if factors.isEmpty { return ("SUM(\(answers))", "COUNT(\(answers))") }
        // A product of one condition is no number until something is done with it.
        return (
            FormulaText.joined("SUMPRODUCT(1*", factors, ",", answers, ")"),
            FormulaText.joined("SUMPRODUCT(", factors, "*(", answers, "<>\"\"))")
        )
    }

    // MARK: Words

    /// A condition as a person reads it: «= Ja» for `="Ja"`, «≠ (tom)» for `<>""`.
    private static func words(for condition: String, _ texts: Texts) -> String {
        let sign = condition.prefix { "=<>".contains($0) }
        let value = condition.dropFirst(sign.count).filter { $0 != "\"" }
        return "\(sign == "<>" ? "≠" : sign) \(value.isEmpty ? texts(.reconciliationBlank) : value)"
    }

    /// Which answers they are, as a person says it.
    func words(over unit: ClosedRange<Int>?, _ criteria: [Criterion]) -> String {
        if let unit {
            return unitWords.filled { name in
                switch name {
                case "sheet": sheet
                case "first": String(unit.lowerBound)
                case "last": String(unit.upperBound)
                case "filter": filters.joined(separator: "; ")
                default: nil
                }
            }
        }
        let conditions = criteria.map { "\(texts($0.column)) = \($0.text)" } + filters
        guard !conditions.isEmpty else { return allWords }
        return filterWords.filled { $0 == "sheet" ? sheet : $0 == "filter" ? conditions.joined(separator: "; ") : nil }
    }
}
