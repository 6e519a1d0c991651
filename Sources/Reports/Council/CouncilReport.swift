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
    let gapsByServiceArea: [GapByServiceArea]
    let recruitmentByArea: RecruitmentByServiceArea
    let measuresByArea: MeasuresByArea
    /// The fagområder that two units or more lack, the heaviest first.
    let sharedNeeds: [GapByArea]
    let checks: [CrossCheck]

    var index: PlanIndex { merged.index }
    var plan: PlanDefinition { merged.plan }

    private init(_ merged: Consolidation) {
        let answers = merged.returns.answers
        let index = merged.index
        let thresholds = index.plan.thresholds
        self.merged = merged
        texts = merged.texts
        measuresByArea = MeasuresByArea(answers)
        gaps = GapTable(index: index, answers: answers, hiddenBelow: thresholds.privacy)
        gapsByServiceArea = GapByServiceArea.all(in: gaps, plan: index.plan)
        sharedNeeds = GapByArea.shared(in: gaps)
        staffing = StaffingTable(index: index, answers: answers, hiddenBelow: thresholds.privacy)
        recruitment = RecruitmentTable(plan: index.plan, answers: answers)
        recruitmentByArea = RecruitmentByServiceArea(index: index, answers: answers)
        challenges = ChallengeTable(index: index, answers: answers)
        priorities = Priority.all(in: gaps, measures: measuresByArea)
        vulnerable = Vulnerability.all(in: staffing, gaps: gaps, measures: measuresByArea, thresholds: thresholds)
        strategies = StrategyTable(index: index, answers: answers)
        checks = CrossCheck.all(index: index, answers: answers, priorities: priorities, vulnerable: vulnerable)
    }

    /// The name of the file, the same in every language: scripts rely on it.
    package static func fileName(_ plan: PlanDefinition) -> String {
        "Vedlegg til kompetanseplan \(plan.revision).xlsx"
    }

    /// The workbook, and its totals for HR's Avstemming.
    package static func make(_ merged: Consolidation) -> (workbook: WorkbookDescription, totals: [CouncilTotal]) {
        let report = CouncilReport(merged)
        let pages = report.pages
        let summary = report.summaryPage(pages)
        let title = "\(report.title) (\(merged.shownStatus.lowercased()))"
        let workbook = WorkbookDescription(
            properties: DocumentProperties(
                title: title, subject: merged.plan.municipality, author: merged.plan.contact.name,
                company: merged.plan.municipality, created: merged.day.secondsSince1970,
                language: merged.language.tag),
            sheets: [summary.sheet] + pages.map(\.page.sheet))
        return (workbook, pages.flatMap(\.page.totals))
    }

    /// The sheets after Sammendrag, in their order, with what Sammendrag says of each.
    private var pages: [(page: CouncilPage, about: TextKey)] {
        let (gap, blocks) = gapPage
        return [
            (challengesPage, .contentsChallenges), (recruitmentPage, .contentsRecruitment), (gap, .contentsGap),
            (overviewPage(blocks), .contentsOverview), (prioritiesPage, .contentsPriorities),
            (sharedPage, .contentsShared),
            (staffingPage, .contentsStaffing), (vulnerabilityPage, .contentsVulnerability),
            (strategiesPage, .contentsStrategies),
        ] + (changesPage.map { [($0, .contentsChanges)] } ?? []) + [(aboutPage, .contentsAbout)]
    }

    var title: String { texts(.councilTitle, ["plan": plan.title]) }

    /// A sheet with its head: title, whose and how final it is, and what it shows. The table begins at the page's row.
    func page(
        _ name: TextKey, title: String, about: [String], widths: [Double], isLandscape: Bool = false
    ) -> CouncilPage {
        var sheet = SheetDescription(name: texts(name))
        sheet.columnWidths = widths
        sheet.print.isLandscape = isLandscape
        sheet.print.header = House.pageHeader(
            left: "\(plan.municipality) – \(self.title)", right: merged.shownStatus)
        sheet.print.footer = "&L&A&R" + texts(.pageFooter)
        sheet.tabColour = House.dark
        var page = CouncilPage(sheet: sheet, row: 1)
        page.putWide(title, House.title)
        let made = texts(.madeOn, ["date": texts.day(merged.day.description)])
        page.putWide("\(plan.municipality) – \(plan.title) · \(merged.shownStatus) · \(made)", House.faint)
        for text in about { page.putWide(text) }
        let carried = merged.namesCarried
        if !carried.isEmpty { page.putWide(texts(.carriedNote, ["units": carried])) }
        page.row += 1
        return page
    }

    /// The sign for what may not be shown: Statistics Norway's ":".
    static let hidden = Entry.text(":", House.number)

    var hiddenNote: String {
        let note = texts(.hiddenNote, ["threshold": "\(plan.thresholds.privacy)"])
        guard let strictest = merged.returns.answers.strictestThreshold, strictest > plan.thresholds.privacy else {
            return note
        }
        return note + " " + texts(.hiddenNoteCarried, ["threshold": "\(strictest)"])
    }

    /// The plan's name, or the unit's own with a star.
    static func name(of position: Choice<Position>, _ index: PlanIndex) -> String {
        starred(index.name(of: position), position)
    }

    func name(of position: Choice<Position>) -> String { Self.name(of: position, index) }

    func name(of area: Choice<SubjectArea>) -> String { Self.starred(index.name(of: area), area) }

    func name(of strategy: Choice<Strategy>) -> String { Self.starred(index.name(of: strategy), strategy) }

    private static func starred<Owner>(_ name: String, _ choice: Choice<Owner>) -> String {
        choice.isOwn ? "\(name) *" : name
    }
}

extension Choice {
    /// Whether it is the unit's own words, not in the plan's list.
    var isOwn: Bool { if case .own = self { true } else { false } }
}

extension Entry {
    /// A mean of levels; nil is an empty cell.
    static func mean(_ ratio: Ratio?, _ style: CellStyle = House.number) -> Entry {
        Entry(ratio.map { .number($0.asDouble) } ?? .blank, House.formatted(style, House.meanFormat))
    }

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
