import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Strategier og tiltak: what the plan's strategies are used for, what it is said to cost, and how far it has come.
extension CouncilReport {
    var strategiesSheet: SheetDescription {
        var (sheet, row) = page(
            .strategiesSheet, title: texts(.strategiesTitle), about: [texts(.strategiesAbout)],
            widths: [36, 46, 12, 12])
        putHeadings(
            [.strategiesCategory, .strategiesStrategy, .strategiesNeeds, .strategiesMeasures], words: 2, row: row,
            on: &sheet)
        for line in strategies.lines {
            row += 1
            sheet.put(
                [
                    .text(texts(Self.key(of: line.category))), .text(name(of: line.strategy)), .whole(line.needs),
                    .whole(line.measures),
                ], row: row)
        }
        if strategies.lines.isEmpty {
            row += 1
            sheet.putWide(texts(.nothingStated), row: row, columns: 4, House.faint)
        }
        row = writeCosts(from: row + 2, on: &sheet)
        writeStatuses(from: row + 2, on: &sheet)
        return sheet
    }

    private func writeCosts(from first: Int, on sheet: inout SheetDescription) -> Int {
        guard !strategies.costs.isEmpty else { return first - 2 }
        sheet.put(.text(texts(.strategiesCostTitle)), row: first, column: 1, House.subtitle)
        putHeadings(
            [.strategiesYear, .strategiesMeasures, .strategiesCost, .strategiesBudgeted], words: 1, row: first + 1,
            on: &sheet, isFixed: false)
        var row = first + 1
        for line in strategies.costs {
            row += 1
            sheet.put(
                [
                    .text(line.year.map(String.init) ?? texts(.strategiesNoYear)), .whole(line.measures),
                    .money(line.cost), .money(line.budgeted),
                ], row: row)
        }
        row += 1
        let sum = strategies.costs.reduce(Kroner.zero) { $0 + $1.cost }
        let budgeted = strategies.costs.reduce(Kroner.zero) { $0 + $1.budgeted }
        sheet.put(
            [
                .text(texts(.gapSum), House.sumLabel),
                .whole(strategies.costs.reduce(0) { $0 + $1.measures }, House.sum),
                .money(sum, House.sum), .money(budgeted, House.sum),
            ], row: row)
        return row
    }

    private func writeStatuses(from first: Int, on sheet: inout SheetDescription) {
        guard !strategies.statuses.isEmpty else { return }
        sheet.put(.text(texts(.strategiesStatusTitle)), row: first, column: 1, House.subtitle)
        putHeadings([.strategiesStatus, .strategiesMeasures], words: 1, row: first + 1, on: &sheet, isFixed: false)
        for (place, line) in strategies.statuses.enumerated() {
            sheet.put([.text(texts(line.status?.key ?? .statusNone)), .whole(line.measures)], row: first + 2 + place)
        }
    }

    private static func key(of category: StrategyCategory?) -> TextKey {
        switch category {
        case .internal: .categoryInternal
        case .external: .categoryExternal
        case .recruitment: .categoryRecruitment
        case .cooperation: .categoryCooperation
        case nil: .categoryOwn
        }
    }
}
