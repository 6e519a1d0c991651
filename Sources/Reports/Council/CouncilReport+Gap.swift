import Cells
import CompetencePlan
import SheetWriting

/// Where Appendix 2 shows a unit's figures, for formulas of other sheets.
struct GapBlock {
    /// The row of each fagområde that is shown, by its key.
    var rows: [String: Int] = [:]
    /// The rows that are shown; nil where none may be.
    var shown: ClosedRange<Int>?
    var sumRow: Int
}

/// Vedlegg 2: a table and a diagram for each unit, one to a page, with the plan's own numbering.
extension CouncilReport {
    private static let widths: [Double] = [42, 11, 11, 10, 11, 11]

    /// The appendix, and where each unit's figures stand in it.
    var gapPage: (page: CouncilPage, blocks: [Identifier<Unit>: GapBlock]) {
        let scale = plan.scale
        let bounds = ["low": "\(scale.first?.level ?? 0)", "high": "\(scale.last?.level ?? 0)"]
        var about = [texts(.gapAbout, bounds)]
        if gaps.summary.hidden > 0 { about.append(hiddenNote) }
        let absent = merged.returns.units.filter {
            ($0.status == .missing || $0.status == .rejected) && $0.carriedFrom == nil
        }
        if !absent.isEmpty {
            about.append(texts(.gapNotReturned, ["units": absent.map(\.unit.name).joined(separator: ", ")]))
        }
        var page = page(.gapSheet, title: texts(.gapTitle), about: about, widths: Self.widths)
        var blocks: [Identifier<Unit>: GapBlock] = [:]
        guard !gaps.units.isEmpty else {
            page.putWide(texts(.nothingStated), House.faint)
            return (page, blocks)
        }
        let units = gapsByServiceArea.flatMap { area in area.units.map { (area.serviceArea, $0) } }
        putIndex(units.map(\.1), on: &page)
        for (area, unit) in units {
            page.sheet.print.pageBreaksAfterRows.append(page.row - 1)
            blocks[unit.unit.id] = put(unit, of: area, on: &page)
        }
        return (page, blocks)
    }

    private func heading(_ unit: Unit) -> String {
        unit.diagram.map { texts(.gapDiagram, ["number": "\($0)", "unit": unit.name]) } ?? unit.name
    }

    /// Links to the diagrams, since they are many and chapter 4 cites them by number.
    private func putIndex(_ units: [GapTable.UnitLines], on page: inout CouncilPage) {
        page.putSubtitle(texts(.gapIndex))
        var start = page.row + units.count + 1
        let rows = units.map { unit in
            defer { start += GapBlockShape(unit).height }
            return (unit.unit, start)
        }
        let byNumber = rows.enumerated().sorted { first, second in
            (first.element.0.diagram ?? .max, first.offset) < (second.element.0.diagram ?? .max, second.offset)
        }
        for (_, (unit, row)) in byNumber {
            let target = "internal:\(SheetRange.quoted(page.sheet.name))!A\(row)"
            page.put([Entry(.link(target: target, text: heading(unit)), House.plainLink)])
        }
        page.row += 1
    }

    private func put(
        _ unit: GapTable.UnitLines, of area: ServiceArea, on page: inout CouncilPage
    ) -> GapBlock {
        let end = page.row + GapBlockShape(unit).height
        defer { page.row = end }
        page.putWide(heading(unit.unit), House.subtitle)
        page.putWide(texts(.gapServiceArea, ["name": area.name]), House.faint)
        page.putHeadings(
            [.gapArea, .gapCurrent, .gapDesired, .gapGap, .gapImportance, .gapWeighted].map { texts($0) }, words: 1)
        let shown = unit.shownByGap
        var block = GapBlock(sumRow: page.row + unit.lines.count)
        if !shown.isEmpty { block.shown = page.row...page.row + shown.count - 1 }
        // Hidden lines stand last, so that the diagram's ranges hold only what is shown.
        for line in shown + unit.hidden {
            if line.levels != nil { block.rows[line.area.key] = page.row }
            page.put(entries(line, row: page.row))
        }
        putSums(unit, block, on: &page)
        if shown.isEmpty {
            page.putWide(texts(.gapAllHidden), House.faint)
        } else {
            page.sheet.charts.append(chart(of: shown, unit: unit.unit, block, on: &page))
        }
        return block
    }

    private func entries(_ line: GapTable.Line, row: Int) -> [Entry] {
        let importance = Entry.whole(line.importance)
        guard let levels = line.levels else {
            return [.text(name(of: line.area)), Self.hidden, Self.hidden, Self.hidden, importance, Self.hidden]
        }
        let factor = line.importance == nil ? "" : "*\(Formula.cell(5, row))"
        return [
            .text(name(of: line.area)), .whole(levels.current), .whole(levels.desired),
            .whole(levels.gap).live("\(Formula.cell(3, row))-\(Formula.cell(2, row))"), importance,
            .whole(levels.weightedGap).live("MAX(\(Formula.cell(4, row)),0)\(factor)"),
        ]
    }

    private func putSums(_ unit: GapTable.UnitLines, _ block: GapBlock, on page: inout CouncilPage) {
        let summary = unit.summary
        let figures: [(column: Int, figure: CouncilTotal.Figure, value: Int)] = [
            (2, .current, summary.current), (3, .desired, summary.desired),
            (4, .gap, summary.desired - summary.current),
            (6, .weightedGap, summary.weightedGap),
        ]
        var entries = [Entry.text(texts(.gapSum), House.sumLabel)] + Array(repeating: .text("", House.sum), count: 5)
        if let rows = block.shown {
            for (column, _, value) in figures {
                entries[column - 1] = .whole(value, House.sum).live(Formula.sum(column, rows))
            }
        }
        let row = page.put(
            entries, totals: figures.map { ($0.column, $0.figure) }, of: [.unit(unit.unit.id)])
        let coverage = Entry.percent(summary.coverage)
            .live("\(Formula.cell(2, row))/\(Formula.cell(3, row))")
        page.put([.text(texts(.gapCoverage)), coverage])
    }

    private func chart(
        of lines: [GapTable.Line], unit: Unit, _ block: GapBlock, on page: inout CouncilPage
    ) -> Chart {
        let shape = GapBlockShape(lines: lines.count)
        let rows = block.shown ?? block.sumRow...block.sumRow
        let areas = SheetRange(page.sheet.name, .column(1, rows: rows))
        let series = [
            Chart.Series(
                name: texts(.gapCurrent), categories: areas,
                values: SheetRange(page.sheet.name, .column(2, rows: rows)),
                colour: House.current, showsValues: true),
            Chart.Series(
                name: texts(.gapDesired), categories: areas,
                values: SheetRange(page.sheet.name, .column(3, rows: rows)),
                colour: House.desired, hasPattern: true, showsValues: true),
        ]
        let isRadar = plan.gapChart == .radar && GapBlockShape.radar.contains(lines.count)
        let values = lines.compactMap { line in
            line.levels.map { levels in
                texts(
                    .gapChartValue,
                    ["area": name(of: line.area), "current": "\(levels.current)", "desired": "\(levels.desired)"])
            }
        }
        if shape.chartHasOwnPage { page.sheet.print.pageBreaksAfterRows.append(page.row) }
        var chart = Chart(
            isRadar ? .radar : .bar, title: heading(unit), series: series,
            anchor: CellReference(row: page.row + 1, column: 1), width: GapBlockShape.chartWidth,
            height: shape.chartHeight,
            alternativeText: texts(
                isRadar ? .gapRadarWords : .gapChartWords,
                ["unit": unit.name, "values": values.joined(separator: "; ")]))
        let low = plan.scale.first?.level ?? 0
        let high = plan.scale.last?.level ?? 5
        chart.valueAxisRange = Double(min(0, low))...Double(high)
        chart.valueAxisStep = 1
        return chart
    }
}

/// How much room a unit takes in Appendix 2: table and diagram on one A4 page where that can be.
private struct GapBlockShape {
    static let chartWidth = 690
    /// A radar says nothing with fewer, and is a tangle with more.
    static let radar = 5...10
    /// Pixels of a row of standard height, and of what fits on a page at the sheet's width.
    private static let rowPixels = 20
    private static let pagePixels = 980

    let height: Int
    let chartHeight: Int
    let chartHasOwnPage: Bool

    init(_ unit: GapTable.UnitLines) {
        self.init(lines: unit.lines.count { $0.levels != nil }, hidden: unit.hidden.count)
    }

    init(lines: Int, hidden: Int = 0) {
        // Title, service area, headings, sum and coverage stand around the lines; the diagram has a row above and below.
        let tableRows = 5 + lines + hidden
        let room = Self.pagePixels - (tableRows + 1) * Self.rowPixels
        let wanted = 130 + 38 * lines
        let least = 110 + 24 * lines
        chartHasOwnPage = lines > 0 && least > room
        chartHeight = min(wanted, chartHasOwnPage ? Self.pagePixels : room)
        height = tableRows + (lines == 0 ? 2 : 3 + chartHeight / Self.rowPixels)
    }
}
