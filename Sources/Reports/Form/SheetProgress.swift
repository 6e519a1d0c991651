import Cells
import CompetencePlan
import Forms
import SheetWriting

/// How much of a sheet is filled in, as formulas of the form and as evaluated here. It never reports a sheet as done
/// while something is missing that would cause an error or a warning.
struct SheetProgress {
    /// The rows with any answer.
    let total: CountFormula
    /// The rows that are complete.
    let done: CountFormula
    /// 1 if «Ingen behov» is answered with yes; nil if the sheet does not ask.
    let isNil: CountFormula?

    /// The progress of the sheet `layout` with `rows`, whose columns are in `ranges`. `firstRow` is the number of the
    /// first row, and `nilCell` the cell of «Ingen behov».
    init(
        of layout: SheetLayout, _ ranges: [ColumnKey: String], _ rows: [FormContents.Row], firstRow: Int,
        nilCell: CellReference?, in form: UnitForm
    ) {
        func count(_ condition: RowCondition) -> CountFormula {
            CountFormula(
                formula: "SUMPRODUCT(\(condition.formula(ranges))*1)", value: rows.count { condition.holds(in: $0) })
        }
        total = count(layout.isBegun)
        let complete = layout.isComplete
        let all = count(complete)
        if let index = rows.firstIndex(where: \.isWholeUnit) {
            let cells = layout.columns.enumerated().map { column, layoutColumn in
                let cell = CellReference(row: firstRow + index, column: column + 1)
                return (layoutColumn.key, SheetRange.absolute(layout.name, cell))
            }
            done = Self.done(all, complete, of: layout, with: rows[index], in: Dictionary(first: cells))
        } else {
            done = all
        }
        isNil = nilCell.map { nilCell in
            let cell = SheetRange.absolute(layout.name, nilCell)
            let no = quotedInFormula(form.texts(.formNo))
            let isAnswered =
                form.contents.nilReturns.contains(layout.id) || form.contents.words[.nilReturn(layout.id)] != nil
            return CountFormula(formula: "IF(OR(\(cell)=\"\",\(cell)=\(no)),0,1)", value: isAnswered ? 1 : 0)
        }
    }

    /// Adjusts for the whole unit's row, in `cells`, which needs more figures than other rows, or
    /// fewer if it has no employees.
    private static func done(
        _ all: CountFormula, _ complete: RowCondition, of layout: SheetLayout, with row: FormContents.Row,
        in cells: [ColumnKey: String]
    ) -> CountFormula {
        let key = ColumnKey("headcount")
        guard let headcount = cells[key] else { return all }
        let others = ["fte", "fullTime"].filter(layout.has).map { ColumnKey($0) }
        let own = layout.requiredOwn
        let isAnswered =
            row.values[key] == .number(0) || ([key] + others).allSatisfy { row.values[$0] != nil }
        let isDone = isAnswered && own.allSatisfy { row.values[$0] != nil }
        func filled(_ keys: [ColumnKey]) -> String { keys.compactMap { cells[$0] }.map { "*(\($0)<>\"\")" }.joined() }
        return CountFormula(
            formula: "(\(all.formula)-\(complete.formula(cells))"
                + "+(\(headcount)<>\"\")*IF(\(headcount)=0,1,1\(filled(others)))\(filled(own)))",
            value: all.value - (complete.holds(in: row) ? 1 : 0) + (isDone ? 1 : 0))
    }

    /// What is left to do on this sheet, apart from other sheets.
    var remaining: CountFormula {
        let open = total - done
        guard let isNil else { return open }
        return CountFormula(
            formula: "IF(\(total.formula)=0,1-\(isNil.formula),\(open.formula)+\(isNil.formula))",
            value: total.value == 0 ? 1 - isNil.value : open.value + isNil.value)
    }

    // MARK: The line

    /// "7 av 12 fagområder besvart", as a formula; `elsewhere` is the cell that counts what other sheets ask for.
    func formula(of layout: SheetLayout, _ form: FormLayout, elsewhere: String) -> String {
        let line = formula(of: layout, form)
        let asked = form.askedElsewhere(of: layout, "\u{1}")
        guard !asked.isEmpty else { return line }
        return "\(line)&IF(\(elsewhere)>0,\(CountingText.formula(asked, ["\u{1}": elsewhere])),\"\")"
    }

    private func formula(of layout: SheetLayout, _ form: FormLayout) -> String {
        let count = CountingText.formula(
            form.completeness(of: layout, done: "\u{1}", total: "\u{2}"),
            ["\u{1}": done.formula, "\u{2}": total.formula])
        guard let isNil else { return count }
        let rest = CountingText.formula(form.rowsLeft("\u{1}"), ["\u{1}": (total - done).formula])
        let begun = "\(count)&IF(\(total.formula)>\(done.formula),\(rest),\"\")"
        let (marked, open) = (form.nilMarked, form.nilUnanswered(of: layout))
        return "IF(\(total.formula)=0,IF(\(isNil.formula)=1,\(quotedInFormula(marked)),\(quotedInFormula(open))),"
            + "IF(\(isNil.formula)=1,\(quotedInFormula(form.nilWithRows(of: layout))),\(begun)))"
    }

    /// The same line before a spreadsheet program has calculated it.
    func text(of layout: SheetLayout, _ form: FormLayout, elsewhere: Int) -> String {
        text(of: layout, form) + (elsewhere > 0 ? form.askedElsewhere(of: layout, "\(elsewhere)") : "")
    }

    private func text(of layout: SheetLayout, _ form: FormLayout) -> String {
        let count = form.completeness(of: layout, done: "\(done.value)", total: "\(total.value)")
        guard let isNil else { return count }
        if total.value == 0 { return isNil.value == 1 ? form.nilMarked : form.nilUnanswered(of: layout) }
        if isNil.value == 1 { return form.nilWithRows(of: layout) }
        let open = total.value - done.value
        return open > 0 ? count + form.rowsLeft("\(open)") : count
    }
}

extension SheetLayout {
    /// Whether the form has a column with this id.
    func has(_ id: String) -> Bool { index(of: id) != nil }

    /// The required columns of HR's own.
    fileprivate var requiredOwn: [ColumnKey] { columns.filter { $0.own != nil && $0.isRequired }.map(\.key) }

    /// A row with any answer.
    fileprivate var isBegun: RowCondition { .any(columns.filter(\.kind.isAnswer).map { .filled($0.key) }) }

    /// A row with everything that the form asks for; columns that HR removed are not missing.
    fileprivate var isComplete: RowCondition {
        func filled(_ ids: String...) -> [RowCondition] { ids.filter(has).map { .filled(ColumnKey($0)) } }
        func anyOf(_ id: String) -> RowCondition { .any(indices(of: id).map { .filled(columns[$0].key) }) }
        let own = requiredOwn.map { RowCondition.filled($0) }
        switch id {
        case .gap: return .all(filled("area", "current", "desired", "importance") + own)
        case .staffing:
            // Without employees there are no årsverk either.
            let isNobodys = RowCondition.not(.notZero(ColumnKey("headcount")))
            let isAnswered = has("fte") ? [RowCondition.any([.filled(ColumnKey("fte")), isNobodys])] : []
            return .all(filled("area", "headcount") + isAnswered + own)
        case .recruitment: return .all(filled("position") + [anyOf("year")] + own)
        case .measures:
            let strategy = has("strategy") ? [anyOf("strategy")] : []
            return .all(filled("need", "measure") + strategy + budgetAndStatus + own)
        }
    }

    /// Further requirements for a measure with a cost, and for a prefilled one.
    private var budgetAndStatus: [RowCondition] {
        // One for each year, if the plan asks for that.
        let costs = columns.filter { $0.key.id == "cost" }.map { RowCondition.notZero($0.key) }
        let isBudgetOpen = RowCondition.all([.any(costs), .not(.filled(ColumnKey("budgeted")))])
        let isStatusOpen = RowCondition.all([.filled(ColumnKey("previousStatus")), .not(.filled(ColumnKey("status")))])
        return (has("budgeted") && has("cost") ? [.not(isBudgetOpen)] : [])
            + (has("status") ? [.not(isStatusOpen)] : [])
    }
}
