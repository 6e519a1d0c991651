import Cells
import CompetencePlan
import SheetWriting

/// Vedlegg 1: recruitment needs by position and year, with the plan's own years.
extension CouncilReport {
    var recruitmentSheet: SheetDescription {
        let years = recruitment.years
        var (sheet, row) = page(
            .recruitmentSheet, title: texts(.recruitmentTitle), about: [texts(.recruitmentAbout)],
            widths: [50] + years.map { _ in 8 } + [9])
        let headings =
            [Entry.text(texts(.recruitmentPosition), House.heading)]
            + years.map { Entry(.number(Double($0)), House.headingNumber) }
            + [.text(texts(.recruitmentSum), House.headingNumber)]
        sheet.put(headings, row: row)
        let header = row
        sheet.print.repeatedRows = row...row
        sheet.frozenAt = CellReference(row: row + 1, column: 2)
        for line in recruitment.lines {
            row += 1
            sheet.put(
                [.text(name(of: line.position))] + line.counts.map { .whole($0) } + [.whole(line.sum, House.sum)],
                row: row)
        }
        row += 1
        sheet.put(
            [.text(texts(.recruitmentSum), House.sumLabel)] + recruitment.yearSums.map { .whole($0, House.sum) }
                + [.whole(recruitment.total, House.sum)], row: row)
        let hasOwn = recruitment.lines.contains { if case .own = $0.position { true } else { false } }
        if hasOwn {
            row += 1
            sheet.putWide(texts(.ownNote), row: row, columns: years.count + 2, House.faint)
        }
        if recruitment.total != nil { sheet.charts = [recruitmentChart(header: header, sums: row - (hasOwn ? 1 : 0))] }
        return sheet
    }

    /// The sums of the years, as columns.
    private func recruitmentChart(header: Int, sums: Int) -> Chart {
        let sheet = texts(.recruitmentSheet)
        let columns = 2...recruitment.years.count + 1
        let series = Chart.Series(
            name: texts(.recruitmentSum), categories: SheetRange(sheet, .rows(header...header, columns: columns)),
            values: SheetRange(sheet, .rows(sums...sums, columns: columns)), colour: House.current, showsValues: true)
        let values = zip(recruitment.years, recruitment.yearSums).map { "\($0): \($1 ?? 0)" }
        var chart = Chart(
            .column, title: texts(.recruitmentChart), series: [series],
            anchor: CellReference(row: sums + 3, column: 1), width: 760, height: 300,
            alternativeText: texts(.recruitmentChartWords, ["values": values.joined(separator: ", ")]))
        chart.valueAxisTitle = texts(.recruitmentChartAxis)
        return chart
    }
}
