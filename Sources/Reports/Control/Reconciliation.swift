import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Avstemming: each total of the council's workbook held against the answers that it rests on, calculated anew by formulas
/// over the tidy tables of the same workbook, so that HR can defend any number.
struct Reconciliation {
    /// Where a tidy table stands in the control report.
    struct PlacedTable {
        var table: TidyTable
        var sheet: String
        var firstRow: Int
    }

    static let columns: [(title: TextKey, width: Double)] = [
        (.reconciliationSheet, 24), (.controlCell, 8), (.reconciliationFigure, 18), (.checksSubject, 36),
        (.columnYear, 11), (.reconciliationValue, 13), (.reconciliationSum, 13), (.reconciliationDifference, 10),
        (.reconciliationCount, 10), (.reconciliationHow, 84),
    ]

    private static let number = House.number.with { $0.numberFormat = House.moneyFormat }

    private let index: PlanIndex
    private let texts: Texts
    private let sums: AnswerSums
    private let tables: [CouncilTotal.Source: PlacedTable]
    private let answers: AnswerStore
    /// The first row of each unit's answers and the row after the last one's, by table.
    private let firstRows: [CouncilTotal.Source: [Int32]]

    init(_ merged: Consolidation, tables: [CouncilTotal.Source: PlacedTable]) {
        answers = merged.returns.answers
        index = merged.index
        texts = merged.texts
        self.tables = tables
        sums = AnswerSums(of: answers, index)
        let answers = answers
        firstRows = tables.reduce(into: [:]) { result, entry in
            var rows = [Int32(clamping: entry.value.firstRow)]
            rows.reserveCapacity(answers.count + 1)
            for place in answers.indices {
                rows.append(rows[place] + Int32(clamping: answers.count(entry.key.count, at: place)))
            }
            result[entry.key] = rows
        }
    }

    /// The rows of some totals, the first of which stands in row `row` of the sheet. Those of one unit follow each other.
    func entries(_ totals: [CouncilTotal], from row: Int) -> [[Entry]] {
        var last: (unit: Identifier<Unit>, figures: AnswerSums.Figures)?
        return totals.enumerated().map { place, total in
            guard let unit = total.unit else { return entries(total, sums.sum(of: total), row: row + place) }
            if last?.unit != unit { last = (unit, sums.figures(of: unit)) }
            return entries(total, last?.figures[total.figure] ?? AnswerSums.Sum(), row: row + place)
        }
    }

    private func entries(_ total: CouncilTotal, _ sum: AnswerSums.Sum, row: Int) -> [Entry] {
        let formulas = formulas(of: total, row: row)
        let number = Self.number
        return [
            .text(total.sheet), .text(total.cell.description), .text(texts(total.figure.title)),
            .text(subject(of: total)), year(of: total), Entry(.number(total.value), number),
            Entry(.number(sum.value), number).live(formulas?.sum),
            Entry(.number(total.value - sum.value), number).live("ROUND(F\(row)-G\(row),4)"),
            .whole(sum.count).live(formulas?.count), .text(how(total)),
        ]
    }

    // MARK: Words

    private func subject(of total: CouncilTotal) -> String {
        for condition in total.conditions {
            switch condition {
            case .unit(let id): return index.name(of: id)
            case .serviceArea(let id): return index.serviceArea(id)?.name ?? id.text
            case .position(let position): return CouncilReport.name(of: position, index)
            case .category(let category): return texts(CouncilReport.key(of: category))
            case .year: continue
            }
        }
        return texts(.staffingTotal)
    }

    private func year(of total: CouncilTotal) -> Entry {
        for case .year(let year) in total.conditions {
            return year.map { .whole($0, House.plainNumber) } ?? .text(texts(.strategiesNoYear))
        }
        return .text("")
    }

    private func how(_ total: CouncilTotal) -> String {
        let source = total.figure.source
        guard let placed = tables[source] else { return "" }
        if let rows = rows(of: total) {
            let range = ["sheet": placed.sheet, "first": "\(rows.lowerBound)", "last": "\(rows.upperBound)"]
            return texts(.reconciliationRows, range)
        }
        var filters = criteria(of: total).map { "\(texts($0.column)) = \($0.shown)" }
        if total.figure.isShownOnly { filters.append("\(texts(.columnShown)) = \(texts(.formYes))") }
        return filters.isEmpty
            ? texts(.reconciliationAll, ["sheet": placed.sheet])
            : texts(.reconciliationFilter, ["sheet": placed.sheet, "filter": filters.joined(separator: "; ")])
    }

    // MARK: Formulas

    /// A column that must equal a cell of the total's row.
    private struct Criterion {
        var column: TextKey
        /// Where the total's row holds the same.
        var cell: Int
        var shown: String
    }

    private func criteria(of total: CouncilTotal) -> [Criterion] {
        total.conditions.compactMap { condition in
            let shown = subject(of: total)
            switch condition {
            case .unit: return nil
            case .serviceArea: return Criterion(column: .recruitmentServiceArea, cell: 4, shown: shown)
            case .position: return Criterion(column: .columnShownPosition, cell: 4, shown: shown)
            case .category: return Criterion(column: .strategiesCategory, cell: 4, shown: shown)
            case .year(let year):
                let column: TextKey = total.figure == .recruited ? .columnYear : .columnDeadlineYear
                return Criterion(column: column, cell: 5, shown: year.map(String.init) ?? texts(.strategiesNoYear))
            }
        }
    }

    /// The rows of the unit that the total is about; nil where it is about more than one.
    private func rows(of total: CouncilTotal) -> ClosedRange<Int>? {
        guard let unit = total.unit, let place = answers.place(of: unit), let rows = firstRows[total.figure.source],
            rows[place] < rows[place + 1]
        else { return nil }
        return Int(rows[place])...Int(rows[place + 1]) - 1
    }

    private func formulas(of total: CouncilTotal, row: Int) -> (sum: String, count: String)? {
        guard let placed = tables[total.figure.source], placed.table.count > 0 else { return nil }
        let rows = rows(of: total) ?? placed.firstRow...placed.firstRow + placed.table.count - 1
        func range(_ column: TextKey) -> String? {
            placed.table.place(of: column).map { place in
                SheetRange(placed.sheet, .column(place + 1, rows: rows)).absolute
            }
        }
        guard let values = range(total.figure.column) else { return nil }
        var conditions = criteria(of: total).compactMap { criterion in
            range(criterion.column).map { "(\($0)=\(Formula.cell(criterion.cell, row)))" }
        }
        let yes = quotedInFormula(texts(.formYes))
        if total.figure.isShownOnly { conditions += range(.columnShown).map { ["(\($0)=\(yes))"] } ?? [] }
        if total.figure == .budgetedCost { conditions += range(.columnBudgeted).map { ["(\($0)=\(yes))"] } ?? [] }
        if total.figure.source == .measures {
            conditions += range(.columnDeadlineYear).map { ["(\($0)<>\"\")"] } ?? []
        }
        guard !conditions.isEmpty else { return ("SUM(\(values))", "COUNT(\(values))") }
        let product = conditions.joined(separator: "*")
        // A product of one condition is no number until something is done with it.
        return ("SUMPRODUCT(1*\(product),\(values))", "SUMPRODUCT(\(product)*(\(values)<>\"\"))")
    }
}

extension CouncilTotal {
    /// The one unit that it is about; nil where it is about more.
    fileprivate var unit: Identifier<Unit>? {
        for case .unit(let id) in conditions { return id }
        return nil
    }

    /// The tidy table that a total's answers stand in.
    enum Source: CaseIterable, Hashable, Sendable {
        case gap, staffing, recruitment, measures

        /// The number of rows that a unit has in it.
        var count: KeyPath<PackedAnswers.Counts, Int> {
            switch self {
            case .gap: \.gaps
            case .staffing: \.staffing
            case .recruitment: \.recruitment
            case .measures: \.measures
            }
        }
    }
}

extension CouncilTotal.Figure {
    var source: CouncilTotal.Source {
        switch self {
        case .recruited: .recruitment
        case .current, .desired, .gap, .weightedGap: .gap
        case .headcount, .fte, .fullTime, .departures, .vacant: .staffing
        case .cost, .budgetedCost: .measures
        }
    }

    /// Whether only the answers count that others than HR may see.
    var isShownOnly: Bool { source == .gap || source == .staffing }

    /// The heading of the column that is added up.
    fileprivate var column: TextKey {
        switch self {
        case .recruited: .columnCount
        case .current: .gapCurrent
        case .desired: .gapDesired
        case .gap: .gapGap
        case .weightedGap: .gapWeighted
        case .headcount: .staffingHeadcount
        case .fte: .staffingFTE
        case .fullTime: .staffingFullTime
        case .departures: .staffingDepartures
        case .vacant: .staffingVacant
        case .cost, .budgetedCost: .columnCost
        }
    }

    /// What the figure is called.
    fileprivate var title: TextKey {
        switch self {
        case .recruited: .reconciliationRecruited
        case .budgetedCost: .strategiesBudgeted
        default: column
        }
    }
}
