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
        for (heading, all) in groups(places) {
            let lines = all.filter { uses(Self.formSheet(of: $0.sheet)) }
            guard !lines.isEmpty else { continue }
            page.putSubtitle(texts(heading))
            for line in lines { put(line, on: &page) }
        }
        if uses(.staffing) { page.putWide(texts(.summaryStaffingNote), Theme.faint) }
        if figures.gaps.hidden + figures.staffingHidden > 0 { page.putWide(hiddenNote, Theme.faint) }
        putLargest(places, on: &page)
        putContents(pages, on: &page)
        return page
    }

    /// The sheet of the form that a sheet here rests on; nil where it is on all.
    private static func formSheet(of sheet: TextKey) -> FormSheetID? {
        switch sheet {
        case .gapSheet, .overviewSheet, .prioritiesSheet, .sharedSheet: .gap
        case .staffingSheet, .vulnerabilitySheet: .staffing
        case .recruitmentSheet: .recruitment
        case .challengesSheet, .strategiesSheet: .measures
        default: nil
        }
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
                label: texts(.summaryLacking), entry: lacking(places), sheet: .overviewSheet),
            Line(label: texts(.summaryHidden), entry: .whole(gap.hidden).live(places[.hidden]), sheet: .overviewSheet),
            Line(
                label: texts(.summaryCoverage),
                entry: gap.shown == 0
                    ? .hidden() : .coverage(gap.coverage(above: plan.lowestLevel)).live(places[.coverage]),
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
                label: texts(.summaryVulnerable), entry: vulnerable, sheet: .vulnerabilitySheet),
            Line(
                label: texts(.summaryRecruitment, years),
                entry: .whole(figures.recruitment.total).live(places[.recruitment]), sheet: .recruitmentSheet),
        ]
    }

    /// «123 av 157 viste»: of those that are hidden nothing is said.
    private func lacking(_ places: [KeyFigure: String]) -> Entry {
        let gap = figures.gaps
        let text = texts(.summaryOfShown, ["count": "\(gap.lacking)", "total": "\(gap.shown)"])
        guard let count = places[.lacking], let total = places[.shown] else { return .text(text, Theme.number) }
        let template = Template(texts.template(.summaryOfShown))
        return Entry(.formula(template.formula(["count": count, "total": total]), cached: .text(text)), Theme.number)
    }

    /// «50 vist, 11 kan ikke vises».
    private var vulnerable: Entry {
        let hidden = figures.staffingHidden
        let shown = texts.grouped(figures.vulnerable)
        guard hidden > 0 else { return .whole(figures.vulnerable) }
        return .text(texts(.summaryShownHidden, ["shown": shown, "hidden": texts.grouped(hidden)]), Theme.number)
    }

    private func actions(_ places: [KeyFigure: String]) -> [Line] {
        let strategies = figures.strategies
        func line(_ label: TextKey, _ entry: Entry, _ figure: KeyFigure?) -> Line {
            Line(label: texts(label), entry: entry.live(figure.flatMap { places[$0] }), sheet: .strategiesSheet)
        }
        return [
            Line(
                label: texts(.summaryNeeds), entry: .whole(figures.challenges.needCounts.reduce(0, +)),
                sheet: .challengesSheet),
            line(.summaryMeasures, .whole(strategies.measures.count), .measures),
            line(.summaryRemaining, .whole(strategies.remaining.count), .remainingMeasures),
            line(.summaryCost, .money(strategies.remaining.cost), .remainingCost),
            line(.summaryUnbudgeted, .money(strategies.remaining.unbudgeted), .unbudgetedCost),
            line(.summarySpent, .money(strategies.done.cost), .spentCost),
            line(.summaryDropped, .money(strategies.dropped.cost), .droppedCost),
        ]
    }

    private func putLargest(_ places: [KeyFigure: String], on page: inout CouncilPage) {
        guard figures.priorities.count > 0 else { return }
        page.putSubtitle(texts(.summaryLargest))
        let selection = figures.priorities.selection(of: Self.largest)
        for (place, priority) in selection.priorities.enumerated() {
            let label = "\(index.name(of: priority.line.unit)): \(name(of: priority.line.area))"
            let entry = Entry.whole(priority.levels.weightedGap).live(places[.priority(place)])
            put(Line(label: label, entry: entry, sheet: .prioritiesSheet), on: &page)
        }
        if let more = words(forRestOf: selection) { page.putWide(more, Theme.faint) }
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
