import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Utvikling: the municipality's figures by revision, and a chart of them with the first year as 100.
extension ChangesSheet {
    /// The maximum number of revisions; the last ones are shown.
    private static let mostPoints = 8
    /// The rows that the chart covers, with a free one above and below, and its size in pixels.
    private static let chartRows = 15
    private static let chartSize = (width: 1_240, height: 255)

    /// A row of the table, with a figure for each revision.
    private struct Line: Sendable {
        var label: TextKey
        var about: TextKey
        var figure: @Sendable (History.Point) -> Entry
        /// Breaks across which its figures cannot be compared.
        var brokenBy: [SeriesBreak] = []
        var isDrawn = false
        /// The sheet of the form that it is based on.
        var sheet: FormSheetID?
        /// The column that it is based on, if the sheet can lack it.
        var column: String?
    }

    private static let lines = [
        Line(label: .historyUnits, about: .historyUnitsAbout, figure: { .whole($0.units) }),
        Line(
            label: .columnCoverage, about: .historyPublicAbout, figure: { ofLevels(.percent($0.coverage), at: $0) },
            brokenBy: [.scale], isDrawn: true, sheet: .gap),
        Line(
            label: .gapWeighted, about: .historyPublicAbout,
            figure: { ofLevels(.level($0.gap.published > 0 ? $0.gap.weightedGap : nil), at: $0) },
            brokenBy: [.scale, .importance], isDrawn: true, sheet: .gap),
        Line(
            label: .staffingHeadcount, about: .historyStaffingAbout,
            figure: { ofStaff(.whole($0.workforce.headcount), at: $0) }, brokenBy: [.wholeUnit], sheet: .staffing),
        Line(
            label: .staffingFTE, about: .historyStaffingAbout, figure: { ofStaff(.fte($0.workforce.fte), at: $0) },
            brokenBy: [.wholeUnit], isDrawn: true, sheet: .staffing),
        Line(
            label: .historyRecruitment, about: .historyRecruitmentAbout,
            figure: { point in
                .mean(point.recruitment.flatMap { Ratio($0, per: point.recruitmentYears) })
            }, brokenBy: [.recruitment], isDrawn: true, sheet: .recruitment),
        Line(
            label: .columnMeasures, about: .historyMeasuresAbout, figure: { .whole($0.measures) }, sheet: .measures),
        Line(
            label: .changesDoneMeasures, about: .historyDoneAbout, figure: { .whole($0.measuresDone) },
            sheet: .measures,
            column: "measures.status"),
    ]

    /// The figure, or the sign for hidden ones where all that it rests on is hidden.
    private static func ofLevels(_ entry: Entry, at point: History.Point) -> Entry {
        point.gap.published == 0 && point.gap.hidden > 0 ? entry.orHidden : entry
    }

    private static func ofStaff(_ entry: Entry, at point: History.Point) -> Entry {
        point.hidesWorkforce ? entry.orHidden : entry
    }

    mutating func writeHistory() {
        let points = Array(history.points.suffix(Self.mostPoints))
        let texts = texts
        let lines = Self.lines.filter { line in
            report.uses(line.sheet) && !(line.column.map(report.plan.form.hides) ?? false)
        }
        let notes = points.dropFirst().flatMap { point in
            point.breaks.map { "\(point.year): \(words(for: $0))" }
        }
        var drawn: [(line: Line, row: Int)] = []
        writePart { sheet, _ in
            sheet.writeSubtitle(texts(.historyTitle), about: texts(.historyAbout))
            drawn = []
            let headings = [texts(.columnFigure), texts(.changesMeaning)] + points.map { "\($0.year)" }
            sheet.writeTable("history", headings, words: 2) { sheet in
                for line in lines {
                    if line.isDrawn { drawn.append((line, sheet.row)) }
                    sheet.write(
                        [.text(texts(line.label)), .text(texts(line.about))] + points.map { line.figure($0) })
                }
                Self.writeMarks(points, texts, on: &sheet)
            }
            for note in notes { sheet.writeWide(texts(.breakMark) + " " + note, Theme.faint) }
        }
        writePart { sheet, _ in Self.writeIndex(points, drawn, texts, on: &sheet) }
    }

    /// Writes notes on each point: whether it is final, which units were carried forward, and where the series breaks.
    private static func writeMarks(_ points: [History.Point], _ texts: Texts, on sheet: inout CouncilSheet) {
        let marks = points.enumerated().map { offset, point in
            var words: [String] = []
            if !point.isFinal { words.append(texts(.provisional).lowercased()) }
            if point.carried > 0 { words.append(texts.counted(.historyCarried, point.carried)) }
            if offset > 0, !point.breaks.isEmpty { words.append(texts(.historyBreak)) }
            return Entry.text(words.joined(separator: ",\n"), Theme.centred.with { $0.wraps = true })
        }
        sheet.write([.text(texts(.historyMarks)), .text(texts(.historyMarksAbout))] + marks)
    }

    // MARK: The chart

    private typealias IndexRow = (name: String, row: Int, entries: [Entry])

    /// Writes the charted figures with the first comparable year as 100, and below them their chart.
    private static func writeIndex(
        _ points: [History.Point], _ drawn: [(line: Line, row: Int)], _ texts: Texts, on sheet: inout CouncilSheet
    ) {
        guard points.count > 1, !drawn.isEmpty, let first = points.first else { return }
        let base = ["year": "\(first.year)"]
        let levels = drawn.contains { $0.line.sheet == .gap } ? "100" : ""
        let about = texts(.historyIndexAbout, base.merging(["levels": levels]) { $1 })
        sheet.writeSubtitle(texts(.historyIndex, base), about: about)
        let header = sheet.row
        let headings = [texts(.columnFigure), texts(.changesMeaning)] + points.map { "\($0.year)" }
        var rows: [IndexRow] = []
        sheet.writeTable("history_index", headings, words: 2) { sheet in
            for (line, row) in drawn {
                let entries = indices(of: line, row: row, points)
                guard entries.contains(where: { $0.content != .blank }) else { continue }
                let written = sheet.write([.text(texts(line.label)), .text(texts(line.about))] + entries)
                rows.append((texts(line.label), written, entries))
            }
        }
        guard !rows.isEmpty else { return }
        sheet.description.charts.append(chart(of: rows, header: header, points, texts, on: sheet))
        sheet.skip(chartRows)
    }

    private static func chart(
        of rows: [IndexRow], header: Int, _ points: [History.Point], _ texts: Texts, on sheet: CouncilSheet
    ) -> Chart {
        let columns = 3...points.count + 2
        let first = "\(points[0].year)"
        let series = rows.enumerated().map { offset, row in
            Chart.Series(
                name: row.name, categories: range(columns, header, sheet), values: range(columns, row.row, sheet),
                colour: Theme.series[offset % Theme.series.count], hasPattern: offset % 2 == 1)
        }
        let words = rows.map { "\($0.name): \(valuesText($0.entries, points))" }
        var chart = Chart(
            .line, title: texts(.historyChartTitle), series: series,
            anchor: CellReference(row: sheet.row + 1, column: 1), width: chartSize.width, height: chartSize.height,
            alternativeText: texts(.historyChartWords, ["year": first, "values": words.joined(separator: "; ")]))
        chart.valueAxisTitle = "\(first) = 100"
        chart.categoryAxisTitle = texts(.columnYear)
        chart.valueAxisRange = bounds(of: rows.flatMap(\.entries).compactMap(\.value))
        return chart
    }

    /// The index of a figure in each revision, restarting at breaks in the series.
    private static func indices(of line: Line, row: Int, _ points: [History.Point]) -> [Entry] {
        let start = points.lastIndex { $0.breaks.contains(where: line.brokenBy.contains) } ?? 0
        return points.enumerated().map { offset, point in
            offset < start
                ? .text("")
                : index(of: line.figure(point), to: line.figure(points[start]))
                    .live("\(Formula.cell(offset + 3, row))/\(Formula.cell(start + 3, row))*100")
        }
    }

    /// The axis bounds: multiples of ten around all values, so that lines close together can be distinguished.
    private static func bounds(of values: [Double]) -> ClosedRange<Double> {
        let low = ((values.min() ?? 100) / 10 - 0.5).rounded(.down) * 10
        let high = ((values.max() ?? 100) / 10 + 0.5).rounded(.up) * 10
        return max(0, low)...high
    }

    private static func range(_ columns: ClosedRange<Int>, _ row: Int, _ sheet: CouncilSheet) -> SheetRange {
        SheetRange(sheet.name, .rows(row...row, columns: columns))
    }

    /// A figure as a percentage of another; blank if either is missing or the base is zero,
    /// which leaves a gap in the line.
    private static func index(of figure: Entry, to base: Entry) -> Entry {
        guard let value = figure.value, let whole = base.value, whole != 0 else { return .text("") }
        return Entry(.number(value / whole * 100), Theme.number.with { $0.numberFormat = "0" })
    }

    private static func valuesText(_ entries: [Entry], _ points: [History.Point]) -> String {
        zip(points, entries).compactMap { point, entry in
            entry.value.map { "\(point.year): \(Int($0.rounded()))" }
        }.joined(separator: ", ")
    }
}
