import Cells
import CompetencePlan
import SheetWriting
import Wording

/// A sum of a column of HR's own in the council's workbook.
struct OwnTotal: Hashable, Sendable {
    var sheet: String
    var cell: CellReference
    var column: OwnColumn
    /// Nil for all units.
    var unit: Identifier<Unit>?
    /// Nil for all years, or for a column that is not yearly.
    var year: Int?
    var value: Double
}

/// Avstemming of columns of HR's own: compares each of their sums with the answers behind it.
struct OwnReconciliation {
    let merged: MergeResult
    let tables: [FormSheetID: SheetTable]
    private var index: PlanIndex { merged.index }
    private var texts: Texts { merged.texts }

    /// The cells for a total in row `row` of the sheet.
    func entries(_ total: OwnTotal, row: Int) -> [Entry] {
        let fields = index.plan.fields(of: total.column).filter { total.year == nil || $0.year == total.year }
        let numbers = numbers(of: total, fields.map(\.key))
        let sum = numbers.reduce(OwnNumber.zero, +).asDouble
        let formulas = formulas(of: total, fields, row: row)
        return [
            .text(total.sheet), .text(total.cell.description), .text(total.column.title),
            .text(total.unit.map(index.name(of:)) ?? index.everyone(texts)),
            .text(total.year.map(index.plan.period) ?? ""), .exact(total.value), .exact(sum).live(formulas?.sum),
            .exact(total.value - sum).live("ROUND(F\(row)-G\(row),4)"),
            .whole(numbers.count).live(formulas?.count), .text(words(of: total)),
        ]
    }

    /// The numbers recalculated from the forms: each visible row once.
    private func numbers(of total: OwnTotal, _ keys: [String]) -> [OwnNumber] {
        let answers = zip(merged.returns.answers, merged.publicAnswers)
        let rows = answers.filter { total.unit == nil || $0.0.unit == total.unit }.flatMap { unit, filter in
            unit.rows(of: total.column, filter, index).filter(\.isPublic)
        }
        return rows.flatMap { row in
            keys.compactMap { if case .number(let number)? = row.own[$0] { number } else { nil } }
        }
    }

    /// Nil for Rekruttering, whose table repeats a row's answers for each year, and if some units stated
    /// the number for the whole unit.
    private func formulas(of total: OwnTotal, _ fields: [OwnField], row: Int) -> (sum: String, count: String)? {
        let sheet = total.column.sheet
        guard sheet != .recruitment, !includesWholeUnits(total.column), !leavesOutMeasures(total.column),
            let sheetTable = tables[sheet], sheetTable.table.count > 0
        else { return nil }
        let table = sheetTable.table
        var conditions: [(column: Int, is: String)] = []
        if total.unit != nil { conditions.append((0, "=\(Formula.cell(4, row))")) }
        if let column = table.index(of: .columnPublic) {
            conditions.append((column, "=\(quotedInFormula(texts(.formYes)))"))
            // The whole unit's row is in no sum of fagområder.
            if sheet == .staffing, let areas = table.index(of: .gapArea) { conditions.append((areas, "<>\"\"")) }
        }
        let columns = fields.compactMap { table.index(of: $0) }
        guard columns.count == fields.count, !columns.isEmpty else { return nil }
        let formulas = columns.map { sheetTable.formulas(of: $0, in: sheetTable.rows, where: conditions) }
        return (formulas.map(\.sum).joined(separator: "+"), formulas.map(\.count).joined(separator: "+"))
    }

    private func includesWholeUnits(_ column: OwnColumn) -> Bool {
        column.sheet == .staffing
            && merged.returns.answers.contains { $0.staffingRows(for: column).first?.isWholeUnit == true }
    }

    /// Whether some measures are about what few employees do: the sheet of measures does not mark them.
    private func leavesOutMeasures(_ column: OwnColumn) -> Bool {
        column.sheet == .measures
            && zip(merged.returns.answers, merged.publicAnswers).contains { unit, filter in
                !unit.rows(of: column, filter, index).allSatisfy(\.isPublic)
            }
    }

    private func words(of total: OwnTotal) -> String {
        guard let sheetTable = tables[total.column.sheet] else { return "" }
        if leavesOutMeasures(total.column) { return texts(.reconciliationPublic, ["sheet": sheetTable.sheet]) }
        if includesWholeUnits(total.column) {
            let filter = ["column": texts(.columnPublic), "yes": texts(.formYes)]
            return texts(.reconciliationWholeUnits, filter.merging(["sheet": sheetTable.sheet]) { $1 })
        }
        if total.column.sheet == .recruitment { return texts(.reconciliationOnce, ["sheet": sheetTable.sheet]) }
        var filters = total.unit.map { ["\(texts(.columnUnit)) = \(index.name(of: $0))"] } ?? []
        if sheetTable.table.index(of: .columnPublic) != nil {
            filters.append("\(texts(.columnPublic)) = \(texts(.formYes))")
        }
        return sheetTable.words(where: filters, texts)
    }
}

extension TidyTable {
    /// The index of a column of HR's own.
    fileprivate func index(of field: OwnField) -> Int? {
        let name = Column(field).name
        return publicColumns.firstIndex { $0.name == name }
    }
}
