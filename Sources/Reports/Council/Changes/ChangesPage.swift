import CompetencePlan
import SheetWriting
import Wording

extension CouncilReport {
    /// Endringer; nil where there is no previous revision.
    var changesPage: CouncilPage? {
        guard let last = merged.previous.last else { return nil }
        return ChangesPage(self, since: last).page
    }
}

/// Endringer: what is other than in the previous revision, and how the municipality's figures have gone through all of
/// them. Made only of figures that may be shown in both years, so nothing hidden can be found by subtracting.
struct ChangesPage {
    let report: CouncilReport
    let changes: RevisionChanges
    let history: History
    /// The plan then, for what has left it since.
    let earlier: PlanIndex
    private(set) var page: CouncilPage
    /// What Kort fortalt shows, with the cells that it is found in.
    private var figures: [Figure] = []

    /// A figure of both years; nil cells leave a figure as it is.
    struct Figure {
        var label: String
        var about: String
        var then: Entry?
        var now: Entry
        var cells: (then: String?, now: String?) = (nil, nil)
        var differenceFormat = Theme.differenceFormat
    }

    /// Two columns of words, seven of numbers, and one of words.
    private static let widths: [Double] = [31, 38] + Array(repeating: 11.5, count: 7) + [32]

    var texts: Texts { report.texts }
    var then: String { "\(changes.then)" }
    var now: String { "\(changes.now)" }

    init(_ report: CouncilReport, since last: Revision) {
        let current = report.merged.revision
        self.report = report
        changes = RevisionChanges(from: last, to: current)
        history = History(report.merged.previous + [current])
        earlier = PlanIndex(last.plan)
        let years = ["then": "\(last.year)", "now": "\(current.year)"]
        page = report.page(
            .changesSheet, title: report.texts(.changesTitle, years), about: [], widths: Self.widths, isLandscape: true)
        page.row -= 1
        putAbout()
        // The first table is made from the tables below it, so its rows are left free until those stand.
        let summaryRow = page.row
        page.row = summaryRow + Self.summaryRows
        putGaps()
        putStaffing()
        putRecruitment()
        putNames()
        putMeasures()
        putHistory()
        putMeasureList()
        putSummary(at: summaryRow)
    }

    /// What follows begins a page, so that a table is not cut from its headings.
    mutating func beginPage() { page.beginPage(atRow: page.row) }

    /// Lays out a part with the page and the figures at hand.
    mutating func lay(_ part: (inout CouncilPage, inout [Figure]) -> Void) { part(&page, &figures) }

    // MARK: What is compared

    private mutating func putAbout() {
        let units = ["then": then, "now": now, "count": "\(changes.units.count)"]
        page.putWide(texts(.changesAbout, units))
        let absences: [(RevisionChanges.Absence, TextKey)] = [
            (.new, .changesNewUnits), (.gone, .changesGoneUnits), (.silentNow, .changesSilentNow),
            (.silentThen, .changesSilentThen),
        ]
        for (absence, key) in absences {
            let names = changes.absent.filter { $0.absence == absence }.map(\.name).joined(separator: ", ")
            if !names.isEmpty { page.putWide(texts(key, ["units": names, "then": then, "now": now])) }
        }
        if history.points.dropLast().last?.isFinal == false {
            page.putWide(texts(.changesProvisional, ["then": then]), Theme.strongText)
        }
        for change in changes.breaks { page.putWide(texts(.breakMark) + " " + words(for: change), Theme.strongText) }
        if (changes.gaps?.sum.hidden ?? 0) + changes.staffing.hidden > 0 { page.putWide(report.hiddenNote) }
        page.row += 1
    }

    func words(for change: SeriesBreak) -> String {
        switch change {
        case .municipality(let name): texts(.breakMunicipality, ["name": name])
        case .scale: texts(.breakScale)
        case .labels: texts(.breakLabels)
        case .importance: texts(.breakImportance)
        case .subjectAreas(let new, let gone): texts(.breakAreas, ["new": "\(new)", "gone": "\(gone)"])
        case .units(let new, let gone): texts(.breakUnits, ["new": "\(new)", "gone": "\(gone)"])
        case .privacy(let then, let now): texts(.breakPrivacy, ["then": "\(then)", "now": "\(now)"])
        }
    }

    // MARK: Kort fortalt

    /// Heading, table heading and a row for each figure that there can be.
    private static let summaryRows = 12

    private mutating func putSummary(at row: Int) {
        let end = page.row
        page.row = row
        page.sheet.put(.text(texts(.changesSummary)), row: row, column: 1, Theme.subtitle)
        page.row += 1
        page.putHeadings(
            [texts(.changesFigure), texts(.changesMeaning), then, now, texts(.changesDifference)], words: 2)
        for figure in figures {
            let row = page.row
            var entries = [Entry.text(figure.label), .text(figure.about)]
            if let then = figure.then {
                entries += [
                    then.live(figure.cells.then), figure.now.live(figure.cells.now),
                    .difference(from: then, to: figure.now, format: figure.differenceFormat)
                        .live("\(Formula.cell(4, row))-\(Formula.cell(3, row))"),
                ]
            } else {
                entries += [.text("", Theme.number), figure.now.live(figure.cells.now), .text("", Theme.number)]
            }
            page.put(entries)
        }
        page.row = end
    }
}

extension Theme {
    /// Running text that must be seen.
    static let strongText = text.with { $0.isBold = true }
    /// How much more or less, with its sign.
    static let differenceFormat = "+#,##0;-#,##0;0"
    static let differenceFTEFormat = "+0.0##;-0.0##;0.0"
    static let differencePercentFormat = "+0.0 %;-0.0 %;0.0 %"
    static let finePercentFormat = "0.0 %"
}

extension Entry {
    /// A share to a tenth of a per cent, so that two of them and their difference agree as they are shown.
    static func finePercent(_ ratio: Ratio?) -> Entry {
        Entry(
            ratio.map { .number($0.asDouble) } ?? .blank,
            Theme.number.with { $0.numberFormat = Theme.finePercentFormat })
    }

    /// The second figure minus the first; what is blank counts as nothing, and stays blank where both are.
    static func difference(
        from first: Entry, to second: Entry, format: String = Theme.differenceFormat, _ style: CellStyle = Theme.number
    ) -> Entry {
        let (then, now) = (first.value, second.value)
        let difference = then == nil && now == nil ? nil : (now ?? 0) - (then ?? 0)
        return Entry(difference.map(CellContent.number) ?? .blank, Theme.formatted(style, format))
    }
}
