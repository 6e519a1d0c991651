import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Colours for what is missing and for what differs much from earlier figures.
extension FormTable {
    /// Gaps by size, and required cells that are missing in a started row. Colour never carries information alone: the
    /// number or the empty cell shows the same.
    var conditionalFormats: [ConditionalFormat] {
        let row = rows.lowerBound
        var formats: [ConditionalFormat] = []
        if let gap = cell("gap", row), let index = layout.index(of: "gap") {
            let range = CellRange.column(index + 1, rows: rows)
            for (condition, colour) in [("\(gap)>=3", "F4B183"), ("\(gap)>=1", "FFE699"), ("\(gap)<0", "BDD7EE")] {
                let style = CellStyle().with {
                    $0.fillColour = colour
                    $0.isBold = condition.hasSuffix("3")
                }
                formats.append(ConditionalFormat(range, .formula("AND(ISNUMBER(\(gap)),\(condition))"), style: style))
            }
        }
        return formats + missingFormats + carriedFormats + amountFormats + farFormats + nilFormats
    }

    /// Decimals for kroner with øre; whole kroner have no decimal sign.
    private var amountFormats: [ConditionalFormat] {
        layout.columns.indices.filter { layout.columns[$0].kind == .amount }.map { index in
            let cell = fixed(index)
            return ConditionalFormat(
                .column(index + 1, rows: rows), .formula("IF(ISNUMBER(\(cell)),\(cell)<>INT(\(cell)))"),
                style: CellStyle().with { $0.numberFormat = Theme.decimalFormat })
        }
    }

    /// Figures that differ much from last year's.
    private var farFormats: [ConditionalFormat] {
        let style = CellStyle().with {
            $0.fillColour = Theme.far
            $0.isBold = true
        }
        let figures = contents.indices.flatMap { index in
            contents[index].previous.sorted { $0.key.id < $1.key.id }.compactMap {
                key, previous -> ConditionalFormat? in
                let row = rows.lowerBound + index
                guard let column = layout.index(of: key), let cell = cell(key.id, row) else { return nil }
                return ConditionalFormat(
                    .cell(row, column + 1),
                    .formula("AND(ISNUMBER(\(cell)),\(isFar(cell, from: previous)))"), style: style)
            }
        }
        let levels = [("current", "previousCurrent"), ("desired", "previousDesired")].compactMap { now, previous in
            farLevel(now, previous, style)
        }
        return figures + levels
    }

    private func farLevel(_ now: String, _ previous: String, _ style: CellStyle) -> ConditionalFormat? {
        guard let index = layout.index(of: now),
            let now = cell(now, rows.lowerBound), let previous = cell(previous, rows.lowerBound)
        else { return nil }
        let plan = form.layout.plan
        let step = "ABS(\(level(in: now))-\(level(in: previous)))>=\(plan.thresholds.changeLevels)"
        let isFar =
            plan.levelScale.isLabelled
            ? "IFERROR(\(step),FALSE)" : "IF(AND(ISNUMBER(\(now)),ISNUMBER(\(previous))),\(step),FALSE)"
        return ConditionalFormat(.column(index + 1, rows: rows), .formula(isFar), style: style)
    }

    /// «Ingen behov» on a sheet with answers.
    private var nilFormats: [ConditionalFormat] {
        guard let nilCell else { return [] }
        let no = quotedInFormula(form.texts(.formNo))
        let isNil = "\(nilCell)<>\"\",\(nilCell)<>\(no)"
        return [
            ConditionalFormat(
                .cell(nilCell.row, nilCell.column),
                .formula("AND(\(isNil),COUNTA(\(CellRange.rows(rows, columns: 1...2)))>0)"),
                style: Theme.missingCell)
        ]
    }

    /// Required cells in a row with other answers. Importance does not count as an answer,
    /// since it may have been prefilled.
    private var missingFormats: [ConditionalFormat] {
        let answers = layout.columns.indices.dropFirst().filter {
            layout.columns[$0].kind.isAnswer && layout.columns[$0].kind != .importance
        }
        guard !answers.isEmpty else { return [] }
        let others = answers.map { "\(fixed($0))<>\"\"" }.joined(separator: ",")
        return layout.columns.indices.filter { layout.columns[$0].isRequired }
            .map { missing($0, where: "OR(\(others))") } + dependentFormats
    }

    /// Cells that another answer of the row makes necessary.
    private var dependentFormats: [ConditionalFormat] {
        func index(_ id: String) -> Int? { layout.index(of: id) }
        func empty(_ id: String) -> String {
            layout.indices(of: id).map { "\(fixed($0))=\"\"" }.joined(separator: ",")
        }
        let pairs: [(id: String, condition: String?)]
        switch layout.id {
        case .gap: pairs = [("importance", index("current").map { "\(fixed($0))<>\"\"" })]
        case .staffing: pairs = [("fte", index("headcount").map { "\(fixed($0))<>\"\",\(fixed($0))<>0" })]
        case .recruitment: pairs = [("year", index("position").map { "\(fixed($0))<>\"\",\(empty("year"))" })]
        case .measures:
            let need = index("need").map { "\(fixed($0))<>\"\"" }
            let costs = layout.indices(of: "cost").map { "AND(\(fixed($0))<>\"\",\(fixed($0))<>0)" }
            pairs = [
                ("measure", need), ("strategy", need.map { "\($0),\(empty("strategy"))" }),
                ("budgeted", costs.isEmpty ? nil : "OR(\(costs.joined(separator: ",")))"),
            ]
        }
        return pairs.compactMap { id, condition in
            guard let index = index(id), let condition else { return nil }
            return missing(index, where: condition)
        } + fullTimeFormats
    }

    /// Heltid of the whole unit.
    private var fullTimeFormats: [ConditionalFormat] {
        guard let index = contents.firstIndex(where: \.isWholeUnit),
            let column = layout.index(of: "fullTime"),
            let cell = self.cell("fullTime", rows.lowerBound + index),
            let headcount = self.cell("headcount", rows.lowerBound + index)
        else { return [] }
        let row = rows.lowerBound + index
        return [
            ConditionalFormat(
                .cell(row, column + 1),
                .formula("AND(\(cell)=\"\",\(headcount)<>\"\",\(headcount)<>0)"),
                style: Theme.missingCell)
        ]
    }

    /// A prefilled measure needs its status and an evaluation.
    private var carriedFormats: [ConditionalFormat] {
        guard let carried = layout.index(of: "previousStatus") else { return [] }
        return ["status", "evaluation"].compactMap { layout.index(of: $0) }
            .map { missing($0, where: "\(fixed(carried))<>\"\"") }
    }

    private func missing(_ index: Int, where condition: String) -> ConditionalFormat {
        ConditionalFormat(
            .column(index + 1, rows: rows), .formula("AND(\(fixed(index))=\"\",\(condition))"),
            style: Theme.missingCell)
    }

    /// The column's cell in the first row, with an absolute column.
    private func fixed(_ index: Int) -> String {
        "$" + CellReference(row: rows.lowerBound, column: index + 1).description
    }
}
