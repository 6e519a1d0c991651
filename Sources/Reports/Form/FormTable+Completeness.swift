import Cells
import CompetencePlan
import Forms
import SheetWriting

/// How far a sheet has come. It never says done while something is missing that leads to an error or a warning.
extension FormTable {
    /// A row that anything is written in.
    private var begun: RowCondition { .any(layout.columns.filter(\.kind.isAnswer).map { .filled($0.key) }) }

    /// The columns of HR's own that must be filled in.
    private var requiredOwn: [ColumnKey] { layout.columns.filter { $0.own != nil && $0.isRequired }.map(\.key) }

    /// Whether the form asks for a column, by its id.
    func has(_ id: String) -> Bool { layout.index(of: id) != nil }

    /// A row that lacks nothing of what the form asks for; what HR left out is not missing.
    private var complete: RowCondition {
        func filled(_ ids: String...) -> [RowCondition] { ids.filter(has).map { .filled(ColumnKey($0)) } }
        func anyOf(_ id: String) -> RowCondition {
            .any(layout.indices(of: id).map { .filled(layout.columns[$0].key) })
        }
        let own = requiredOwn.map { RowCondition.filled($0) }
        switch layout.id {
        case .gap: return .all(filled("area", "current", "desired", "importance") + own)
        case .staffing:
            // Where nobody is employed, there are no årsverk either.
            let isNobodys = RowCondition.not(.notZero(ColumnKey("headcount")))
            let isAnswered = has("fte") ? [RowCondition.any([.filled(ColumnKey("fte")), isNobodys])] : []
            return .all(filled("area", "headcount") + isAnswered + own)
        case .recruitment: return .all(filled("position") + [anyOf("year")] + own)
        case .measures:
            let strategy = has("strategy") ? [anyOf("strategy")] : []
            return .all(filled("need", "measure") + strategy + budgetAndStatus + own)
        }
    }

    /// What a measure with a cost, and one that came with the form, are asked for besides.
    private var budgetAndStatus: [RowCondition] {
        // Of each year, where the plan asks for that.
        let costs = layout.columns.filter { $0.key.id == "cost" }.map { RowCondition.notZero($0.key) }
        let isBudgetOpen = RowCondition.all([.any(costs), .not(.filled(ColumnKey("budgeted")))])
        let isStatusOpen = RowCondition.all([.filled(ColumnKey("previousStatus")), .not(.filled(ColumnKey("status")))])
        return (has("budgeted") && has("cost") ? [.not(isBudgetOpen)] : [])
            + (has("status") ? [.not(isStatusOpen)] : [])
    }

    /// The rows of a column, named so that any sheet can read them.
    func range(of key: ColumnKey) -> String? {
        layout.index(of: key).map { SheetRange(layout.name, .column($0 + 1, rows: rows)).absolute }
    }

    private func count(_ condition: RowCondition) -> Count {
        Count(
            formula: "SUMPRODUCT(\(condition.formula(range))*1)", value: contents.count { condition.holds(in: $0) })
    }

    var total: Count { count(begun) }

    /// The rows that lack nothing; the unit's own row needs more than others, or with no employees less.
    var done: Count {
        let all = count(complete)
        guard let index = contents.firstIndex(where: \.isWholeUnit),
            let headcount = cell(ColumnKey("headcount"), ofRowAt: index)
        else { return all }
        let values = contents[index].values
        let others = ["fte", "fullTime"].filter(has).map { ColumnKey($0) }
        let isAnswered =
            values[ColumnKey("headcount")] == .number(0)
            || ([ColumnKey("headcount")] + others).allSatisfy { values[$0] != nil }
        let isDone = isAnswered && requiredOwn.allSatisfy { values[$0] != nil }
        func filled(_ keys: [ColumnKey]) -> String {
            keys.compactMap { cell($0, ofRowAt: index) }.map { "*(\($0)<>\"\")" }.joined()
        }
        let isCounted = complete.holds(in: contents[index])
        let counted = complete.formula { self.cell($0, ofRowAt: index) }
        return Count(
            formula: "(\(all.formula)-\(counted)"
                + "+(\(headcount)<>\"\")*IF(\(headcount)=0,1,1\(filled(others)))\(filled(requiredOwn)))",
            value: all.value - (isCounted ? 1 : 0) + (isDone ? 1 : 0))
    }

    private func cell(_ key: ColumnKey, ofRowAt index: Int) -> String? {
        cell(key, inRow: index).map { SheetRange.absolute(layout.name, $0) }
    }

    /// What is left to do on the sheet by itself.
    var left: Count {
        guard let isNil else { return total - done }
        let open = total - done
        let isEmpty = total.value == 0
        return Count(
            formula: "IF(\(total.formula)=0,1-\(isNil.formula),\(open.formula)+\(isNil.formula))",
            value: isEmpty ? 1 - isNil.value : open.value + isNil.value)
    }

    /// 1 where «Ingen behov» is answered with yes; nil where the sheet does not ask.
    private var isNil: Count? {
        guard let nilCell, let kind = NilReturn(rawValue: layout.id.rawValue) else { return nil }
        let cell = SheetRange.absolute(layout.name, nilCell)
        let no = quotedInFormula(form.texts(.formNo))
        return Count(
            formula: "IF(OR(\(cell)=\"\",\(cell)=\(no)),0,1)",
            value: form.contents.nilReturns.contains(kind) ? 1 : 0)
    }

    // MARK: The line

    /// "7 av 12 fagområder besvart", as text that counts itself.
    var completenessFormula: String {
        let texts = form.formTexts
        let count = CountingText.formula(
            texts.completeness(of: layout, done: "\u{1}", total: "\u{2}"),
            ["\u{1}": done.formula, "\u{2}": total.formula])
        guard let isNil else { return count }
        let rest = CountingText.formula(texts.rowsLeft("\u{1}"), ["\u{1}": (total - done).formula])
        let begun = "\(count)&IF(\(total.formula)>\(done.formula),\(rest),\"\")"
        let (marked, open) = (texts.nilMarked(of: layout), texts.nilUnanswered(of: layout))
        return "IF(\(total.formula)=0,IF(\(isNil.formula)=1,\(quotedInFormula(marked)),\(quotedInFormula(open))),"
            + "IF(\(isNil.formula)=1,\(quotedInFormula(texts.nilWithRows(of: layout))),\(begun)))"
    }

    /// What stands there before a spreadsheet program has counted.
    var completenessText: String {
        let texts = form.formTexts
        let count = texts.completeness(of: layout, done: "\(done.value)", total: "\(total.value)")
        guard let isNil else { return count }
        if total.value == 0 { return isNil.value == 1 ? texts.nilMarked(of: layout) : texts.nilUnanswered(of: layout) }
        if isNil.value == 1 { return texts.nilWithRows(of: layout) }
        let open = total.value - done.value
        return open > 0 ? count + texts.rowsLeft("\(open)") : count
    }
}
