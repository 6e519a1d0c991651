import CompetencePlan
import SheetWriting
import Wording

extension CouncilReport {
    /// A sentence in place of a table of changes: that there are none, or that no unit answered both times.
    func unchanged(hidden: Int) -> String {
        changes?.units.isEmpty ?? true
            ? texts(.changesNothingCompared) : texts(.changesNone, ["hidden": hidden > 0 ? "1" : ""])
    }

    /// Endringer; nil if there is no previous revision.
    var changesSheet: CouncilSheet? {
        guard let last = merged.previous.last, let changes else { return nil }
        return ChangesSheet(self, changes, since: last).sheet
    }
}

/// Endringer: what has changed since the previous revision, and the municipality's figures over all revisions. It uses
/// only figures that may be shown in both years, so that nothing hidden can be found by subtraction.
struct ChangesSheet {
    let report: CouncilReport
    let changes: RevisionChanges
    let history: History
    /// The previous plan, for items that have left the current one.
    let previousIndex: PlanIndex
    private(set) var sheet: CouncilSheet
    /// The figures of Kort fortalt, with the cells that they refer to.
    private var figures: [Figure] = []

    /// A figure of both years; without cells it is not a formula.
    struct Figure {
        var label: String
        var about: String
        var previous: Entry?
        var now: Entry
        /// What it is now by the aims of then, or the reverse: it has improved only if both have.
        var aimed: Entry?
        var cells: (previous: String?, now: String?) = (nil, nil)
        var differenceFormat = Theme.differenceFormat
        /// Whether it is a share, whose change is given in percentage points.
        var isShare = false
        var better = Better.neither
        var key: KeyFigure?
    }

    /// The direction in which a figure improves.
    enum Better {
        case higher, lower, neither

        var text: TextKey {
            switch self {
            case .higher: .changesBetterHigher
            case .lower: .changesBetterLower
            case .neither: .changesBetterNeither
            }
        }
    }

    /// Two columns of text, seven of numbers, and one of text. The third number column is wider for «prosentpoeng», and
    /// the fourth for the direction of improvement.
    private static let widths: [Double] = [31, 38, 12.5, 12.5, 19, 17, 12.5, 12.5, 12.5, 32]

    var texts: Texts { report.texts }
    var previous: String { "\(changes.previous)" }
    var now: String { "\(changes.now)" }

    init(_ report: CouncilReport, _ changes: RevisionChanges, since last: Revision) {
        let current = report.merged.revision
        self.report = report
        self.changes = changes
        history = History(report.merged.previous + [current])
        previousIndex = PlanIndex(last.plan)
        let years = ["previous": "\(last.year)", "now": "\(current.year)"]
        sheet = report.sheet(
            .changesSheet, title: report.texts(.changesTitle, years), about: [], widths: Self.widths, isLandscape: true)
        sheet.row -= 1
        writeAbout()
        // The first table refers to the tables below it, so its rows are reserved and filled in last.
        let summaryRow = sheet.row
        sheet.skip(summaryRows, points: Self.summaryLines * RowHeight.line + 2)
        if compares(.gap) { writeGaps() }
        if compares(.staffing) { writeStaffing() }
        if compares(.recruitment) { writeRecruitment() }
        writeNames()
        if compares(.measures) { writeMeasures() }
        writeHistory()
        if compares(.measures) { writeMeasureList() }
        writeSummary(at: summaryRow)
    }

    /// Whether units were asked for a sheet in both years.
    private func compares(_ sheet: FormSheetID) -> Bool { report.uses(sheet) && previousIndex.plan.form.uses(sheet) }

    /// The headings of a figure in both years and of its change, each complete: «Vektet gap 2017».
    func both(_ figure: TextKey) -> [String] {
        let name = texts(figure)
        return ["\(name) \(previous)", "\(name) \(now)", texts(.changesDifferenceIn, ["figure": name.lowercased()])]
    }

    /// Lays out a part, on one page if it fits, and collects its figures.
    mutating func writePart(_ part: (inout CouncilSheet, inout [Figure]) -> Void) {
        figures += sheet.writePart { sheet in
            var figures: [Figure] = []
            part(&sheet, &figures)
            return figures
        }
    }

    // MARK: What is compared

    private mutating func writeAbout() {
        let units = ["previous": previous, "now": now, "count": "\(changes.units.count)"]
        sheet.writeWide(texts(.changesAbout, units))
        let absences: [(RevisionChanges.Absence, TextKey)] = [
            (.new, .changesNewUnits), (.gone, .changesGoneUnits), (.unansweredNow, .changesUnansweredNow),
            (.unansweredPreviously, .changesUnansweredPreviously),
        ]
        for (absence, key) in absences {
            let names = changes.absent.filter { $0.absence == absence }.map(\.name).joined(separator: ", ")
            if !names.isEmpty { sheet.writeWide(texts(key, ["units": names, "previous": previous, "now": now])) }
        }
        let unasked = report.merged.layout.sheets.filter { !compares($0.id) }.map(\.name).joined(separator: ", ")
        if !unasked.isEmpty { sheet.writeWide(texts(.changesNotAsked, ["sheets": unasked, "previous": previous])) }
        if history.points.dropLast().last?.isFinal == false {
            sheet.writeWide(texts(.changesProvisional, ["previous": previous]), Theme.strongText)
        }
        for change in changes.breaks { sheet.writeWide(texts(.breakMark) + " " + words(for: change), Theme.strongText) }
        let hidesFigures = history.points.contains { $0.gap.hidden > 0 || $0.hidesWorkforce }
        if hidesFigures || (changes.gaps?.sum.hidden ?? 0) + changes.staffing.hidden > 0 {
            sheet.writeWide(report.hiddenNote)
        }
        sheet.row += 1
    }

    func words(for change: SeriesBreak) -> String {
        switch change {
        case .municipality(let name): texts(.breakMunicipality, ["name": name])
        case .scale: texts(.breakScale)
        case .labels: texts(.breakLabels)
        case .importance: texts(.breakImportance)
        case .subjectAreas(let new, let gone):
            texts(
                .breakAreas,
                ["new": texts.counted(.breakNewAreas, new), "gone": texts.counted(.breakGoneAreas, gone)])
        case .units(let new, let gone):
            texts(
                .breakUnits,
                ["new": texts.counted(.breakNewUnits, new), "gone": texts.counted(.breakGoneUnits, gone)])
        case .wholeUnit: texts(.breakWholeUnit)
        case .recruitment: texts(.breakRecruitment)
        case .privacy(let previous, let now): texts(.breakPrivacy, ["previous": "\(previous)", "now": "\(now)"])
        }
    }

    // MARK: Kort fortalt

    /// The mean of its rows: most have one line or two.
    private static let summaryLines = 1.6

    /// Two headings, and a row for each possible figure.
    private var summaryRows: Int {
        let gaps = compares(.gap) && (changes.gaps?.sum.lines ?? 0) > 0 ? 7 : 0
        let staffing = (changes.staffing.units.isEmpty ? 0 : 5) + 1
        return 2 + gaps + (compares(.staffing) ? staffing : 0) + (compares(.recruitment) ? 1 : 0)
            + (compares(.measures) ? 2 : 0)
    }

    private mutating func writeSummary(at row: Int) {
        // Below the title and the headings.
        let rows = figures.enumerated().map { (key: $1.key, entries: entries($1, row: row + 2 + $0)) }
        let headings = [
            texts(.columnFigure), texts(.changesMeaning), previous, now, texts(.columnChange),
            texts(.changesBetterWhen), texts(.changesVerdict),
        ]
        sheet.write(fromRow: row) { [texts] sheet in
            sheet.write(RowDescription([.text(texts(.changesSummary), Theme.subtitle)]))
            sheet.writeTable("changes", headings, words: 2) { sheet in
                for row in rows {
                    if let key = row.key { sheet.figures[key] = sheet.reference(row: sheet.row, column: 5) }
                    sheet.write(row.entries)
                }
            }
        }
    }

    private func entries(_ figure: Figure, row: Int) -> [Entry] {
        let label = [Entry.text(figure.label), .text(figure.about)]
        guard let previous = figure.previous else {
            return label + [
                .inapplicable(), figure.now.live(figure.cells.now), .inapplicable(), .text(texts(figure.better.text)),
                .inapplicable(Theme.cell),
            ]
        }
        let (before, after) = (Formula.cell(3, row), Formula.cell(4, row))
        if figure.now.isHidden, previous.isHidden {
            return label + [previous, figure.now, .hidden(), .text(texts(figure.better.text)), .hidden(Theme.cell)]
        }
        // Nobody knows how a figure has changed that one of the years does not have.
        if previous.value == nil || figure.now.value == nil {
            return label + [
                previous, figure.now, .inapplicable(), .text(texts(figure.better.text)), .inapplicable(Theme.cell),
            ]
        }
        // Of shares as shown, to a tenth of a per cent: 77.46 % and 77.54 % are the same.
        let difference = Entry.difference(
            from: previous, to: figure.now, isOfShares: figure.isShare, format: figure.differenceFormat,
            live: figure.isShare ? "(ROUND(\(after),3)-ROUND(\(before),3))*100" : "\(after)-\(before)")
        return label + [
            previous.live(figure.cells.previous), figure.now.live(figure.cells.now), difference,
            .text(texts(figure.better.text)), .text(texts(verdict(on: difference.value, figure))),
        ]
    }

    /// Whether the figure has changed in the same direction by last year's aims.
    private func agrees(_ difference: Double, _ figure: Figure) -> Bool {
        guard let aimed = figure.aimed, let previous = figure.previous else { return true }
        let other = Entry.difference(from: previous, to: aimed, isOfShares: figure.isShare).value ?? 0
        return difference.sign == other.sign && other != 0
    }

    /// Whether a figure has improved; for some this cannot be said.
    private func verdict(on difference: Double?, _ figure: Figure) -> TextKey {
        guard let difference, difference != 0 else { return .changesUnchanged }
        switch agrees(difference, figure) ? figure.better : .neither {
        case .neither: return difference > 0 ? .changesUp : .changesDown
        case .higher: return difference > 0 ? .changesIsBetter : .changesIsWorse
        case .lower: return difference < 0 ? .changesIsBetter : .changesIsWorse
        }
    }
}

extension Theme {
    /// Emphasised running text.
    static let strongText = text.with { $0.isBold = true }
    /// A difference with its sign.
    static let differenceFormat = "+#,##0;-#,##0;0"
    static let differenceFTEFormat = "+#,##0.00;-#,##0.00;0.00"
    /// A difference between shares, in percentage points.
    static func differencePointsFormat(_ unit: String) -> String {
        "+0.0\" \(unit)\";-0.0\" \(unit)\";0.0\" \(unit)\""
    }
    static let finePercentFormat = "0.0 %"
}

extension ChangesSheet {
    /// The previous figure, the figure now, and the change; with `rows` the figures are sums of those.
    static func pair(
        _ figures: [Entry], from column: Int, row: Int, over rows: ClosedRange<Int>?, _ style: CellStyle,
        format: String = Theme.differenceFormat
    ) -> [Entry] {
        let change = "\(Formula.cell(column + 1, row))-\(Formula.cell(column, row))"
        return figures.enumerated().map { offset, figure in figure.live(rows.map { Formula.sum(column + offset, $0) }) }
            + [.difference(from: figures[0], to: figures[1], format: format, style, live: change)]
    }
}

extension Entry {
    /// A share to a tenth of a per cent, so that two shares and their difference agree as displayed.
    static func finePercent(_ ratio: Ratio?) -> Entry {
        Entry(
            ratio.map { .number($0.asDouble) } ?? .blank,
            Theme.number.with { $0.numberFormat = Theme.finePercentFormat })
    }

    /// Of the fourth decimal: årsverk and amounts have no more, and 35.4 − 34.7 is 0.7.
    private static let decimals = 10_000.0

    /// The second figure minus the first. A blank counts as zero, but the result is blank if both are. It is a
    /// formula only if both are present, since the sign for missing numbers cannot be used in a calculation. Of
    /// shares it is in percentage points.
    static func difference(
        from first: Entry, to second: Entry, isOfShares: Bool = false, format: String = Theme.differenceFormat,
        _ style: CellStyle = Theme.number, live formula: String? = nil
    ) -> Entry {
        let (previous, now) = (first.value, second.value)
        func rounded(_ share: Double) -> Double { (share * 1_000).rounded() }
        let difference: Double? =
            if previous == nil && now == nil { nil } else if isOfShares {
                (rounded(now ?? 0) - rounded(previous ?? 0)) / 10
            } else { (((now ?? 0) - (previous ?? 0)) * decimals).rounded() / decimals }
        return Entry(difference.map(CellContent.number) ?? .blank, Theme.formatted(style, format))
            .live(previous == nil || now == nil ? nil : formula)
    }
}
