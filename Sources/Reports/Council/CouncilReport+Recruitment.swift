import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Vedlegg 1: recruitment needs by position and year, with the plan's own years.
extension CouncilReport {
    private var recruitment: RecruitmentTable { figures.recruitment }
    private var recruitmentByArea: RecruitmentByServiceArea { figures.recruitmentByArea }

    var recruitmentPage: CouncilPage {
        var page = page(
            .recruitmentSheet, title: texts(.recruitmentTitle), about: [texts(.recruitmentAbout)],
            widths: [50] + recruitment.years.map { _ in 8 } + [9])
        putHeadings(.recruitmentPosition, on: &page, isFixed: true)
        let first = page.row
        for line in recruitment.lines {
            put(name(of: line.position), line.counts, sum: line.sum, [.position(line.position)], on: &page)
        }
        putSums(rows: first...max(first, page.row - 1), on: &page)
        if recruitment.lines.contains(where: { $0.position.isOwn }) { page.putWide(texts(.ownNote), Theme.faint) }
        if !recruitmentByArea.lines.isEmpty { putServiceAreas(on: &page) }
        return page
    }

    private func putHeadings(_ first: TextKey, on page: inout CouncilPage, isFixed: Bool) {
        let years = recruitment.years.map { Entry(.number(Double($0)), Theme.headingNumber) }
        let header = page.put(
            [.text(texts(first), Theme.heading)] + years + [.text(texts(.recruitmentSum), Theme.headingNumber)])
        guard isFixed else { return }
        page.sheet.print.repeatedRows = header...header
        page.sheet.frozenAt = CellReference(row: header + 1, column: 2)
    }

    private var yearColumns: ClosedRange<Int> { 2...max(2, recruitment.years.count + 1) }

    /// A row with its sum, each figure of it a total over units.
    private func put(
        _ label: String, _ counts: [Int?], sum: Int?, _ conditions: [CouncilTotal.Condition], on page: inout CouncilPage
    ) {
        let sumFormula = "SUM(\(CellRange.rows(page.row...page.row, columns: yearColumns)))"
        let entries =
            [Entry.text(label)] + counts.map { .whole($0) } + [Entry.whole(sum, Theme.sum).live(sumFormula)]
        page.put(entries, years: recruitment.years, .recruited, of: conditions)
    }

    private func putSums(rows: ClosedRange<Int>, on page: inout CouncilPage) {
        let sums = (recruitment.yearSums + [recruitment.total]).enumerated().map { place, sum in
            Entry.whole(sum, Theme.sum).live(Formula.sum(place + 2, rows))
        }
        let entries = [Entry.text(texts(.recruitmentSum), Theme.sumLabel)] + sums
        let row = page.put(entries, years: recruitment.years, .recruited, of: [])
        if recruitment.total != nil {
            page.figures[.recruitment] = page.reference(row: row, column: entries.count)
        }
    }

    // MARK: By service area

    private func putServiceAreas(on page: inout CouncilPage) {
        page.putSubtitle(texts(.recruitmentByArea))
        let header = page.row
        putHeadings(.recruitmentServiceArea, on: &page, isFixed: false)
        // The largest first, and so lowest in the stack.
        let lines = recruitmentByArea.lines.enumerated()
            .sorted { ($1.element.sum, $0.offset) < ($0.element.sum, $1.offset) }.map(\.element)
        let first = page.row
        for line in lines {
            put(
                line.serviceArea.name, line.counts, sum: line.sum, [.serviceArea(line.serviceArea.id)], on: &page)
        }
        page.row += 1
        page.sheet.charts = [chart(header: header, rows: first...first + lines.count - 1, lines, below: page.row)]
        page.row += 18
    }

    /// The need of each year, stacked by service area.
    private func chart(
        header: Int, rows: ClosedRange<Int>, _ lines: [RecruitmentByServiceArea.Line], below row: Int
    ) -> Chart {
        let sheet = texts(.recruitmentSheet)
        let years = SheetRange(sheet, .rows(header...header, columns: yearColumns))
        let series = zip(rows, lines).enumerated().map { place, line in
            Chart.Series(
                name: line.1.serviceArea.name, categories: years,
                values: SheetRange(sheet, .rows(line.0...line.0, columns: yearColumns)),
                colour: Theme.series[place % Theme.series.count], hasPattern: place % 2 == 1)
        }
        let words = recruitment.years.enumerated().map { place, year in
            let parts = lines.compactMap { line in
                line.counts[place].map { "\(line.serviceArea.name) \($0)" }
            }
            guard let sum = recruitment.yearSums[place] else { return "\(year): –" }
            return texts(
                .recruitmentYearWords,
                [
                    "year": "\(year)", "sum": "\(sum)",
                    "parts": parts.joined(separator: ", "),
                ])
        }
        var chart = Chart(
            .stackedColumn, title: texts(.recruitmentChart), series: Array(series),
            anchor: CellReference(row: row, column: 1), width: 760, height: 320,
            alternativeText: texts(.recruitmentChartWords, ["values": words.joined(separator: "; ")]))
        chart.valueAxisTitle = texts(.recruitmentChartAxis)
        return chart
    }
}
