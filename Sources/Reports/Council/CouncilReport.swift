import Cells
import CompetencePlan
import Forms
import SheetWriting
import Wording

/// The council's workbook (design section 9): the plan's appendices and what belongs to them.
///
/// Every table here is made with the privacy threshold, and every sum from what those tables show.
package struct CouncilReport {
    let merged: Consolidation
    let texts: Texts
    let gaps: GapTable
    let staffing: StaffingTable
    let recruitment: RecruitmentTable
    let challenges: ChallengeTable
    let priorities: [Priority]
    let vulnerable: [Vulnerability]
    let strategies: StrategyTable

    var index: PlanIndex { merged.index }
    var plan: PlanDefinition { merged.plan }

    private init(_ merged: Consolidation) {
        let answers = merged.returns.answers
        let index = merged.index
        let threshold = index.plan.thresholds.privacy
        self.merged = merged
        texts = merged.texts
        gaps = GapTable(index: index, answers: answers, hiddenBelow: threshold)
        staffing = StaffingTable(index: index, answers: answers, hiddenBelow: threshold)
        recruitment = RecruitmentTable(plan: index.plan, answers: answers)
        challenges = ChallengeTable(index: index, answers: answers)
        priorities = Priority.all(in: gaps, answers: answers)
        vulnerable = Vulnerability.all(in: staffing, thresholds: index.plan.thresholds)
        strategies = StrategyTable(index: index, answers: answers)
    }

    /// The name of the file, the same in every language: scripts rely on it.
    package static func fileName(_ plan: PlanDefinition) -> String {
        "Vedlegg til kompetanseplan \(plan.revision).xlsx"
    }

    package static func workbook(_ merged: Consolidation) -> WorkbookDescription {
        let report = CouncilReport(merged)
        let sheets = [
            report.challengesSheet, report.recruitmentSheet, report.gapSheet, report.prioritiesSheet,
            report.staffingSheet, report.vulnerabilitySheet, report.strategiesSheet, report.aboutSheet,
        ]
        let title = "\(report.title) (\(merged.shownStatus.lowercased()))"
        return WorkbookDescription(
            properties: DocumentProperties(
                title: title, subject: merged.plan.municipality, author: merged.plan.contact.name,
                company: merged.plan.municipality, created: merged.day.secondsSince1970,
                language: merged.language.tag),
            sheets: [report.summarySheet(contents: sheets.map(\.name))] + sheets)
    }

    var title: String { texts(.councilTitle, ["plan": plan.title]) }

    /// A sheet with its head: title, whose and how final it is, and what it shows. The table begins at the row given.
    func page(
        _ name: TextKey, title: String, about: [String], widths: [Double], isLandscape: Bool = false
    ) -> (sheet: SheetDescription, row: Int) {
        var sheet = SheetDescription(name: texts(name))
        sheet.columnWidths = widths
        sheet.putWide(title, row: 1, columns: widths.count, House.title)
        let made = texts(.madeOn, ["date": texts.day(merged.day.description)])
        let head = "\(plan.municipality) – \(plan.title) · \(merged.shownStatus) · \(made)"
        sheet.putWide(head, row: 2, columns: widths.count, House.faint)
        var row = 3
        for text in about {
            sheet.putWide(text, row: row, columns: widths.count)
            row += 1
        }
        sheet.print.isLandscape = isLandscape
        sheet.print.header = House.pageHeader(
            left: "\(plan.municipality) – \(self.title)", right: merged.shownStatus)
        sheet.print.footer = "&L&A&R" + texts(.pageFooter)
        sheet.tabColour = House.dark
        return (sheet, row + 1)
    }

    /// The heading row of a table, repeated on each page and kept in view.
    func putHeadings(
        _ headings: [TextKey], words: Int, row: Int, on sheet: inout SheetDescription, isFixed: Bool = true
    ) {
        let entries = headings.enumerated().map { place, key in
            Entry.text(texts(key), place < words ? House.heading : House.headingNumber)
        }
        sheet.put(entries, row: row)
        guard isFixed else { return }
        sheet.print.repeatedRows = row...row
        sheet.frozenAt = CellReference(row: row + 1, column: 1)
    }

    /// The sign for what may not be shown: Statistics Norway's ":".
    static let hidden = Entry.text(":", House.number)

    var hiddenNote: String { texts(.hiddenNote, ["threshold": "\(plan.thresholds.privacy)"]) }

    /// The plan's name, or the unit's own with a star.
    func name(of position: Choice<Position>) -> String { Self.starred(index.name(of: position), position) }

    func name(of area: Choice<SubjectArea>) -> String { Self.starred(index.name(of: area), area) }

    func name(of strategy: Choice<Strategy>) -> String { Self.starred(index.name(of: strategy), strategy) }

    private static func starred<Owner>(_ name: String, _ choice: Choice<Owner>) -> String {
        if case .own = choice { "\(name) *" } else { name }
    }
}

extension Entry {
    /// Årsverk; nil is an empty cell.
    static func fte(_ number: FullTimeEquivalent?, _ style: CellStyle = House.number) -> Entry {
        Entry(number.map { .number($0.asDouble) } ?? .blank, House.formatted(style, House.fteFormat))
    }

    static func percent(_ ratio: Ratio?, _ style: CellStyle = House.number) -> Entry {
        Entry(ratio.map { .number($0.asDouble) } ?? .blank, House.formatted(style, House.percentFormat))
    }

    static func money(_ amount: Kroner?, _ style: CellStyle = House.number) -> Entry {
        Entry(amount.map { .number($0.asDouble) } ?? .blank, House.formatted(style, House.wholeFormat))
    }
}
