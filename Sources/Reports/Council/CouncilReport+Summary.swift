import Cells
import CompetencePlan
import SheetWriting
import Wording

/// Sammendrag: the figures in sentences and a chart, the key figures, the largest gaps, and the contents.
extension CouncilReport {
    /// The number of largest gaps to list, apart from ties.
    static let largest = 5
    /// The height of the chart for its number of service areas, in rows of 20 pixels.
    private static func chartHeight(_ areas: Int) -> Int { max(15, areas + 5) * 20 }

    /// A sentence or the label of a figure, the figure, and the sheet with that figure.
    struct SummaryLine {
        var text: String
        var figure: Entry
        var sheet: TextKey
    }

    /// `sheets` are the other sheets in the workbook's order, with their descriptions.
    func summarySheet(_ sheets: [(sheet: CouncilSheet, about: TextKey)]) -> CouncilSheet {
        var about = [merged.statusReason()]
        let waived = merged.names(of: .waived)
        if !waived.isEmpty { about.append(texts(.resultWaived, ["units": waived])) }
        let statusTitle = merged.isFinal ? title : "\(title) – \(merged.statusText.lowercased())"
        var sheet = sheet(.summarySheet, title: statusTitle, about: about, widths: [58, 26, 26])
        sheet.description.isActive = true
        sheet.description.selectedCell = CellReference(row: 1, column: 1)
        let references = sheets.reduce(into: [KeyFigure: String]()) { $0.merge($1.sheet.figures) { first, _ in first } }
        let names = Set(sheets.map(\.sheet.name))
        writeMessage(message(references).filter { names.contains(texts($0.sheet)) }, on: &sheet)
        writePicture(on: &sheet)
        let lines = competence(references) + people(references) + measures(references)
        sheet.writePart { writeKeyFigures(lines.filter { names.contains(texts($0.sheet)) }, on: &$0) }
        sheet.writePart { writeLargest(references, on: &$0) }
        sheet.writePart { writeContents(sheets, on: &$0) }
        return sheet
    }

    private func link(to sheet: TextKey) -> Entry { .link(toSheet: texts(sheet)) }

    // MARK: The message

    private func writeMessage(_ sentences: [SummaryLine], on sheet: inout CouncilSheet) {
        let headings = [TextKey.summaryMessage, .columnFigure, .summaryWhere].map { texts($0) }
        sheet.writeTable("message", headings, words: 1) { sheet in
            for sentence in sentences {
                sheet.write([.text(sentence.text, Self.messageStyle), sentence.figure, link(to: sentence.sheet)])
            }
        }
    }

    private static let messageStyle = Theme.cell.with { $0.fontSize = 12 }

    /// Writes large gaps by service area, those without an open measure first, as a table and a chart of it.
    private func writePicture(on sheet: inout CouncilSheet) {
        let areas = figures.serviceAreas.filter { $0.largeAnswered + $0.largeUnanswered > 0 }
        guard uses(.gap), plan.form.linksMeasures, !areas.isEmpty else { return }
        let title = texts(.summaryPicture, ["limit": "\(plan.largeWeightedGap)"])
        sheet.writeSubtitle(label(title, of: ["gap.area", "measures.area"]))
        let header = sheet.row
        let headings = [TextKey.recruitmentServiceArea, .summaryUnanswered, .summaryAnswered].map { texts($0) }
        sheet.writeTable("large_gaps", headings, words: 1) { sheet in
            for area in areas {
                sheet.write([.text(area.serviceArea.name), .whole(area.largeUnanswered), .whole(area.largeAnswered)])
            }
        }
        sheet.description.charts = [picture(of: areas, rows: header + 1...sheet.row - 1, on: sheet, headings)]
        sheet.skip(1 + Self.chartHeight(areas.count) / 20 + 1)
    }

    /// The step of an axis of counts; nil where programs choose a whole one themselves.
    static func stepOfCounts(upTo highest: Int) -> Double? { highest < 6 ? 1 : nil }

    private func picture(
        of areas: [GapByServiceArea], rows: ClosedRange<Int>, on sheet: CouncilSheet, _ headings: [String]
    ) -> Chart {
        let name = sheet.name
        func series(_ column: Int, _ colour: String, hasPattern: Bool) -> Chart.Series {
            Chart.Series(
                name: headings[column - 1], categories: SheetRange(name, .column(1, rows: rows)),
                values: SheetRange(name, .column(column, rows: rows)), colour: colour, hasPattern: hasPattern,
                showsValues: true)
        }
        let words = areas.map { area in
            texts(
                .summaryPictureValue,
                [
                    "area": area.serviceArea.name, "open": "\(area.largeUnanswered)",
                    "met": "\(area.largeAnswered)",
                ])
        }
        var chart = Chart(
            .stackedBar, title: texts(.summaryPictureTitle),
            series: [series(2, Theme.current, hasPattern: false), series(3, Theme.desired, hasPattern: true)],
            anchor: CellReference(row: sheet.row + 1, column: 1), width: 740, height: Self.chartHeight(areas.count),
            alternativeText: texts(.summaryPictureWords, ["values": words.joined(separator: "; ")]))
        chart.valueAxisStep = Self.stepOfCounts(upTo: areas.map { $0.largeAnswered + $0.largeUnanswered }.max() ?? 0)
        chart.valueAxisTitle = texts(.summaryPictureAxis)
        chart.categoryAxisTitle = texts(.recruitmentServiceArea)
        return chart
    }

    // MARK: Key figures

    private func writeKeyFigures(_ lines: [SummaryLine], on sheet: inout CouncilSheet) {
        sheet.writeSubtitle(texts(.summaryKeyFigures), about: texts(.summaryAbout))
        let headings = [TextKey.summaryKeyFigures, .columnFigure, .summaryWhere].map { texts($0) }
        sheet.writeTable("key_figures", headings, words: 1) { sheet in
            for line in lines { write(line, on: &sheet) }
        }
        sheet.writeWide(texts(.signsNote), Theme.faint)
    }

    private func write(_ line: SummaryLine, on sheet: inout CouncilSheet) {
        sheet.write([.text(line.text), line.figure, link(to: line.sheet)])
    }

    private func competence(_ references: [KeyFigure: String]) -> [SummaryLine] {
        let quality = quality
        let count = texts(.summaryOf, ["count": "\(quality.returned)", "total": "\(quality.expected)"])
        let gap = figures.gaps
        let areaCount = references[.published].flatMap { published in references[.hidden].map { "\(published)+\($0)" } }
        func line(
            _ label: TextKey, _ entry: Entry, _ sheet: TextKey = .overviewSheet, of columns: [String] = ["gap.area"]
        ) -> SummaryLine {
            SummaryLine(text: self.label(texts(label), of: columns), figure: entry, sheet: sheet)
        }
        let coverage = Entry.coverage(gap.coverage(above: plan.lowestLevel)).live(references[.coverage])
        let lines: [SummaryLine?] = [
            line(.summaryReturned, .text(count, Theme.number), .aboutSheet, of: []),
            line(.summaryAreas, .whole(gap.published + gap.hidden).live(areaCount)),
            line(.summaryHidden, .whole(gap.hidden).live(references[.hidden])),
            line(.columnLacking, lacking(references)),
            line(.gapWeighted, ofLevels(.level(gap.weightedGap).live(references[.weighted]))),
            line(.columnCoverage, ofLevels(coverage)),
            hasSharedNeeds ? line(.summaryShared, ofLevels(.whole(figures.sharedNeeds.count)), .sharedSheet) : nil,
            line(.summaryLarge, ofLevels(.whole(figures.priorities.largeCount)), .prioritiesSheet),
            plan.form.linksMeasures
                ? line(
                    .summaryLargeOpen, ofLevels(.whole(figures.priorities.largeUnanswered)), .prioritiesSheet,
                    of: ["gap.area", "measures.area"]) : nil,
        ]
        return lines.compactMap(\.self)
    }

    /// «123 av 157 viste»: hidden ones are not counted.
    private func lacking(_ references: [KeyFigure: String]) -> Entry {
        let gap = figures.gaps
        let text = texts(.summaryOfPublic, ["count": "\(gap.lacking)", "total": "\(gap.published)"])
        guard let count = references[.lacking], let total = references[.published], gap.published > 0 else {
            return .text(text, Theme.number)
        }
        let template = texts(.summaryOfPublic, ["count": "\u{1}", "total": "\u{2}"])
        let formula = CountingText.formula(template, ["\u{1}": count, "\u{2}": total])
        return Entry(.formula(formula, cached: .text(text)), Theme.number)
    }

    private func people(_ references: [KeyFigure: String]) -> [SummaryLine] {
        let sum = figures.workforce.total
        func line(
            _ name: TextKey, _ column: String, _ entry: Entry, _ figure: KeyFigure, isHidden: Bool
        ) -> SummaryLine {
            SummaryLine(
                text: label(texts(name), ofStaffingIn: column),
                figure: isHidden ? .hidden() : entry.live(references[figure]), sheet: .staffingSheet)
        }
        let hidden = sum.hidden
        return [
            line(
                .staffingHeadcount, "headcount", .whole(sum.headcount), .employees,
                isHidden: hidden.contains(.headcount)),
            line(.staffingFTE, "fte", .fte(sum.fte), .fte, isHidden: hidden.contains(.fte)),
            line(
                .staffingShare, "fullTime", .percent(sum.fullTimeShare), .fullTimeShare,
                isHidden: sum.hidesFullTimeShare),
            line(.staffingVacant, "vacant", .fte(sum.vacant), .vacant, isHidden: hidden.contains(.vacant)),
            line(
                .summaryDepartures, "departures", .whole(sum.departures), .departures,
                isHidden: hidden.contains(.departures)),
            areaFTE(references),
            SummaryLine(
                text: label(texts(.vulnerabilityTitle), of: ["staffing.area"]), figure: vulnerable,
                sheet: .vulnerabilitySheet),
            SummaryLine(
                text: label(texts(.summaryRecruitment, ["years": yearSpan]), of: ["recruitment.position"]),
                figure: recruited(recruitmentTotal).live(references[.recruitment]), sheet: .recruitmentSheet),
        ]
    }

    private func areaFTE(_ references: [KeyFigure: String]) -> SummaryLine {
        let entry = Entry.fte(figures.staffing.fte).live(references[.areaFTE])
        return SummaryLine(
            text: label(texts(.summaryAreaFTE), of: ["staffing.fte"]),
            figure: figures.staffingHidden > 0 ? entry.orHidden : entry,
            sheet: .staffingSheet)
    }

    /// «50 vist, 11 kan ikke vises».
    private var vulnerable: Entry {
        let (published, hidden) = (figures.vulnerable.count, figures.vulnerabilityHidden)
        guard hidden > 0 else { return ofStaffing(.whole(published)) }
        guard figures.knowsVulnerable else { return ofStaffing(.hidden()) }
        let counts = ["shown": texts.grouped(published), "hidden": texts.grouped(hidden)]
        return .text(texts(.summaryPublicHidden, counts), Theme.number)
    }

    private func measures(_ references: [KeyFigure: String]) -> [SummaryLine] {
        let strategies = figures.strategies
        func line(
            _ label: TextKey, _ entry: Entry, _ figure: KeyFigure, _ columns: [String] = ["measures.measure"]
        ) -> SummaryLine {
            SummaryLine(
                text: self.label(texts(label), of: columns), figure: entry.live(references[figure]),
                sheet: .strategiesSheet)
        }
        return [
            SummaryLine(
                text: label(texts(.summaryNeeds), of: ["measures.need"]),
                figure: ofMeasures(.whole(figures.challenges.needCounts.reduce(0, +))),
                sheet: .challengesSheet),
            line(.columnMeasures, ofMeasures(.whole(strategies.measures.count)), .measures),
        ]
            + (asksStatus
                ? [
                    line(
                        .summaryRemaining, ofMeasures(.whole(strategies.remaining.count)), .remainingMeasures,
                        ["measures.status"])
                ] : [])
            + costs(line)
    }

    /// Whether the form asks for a status, and the plan has one with this role.
    private func has(_ role: MeasureRole) -> Bool { asksStatus && plan.statuses.contains { $0.role == role } }

    /// The costs of measures, as far as the form asks for them.
    private func costs(_ line: (TextKey, Entry, KeyFigure, [String]) -> SummaryLine) -> [SummaryLine] {
        let strategies = figures.strategies
        guard !plan.form.hides("measures.cost") else { return [] }
        func cost(_ label: TextKey, _ sum: MeasureSum, _ part: KeyPath<MeasureSum, Kroner?>, _ figure: KeyFigure)
            -> SummaryLine
        {
            // No measure costs nothing; measures without a stated cost have an unknown one.
            let entry = ofMeasures(money(sum.count == 0 ? .zero : sum[keyPath: part]))
            return line(label, entry, figure, ["measures.status", "measures.cost"])
        }
        let (remaining, done, dropped) = (strategies.remaining, strategies.done, strategies.dropped)
        return [cost(.summaryCost, remaining, \.cost, .remainingCost)]
            + (plan.form.hides("measures.budgeted")
                ? [] : [cost(.summaryUnbudgeted, remaining, \.unbudgeted, .unbudgetedCost)])
            + (has(.done) ? [cost(.summarySpent, done, \.cost, .spentCost)] : [])
            + (has(.dropped) ? [cost(.summaryDropped, dropped, \.cost, .droppedCost)] : [])
    }

    // MARK: The largest gaps, and the contents

    private func writeLargest(_ references: [KeyFigure: String], on sheet: inout CouncilSheet) {
        guard figures.priorities.count > 0 else { return }
        sheet.writeSubtitle(texts(.summaryLargest))
        let selection = figures.priorities.selection(of: Self.largest)
        guard !selection.priorities.isEmpty else {
            sheet.write([.text(words(forRestOf: selection) ?? ""), .text(""), link(to: sheetOfLargest)])
            return
        }
        sheet.writeTable(
            "largest_gaps", [.summaryUnitArea, .gapWeighted, .summaryWhere].map { texts($0) }, words: 1
        ) { sheet in
            for (offset, priority) in selection.priorities.enumerated() {
                let label = "\(index.name(of: priority.line.unit)): \(name(of: priority.line.area))"
                let entry = Entry.level(priority.levels.weightedGap).live(references[.priority(offset)])
                write(SummaryLine(text: label, figure: entry, sheet: .prioritiesSheet), on: &sheet)
            }
        }
        if let more = words(forRestOf: selection) { sheet.writeWide(more, Theme.faint) }
    }

    /// The sheet with the gaps, if there are too many equal ones to list here.
    private var sheetOfLargest: TextKey { listedPriorities.priorities.isEmpty ? .gapSheet : .prioritiesSheet }

    /// Writes the contents. Each sheet has its own page numbers, "4–1" and so on, which stay
    /// valid however it is printed.
    private func writeContents(_ sheets: [(sheet: CouncilSheet, about: TextKey)], on sheet: inout CouncilSheet) {
        sheet.writeSubtitle(texts(.summaryContents))
        sheet.writeTable(
            "contents", [.summaryAboutSheet, .summaryPage, .columnSheet].map { texts($0) }, words: 1
        ) { sheet in
            for (offset, other) in sheets.enumerated() {
                sheet.write([
                    .text(texts(other.about)), .text(Self.pageLabel(part: offset + 2, page: 1), Theme.centred),
                    .link(toSheet: other.sheet.name),
                ])
            }
        }
    }

    /// The label of a page in its footer and in the contents.
    static func pageLabel(part: Int, page: Int) -> String { pageLabel(part: part, pageCode: "\(page)") }

    static func pageLabel(part: Int, pageCode: String) -> String { "\(part)–\(pageCode)" }
}
