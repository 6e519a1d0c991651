import Cells
import CompetencePlan
import SheetWriting
import Wording

/// GAP-oversikt: the units ranked by weighted gap, with changes, and the service areas.
extension CouncilReport {
    /// The columns of numbers, which the heat map uses for units.
    static let overviewColumns = 10
    private static let serviceAreaColumn = overviewColumns + 2

    func overviewSheet(_ layout: GapLayout) -> CouncilSheet {
        var about = [texts(.overviewAbout)]
        if let changes { about.append(texts(.overviewChangeAbout, ["previous": "\(changes.previous)"])) }
        if figures.gaps.hidden > 0 { about.append(hiddenNote) }
        var sheet = sheet(
            .overviewSheet, title: texts(.overviewTitle), about: about,
            widths: [40] + Array(repeating: 11.5, count: Self.overviewColumns) + [26], isLandscape: true)
        guard !layout.order.isEmpty else {
            sheet.writeWide(texts(.nothingAnswered), Theme.faint)
            return sheet
        }
        let units = writeUnits(layout, on: &sheet)
        sheet.writePart { writeServiceAreas(over: units, on: &$0) }
        writeHeatMaps(layout, on: &sheet)
        return sheet
    }

    private func headings(_ first: TextKey) -> [String] {
        let numbers: [TextKey] = [
            .overviewPublic, .overviewHidden, .overviewCurrent, .overviewDesired, .columnMeanLack, .columnCoverage,
            .columnLacking, .overviewSurplus, .gapWeighted,
        ]
        let change = changes.map { texts(.overviewChange, ["previous": "\($0.previous)"]) }
        return [texts(first)] + numbers.map { texts($0) } + [change ?? texts(.columnChange)]
    }

    // MARK: Units

    /// Writes the units by weighted gap descending, equal ones in the plan's order, and returns their rows.
    private func writeUnits(_ layout: GapLayout, on sheet: inout CouncilSheet) -> ClosedRange<Int> {
        let ranked = layout.order.sorted {
            (figures.unitGaps[$1].weightedGap, $0) < (figures.unitGaps[$0].weightedGap, $1)
        }
        let changed = Dictionary(first: (changes?.gaps?.units ?? []).map { ($0.unit.id, $0.sum) })
        sheet.description.frozenAt = CellReference(row: sheet.row + 1, column: 2)
        let rows = sheet.writeTable(
            "gap_units", headings(.columnUnit) + [texts(.recruitmentServiceArea)], words: 1, rows: ranked.count
        ) { offset, block in
            guard let unit = gaps(at: ranked[offset]) else { return }
            let formulas = SummaryFormulas(
                of: layout.block(ofUnitAt: ranked[offset]), weightedIn: weightedColumn, on: texts(.gapSheet))
            let area = index.serviceAreas[unit.unit.serviceArea]?.name ?? ""
            block.write(
                entries(unit.unit.name, unit.summary, formulas, row: block.row, Theme.number)
                    + [change(changed[unit.unit.id], Theme.number), .text(area)])
        }
        var sum = rows.all.lowerBound
        // A single unit needs no total.
        if plan.units.count > 1 {
            let formulas = SummaryFormulas(over: UnitRows(rows.all))
            let total =
                entries(labelOfTotal(on: .overviewSheet), figures.gaps, formulas, row: sheet.row, Theme.sum)
                + [change(changes?.gaps?.sum, Theme.sum), .text("", Theme.sumLabel)]
            sum = sheet.write(total, totals: [(10, .weightedGap)], of: [])
        }
        sheet.note(
            [(.published, 2), (.hidden, 3), (.coverage, 7), (.lacking, 8), (.surplus, 9), (.weighted, 10)], inRow: sum)
        return rows.all
    }

    /// The change in weighted gap over comparable lines; "." if there are none.
    private func change(_ sum: GapChanges.Sum?, _ style: CellStyle) -> Entry {
        guard let sum, sum.lines > 0, changes?.gaps?.hasWeights == true else { return .inapplicable(style) }
        let difference = (sum.now.weightedGap - sum.previous.weightedGap).asDouble
        return Entry(.number(difference), Theme.formatted(style, Theme.differenceFormat))
    }

    // MARK: Service areas

    private func writeServiceAreas(over units: ClosedRange<Int>, on sheet: inout CouncilSheet) {
        let areas = figures.serviceAreas
        guard areas.count > 1 else { return }
        let ranked = areas.sorted { $0.summary.weightedGap > $1.summary.weightedGap }
        sheet.writeSubtitle(texts(.overviewAreas))
        sheet.writeTable("gap_areas", headings(.recruitmentServiceArea), words: 1) { sheet in
            for area in ranked {
                let formulas = SummaryFormulas(
                    over: UnitRows(units, areas: Self.serviceAreaColumn, row: sheet.row))
                let sum = changes?.gaps.map { gaps in
                    GapChanges.Sum(of: gaps.units.filter { $0.unit.serviceArea == area.serviceArea.id }.map(\.sum))
                }
                sheet.write(
                    entries(area.serviceArea.name, area.summary, formulas, row: sheet.row, Theme.number)
                        + [change(sum, Theme.number)],
                    totals: [(10, .weightedGap)], of: [.serviceArea(area.serviceArea.id)])
            }
        }
    }

    private func entries(
        _ label: String, _ summary: GapTable.Summary, _ formulas: SummaryFormulas, row: Int, _ style: CellStyle
    ) -> [Entry] {
        let label = Entry.text(label, style == Theme.sum ? Theme.sumLabel : Theme.cell)
        let counts = [
            Entry.whole(summary.published, style).live(formulas.sum(2)),
            Entry.whole(summary.hidden, style).live(formulas.hidden),
        ]
        guard summary.published > 0 else { return [label] + counts + Array(repeating: .hidden(style), count: 7) }
        return [label] + counts + [
            .mean(summary.meanCurrent, style).live(formulas.mean(4, row)),
            .mean(summary.meanDesired, style).live(formulas.mean(5, row)),
            .mean(summary.meanLack, style).live(formulas.mean(6, row)),
            Entry.coverage(summary.coverage(above: plan.lowestLevel), style)
                .live("1-\(Formula.cell(6, row))/(\(Formula.cell(5, row))-\(plan.lowestLevel))"),
            .whole(summary.lacking, style).live(formulas.sum(8)),
            .whole(summary.surplus, style).live(formulas.sum(9)),
            .level(summary.weightedGap, style).live(formulas.sum(10)),
        ]
    }
}

/// The formulas of a row: over a unit's figures in Appendix 2, or over rows of units.
private struct SummaryFormulas {
    private enum Basis {
        /// The visible levels, gaps and weighted gaps of a unit.
        case block(GapBlock, weightedColumn: Int, sheet: String)
        case rows(UnitRows)
    }

    private let basis: Basis

    init(of block: GapBlock, weightedIn column: Int, on sheet: String) {
        basis = .block(block, weightedColumn: column, sheet: SheetRange.quoted(sheet))
    }

    init(over rows: UnitRows) { basis = .rows(rows) }

    /// The number of fagområder that are visible (column 2), have a gap (8) or a surplus (9), or the weighted gap (10).
    func sum(_ column: Int) -> String? {
        switch basis {
        case .rows(let rows): return rows.sum(column)
        case .block(let block, let weighted, let sheet):
            guard let published = block.published else { return nil }
            let gaps = "\(sheet)!\(Formula.range(4, published))"
            return switch column {
            case 2: "COUNT(\(gaps))"
            case 8: "COUNTIF(\(gaps),\">0\")"
            case 9: "COUNTIF(\(gaps),\"<0\")"
            default: "\(sheet)!\(Formula.cell(weighted, block.sumRow))"
            }
        }
    }

    /// The number of hidden lines, in column 3.
    var hidden: String? {
        if case .block = basis { nil } else { sum(3) }
    }

    /// The mean current level (column 4), desired level (5) or lack (6): of a unit's lines, or of rows weighted by
    /// their number of lines. A row with only hidden figures contains signs, which SUMPRODUCT counts as zero.
    func mean(_ column: Int, _ row: Int) -> String? {
        switch basis {
        case .block(let block, _, let sheet):
            return block.published.map { rows in
                let range = "\(sheet)!\(Formula.range(column - 2, rows))"
                return column == 6 ? "SUMIF(\(range),\">0\")/COUNT(\(range))" : "AVERAGE(\(range))"
            }
        case .rows(let rows):
            let isThere = rows.area.map { "--(\(Formula.range($0.column, rows.all))=\($0.name))," } ?? ""
            let (weights, means) = (Formula.range(2, rows.all), Formula.range(column, rows.all))
            return "SUMPRODUCT(\(isThere)\(weights),\(means))/\(Formula.cell(2, row))"
        }
    }
}
