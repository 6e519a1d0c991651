import Cells
import CompetencePlan
import SheetWriting

/// Vedlegg 2: a table and a diagram for each unit, one to a page, with the plan's own numbering.
extension CouncilReport {
    private static let widths: [Double] = [42, 10, 10, 10, 10, 10]
    private static let chartWidth = 690
    /// Pixels of a row of standard height.
    private static let rowPixels = 20

    var gapSheet: SheetDescription {
        let scale = plan.scale
        let bounds = ["low": "\(scale.first?.level ?? 0)", "high": "\(scale.last?.level ?? 0)"]
        var about = [texts(.gapAbout, bounds)]
        if gaps.summary.hidden > 0 { about.append(hiddenNote) }
        let absent = merged.returns.units.filter { $0.status == .missing || $0.status == .rejected }
        if !absent.isEmpty {
            about.append(texts(.gapNotReturned, ["units": absent.map(\.unit.name).joined(separator: ", ")]))
        }
        var (sheet, row) = page(.gapSheet, title: texts(.gapTitle), about: about, widths: Self.widths)
        if gaps.units.isEmpty {
            sheet.putWide(texts(.nothingStated), row: row, columns: Self.widths.count, House.faint)
        }
        for (place, unit) in gaps.units.enumerated() {
            if place > 0 { sheet.print.pageBreaksAfterRows.append(row - 1) }
            row = write(unit, from: row, on: &sheet)
        }
        return sheet
    }

    private func write(_ unit: GapTable.UnitLines, from first: Int, on sheet: inout SheetDescription) -> Int {
        let columns = Self.widths.count
        let heading = unit.unit.diagram.map { texts(.gapDiagram, ["number": "\($0)", "unit": unit.unit.name]) }
        sheet.putWide(heading ?? unit.unit.name, row: first, columns: columns, House.subtitle)
        putHeadings(
            [.gapArea, .gapCurrent, .gapDesired, .gapGap, .gapImportance, .gapWeighted], words: 1, row: first + 1,
            on: &sheet, isFixed: false)
        // Hidden lines stand last, so that the diagram's ranges hold only what is shown.
        let shown = unit.lines.filter { $0.levels != nil }
        var row = first + 2
        for line in shown + unit.lines.filter({ $0.levels == nil }) {
            sheet.put(entries(line), row: row)
            row += 1
        }
        sheet.put(sums(unit.summary), row: row)
        guard !shown.isEmpty else {
            sheet.putWide(texts(.gapAllHidden), row: row + 1, columns: columns, House.faint)
            return row + 3
        }
        let chart = chart(
            of: shown, unit: unit.unit, heading: heading ?? unit.unit.name, firstRow: first + 2, below: row)
        sheet.charts.append(chart)
        return row + 4 + chart.height / Self.rowPixels
    }

    private func entries(_ line: GapTable.Line) -> [Entry] {
        let importance = Entry.whole(line.importance)
        guard let levels = line.levels else {
            return [.text(name(of: line.area)), Self.hidden, Self.hidden, Self.hidden, importance, Self.hidden]
        }
        return [
            .text(name(of: line.area)), .whole(levels.current), .whole(levels.desired), .whole(levels.gap), importance,
            .whole(levels.weightedGap),
        ]
    }

    private func sums(_ summary: GapTable.Summary) -> [Entry] {
        let coverage = summary.coverage.flatMap { Ratio($0.numerator * 100, $0.denominator) }
        let label = coverage.map { texts(.gapCoverage, ["percent": $0.text(decimals: 0)]) }
        return [
            .text([texts(.gapSum), label].compactMap { $0 }.joined(separator: " · "), House.sumLabel),
            .whole(summary.shown > 0 ? summary.current : nil, House.sum),
            .whole(summary.shown > 0 ? summary.desired : nil, House.sum),
            .whole(summary.shown > 0 ? summary.desired - summary.current : nil, House.sum), .text("", House.sum),
            .whole(summary.shown > 0 ? summary.weightedGap : nil, House.sum),
        ]
    }

    private func chart(
        of lines: [GapTable.Line], unit: Unit, heading: String, firstRow: Int, below row: Int
    ) -> Chart {
        let sheet = texts(.gapSheet)
        let rows = firstRow...firstRow + lines.count - 1
        let areas = SheetRange(sheet, .column(1, rows: rows))
        let series = [
            Chart.Series(
                name: texts(.gapCurrent), categories: areas, values: SheetRange(sheet, .column(2, rows: rows)),
                colour: House.current, showsValues: true),
            Chart.Series(
                name: texts(.gapDesired), categories: areas, values: SheetRange(sheet, .column(3, rows: rows)),
                colour: House.desired, hasPattern: true, showsValues: true),
        ]
        let values = lines.compactMap { line in
            line.levels.map { levels in
                texts(
                    .gapChartValue,
                    ["area": name(of: line.area), "current": "\(levels.current)", "desired": "\(levels.desired)"])
            }
        }
        let words = texts(.gapChartWords, ["unit": unit.name, "values": values.joined(separator: "; ")])
        var chart = Chart(
            .bar, title: heading, series: series, anchor: CellReference(row: row + 2, column: 1),
            width: Self.chartWidth, height: 130 + 38 * lines.count, alternativeText: words)
        let low = plan.scale.first?.level ?? 0
        let high = plan.scale.last?.level ?? 5
        chart.valueAxisRange = Double(min(0, low))...Double(high)
        chart.valueAxisStep = 1
        return chart
    }
}
