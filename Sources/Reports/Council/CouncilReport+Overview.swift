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

    func overviewPage(_ layout: GapLayout) -> CouncilPage {
        var about = [texts(.overviewAbout)]
        if figures.gaps.hidden > 0 { about.append(hiddenNote) }
        var page = page(
            .overviewSheet, title: texts(.overviewTitle), about: about,
            widths: [40] + Array(repeating: 10, count: Self.unitsAcross))
        putSummaries(layout, on: &page)
        guard !layout.order.isEmpty else { return page }
        page.beginPage(atRow: page.row + 1)
        page.putSubtitle(texts(.overviewMap), about: texts(.overviewMapAbout))
        putMaps(layout, on: &page)
        return page
    }

    // MARK: Units and service areas

    private func putSummaries(_ layout: GapLayout, on page: inout CouncilPage) {
        page.putHeadings(
            [
                .aboutUnit, .overviewShown, .overviewHidden, .overviewCurrent, .overviewDesired, .overviewGap,
                .overviewCoverage, .overviewLacking, .overviewSurplus, .gapWeighted,
            ].map { texts($0) }, words: 1)
        var areaRows: [Int] = []
        var areas: [Int: GapByServiceArea] = [:]
        var row = page.row
        for area in figures.serviceAreas {
            areaRows.append(row)
            areas[area.units[0]] = area
            let total = Entry.whole(area.summary.shown > 0 ? area.summary.weightedGap : nil)
            page.note(.weightedGap, of: [.serviceArea(area.serviceArea.id)], total, row: row, column: 10)
            row += 1 + area.units.count
        }
        // A service area stands above the first of its units.
        page.put(row - page.row, in: layout.order.count) { [areas] place, block in
            let place = layout.order[place]
            if let area = areas[place] { put(area, in: &block) }
            put(unitAt: place, layout, in: &block)
        }
        let total = entries(
            texts(.staffingTotal), figures.gaps, SummaryFormulas(over: areaRows), row: page.row, isSum: true)
        let sum = page.put(total, totals: [(10, .weightedGap)], of: [])
        for (figure, column) in [(KeyFigure.shown, 2), (.hidden, 3), (.coverage, 7), (.lacking, 8)] {
            page.figures[figure] = page.reference(row: sum, column: column)
        }
    }

    private func put(_ area: GapByServiceArea, in block: inout RowBlock) {
        let first = block.row + 1
        let formulas = SummaryFormulas(over: Array(first...first + area.units.count - 1))
        block.put(entries(area.serviceArea.name, area.summary, formulas, row: block.row, isSum: true))
    }

    private func put(unitAt place: Int, _ layout: GapLayout, in block: inout RowBlock) {
        guard let unit = gaps(at: place) else { return }
        let formulas = SummaryFormulas(of: layout.block(ofUnitAt: place), on: texts(.gapSheet))
        block.put(entries(unit.unit.name, unit.summary, formulas, row: block.row, isSum: false))
    }

    private func entries(
        _ label: String, _ summary: GapTable.Summary, _ formulas: SummaryFormulas?, row: Int, isSum: Bool
    ) -> [Entry] {
        let isShown = summary.shown > 0
        let style = isSum ? Theme.sum : Theme.number
        return [
            .text(label, isSum ? Theme.sumLabel : Theme.cell),
            .whole(summary.shown, style).live(formulas?.count(2)), .whole(summary.hidden, style).live(formulas?.hidden),
            .mean(summary.meanCurrent, style).live(formulas?.mean(4, row)),
            .mean(summary.meanDesired, style).live(formulas?.mean(5, row)),
            .mean(summary.meanLack, style).live(formulas?.mean(6, row)),
            (isShown ? Entry.coverage(summary.coverage(above: plan.lowestLevel), style) : .hidden(style))
                .live("1-\(Formula.cell(6, row))/(\(Formula.cell(5, row))-\(plan.lowestLevel))"),
            .whole(isShown ? summary.lacking : nil, style).live(formulas?.count(8)),
            .whole(isShown ? summary.surplus : nil, style).live(formulas?.count(9)),
            .whole(isShown ? summary.weightedGap : nil, style).live(formulas?.count(10)),
        ]
    }

    // MARK: Heat map

    /// Some units of one service area beside each other.
    private struct Map: Sendable {
        var serviceArea: String
        /// As places among the answers.
        var units: ArraySlice<Int>
    }

    private func putMaps(_ layout: GapLayout, on page: inout CouncilPage) {
        let maps = figures.serviceAreas.flatMap { area in
            stride(from: 0, to: area.units.count, by: Self.unitsAcross).map { start in
                Map(serviceArea: area.serviceArea.name, units: area.units[start...].prefix(Self.unitsAcross))
            }
        }
        var room = Self.pagePoints
        var row = page.row
        for map in maps {
            let lines = HeatMap(of: map.units.compactMap(gaps(at:))).lines.count
            let height = Self.headingPoints + Double(lines + 1) * RowHeight.line
            if height > room {
                page.beginPage(atRow: row + 1)
                room = Self.pagePoints
            }
            room -= height
            // An empty row and the headings stand above the lines.
            row += 2 + lines
        }
        // One rule for all maps: between them are no numbers.
        if row > page.row {
            let columns = 2...(maps.map(\.units.count).max() ?? 1) + 1
            page.sheet.conditionalFormats.append(colours(of: .rows(page.row + 2...row - 1, columns: columns)))
        }
        page.put(row - page.row, in: maps.count) { place, block in put(maps[place], layout, in: &block) }
    }

    private func put(_ map: Map, _ layout: GapLayout, in block: inout RowBlock) {
        let units = map.units.compactMap { place in gaps(at: place).map { ($0, layout.block(ofUnitAt: place)) } }
        let heatMap = HeatMap(of: units.map(\.0))
        let rows = units.map { unit, block in block.rows(of: unit) }
        block.skipRow()
        let headings = [Entry.text(map.serviceArea, Theme.heading)]
        block.write(
            BodyRow(
                headings + heatMap.units.map { .text($0.name, Theme.headingUpright) }, height: Self.headingPoints))
        for line in heatMap.lines {
            let cells = zip(rows, line.cells).map { rows, cell -> Entry in
                switch cell {
                case .none: return .text("", Theme.centred)
                case .hidden: return .text(":", Theme.centred)
                case .gap(let gap):
                    let row = rows[line.area.key]
                    return .whole(gap, Theme.centred).live(
                        row.map { "\(SheetRange.quoted(texts(.gapSheet)))!\(Formula.cell(4, $0))" })
                }
            }
            block.put([.text(name(of: line.area))] + cells)
        }
    }

    private func colours(of range: CellRange) -> ConditionalFormat {
        let most = Double(max(1, (plan.scale.last?.level ?? 5) - (plan.scale.first?.level ?? 0) - 1))
        return ConditionalFormat(
            range,
            .threeColours(low: .init(-most, Theme.excess), middle: .init(0, "FFFFFF"), high: .init(most, Theme.lack)))
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

    /// The mean current level (column 4), desired level (5) or lack (6): of a unit's lines, or of rows weighted by their number of
    /// lines.
    func mean(_ column: Int, _ row: Int) -> String? {
        switch basis {
        case .block(let block, let sheet):
            return block.shown.map { rows in
                let range = "\(sheet)!\(Formula.range(column - 2, rows))"
                return column == 6 ? "SUMIF(\(range),\">0\")/COUNT(\(range))" : "AVERAGE(\(range))"
            }
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
        var places: [ChoiceKey: Int] = [:]
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
