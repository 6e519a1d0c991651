import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Avstemming: compares each total of the council's workbook with the answers behind it, recalculated by formulas over
/// the tidy tables of the same workbook, so that HR can account for any number.
struct Reconciliation {
    static let columns: [(title: TextKey, width: Double)] = [
        (.reconciliationSheet, 24), (.controlCell, 8), (.columnFigure, 18), (.checksSubject, 36),
        (.columnYear, 11), (.reconciliationValue, 13), (.reconciliationSum, 13), (.reconciliationDifference, 10),
        (.reconciliationCount, 10), (.reconciliationHow, 84),
    ]

    private let index: PlanIndex
    private let texts: Texts
    private let sums: AnswerSums
    /// Of the figures that have answers.
    private let figures: [CouncilTotal.Figure: ReconciledFigure]
    /// The offset of each unit's answers.
    private let offsets: [Identifier<Unit>: Int]
    /// The rows of all answers, by table.
    private let rows: [FormSheetID: [Range<Int>]]

    init(_ merged: MergeResult, tables: [FormSheetID: SheetTable]) {
        let answers = merged.returns.answers
        index = merged.index
        texts = merged.texts
        sums = AnswerSums(of: merged)
        offsets = answers.map(\.unit).offsets
        let figures = CouncilTotal.Figure.allCases.compactMap { [texts] figure in
            tables[figure.sheet].map { (figure, ReconciledFigure(figure, in: $0, texts)) }
        }
        self.figures = Dictionary(first: figures)
        rows = Dictionary(
            uniqueKeysWithValues: tables.map { sheet, table in (sheet, Self.rows(of: answers, sheet, in: table)) })
    }

    private static func rows(
        of answers: [UnitAnswers], _ sheet: FormSheetID, in table: SheetTable
    ) -> [Range<Int>] {
        var next = table.firstRow
        return answers.map { unit in
            let first = next
            next += unit.count(on: sheet)
            return first..<next
        }
    }

    /// The rows of some totals, beginning at row `row` of the sheet. Totals of the same unit must be adjacent.
    func entries(_ totals: [CouncilTotal], from row: Int) -> [[Entry]] {
        var last: (unit: Identifier<Unit>, figures: AnswerSums.Figures)?
        return totals.enumerated().map { offset, total in
            guard let unit = total.unit else { return entries(total, sums.sum(of: total), row: row + offset) }
            if last?.unit != unit { last = (unit, offsets[unit].map(sums.figures(ofUnitAt:)) ?? [:]) }
            return entries(total, last?.figures[total.figure] ?? AnswerSums.Sum(), row: row + offset)
        }
    }

    private func entries(_ total: CouncilTotal, _ sum: AnswerSums.Sum, row: Int) -> [Entry] {
        let figure = figures[total.figure]
        let (rows, subject) = (rows(of: total), subject(of: total))
        let criteria = criteria(of: total, subject)
        let formulas = figure?.formulas(over: rows, criteria, row: row)
        return [
            .text(total.sheet), .text(total.cell.description), .text(texts(total.figure.title)),
            .text(subject), year(of: total), .exact(total.value),
            .exact(sum.value).live(formulas?.sum),
            .exact(total.value - sum.value).live("ROUND(F\(row)-G\(row),4)"),
            .whole(sum.count).live(formulas?.count), .text(figure?.words(over: rows, criteria) ?? ""),
        ]
    }

    // MARK: Words

    private func subject(of total: CouncilTotal) -> String {
        for condition in total.conditions {
            switch condition {
            case .unit(let id): return index.name(of: id)
            case .serviceArea(let id): return index.serviceAreas[id]?.name ?? id.text
            case .position(let position): return CouncilReport.name(of: position, index)
            case .category(let category): return CouncilReport.name(of: category, index, texts)
            case .year: continue
            }
        }
        return index.everyone(texts)
    }

    private func year(of total: CouncilTotal) -> Entry {
        for case .year(let year) in total.conditions {
            guard let year else { return .text(texts(.strategiesNoYear)) }
            return isPeriod(total) ? .period(year, index.plan) : .whole(year, Theme.plainNumber)
        }
        return .text("")
    }

    /// Whether a total's year is one of the plan's, rather than the year of a deadline.
    private func isPeriod(_ total: CouncilTotal) -> Bool {
        total.figure == .recruited || index.plan.form.repeatsCost
    }

    /// The criteria that the total's answers have in common, apart from the unit.
    private func criteria(of total: CouncilTotal, _ subject: String) -> [ReconciledFigure.Criterion] {
        total.conditions.compactMap { condition in
            switch condition {
            case .unit: return nil
            case .serviceArea: return .init(column: .recruitmentServiceArea, cell: 4, text: subject)
            case .position: return .init(column: .columnPosition, cell: 4, text: subject)
            case .category: return .init(column: .strategiesCategory, cell: 4, text: subject)
            case .year(let year):
                let isPeriod = isPeriod(total)
                let name = year.map { isPeriod ? index.plan.period($0) : "\($0)" } ?? texts(.strategiesNoYear)
                return .init(column: isPeriod ? .columnYear : .columnDeadlineYear, cell: 5, text: name)
            }
        }
    }

    /// The rows of the unit that the total is about; nil if it is about several.
    private func rows(of total: CouncilTotal) -> ClosedRange<Int>? {
        guard let offset = total.unit.flatMap({ offsets[$0] }), let rows = rows[total.figure.sheet]?[offset],
            !rows.isEmpty
        else { return nil }
        return ClosedRange(rows)
    }
}

extension PlanIndex {
    /// All units, or the plan's only one.
    func everyone(_ texts: Texts) -> String {
        plan.units.count == 1 ? plan.units[0].name : texts(.staffingTotal)
    }
}

extension CouncilTotal {
    /// The unit that it is about; nil if it is about several.
    fileprivate var unit: Identifier<Unit>? {
        for case .unit(let id) in conditions { return id }
        return nil
    }
}

extension CouncilTotal.Figure {
    /// The sheet of the form whose tidy table has its answers, the heading of the column that is
    /// summed, and the figure's name.
    private var basis: (sheet: FormSheetID, column: TextKey, title: TextKey) {
        switch self {
        case .recruited: (.recruitment, .columnCount, .reconciliationRecruited)
        case .current: (.gap, .gapCurrent, .gapCurrent)
        case .desired: (.gap, .gapDesired, .gapDesired)
        case .lack: (.gap, .gapGap, .gapGap)
        case .excess: (.gap, .gapGap, .gapSurplus)
        case .weightedGap: (.gap, .gapWeighted, .gapWeighted)
        case .headcount: (.staffing, .staffingHeadcount, .staffingHeadcount)
        case .fte: (.staffing, .staffingFTE, .staffingFTE)
        case .fullTime: (.staffing, .staffingFullTime, .staffingFullTime)
        case .departures: (.staffing, .staffingDepartures, .staffingDepartures)
        case .vacant: (.staffing, .staffingVacant, .staffingVacant)
        case .areaFTE: (.staffing, .staffingFTE, .summaryAreaFTE)
        case .areaVacant: (.staffing, .staffingVacant, .reconciliationAreaVacant)
        case .remainingCost: (.measures, .columnCost, .summaryCost)
        case .unbudgetedCost: (.measures, .columnCost, .summaryUnbudgeted)
        case .spentCost: (.measures, .columnCost, .summarySpent)
        case .droppedCost: (.measures, .columnCost, .summaryDropped)
        }
    }

    fileprivate var sheet: FormSheetID { basis.sheet }
    var column: TextKey { basis.column }
    fileprivate var title: TextKey { basis.title }

    /// Whether only answers count that others than HR may see. Figures of whole units include everyone.
    var isOfPublicOnly: Bool { sheet == .gap || self == .areaFTE || self == .areaVacant }

    /// Conditions that every counted answer meets, apart from being visible.
    func conditions(_ texts: Texts) -> [(TextKey, String)] {
        func role(_ key: TextKey) -> (TextKey, String) { (.columnRole, "=" + quotedInFormula(texts(key))) }
        return switch self {
        case .headcount, .fte, .fullTime, .departures, .vacant: [(.gapArea, "=\"\"")]
        case .areaFTE, .areaVacant: [(.gapArea, "<>\"\"")]
        case .lack: [(.gapGap, ">0")]
        case .excess: [(.gapGap, "<0")]
        case .remainingCost: [role(.strategiesRemaining)]
        case .unbudgetedCost:
            [role(.strategiesRemaining), (.columnBudgeted, "<>" + quotedInFormula(texts(.formYes)))]
        case .spentCost: [role(.strategiesSpent)]
        case .droppedCost: [role(.strategiesDropped)]
        default: []
        }
    }
}

extension Entry {
    /// A number with as many decimals as it has.
    static func exact(_ number: Double) -> Entry {
        let format = number == number.rounded() ? Theme.wholeFormat : Theme.decimalFormat
        return Entry(.number(number), Theme.formatted(Theme.number, format))
    }
}
