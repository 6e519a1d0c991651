import Cells
import CompetencePlan
import SheetWriting

/// GAP-oversikt: the units side by side, and a heat map of fagområde × unit.
extension CouncilReport {
    /// Units beside each other in the heat map: what fits on a page, and what an eye can hold.
    private static let unitsAcross = 9
    /// The height of the heat map's headings, and of what fits on a page at the sheet's width.
    private static let headingPoints = 150.0
    private static let pagePoints = 1400.0

    func overviewPage(_ blocks: [Identifier<Unit>: GapBlock]) -> CouncilPage {
        var about = [texts(.overviewAbout)]
        if gaps.summary.hidden > 0 { about.append(hiddenNote) }
        var page = page(
            .overviewSheet, title: texts(.overviewTitle), about: about,
            widths: [40] + Array(repeating: 10, count: Self.unitsAcross))
        putSummaries(blocks, on: &page)
        guard !gaps.units.isEmpty else { return page }
        page.sheet.print.pageBreaksAfterRows.append(page.row)
        var room = Self.pagePoints
        page.putSubtitle(texts(.overviewMap), about: texts(.overviewMapAbout))
        for area in gapsByServiceArea {
            for start in stride(from: 0, to: area.units.count, by: Self.unitsAcross) {
                let units = Array(area.units[start..<min(start + Self.unitsAcross, area.units.count)])
                let map = HeatMap(of: units)
                let height = Self.headingPoints + Double(map.lines.count + 1) * RowHeight.line
                if height > room {
                    page.sheet.print.pageBreaksAfterRows.append(page.row)
                    room = Self.pagePoints
                }
                room -= height
                put(map, area.serviceArea, blocks, on: &page)
            }
        }
        return page
    }

    // MARK: Units and service areas

    private func putSummaries(_ blocks: [Identifier<Unit>: GapBlock], on page: inout CouncilPage) {
        page.putHeadings(
            [
                .aboutUnit, .overviewShown, .overviewHidden, .overviewCurrent, .overviewDesired, .overviewGap,
                .overviewCoverage, .overviewLacking, .overviewSurplus, .gapWeighted,
            ].map { texts($0) }, words: 1)
        var areaRows: [Int] = []
        for area in gapsByServiceArea {
            let first = page.row + 1
            let formulas = SummaryFormulas(over: Array(first...first + area.units.count - 1))
            let entries = entries(area.serviceArea.name, area.summary, formulas, row: page.row, isSum: true)
            areaRows.append(
                page.put(entries, totals: [(10, .weightedGap)], of: [.serviceArea(area.serviceArea.id)]))
            for unit in area.units {
                let formulas = blocks[unit.unit.id].map { SummaryFormulas(of: $0, on: texts(.gapSheet)) }
                page.put(self.entries(unit.unit.name, unit.summary, formulas, row: page.row, isSum: false))
            }
        }
        let total = entries(
            texts(.staffingTotal), gaps.summary, SummaryFormulas(over: areaRows), row: page.row, isSum: true)
        let row = page.put(total, totals: [(10, .weightedGap)], of: [])
        for (figure, column) in [(KeyFigure.shown, 2), (.hidden, 3), (.coverage, 7), (.lacking, 8)] {
            page.figures[figure] = page.reference(row: row, column: column)
        }
    }

    private func entries(
        _ label: String, _ summary: GapTable.Summary, _ formulas: SummaryFormulas?, row: Int, isSum: Bool
    ) -> [Entry] {
        let isShown = summary.shown > 0
        let style = isSum ? House.sum : House.number
        return [
            .text(label, isSum ? House.sumLabel : House.cell.with { $0.indent = 1 }),
            .whole(summary.shown, style).live(formulas?.count(2)), .whole(summary.hidden, style).live(formulas?.hidden),
            .mean(summary.meanCurrent, style).live(formulas?.mean(4, row)),
            .mean(summary.meanDesired, style).live(formulas?.mean(5, row)),
            .mean(summary.meanGap, style).live("\(Formula.cell(5, row))-\(Formula.cell(4, row))"),
            .percent(summary.coverage, style).live("\(Formula.cell(4, row))/\(Formula.cell(5, row))"),
            .whole(isShown ? summary.lacking : nil, style).live(formulas?.count(8)),
            .whole(isShown ? summary.surplus : nil, style).live(formulas?.count(9)),
            .whole(isShown ? summary.weightedGap : nil, style).live(formulas?.count(10)),
        ]
    }

    // MARK: Heat map

    private func put(
        _ map: HeatMap, _ serviceArea: ServiceArea, _ blocks: [Identifier<Unit>: GapBlock], on page: inout CouncilPage
    ) {
        page.row += 1
        let header = page.put(
            [.text(serviceArea.name, House.heading)] + map.units.map { .text($0.name, House.headingUpright) })
        page.sheet.rowHeights[header] = Self.headingPoints
        let first = page.row
        for line in map.lines {
            let cells = zip(map.units, line.cells).map { unit, cell -> Entry in
                switch cell {
                case .none: return .text("", House.centred)
                case .hidden: return .text(":", House.centred)
                case .gap(let gap):
                    let row = blocks[unit.id]?.rows[line.area.key]
                    return .whole(gap, House.centred).live(
                        row.map { "\(SheetRange.quoted(texts(.gapSheet)))!\(Formula.cell(4, $0))" })
                }
            }
            page.put([.text(name(of: line.area))] + cells)
        }
        let range = CellRange.rows(first...max(first, page.row - 1), columns: 2...map.units.count + 1)
        let most = Double(max(1, (plan.scale.last?.level ?? 5) - (plan.scale.first?.level ?? 0) - 1))
        page.sheet.conditionalFormats.append(
            ConditionalFormat(
                range,
                .threeColours(
                    low: .init(-most, House.excess), middle: .init(0, "FFFFFF"), high: .init(most, House.lack))))
    }
}

/// The formulas of a row in the table of units: over the unit's figures in Appendix 2, or over rows of the table itself.
private struct SummaryFormulas {
    private enum Basis {
        /// The levels, gaps and weighted gaps that are shown, and the number of hidden lines.
        case block(GapBlock, sheet: String)
        case rows([Int])
    }

    private let basis: Basis

    init(of block: GapBlock, on sheet: String) { basis = .block(block, sheet: SheetRange.quoted(sheet)) }

    init(over rows: [Int]) { basis = .rows(rows) }

    /// The number of fagområder that are shown (column 2), have a gap (8) or a surplus (9), or the weighted gap (10).
    func count(_ column: Int) -> String? {
        switch basis {
        case .rows(let rows): return sum(column, rows)
        case .block(let block, let sheet):
            guard let shown = block.shown else { return nil }
            let gaps = "\(sheet)!\(Formula.range(4, shown))"
            return switch column {
            case 2: "COUNT(\(gaps))"
            case 8: "COUNTIF(\(gaps),\">0\")"
            case 9: "COUNTIF(\(gaps),\"<0\")"
            default: "\(sheet)!\(Formula.cell(6, block.sumRow))"
            }
        }
    }

    /// The number of lines that are not shown, in column 3.
    var hidden: String? {
        switch basis {
        case .rows(let rows): sum(3, rows)
        case .block: nil
        }
    }

    /// The mean current level (column 4) or desired level (5): of a unit's lines, or of rows weighted by their number of
    /// lines.
    func mean(_ column: Int, _ row: Int) -> String? {
        switch basis {
        case .block(let block, let sheet):
            return block.shown.map { "AVERAGE(\(sheet)!\(Formula.range(column - 2, $0)))" }
        case .rows(let rows):
            if let first = rows.first, let last = rows.last, isRun(rows) {
                let products = "\(Formula.range(2, first...last)),\(Formula.range(column, first...last))"
                return "SUMPRODUCT(\(products))/\(Formula.cell(2, row))"
            }
            return Formula.sumOfProducts(2, column, rows: rows).map { "(\($0))/\(Formula.cell(2, row))" }
        }
    }

    private func sum(_ column: Int, _ rows: [Int]) -> String? {
        guard let first = rows.first, let last = rows.last else { return nil }
        return isRun(rows) ? Formula.sum(column, first...last) : Formula.sum(of: rows.map { Formula.cell(column, $0) })
    }

    private func isRun(_ rows: [Int]) -> Bool { zip(rows, rows.dropFirst()).allSatisfy { $0 + 1 == $1 } }
}

/// The gaps of some units beside each other, a line for each fagområde that one of them has.
private struct HeatMap {
    enum Cell {
        /// The unit does not have the fagområde.
        case none
        /// It may not be shown.
        case hidden
        case gap(Int)
    }

    let units: [Unit]
    /// Fagområder that most units share first, else as they stand in the units' forms.
    private(set) var lines: [(area: Choice<SubjectArea>, cells: [Cell])] = []

    init(of units: [GapTable.UnitLines]) {
        self.units = units.map(\.unit)
        var places: [String: Int] = [:]
        var counts: [Int] = []
        for (column, unit) in units.enumerated() {
            for line in unit.lines {
                let place = places[line.area.key] ?? lines.count
                if place == lines.count {
                    places[line.area.key] = place
                    lines.append((line.area, Array(repeating: .none, count: units.count)))
                    counts.append(0)
                }
                lines[place].cells[column] = line.levels.map { .gap($0.gap) } ?? .hidden
                counts[place] += 1
            }
        }
        let order = lines.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        lines = order.map { lines[$0] }
    }
}
