import CompetencePlan
import Forms
import SheetWriting
import Wording

/// The council's workbook (design section 9): the plan's appendices and related sheets.
///
/// Every table applies the privacy threshold, and every sum is of what those tables show. Rows that grow with the
/// number of units are made unit by unit while the file is written.
package struct CouncilReport: Sendable {
    let merged: MergeResult
    let texts: Texts
    let figures: CouncilFigures
    /// The changes since the last revision; nil if there is none.
    let changes: RevisionChanges?
    let quality: ReturnQuality

    var index: PlanIndex { merged.index }
    var plan: PlanDefinition { merged.plan }
    var answers: [UnitAnswers] { merged.returns.answers }

    private init(_ merged: MergeResult) {
        self.merged = merged
        texts = merged.texts
        changes = merged.previous.last.map { RevisionChanges(from: $0, to: merged.revision) }
        quality = ReturnQuality(merged)
        figures = CouncilFigures(merged.returns.answers, merged.publicAnswers, merged.disclosure)
    }

    /// The public figures of a unit, given its offset among the answers.
    func unit(at offset: Int) -> PublicUnit? { PublicUnit(answers[offset], merged.publicAnswers[offset]) }

    /// Only its levels, or only its staffing.
    func gaps(at offset: Int) -> GapTable.UnitLines? {
        GapTable.UnitLines(of: answers[offset], merged.publicAnswers[offset])
    }

    func staffing(at offset: Int) -> StaffingTable.UnitLines? {
        StaffingTable.UnitLines(of: answers[offset], merged.publicAnswers[offset])
    }

    func name(ofUnitAt offset: Int) -> String { index.name(of: answers[offset].unit) }

    /// The file name, the same in every language since scripts rely on it.
    package static func fileName(_ plan: PlanDefinition) -> String {
        "Vedlegg til kompetanseplan \(plan.revision).xlsx"
    }

    /// The workbook, and its totals for HR's Avstemming.
    package static func make(_ merged: MergeResult) -> (workbook: WorkbookDescription, totals: CouncilTotals) {
        let report = CouncilReport(merged)
        let sheets = report.sheets
        let summary = report.summarySheet(sheets)
        let title = "\(report.title) (\(merged.statusText.lowercased()))"
        let workbook = WorkbookDescription(
            properties: DocumentProperties(
                title: title, subject: merged.plan.municipality, author: merged.plan.contact.name,
                company: merged.plan.municipality, created: merged.day.secondsSince1970,
                language: merged.language.tag),
            sheets: ([summary.description] + sheets.map(\.sheet.description)).enumerated().map {
                report.numbered($1, part: $0 + 1)
            })
        return (workbook, sheets.reduce(into: CouncilTotals()) { $0.append($1.sheet.totals) })
    }

    /// The sheet with its own page numbers in the footer, which are valid whether one sheet is printed or all.
    private func numbered(_ sheet: SheetDescription, part: Int) -> SheetDescription {
        var sheet = sheet
        sheet.print.firstPage = 1
        sheet.print.footer = "&L&A&R" + texts(.councilFooter, ["page": Self.pageLabel(part: part, pageCode: "&P")])
        return sheet
    }

    /// The sheets after Sammendrag, with their descriptions for it.
    private var sheets: [(sheet: CouncilSheet, about: TextKey)] {
        let (gap, layout) = gapSheet
        let sheets: [(form: FormSheetID?, sheet: () -> CouncilSheet, about: TextKey)] = [
            (.measures, { challengesSheet }, .contentsChallenges),
            (.recruitment, { recruitmentSheet }, .contentsRecruitment),
            (.gap, { gap }, layout.hasDiagrams ? .contentsGap : .contentsGapTables),
            (.gap, { overviewSheet(layout) }, figures.commonAreas.isEmpty ? .contentsUnits : .contentsOverview),
            (.gap, { prioritiesSheet }, .contentsPriorities),
            (.gap, { sharedSheet }, .contentsShared),
            (.staffing, { staffingSheet }, .contentsStaffing),
            (.staffing, { vulnerabilitySheet }, .contentsVulnerability),
            (.measures, { strategiesSheet }, .contentsStrategies),
        ]
        return sheets.filter { uses($0.form) && ($0.about != .contentsShared || hasSharedNeeds) }
            .map { ($0.sheet(), $0.about) }
            + (ownSheet.map { [($0, .contentsOwn)] } ?? [])
            + (changesSheet.map { [($0, .contentsChanges)] } ?? []) + [(aboutSheet, .contentsAbout)]
    }

    /// Whether there are several units, which could share needs.
    var hasSharedNeeds: Bool { uses(.gap) && plan.units.count > 1 }

    /// Whether the form has this sheet; nil stands for all forms.
    func uses(_ sheet: FormSheetID?) -> Bool { sheet.map(plan.form.uses) ?? true }

    var title: String { texts(.councilTitle, ["plan": plan.title]) }

    /// A sheet with its head: title, municipality, status and description. The table begins at the sheet's row.
    func sheet(
        _ name: TextKey, title: String, about: [String], widths: [Double], isLandscape: Bool = false
    ) -> CouncilSheet {
        var description = SheetDescription(name: texts(name))
        description.columnWidths = widths
        description.print.isLandscape = isLandscape
        description.print.header = Theme.pageHeader(
            left: "\(plan.municipality) – \(self.title)", right: merged.statusText)
        description.tabColour = Theme.dark
        var sheet = CouncilSheet(description: description)
        sheet.writeWide(title, Theme.title)
        let made = texts(.madeOn, ["date": texts.day(merged.day.description)])
        sheet.writeWide("\(plan.municipality) – \(plan.title) · \(merged.statusText) · \(made)", Theme.faint)
        for text in about { sheet.writeWide(text) }
        if Self.sheetsOfAreas.contains(name), hasOwnAreas { sheet.writeWide(texts(.ownNote)) }
        // These three say more of them.
        if ![.summarySheet, .changesSheet, .aboutSheet].contains(name) {
            for text in unitsWithoutFigures { sheet.writeWide(text) }
            if let text = notAsked(on: name) { sheet.writeWide(text) }
        }
        let carried = merged.namesCarried
        let count = merged.returns.units.count { $0.carriedFrom != nil }
        // Endringer compares only units with figures of their own.
        let words = ["units": carried, "counted": name == .changesSheet ? "" : "1"]
        if count > 0 { sheet.writeWide(texts.counted(.carriedNote, count, words)) }
        let partial = merged.namesPartial
        if !partial.isEmpty { sheet.writeWide(texts(.partialNote, ["units": partial])) }
        sheet.row += 1
        return sheet
    }

    /// The sheets that name fagområder.
    private static let sheetsOfAreas: Set<TextKey> = [
        .gapSheet, .overviewSheet, .prioritiesSheet, .sharedSheet, .staffingSheet, .vulnerabilitySheet,
    ]

    /// Whether a unit has fagområder in its own words, which have an asterisk.
    private var hasOwnAreas: Bool {
        answers.contains { $0.gaps.contains(where: \.area.isOwn) || $0.staffing.contains(where: \.area.isOwn) }
    }

    /// Sentences on units that have not returned a form and on those left out on purpose.
    private var unitsWithoutFigures: [String] {
        func names(_ units: [ReturnCollection.UnitReturn]) -> [String: String] {
            ["units": units.map(\.unit.name).joined(separator: ", ")]
        }
        let absent = merged.returns.units.filter(\.isAbsent)
        let waived = merged.returns.units.filter { $0.status == .waived }
        return (absent.isEmpty ? [] : [texts(.gapNotReturned, names(absent))])
            + (waived.isEmpty ? [] : [texts(.resultWaived, names(waived))])
    }

    var hiddenNote: String {
        let note = texts(.hiddenNote, ["threshold": "\(plan.thresholds.privacy)"])
        guard let strictest = answers.compactMap(\.privacyThreshold).max(), strictest > plan.thresholds.privacy else {
            return note
        }
        return note + " " + texts(.hiddenNoteCarried, ["threshold": "\(strictest)"])
    }

    /// A note on which numbers of persons are hidden, and why others are too.
    var hiddenCounts: String {
        texts.counted(.hiddenCounts, max(plan.thresholds.privacy - 1, 1)) + " " + texts(.hiddenSums)
    }

    /// The plan's name, or the unit's own with an asterisk.
    static func name(of choice: Choice<some Listed>, _ index: PlanIndex) -> String {
        choice.isOwn ? "\(index.name(of: choice)) *" : index.name(of: choice)
    }

    func name(of choice: Choice<some Listed>) -> String { Self.name(of: choice, index) }

    /// An amount, with decimals if any stated cost has them: all of a plan in millions do.
    func money(_ amount: Kroner?, _ style: CellStyle = Theme.number) -> Entry {
        let format = figures.strategies.hasWholeCosts ? Theme.wholeFormat : Theme.decimalFormat
        return Entry(amount.map { .number($0.asDouble) } ?? .blank, Theme.formatted(style, format))
    }
}

extension Entry {
    /// The sign for hidden figures: ":" as in Statistics Norway's tables.
    static func hidden(_ style: CellStyle = Theme.number) -> Entry { .text(":", style) }

    var isHidden: Bool { content == .text(":") }

    /// The sign for what does not apply, such as a share of nothing.
    static func inapplicable(_ style: CellStyle = Theme.number) -> Entry { .text(".", style) }

    /// The figure, or the sign for missing answers in a column of numbers; text may be blank.
    var orMissing: Entry { content == .blank && style.horizontal == .right ? .text("..", style) : self }

    /// The figure, or the sign for hidden figures.
    var orHidden: Entry { content == .blank ? .hidden(style) : self }

    /// Dekning; nil if nothing is desired.
    static func coverage(_ ratio: Ratio?, _ style: CellStyle = Theme.number) -> Entry {
        ratio.map { .percent($0, style) } ?? .inapplicable(style)
    }

    /// A mean of levels; nil is an empty cell.
    static func mean(_ ratio: Ratio?, _ style: CellStyle = Theme.number) -> Entry {
        Entry(ratio.map { .number($0.asDouble) } ?? .blank, Theme.formatted(style, Theme.meanFormat))
    }

    /// Årsverk; nil is an empty cell.
    static func fte(_ number: FullTimeEquivalent?, _ style: CellStyle = Theme.number) -> Entry {
        Entry(number.map { .number($0.asDouble) } ?? .blank, Theme.formatted(style, Theme.fteColumnFormat))
    }

    static func percent(_ ratio: Ratio?, _ style: CellStyle = Theme.number) -> Entry {
        Entry(ratio.map { .number($0.asDouble) } ?? .blank, Theme.formatted(style, Theme.percentFormat))
    }
}
