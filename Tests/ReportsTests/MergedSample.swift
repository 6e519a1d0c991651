import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Wording

/// A merge of the small plan's units, made from text grids.
struct MergedSample {
    var gap = "Vann og avløp | 3 | 4 | | 2\nBrannvern | 2 | 4 | | 3\nPlanarbeid | 1 | 3 | | 1"
    /// Hele virksomheten; if blank, the form lacks the row.
    var wholeUnit = "Hele virksomheten | 8 | 6.5 | 4 | 2 | 0.5"
    var staffing = "Vann og avløp | 5 | 4.5 | 4 | 1\nBrannvern | 2 | 1.2 | 1 | 1 | 0.4\nPlanarbeid | 3 | 2"
    var recruitment = "Ingeniører | 1 | | 2"
    var need = "Bedre drift"
    var measure = "Holde kurs"
    var isFinal = false
    var previous: [Revision] = []
    var language = Language.nb

    /// The form of the single unit.
    func form() -> ReturnedWorkbook {
        Grid.form([
            Grid.sheet("GAP-analyse", "Fagområde | Dagens nivå | Ønsket nivå | Gap | Viktighet | Kommentar\n" + gap),
            Grid.sheet(
                "Årsverk",
                "Fagområde | Ansatte | Årsverk | Heltid | Ventet avgang | Ubesatte årsverk | Kommentar\n" + wholeUnit
                    + "\n"
                    + staffing),
            Grid.sheet("Rekruttering", "Stilling | 2020 | 2021 | 2022 | Sum | Begrunnelse\n" + recruitment),
            Grid.sheet(
                "Behov og tiltak", "Behov | Strategi 1 | Delstrategi/tiltak\n\(need) | Interne kurs | \(measure)"),
        ])
    }

    func merged() throws -> MergeResult {
        let context = try SamplePlan.context(language)
        let returns = ReturnCollection([FormReader(context).read(form())], context: context)
        let day = CalendarDay(year: 2020, month: 6, day: 15) ?? .epoch
        return MergeResult(
            layout: context.layout, returns: returns, previous: previous, isFinal: isFinal, day: day)
    }

    /// The same answers as an earlier revision.
    func revision(of year: Int) throws -> Revision {
        var revision = try merged().revision
        revision.plan.revision = year
        return revision
    }

    func council() throws -> WorkbookDescription { try CouncilReport.make(merged()).workbook }

    func control() throws -> WorkbookDescription { try Self.control(merged()) }

    static func control(_ merged: MergeResult) -> WorkbookDescription {
        ControlReport.workbook(merged, totals: CouncilReport.make(merged).totals, paths: [:])
    }
}

extension WorkbookDescription {
    /// Every text in the workbook that a person or a program could read.
    var texts: [String] {
        var texts = [properties.title, properties.subject]
        for sheet in sheets {
            texts += [sheet.name, sheet.print.header, sheet.print.footer]
            texts += sheet.allCells.compactMap(\.content.text) + sheet.notes.map(\.text)
            for chart in sheet.charts { texts += [chart.title, chart.alternativeText] }
        }
        return texts
    }
}

extension CellContent {
    var text: String? {
        switch self {
        case .text(let text), .link(_, let text), .formula(_, .text(let text)): text
        default: nil
        }
    }

    /// The number shown before anything is calculated.
    var number: Double? {
        switch self {
        case .number(let number), .formula(_, .number(let number)): number
        default: nil
        }
    }
}
