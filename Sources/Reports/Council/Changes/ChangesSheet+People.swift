import CompetencePlan
import SheetWriting
import Wording

/// Changes in staffing, and recruitment planned now compared with the previous plan.
extension ChangesSheet {
    mutating func writeStaffing() {
        let (texts, report, staffing) = (texts, report, changes.staffing)
        let headings = both(.staffingHeadcount) + both(.staffingFTE)
        let compared = staffing.units.count
        let counts = ["count": "\(compared)", "total": "\(compared + staffing.incomparable.count)"]
        writePart { sheet, figures in
            sheet.writeSubtitle(texts(.changesStaffingUnits), about: texts(.changesStaffingAbout, counts))
            if compared > 0 {
                let row = Self.writeUnits(staffing, report, headings, on: &sheet)
                figures += Self.figures(staffing, sumRow: row, texts)
            }
        }
        let changed = staffing.lines
        // What makes a fagområde vulnerable must have been asked for in both years.
        let forms = [previousIndex.plan.form, report.plan.form]
        let asksAlike = Vulnerability.Reason.allCases.allSatisfy {
            $0.isAsked(in: forms[0]) == $0.isAsked(in: forms[1])
        }
        writePart { sheet, figures in
            let vulnerable = [staffing.vulnerable.previous, staffing.vulnerable.now].map { count in
                staffing.hidesVulnerable ? Entry.whole(count).orHidden : .whole(count)
            }
            figures.append(
                Figure(
                    label: texts(.vulnerabilityTitle), about: texts(.changesVulnerableAbout),
                    previous: asksAlike ? vulnerable[0] : nil, now: vulnerable[1], better: .lower))
            sheet.writeSubtitle(texts(.changesStaffingLines), about: texts(.changesStaffingLinesAbout))
            guard !changed.isEmpty else {
                sheet.writeWide(report.unchanged(hidden: staffing.hidden), Theme.faint)
                return
            }
            sheet.writeTable(
                "changes_staffing_areas", [texts(.columnUnit), texts(.gapArea)] + headings, words: 2,
                rows: changed.count
            ) { index, block in
                let line = changed[index]
                Self.write(report.index.name(of: line.unit), report.name(of: line.area), line.figures, on: &block)
            }
        }
    }

    /// Writes the compared units and their sum, and returns the row of the sum.
    private static func writeUnits(
        _ staffing: StaffingChanges, _ report: CouncilReport, _ headings: [String], on sheet: inout CouncilSheet
    ) -> Int {
        let (texts, units) = (report.texts, staffing.units)
        let words = [texts(.columnUnit), texts(.recruitmentServiceArea)]
        let rows = sheet.writeTable("changes_staffing", words + headings, words: 2, rows: units.count) { index, block in
            let line = units[index]
            let area = report.index.serviceAreas[line.unit.serviceArea]?.name ?? ""
            write(line.unit.name, area, StaffingChanges.Figures([line]), on: &block)
        }
        return write(texts(.columnSum), "", StaffingChanges.Figures(units), on: &sheet, over: rows.all)
    }

    @discardableResult
    private static func write(
        _ unit: String, _ area: String, _ figures: StaffingChanges.Figures, on sheet: inout some RowLayout,
        over rows: ClosedRange<Int>? = nil
    ) -> Int {
        let (label, style) = rows == nil ? (Theme.cell, Theme.number) : (Theme.sumLabel, Theme.sum)
        let people = [figures.headcount.previous, figures.headcount.now].map { Entry.whole($0, style) }
        let posts = [figures.fte.previous, figures.fte.now].map { Entry.fte($0, style) }
        let ofPeople = pair(people, from: 3, row: sheet.row, over: rows, style)
        let ofPosts = pair(posts, from: 6, row: sheet.row, over: rows, style, format: Theme.differenceFTEFormat)
        return sheet.write(
            [.text(unit, label), .text(area, label)]
                // Employees of a fagområde are always stated, so a missing number is hidden.
                + ofPeople.map { rows == nil ? $0.orHidden : $0 } + ofPosts.map { figures.hidesFTE ? $0.orHidden : $0 })
    }

    private static func figures(_ staffing: StaffingChanges, sumRow: Int, _ texts: Texts) -> [Figure] {
        let (previous, now) = (staffing.previous, staffing.now)
        let cells = (3...7).map { Formula.cell($0, sumRow) }
        let points = Theme.differencePointsFormat(texts(.percentagePoints))
        let figures = [
            Figure(
                label: texts(.staffingHeadcount), about: texts(.changesHeadcountAbout),
                previous: .whole(previous.headcount),
                now: .whole(now.headcount), cells: (cells[0], cells[1])),
            Figure(
                label: texts(.staffingFTE), about: texts(.changesFTEAbout), previous: .fte(previous.fte),
                now: .fte(now.fte), cells: (cells[3], cells[4]), differenceFormat: Theme.differenceFTEFormat),
            Figure(
                label: texts(.staffingMean), about: texts(.changesMeanAbout),
                previous: .finePercent(previous.meanPosition),
                now: .finePercent(now.meanPosition), differenceFormat: points, isShare: true, better: .higher),
            Figure(
                label: texts(.staffingShare), about: texts(.changesShareAbout),
                previous: .finePercent(previous.fullTimeShare), now: .finePercent(now.fullTimeShare),
                differenceFormat: points, isShare: true, better: .higher),
            Figure(
                label: texts(.summaryDepartures), about: texts(.changesFTEAbout),
                previous: .whole(previous.departures),
                now: .whole(now.departures), better: .lower),
        ]
        return figures.filter { $0.now.content != .blank && $0.previous?.content != .blank }
    }

    // MARK: Recruitment

    mutating func writeRecruitment() {
        let recruitment = changes.recruitment
        guard let first = recruitment.years.first, let last = recruitment.years.last else { return }
        let (texts, report, period) = (texts, report, period)
        let names = recruitment.positions.map { name(of: $0.position) }
        let span = span(first.year, last.year)
        let years = ["years": span, "previous": previous, "now": now]
        let about = texts(.changesRecruitmentAbout, years) + pastRecruitment(recruitment)
        let headings =
            [texts(.recruitmentPosition), texts(.changesYears)]
            + [texts(.changesPlannedPrevious, years), texts(.changesPlannedNow, years), texts(.columnChange)]
        writePart { sheet, figures in
            sheet.writeSubtitle(texts(.changesRecruitment, years), about: about)
            let start = sheet.row + 1
            sheet.writeTable("changes_recruitment", headings, words: 2) { sheet in
                for (name, line) in zip(names, recruitment.positions) {
                    Self.write(name, span, line.counts, report, on: &sheet)
                }
            }
            let sums = sheet.row > start ? start...sheet.row - 1 : nil
            let row = Self.write(texts(.columnSum), span, recruitment.sum, report, on: &sheet, over: sums)
            for year in recruitment.years {
                Self.write(texts(.changesAllPositions), period(year.year), year.counts, report, on: &sheet)
            }
            figures.append(
                Figure(
                    label: texts(.changesRecruitmentFigure, years), about: texts(.changesRecruitmentFigureAbout),
                    previous: report.recruited(recruitment.sum.previous), now: report.recruited(recruitment.sum.now),
                    cells: (Formula.cell(3, row), Formula.cell(4, row)),
                    differenceFormat: Self.differenceFormat(report)))
        }
    }

    /// The name of a period, and the previous plan's if it has another one for the same year: «kort
    /// sikt (mellomlang sikt i 2017)».
    private func period(_ year: Int) -> String {
        let (name, former) = (report.plan.period(year), previousIndex.plan.period(year))
        let words = ["name": name, "former": former, "previous": previous]
        return name == former ? name : texts(.changesPeriod, words)
    }

    private func span(_ first: Int, _ last: Int) -> String {
        let (start, end) = (period(first), period(last))
        if start == report.plan.period(first), end == report.plan.period(last) { return report.plan.span(first, last) }
        return first == last ? start : "\(start) – \(end)"
    }

    /// The previous plan's name of a period that is over; with the year if the current plan has
    /// that name for another one.
    private func pastPeriod(_ year: Int) -> String {
        let name = previousIndex.plan.period(year)
        let isReused = report.plan.years.contains { report.plan.period($0) == name }
        return isReused ? "\(name) (\(year))" : name
    }

    /// A sentence on the years that are over; empty if there are none.
    private func pastRecruitment(_ recruitment: RecruitmentChanges) -> String {
        guard let past = recruitment.past else { return "" }
        let years = recruitment.pastYears.map(pastPeriod).joined(separator: ", ")
        let count = texts.decimal(past.description)
        return " " + texts(.changesRecruitmentPast, ["years": years, "count": count, "previous": previous])
    }

    private static func differenceFormat(_ report: CouncilReport) -> String {
        report.plan.form.recruitment == .fte ? Theme.differenceFTEFormat : Theme.differenceFormat
    }

    @discardableResult
    private static func write(
        _ name: String, _ years: String, _ counts: RecruitmentChanges.Counts, _ report: CouncilReport,
        on sheet: inout CouncilSheet,
        over rows: ClosedRange<Int>? = nil
    ) -> Int {
        let (label, style) = rows == nil ? (Theme.cell, Theme.number) : (Theme.sumLabel, Theme.sum)
        let counts = [counts.previous, counts.now].map { report.recruited($0, style) }
        let change = pair(
            counts, from: 3, row: sheet.row, over: rows, style, format: differenceFormat(report))
        return sheet.write([.text(name, label), .text(years, label)] + change)
    }

    /// The current plan's name, or the previous plan's if the position has left the plan.
    private func name(of position: Choice<Position>) -> String {
        if case .listed(let id) = position, report.index.positions[id] == nil {
            return previousIndex.name(of: position)
        }
        return report.name(of: position)
    }
}
