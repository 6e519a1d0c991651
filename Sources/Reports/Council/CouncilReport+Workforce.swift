import Cells
import CompetencePlan
import SheetWriting
import Wording

/// «Hele virksomheten» in Vedlegg 3: each unit's own employees, counted once, with sums by service area and in total.
extension CouncilReport {
    private static let headings: [TextKey] = [
        .staffingHeadcount, .staffingFTE, .staffingVacant, .staffingMean, .staffingFullTime, .staffingShare,
        .staffingDepartures,
    ]
    /// The columns that are summed; the others are ratios.
    private static let totals: [(column: Int, figure: CouncilTotal.Figure)] = [
        (3, .headcount), (4, .fte), (5, .vacant), (7, .fullTime), (9, .departures),
    ]
    private static let serviceAreaColumn = 2

    func writeWorkforce(on sheet: inout CouncilSheet) {
        let lines = figures.workforce.lines
        sheet.description.frozenAt = CellReference(row: sheet.row + 1, column: 2)
        let headings = ([.columnUnit, .recruitmentServiceArea] + Self.headings).map { texts($0) }
        let rows = sheet.writeTable("workforce", headings, words: 2, rows: lines.count) { offset, block in
            let line = lines[offset]
            let area = index.serviceAreas[line.unit.serviceArea]?.name ?? ""
            block.write([.text(line.unit.name), .text(area)] + entries(line, row: block.row))
        }
        sheet.totals.append(in: lines.count) { [name = sheet.name] offset in
            totals(of: lines[offset]).map { column, figure, value in
                CouncilTotal(
                    sheet: name, cell: CellReference(row: rows[offset], column: column), figure: figure,
                    conditions: [.unit(lines[offset].unit.id)], value: value)
            }
        }
        writeTotal(over: rows.all, on: &sheet)
        sheet.writePart { writeServiceAreas(over: rows.all, on: &$0) }
    }

    private func writeTotal(over rows: ClosedRange<Int>, on sheet: inout CouncilSheet) {
        let total = figures.workforce.total
        var row = rows.lowerBound
        // A single unit with a row needs no total.
        if plan.units.count > 1 || figures.workforce.lines.isEmpty {
            let label = labelOfTotal
            let entries = entries(total, UnitRows(rows), row: sheet.row, Theme.sum)
            row = sheet.write(
                [.text(label, Theme.sumLabel), .text("", Theme.sumLabel)] + entries, totals: Self.totals, of: [])
        }
        sheet.note([(.employees, 3), (.fte, 4), (.vacant, 5), (.fullTimeShare, 8), (.departures, 9)], inRow: row)
    }

    /// Of how many units the sums are that some have not stated; empty if there are none, or a single unit.
    var partialFigures: [String] {
        let names: [(WorkforceDisclosure.Figure, TextKey)] = [
            (.fte, .staffingFTE), (.vacant, .staffingVacant), (.fullTime, .staffingFullTime),
            (.departures, .staffingDepartures),
        ]
        let total = figures.workforce.lines.count
        let partial = names.map { (name: texts($1), count: unitsStating($0)) }
            .filter { $0.count > 0 && $0.count < total }
        guard plan.units.count > 1, !partial.isEmpty else { return [] }
        let figures = partial.map { figure in
            "\(figure.name) \(texts(.summaryOf, ["count": "\(figure.count)", "total": "\(total)"]))"
        }
        return [texts(.staffingStated, ["figures": figures.joined(separator: ", ")])]
    }

    /// How many units the total is of.
    private var labelOfTotal: String {
        let total = figures.workforce.total
        if total.answeringUnits > 0, total.answeringUnits < answers.count {
            return texts(.staffingTotalOf, ["count": "\(total.answeringUnits)", "total": "\(answers.count)"])
        }
        return labelOfTotal(on: .staffingSheet)
    }

    private func writeServiceAreas(over rows: ClosedRange<Int>, on sheet: inout CouncilSheet) {
        let areas = figures.workforce.serviceAreas
        guard areas.count > 1 else { return }
        sheet.writeSubtitle(texts(.overviewAreas))
        let headings = ([.recruitmentServiceArea, .historyUnits] + Self.headings).map { texts($0) }
        sheet.writeTable("workforce_areas", headings, words: 2) { sheet in
            for area in areas {
                let formulas = UnitRows(rows, areas: Self.serviceAreaColumn, row: sheet.row)
                sheet.write(
                    [.text(area.serviceArea.name), .text(texts(.summaryOf, counts(area.sum)))]
                        + asked(
                            entries(area.sum, formulas, row: sheet.row, Theme.number),
                            of: plan.units.first { $0.serviceArea == area.serviceArea.id }),
                    totals: Self.totals, of: [.serviceArea(area.serviceArea.id)])
            }
        }
    }

    /// How many units state the row, and how many there are.
    func counts(_ sum: WorkforceSum) -> [String: String] {
        ["count": "\(sum.answeringUnits)", "total": "\(sum.units)"]
    }

    private func entries(_ line: Workforce.Line, row: Int) -> [Entry] {
        if line.isHidden { return Array(repeating: .hidden(), count: Self.headings.count) }
        return asked(entries(line.figures ?? WorkforceSum(), nil, row: row, Theme.number), of: line.unit)
    }

    /// The entries of a unit, or of an organisation, all of whose units were asked for the same.
    private func asked(_ entries: [Entry], of unit: Unit?) -> [Entry] {
        let columns = ["headcount", "fte", "vacant", "fte", "fullTime", "fullTime", "departures"]
        return zip(entries, columns).map { asked($0, of: unit?.id, for: "staffing.\($1)") }
    }

    private func totals(of line: Workforce.Line) -> [(column: Int, figure: CouncilTotal.Figure, value: Double)] {
        let entries = entries(line, row: 1)
        return Self.totals.compactMap { column, figure in
            entries[column - 3].value.map { (column, figure, $0) }
        }
    }

    /// A row's figures in columns C to I, with ":" for hidden ones. A total that includes a number hidden in one of its
    /// rows is not the sum of the visible ones, and has no formula.
    private func entries(
        _ sum: WorkforceSum, _ formulas: UnitRows?, row: Int, _ style: CellStyle
    ) -> [Entry] {
        func figure(_ entry: Entry, _ column: Int, _ figure: WorkforceDisclosure.Figure) -> Entry {
            if sum.hidden.contains(figure) { return .hidden(style) }
            return entry.live(sum.hiddenParts.contains(figure) ? nil : formulas?.sum(column))
        }
        func share(
            _ ratio: Ratio?, _ isHidden: Bool, isAnswered: Bool, of column: Int, _ figure: WorkforceDisclosure.Figure
        ) -> Entry {
            if isHidden { return .hidden(style) }
            if isAnswered, ratio == nil { return .inapplicable(style) }
            let people = formulas?.employees(whoState: column) ?? Formula.cell(3, row)
            let isSumOfPublic = sum.hiddenParts.isDisjoint(with: [.headcount, figure])
            return .percent(ratio, style).live(isSumOfPublic ? "\(Formula.cell(column, row))/\(people)" : nil)
        }
        return [
            figure(.whole(sum.headcount, style), 3, .headcount), figure(.fte(sum.fte, style), 4, .fte),
            figure(.fte(sum.vacant, style), 5, .vacant),
            share(sum.meanPosition, sum.hidesMeanPosition, isAnswered: sum.fte != nil, of: 4, .fte),
            figure(.whole(sum.fullTime, style), 7, .fullTime),
            share(
                sum.fullTimeShare, sum.hidesFullTimeShare, isAnswered: sum.fullTime != nil, of: 7, .fullTime),
            figure(.whole(sum.departures, style), 9, .departures),
        ]
    }
}

extension WorkforceSum {
    /// Whether only some units state the row.
    var isPartial: Bool { answeringUnits > 0 && answeringUnits < units }
}

extension UnitRows {
    /// A formula for the employees of units with a number in `column`. It uses functions that all programs agree on: no
    /// number is negative, and signs are not numbers.
    fileprivate func employees(whoState column: Int) -> String {
        let criterion = "\(Formula.range(column, all)),\">=0\""
        guard let area else { return "SUMIF(\(criterion),\(Formula.range(3, all)))" }
        return "SUMIFS(\(Formula.range(3, all)),\(criterion),\(Formula.range(area.column, all)),\(area.name))"
    }
}
