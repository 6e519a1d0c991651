import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Strategier og tiltak: the use of the plan's strategies, the stated costs, and the progress.
extension CouncilReport {
    /// The number of years that fit side by side in the table of categories.
    private static let yearsAcross = 8

    private var strategies: StrategyTable { figures.strategies }

    var strategiesSheet: CouncilSheet {
        let years = min(Self.yearsAcross, strategies.years.count)
        var sheet = sheet(
            .strategiesSheet, title: texts(.strategiesSheet), about: asksStrategies ? [texts(.strategiesAbout)] : [],
            widths: [48, hasSharedNeeds ? 14 : 34, 15, 24] + Array(repeating: 15, count: max(1, years - 2)))
        if asksStrategies { writeStrategies(on: &sheet) } else { sheet.row -= 1 }
        if !asksStrategies, strategies.measures.count == 0 { sheet.writeWide(texts(.nothingAnswered), Theme.faint) }
        sheet.writePart { writeStatuses(on: &$0) }
        sheet.writePart { writeCosts(on: &$0) }
        sheet.writePart { writeCategories(on: &$0) }
        // The cross-checks are with the shared needs, if there can be any. Here their words need a wide second column.
        if !hasSharedNeeds { writeChecks(on: &sheet) }
        return sheet
    }

    private var asksStrategies: Bool { !plan.form.hides("measures.strategy") }
    var asksStatus: Bool { !plan.form.hides("measures.status") }
    /// Whether costs have a year: each its own, or that of the measure's deadline.
    private var datesCosts: Bool { plan.form.repeatsCost || !plan.form.hides("measures.deadline") }

    /// How many columns of a table of measures the form asks for. The last `ofCost` columns are about cost,
    /// the very last about the budget.
    private func columnsAsked(_ count: Int, ofCost: Int) -> Int {
        if plan.form.hides("measures.cost") { return count - ofCost }
        return plan.form.hides("measures.budgeted") ? count - 1 : count
    }

    private func writeStrategies(on sheet: inout CouncilSheet) {
        let headings: [TextKey] = [
            .strategiesStrategy, .strategiesNeeds, .strategiesMeasures, .strategiesCategory,
        ]
        sheet.writeTable("strategies", headings.map { texts($0) }, words: 1) { sheet in
            for line in strategies.lines {
                sheet.write([
                    .text(name(of: line.strategy)), .whole(line.needs), .whole(line.measures),
                    .text(Self.name(of: line.category, index, texts)),
                ])
            }
        }
        if strategies.lines.isEmpty { sheet.writeWide(texts(.nothingAnswered), Theme.faint) }
    }

    /// Roles that have a sum together, with the columns of their totals and key figures.
    private struct StatusGroup: Sendable {
        let label: TextKey
        let sum: KeyPath<StrategyTable, MeasureSum> & Sendable
        let roles: [MeasureRole]
        let totals: [(column: Int, figure: CouncilTotal.Figure)]
        let figures: [(KeyFigure, Int)]
    }

    private static let statusGroups = [
        StatusGroup(
            label: .strategiesRemaining, sum: \.remaining, roles: [.planned, .ongoing],
            totals: [(4, .remainingCost), (5, .unbudgetedCost)],
            figures: [(.remainingMeasures, 2), (.remainingCost, 4), (.unbudgetedCost, 5)]),
        StatusGroup(
            label: .strategiesSpent, sum: \.done, roles: [.done], totals: [(4, .spentCost)],
            figures: [(.spentCost, 4)]),
        StatusGroup(
            label: .strategiesDropped, sum: \.dropped, roles: [.dropped], totals: [(4, .droppedCost)],
            figures: [(.droppedCost, 4)]),
    ]

    /// Writes the measures by status, their stated costs, and the part not in a budget. Roles
    /// with several statuses have a sum.
    private func writeStatuses(on sheet: inout CouncilSheet) {
        let statuses = strategies.statuses
        let others = strategies.withoutStatus
        guard !statuses.isEmpty || others.count > 0 else { return }
        guard asksStatus else { return writeMeasures(on: &sheet) }
        let asksCost = !plan.form.hides("measures.cost")
        sheet.writeSubtitle(texts(.strategiesStatusTitle), about: asksCost ? texts(.strategiesStatusAbout) : "")
        let columns = columnsAsked(5, ofCost: 3)
        let headings: [TextKey] = [
            .strategiesStatus, .columnMeasures, .strategiesCosted, .strategiesCost, .strategiesUnbudgeted,
        ]
        let first = sheet.row + 1
        sheet.writeTable("statuses", headings.prefix(columns).map { texts($0) }, words: 1) { sheet in
            for line in statuses {
                sheet.write(Array(row(line.status?.name(texts) ?? texts(.statusNone), line.sum).prefix(columns)))
            }
            if others.count > 0 { sheet.write(Array(row(texts(.statusNotAsked), others).prefix(columns))) }
        }
        let last = sheet.row
        for group in Self.statusGroups {
            let rows = statuses.indices.filter { group.roles.contains(statuses[$0].role) }.map { first + $0 }
            guard !rows.isEmpty else { continue }
            let entries = Array(row(texts(group.label), strategies[keyPath: group.sum], rows: rows).prefix(columns))
            let written = sheet.write(entries, totals: group.totals.filter { $0.column <= columns }, of: [])
            sheet.note(group.figures, inRow: written)
        }
        let all = row(texts(.columnMeasures), strategies.measures, rows: Array(first..<last))
        sheet.note([(.measures, 2)], inRow: sheet.write(Array(all.prefix(columns))))
    }

    /// Writes the sum of the measures, where nobody is asked what has become of them.
    private func writeMeasures(on sheet: inout CouncilSheet) {
        sheet.writeSubtitle(texts(.strategiesStatusTitle))
        let columns = columnsAsked(5, ofCost: 3)
        let headings: [TextKey] = [
            .columnFigure, .columnMeasures, .strategiesCosted, .strategiesCost, .strategiesUnbudgeted,
        ]
        sheet.writeTable("statuses", headings.prefix(columns).map { texts($0) }, words: 1) { sheet in
            let row = row(texts(.columnMeasures), strategies.remaining)
            let totals: [(column: Int, figure: CouncilTotal.Figure)] = [(4, .remainingCost), (5, .unbudgetedCost)]
            let written = sheet.write(
                Array(row.prefix(columns)), totals: totals.filter { $0.column <= columns }, of: [])
            sheet.note(
                [(.measures, 2), (.remainingMeasures, 2), (.remainingCost, 4), (.unbudgetedCost, 5)], inRow: written)
        }
    }

    /// A row of measures and costs; with `rows` it is their sum. The rows are contiguous, since
    /// statuses are ordered by role.
    private func row(_ label: String, _ sum: MeasureSum, rows: [Int]? = nil) -> [Entry] {
        let style = rows == nil ? Theme.number : Theme.sum
        func formula(_ column: Int) -> String? {
            guard let rows, let first = rows.first, let last = rows.last else { return nil }
            return Formula.sum(column, first...last)
        }
        return [
            .text(label, rows == nil ? Theme.cell : Theme.sumLabel), .whole(sum.count, style).live(formula(2)),
            .whole(sum.costed, style).live(formula(3)), money(sum.cost, style).live(formula(4)),
            money(sum.unbudgeted, style).live(formula(5)),
        ]
    }

    private func writeCosts(on sheet: inout CouncilSheet) {
        guard !strategies.costs.isEmpty, datesCosts else { return }
        sheet.writeSubtitle(texts(.strategiesCostTitle))
        let headings: [TextKey] = [.strategiesYear, .strategiesCosted, .strategiesCost, .strategiesUnbudgeted]
        let first = sheet.row + 1
        let count = columnsAsked(4, ofCost: 2)
        let columns: [(column: Int, figure: CouncilTotal.Figure)] = [(3, .remainingCost), (4, .unbudgetedCost)]
            .filter { $0.0 <= count }
        sheet.writeTable("costs", headings.prefix(count).map { texts($0) }, words: 1) { sheet in
            for line in strategies.costs {
                let entries: [Entry] = [
                    .text(yearText(line.year)), .whole(line.sum.costed), money(line.sum.cost),
                    money(line.sum.unbudgeted),
                ]
                sheet.write(Array(entries.prefix(count)), totals: columns, of: [.year(line.year)])
            }
        }
        let rows = first...sheet.row - 1
        let remaining = strategies.remaining
        let sums = [
            // A measure with costs in several years counts once.
            plan.form.repeatsCost
                ? .inapplicable(Theme.sum) : Entry.whole(strategies.costs.reduce(0) { $0 + $1.sum.costed }, Theme.sum),
            money(remaining.cost, Theme.sum),
            money(remaining.unbudgeted, Theme.sum),
        ]
        let live = sums.enumerated().map { $1.live(Formula.sum($0 + 2, rows)) }
        sheet.write(Array(([.text(texts(.columnSum), Theme.sumLabel)] + live).prefix(count)), totals: columns, of: [])
    }

    /// Writes the costs by category and year. If there are too many years for a page, only the table above has them.
    private func writeCategories(on sheet: inout CouncilSheet) {
        guard !strategies.categories.isEmpty, asksStrategies, strategies.years.count <= Self.yearsAcross else { return }
        let years = datesCosts ? strategies.years : []
        let by = datesCosts ? texts(.strategiesYear).lowercased() : ""
        sheet.writeSubtitle(texts(.strategiesByCategory, ["by": by]))
        let first = sheet.row + 1
        let headings = [texts(.strategiesCategory), texts(.columnSum)] + years.map(yearText)
        sheet.writeTable("costs_by_category", headings, words: 1) { sheet in
            for line in strategies.categories {
                let columns = CellRange.rows(sheet.row...sheet.row, columns: 3...max(3, years.count + 2))
                let sum = money(line.sum, Theme.sum).live(years.isEmpty ? nil : "SUM(\(columns))")
                sheet.write(
                    [.text(nameOfCost(line.category)), sum]
                        + line.costs.prefix(years.count).map { money($0) }, totals: [(2, .remainingCost)],
                    of: [.category(line.category)])
            }
        }
        let rows = first...sheet.row - 1
        let sums = ([strategies.remaining.cost] + strategies.costs.prefix(years.count).map(\.sum.cost)).enumerated()
            .map { money($1, Theme.sum).live(Formula.sum($0 + 2, rows)) }
        sheet.write([.text(texts(.columnSum), Theme.sumLabel)] + sums)
    }

    private func yearText(_ year: Int?) -> String {
        year.map(plan.period) ?? orNotAsked(texts(.strategiesNoYear), for: "measures.deadline")
    }

    /// The plan's name of a category; without a category, the term for units' own strategies.
    static func name(of category: Identifier<StrategyCategory>?, _ index: PlanIndex, _ texts: Texts) -> String {
        category.flatMap { index.categories[$0] }?.name(texts) ?? texts(.categoryOwn)
    }

    private func nameOfCost(_ category: Identifier<StrategyCategory>?) -> String {
        let name = Self.nameOfCost(category, index, texts)
        return category == nil ? orNotAsked(name, for: "measures.strategy") : name
    }

    /// The same for a measure's cost: without a category it has a strategy of the unit's own, or none.
    static func nameOfCost(
        _ category: Identifier<StrategyCategory>?, _ index: PlanIndex, _ texts: Texts
    ) -> String {
        category == nil ? texts(.categoryOwnOrNone) : name(of: category, index, texts)
    }
}
