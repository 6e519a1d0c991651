import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Strategier og tiltak: what the plan's strategies are used for, what it is said to cost, and how far it has come.
extension CouncilReport {
    /// Years that the table of categories has room for beside each other.
    private static let yearsAcross = 8

    private var strategies: StrategyTable { figures.strategies }

    var strategiesPage: CouncilPage {
        let years = min(Self.yearsAcross, strategies.years.count)
        var page = page(
            .strategiesSheet, title: texts(.strategiesTitle), about: [texts(.strategiesAbout)],
            widths: [48, 13] + Array(repeating: 13, count: max(2, years)))
        page.putHeadings(
            [.strategiesStrategy, .strategiesNeeds, .strategiesMeasures].map { texts($0) }, words: 1)
        for (place, line) in strategies.lines.enumerated() {
            if place == 0 || strategies.lines[place - 1].category != line.category {
                let name = Entry.text(texts(Self.key(of: line.category)), Theme.sumLabel)
                page.put([name, .text("", Theme.sum), .text("", Theme.sum)])
            }
            let label = Entry.text(name(of: line.strategy), Theme.cell)
            page.put([label, .whole(line.needs), .whole(line.measures)])
        }
        if strategies.lines.isEmpty { page.putWide(texts(.nothingStated), Theme.faint) }
        putCosts(on: &page)
        putCategories(on: &page)
        putStatuses(on: &page)
        return page
    }

    private func putCosts(on page: inout CouncilPage) {
        guard !strategies.costs.isEmpty else { return }
        page.putSubtitle(texts(.strategiesCostTitle))
        page.putHeadings(
            [.strategiesYear, .strategiesMeasures, .strategiesCost, .strategiesBudgeted].map { texts($0) }, words: 1)
        let first = page.row
        let columns: [(column: Int, figure: CouncilTotal.Figure)] = [(3, .cost), (4, .budgetedCost)]
        for line in strategies.costs {
            page.put(
                [.text(shown(line.year)), .whole(line.measures), .money(line.cost), .money(line.budgeted)],
                totals: columns, of: [.year(line.year)])
        }
        let rows = first...page.row - 1
        let sums = [
            Entry.whole(strategies.costs.reduce(0) { $0 + $1.measures }, Theme.sum),
            .money(strategies.costs.reduce(.zero) { $0 + $1.cost }, Theme.sum),
            .money(strategies.costs.reduce(.zero) { $0 + $1.budgeted }, Theme.sum),
        ]
        let live = sums.enumerated().map { $1.live(Formula.sum($0 + 2, rows)) }
        let row = page.put([.text(texts(.gapSum), Theme.sumLabel)] + live, totals: columns, of: [])
        page.figures[.cost] = page.reference(row: row, column: 3)
    }

    /// Category by year. Where the years are too many for a page, the table above has them all.
    private func putCategories(on page: inout CouncilPage) {
        guard !strategies.categories.isEmpty, strategies.years.count <= Self.yearsAcross else { return }
        page.putSubtitle(texts(.strategiesByCategory))
        page.putHeadings(
            [texts(.strategiesCategory), texts(.gapSum)] + strategies.years.map(shown), words: 1)
        let years = 3...strategies.years.count + 2
        let first = page.row
        for line in strategies.categories {
            let sum = "SUM(\(CellRange.rows(page.row...page.row, columns: years)))"
            page.put(
                [.text(texts(Self.key(of: line.category))), .money(line.sum, Theme.sum).live(sum)]
                    + line.costs.map { .money($0) }, totals: [(2, .cost)], of: [.category(line.category)])
        }
        let rows = first...page.row - 1
        let sums = ([strategies.costs.reduce(.zero) { $0 + $1.cost }] + strategies.costs.map(\.cost)).enumerated()
            .map { Entry.money($1, Theme.sum).live(Formula.sum($0 + 2, rows)) }
        page.put([.text(texts(.gapSum), Theme.sumLabel)] + sums)
    }

    private func putStatuses(on page: inout CouncilPage) {
        guard !strategies.statuses.isEmpty else { return }
        page.putSubtitle(texts(.strategiesStatusTitle))
        page.putHeadings([texts(.strategiesStatus), texts(.strategiesMeasures)], words: 1)
        for line in strategies.statuses {
            page.put([.text(texts(line.status?.key ?? .statusNone)), .whole(line.measures)])
        }
    }

    private func shown(_ year: Int?) -> String { year.map(String.init) ?? texts(.strategiesNoYear) }

    static func key(of category: StrategyCategory?) -> TextKey {
        switch category {
        case .internal: .categoryInternal
        case .external: .categoryExternal
        case .recruitment: .categoryRecruitment
        case .cooperation: .categoryCooperation
        case nil: .categoryOwn
        }
    }
}
