import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Vedlegg 1: recruitment needs by position and year, with the plan's own years.
extension CouncilReport {
    private var recruitment: RecruitmentTable { figures.recruitment }

    var recruitmentSheet: CouncilSheet {
        var sheet = sheet(
            .recruitmentSheet, title: texts(.recruitmentTitle), about: [texts(.recruitmentAbout)],
            widths: [50] + recruitment.years.map { Self.width(ofYear: plan.period($0)) } + [9])
        let (header, page) = (sheet.row, sheet.page)
        let first = header + 1
        sheet.description.frozenAt = CellReference(row: first, column: 2)
        sheet.writeTable("recruitment", headings(.recruitmentPosition), words: 1) { sheet in
            for line in recruitment.lines {
                write(name(of: line.position), line.counts, sum: line.sum, [.position(line.position)], on: &sheet)
            }
        }
        // On a single page, repeated headings would appear above other tables.
        if sheet.page > page { sheet.description.print.repeatedRows = header...header }
        let sums = writeSums(rows: first...max(first, sheet.row - 1), on: &sheet)
        if recruitment.lines.contains(where: { $0.position.isOwn }) { sheet.writeWide(texts(.ownNote), Theme.faint) }
        if recruitment.total != nil { sheet.writePart { writeChart(header: header, sums: sums, on: &$0) } }
        if plan.serviceAreas.count > 1, !figures.recruitmentByArea.isEmpty {
            sheet.writePart { writeServiceAreas(on: &$0) }
        }
        return sheet
    }

    /// The years are text here, since headings of a table must be.
    private func headings(_ first: TextKey) -> [String] {
        [texts(first)] + recruitment.years.map(plan.period) + [texts(.columnSum)]
    }

    /// The width of a year's column: its name on up to two lines.
    private static func width(ofYear name: String) -> Double { min(max(8, Double(name.count) + 2), 16) }

    /// A number to recruit, in the unit of the plan.
    func recruited(_ count: FullTimeEquivalent?, _ style: CellStyle = Theme.number) -> Entry {
        plan.form.recruitment == .fte ? .fte(count, style) : .whole(count?.whole, style)
    }

    private var yearColumns: ClosedRange<Int> { 2...max(2, recruitment.years.count + 1) }

    /// Writes a row with its sum; each figure is a total over units.
    private func write(
        _ label: String, _ counts: [FullTimeEquivalent?], sum: FullTimeEquivalent?,
        _ conditions: [CouncilTotal.Condition], on sheet: inout CouncilSheet
    ) {
        let sumFormula = "SUM(\(CellRange.rows(sheet.row...sheet.row, columns: yearColumns)))"
        let entries =
            [Entry.text(label)] + counts.map { recruited($0) } + [recruited(sum, Theme.sum).live(sumFormula)]
        sheet.write(entries, years: recruitment.years, .recruited, of: conditions)
    }

    /// Writes the sums and returns the row's number. A year without a stated need is blank, since the chart would draw
    /// the sign for missing answers as zero.
    private func writeSums(rows: ClosedRange<Int>, on sheet: inout CouncilSheet) -> Int {
        let sums = (recruitment.yearSums + [recruitment.total]).enumerated().map { index, sum in
            sum == nil ? .text("", Theme.sumLabel) : recruited(sum, Theme.sum).live(Formula.sum(index + 2, rows))
        }
        let entries = [Entry.text(texts(.columnSum), Theme.sumLabel)] + sums
        let row = sheet.write(entries, years: recruitment.years, .recruited, of: [])
        if recruitment.total != nil {
            sheet.note([(.recruitment, entries.count)], inRow: row)
        }
        return row
    }

    // MARK: By service area

    private func writeServiceAreas(on sheet: inout CouncilSheet) {
        sheet.writeSubtitle(texts(.recruitmentByArea))
        // Largest first.
        let areas = figures.recruitmentByArea.map { ($0.area, need: $0.need.yearSums, sum: $0.need.total ?? .zero) }
        sheet.writeTable("recruitment_areas", headings(.recruitmentServiceArea), words: 1) { sheet in
            for (area, need, sum) in areas.sorted(by: { $0.sum > $1.sum }) {
                write(area.name, need, sum: sum, [.serviceArea(area.id)], on: &sheet)
            }
        }
    }

    // MARK: The chart

    private static let chartHeight = 300

    /// Adds a chart of the yearly sums in the table above. A year without a stated need has no column and no
    /// label; one with 0 has a label.
    private func writeChart(header: Int, sums: Int, on sheet: inout CouncilSheet) {
        let name = sheet.name
        let series = Chart.Series(
            name: texts(.columnSum), categories: SheetRange(name, .rows(header...header, columns: yearColumns)),
            values: SheetRange(name, .rows(sums...sums, columns: yearColumns)), colour: Theme.current,
            showsValues: true)
        let words = zip(recruitment.years, recruitment.yearSums).map { year, sum in
            "\(plan.period(year)): \(sum.map { texts.decimal($0.description) } ?? texts(.recruitmentNobody))"
        }
        var chart = Chart(
            .column, title: texts(.recruitmentChart), series: [series],
            anchor: CellReference(row: sheet.row + 1, column: 1), width: 640, height: Self.chartHeight,
            alternativeText: texts(.recruitmentChartWords, ["values": words.joined(separator: "; ")]))
        if plan.form.recruitment == .persons {
            let highest = recruitment.yearSums.compactMap { $0?.whole }.max() ?? 0
            chart.valueAxisStep = Self.stepOfCounts(upTo: highest)
        }
        chart.valueAxisTitle = texts(.recruitmentChartAxis)
        chart.categoryAxisTitle = texts(plan.periods.isEmpty ? .columnYear : .columnPeriod)
        sheet.description.charts = [chart]
        sheet.skip(2 + Self.chartHeight / 20)
    }
}
