import CompetencePlan
import Forms
import SheetWriting
import Wording

/// Sammendrag: how final the workbook is, its key figures, the largest gaps and what is in it.
extension CouncilReport {
    /// How many of the largest gaps are named.
    private static let largest = 5

    /// A line of the key figures: what, how much, and the sheet that it comes from.
    private struct Line {
        var label: String
        var entry: Entry
        var sheet: TextKey
    }

    /// `pages` are the other sheets, in the workbook's order, with what is said of each.
    func summaryPage(_ pages: [(page: CouncilPage, about: TextKey)]) -> CouncilPage {
        var about = [merged.statusReason, texts(.summaryAbout)]
        let waived = merged.names(of: .waived)
        if !waived.isEmpty { about.append(texts(.waivedWhy, ["units": waived])) }
        let statusTitle = merged.isFinal ? title : "\(title) – \(merged.shownStatus.lowercased())"
        var page = page(.summarySheet, title: statusTitle, about: about, widths: [56, 18, 30])
        page.sheet.isActive = true
        let places = pages.reduce(into: [KeyFigure: String]()) { $0.merge($1.page.figures) { first, _ in first } }
        page.row -= 1
        for (heading, lines) in groups(places) {
            page.putSubtitle(texts(heading))
            for line in lines { put(line, on: &page) }
        }
        page.putWide(texts(.summaryStaffingNote), Theme.faint)
        if figures.gaps.hidden + figures.staffingHidden > 0 { page.putWide(hiddenNote, Theme.faint) }
        putLargest(places, on: &page)
        putContents(pages, on: &page)
        return page
    }

    private func put(_ line: Line, on page: inout CouncilPage) {
        let target = "internal:\(SheetRange.quoted(texts(line.sheet)))!A1"
        page.put([.text(line.label), line.entry, Entry(.link(target: target, text: texts(line.sheet)), Theme.link)])
    }

    private func groups(_ places: [KeyFigure: String]) -> [(TextKey, [Line])] {
        [
            (.summaryCompetence, competence(places)), (.summaryPeople, people(places)),
            (.summaryActions, actions(places)),
        ]
    }

    private func competence(_ places: [KeyFigure: String]) -> [Line] {
        let returned = merged.returns.units.count(where: \.status.isReturned)
        let expected = merged.returns.units.count { $0.status != .waived }
        let count = texts(.summaryOf, ["count": "\(returned)", "total": "\(expected)"])
        let gap = figures.gaps
        let mapped = places[.shown].flatMap { shown in places[.hidden].map { "\(shown)+\($0)" } }
        return [
            Line(label: texts(.summaryReturned), entry: .text(count, Theme.number), sheet: .aboutSheet),
            Line(
                label: texts(.summaryAreas), entry: .whole(gap.shown + gap.hidden).live(mapped), sheet: .overviewSheet),
            Line(
                label: texts(.summaryLacking), entry: .whole(gap.lacking).live(places[.lacking]), sheet: .overviewSheet),
            Line(label: texts(.summaryHidden), entry: .whole(gap.hidden).live(places[.hidden]), sheet: .overviewSheet),
            Line(
                label: texts(.summaryCoverage), entry: .percent(gap.coverage).live(places[.coverage]),
                sheet: .overviewSheet),
            Line(label: texts(.summaryShared), entry: .whole(figures.sharedNeeds.count), sheet: .sharedSheet),
        ]
    }

    private func people(_ places: [KeyFigure: String]) -> [Line] {
        let sum = figures.staffing
        let years = ["first": "\(plan.years.first ?? 0)", "last": "\(plan.years.last ?? 0)"]
        return [
            Line(
                label: texts(.summaryEmployees), entry: .whole(sum.headcount).live(places[.employees]),
                sheet: .staffingSheet),
            Line(label: texts(.summaryFTE), entry: .fte(sum.fte).live(places[.fte]), sheet: .staffingSheet),
            Line(label: texts(.summaryVacant), entry: .fte(sum.vacant).live(places[.vacant]), sheet: .staffingSheet),
            Line(
                label: texts(.summaryDepartures), entry: .whole(sum.departures).live(places[.departures]),
                sheet: .staffingSheet),
            Line(
                label: texts(.summaryVulnerable), entry: .whole(figures.vulnerable),
                sheet: .vulnerabilitySheet),
            Line(
                label: texts(.summaryRecruitment, years),
                entry: .whole(figures.recruitment.total).live(places[.recruitment]), sheet: .recruitmentSheet),
        ]
    }

    private func actions(_ places: [KeyFigure: String]) -> [Line] {
        let challenges = figures.challenges.counts
        let costs = figures.strategies.costs
        let cost = costs.isEmpty ? nil : costs.reduce(Kroner.zero) { $0 + $1.cost }
        return [
            Line(
                label: texts(.summaryNeeds), entry: .whole(challenges.reduce(0) { $0 + $1.needs }),
                sheet: .challengesSheet),
            Line(
                label: texts(.summaryMeasures), entry: .whole(challenges.reduce(0) { $0 + $1.measures }),
                sheet: .challengesSheet),
            Line(label: texts(.summaryCost), entry: .money(cost).live(places[.cost]), sheet: .strategiesSheet),
        ]
    }

    private func putLargest(_ places: [KeyFigure: String], on page: inout CouncilPage) {
        guard figures.priorities.count > 0 else { return }
        page.putSubtitle(texts(.summaryLargest))
        for (place, priority) in figures.priorities.top.prefix(Self.largest).enumerated() {
            let label = "\(index.name(of: priority.line.unit)): \(name(of: priority.line.area))"
            let entry = Entry.whole(priority.levels.weightedGap).live(places[.priority(place)])
            put(Line(label: label, entry: entry, sheet: .prioritiesSheet), on: &page)
        }
    }

    private func putContents(_ pages: [(page: CouncilPage, about: TextKey)], on page: inout CouncilPage) {
        page.putSubtitle(texts(.summaryContents))
        for (other, about) in pages {
            let name = other.sheet.name
            let target = "internal:\(SheetRange.quoted(name))!A1"
            page.put([.text(texts(about)), .text(""), Entry(.link(target: target, text: name), Theme.link)])
        }
    }
}
