import Cells
import CompetencePlan
import Forms
import Support
import Wording

/// A correctly filled-in form of the small plan's unit "bygg", for tests to change.
struct SmallForm {
    static let gapHeader = "Fagområde | Dagens nivå | Ønsket nivå | Gap | Viktighet | Kommentar\n"
    static let staffingHeader =
        "Fagområde | Ansatte | Årsverk | Heltid | Ventet avgang | Ubesatte årsverk | Kommentar\n"
    static let recruitmentHeader = "Stilling | 2020 | 2021 | 2022 | Sum | Begrunnelse\n"
    static let measuresHeader =
        "Behov | Strategi 1 | Strategi 2 | Strategi 3 | Strategi 4 | Delstrategi/tiltak | Fagområde | Ansvarlig | "
        + "Frist | Kostnad (kr) | Forankret i budsjett | Bindingstid (mnd) | Status | Evaluering\n"

    /// The headings of the first two tables, for tests that change them.
    var gapHeading = Self.gapHeader
    var staffingHeading = Self.staffingHeader
    var gap = "Vann og avløp | 3 | 4 | | 2\nBrannvern | 2 | 3 | | 1\nPlanarbeid | 3 | 3 | | 1"
    var staffing = "Vann og avløp | 5 | 4.5 | 4 | 1\nBrannvern | 8 | 7.25 | 5\nPlanarbeid | 3 | 2"
    var recruitment = "Ingeniører | 1 | | 2"
    var measures = "Bedre drift | Interne kurs | | | | Holde kurs | Vann og avløp | Leder | 2021 | 10000 | Ja | 12"
    /// Whole sheets that replace those above by name, or are added.
    var sheets: [SheetContent]?
    var extra: [SheetContent] = []

    var workbook: ReturnedWorkbook {
        Grid.form(
            (sheets ?? [
                Grid.sheet("GAP-analyse", gapHeading + gap), Grid.sheet("Årsverk", staffingHeading + staffing),
                Grid.sheet("Rekruttering", Self.recruitmentHeader + recruitment),
                Grid.sheet("Behov og tiltak", Self.measuresHeader + measures),
            ]) + extra)
    }

    /// The sheets that the unit fills in.
    var filledSheets: [SheetContent] { workbook.sheets.filter { $0.name != "_skjema" } }

    /// Replaces the sheet of the same name.
    mutating func replace(_ sheet: SheetContent) {
        sheets = filledSheets.map { $0.name == sheet.name ? sheet : $0 }
    }

    /// Gives Rekruttering the line «Ingen behov» with an answer, and these rows.
    mutating func answerNoNeed(_ answer: String, rows: String) {
        let above = "Ingen behov i perioden | \(answer)\n"
        replace(Grid.sheet("Rekruttering", above + Self.recruitmentHeader + rows))
    }

    func read(_ language: Language = .nb) throws -> FormReading {
        try FormReader(SamplePlan.context(language)).read(workbook)
    }

    /// The reading of the form after a change.
    static func reading(_ change: (inout SmallForm) -> Void) throws -> FormReading {
        var form = SmallForm()
        change(&form)
        return try form.read()
    }
}

extension FormReading {
    /// Each finding as "CODE Sheet!Cell".
    var summary: [String] {
        findings.map { finding in
            finding.location.sheet.isEmpty
                ? finding.code.rawValue : "\(finding.code.rawValue) \(finding.location.sheet)!\(finding.location.cell)"
        }
    }
}
