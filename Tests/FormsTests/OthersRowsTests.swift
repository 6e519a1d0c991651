import Cells
import CompetencePlan
import Support
import Testing
import Wording

@testable import Forms

@Suite("Another unit's rows and sheets in a unit's form")
struct OthersRowsTests {
    private func message(_ reading: FormReading) throws -> String {
        try #require(reading.findings.first { $0.code == .formOtherUnitsRows }).message(in: Language.nb.texts)
    }

    @Test("positions and needs under the title of another unit's sheet are one question, with their names")
    func freeRows() throws {
        var form = SmallForm()
        form.recruitment +=
            "\nRekruttering – Kultur\n" + SmallForm.recruitmentHeader + "Ingeniører | 1\nBibliotekar | 2"
        let positions = try form.read()
        #expect(positions.summary == ["FORM/other-units-rows Rekruttering!A5"], "\(positions.summary)")
        let words = try message(positions)
        #expect(words.contains("rader fra en annen virksomhet (2): Ingeniører, Bibliotekar. De hører til Kultur."))
        form = SmallForm()
        form.measures += "\nBehov og tiltak – Kultur\n" + SmallForm.measuresHeader + "Eget | Interne kurs | | | | Lære"
        let needs = try form.read()
        #expect(needs.summary == ["FORM/other-units-rows Behov og tiltak!A5"], "\(needs.summary)")
        #expect(needs.answers?.measures.map(\.need).contains("Eget") == true)
    }

    @Test("of a pasted table of shared fagområder, the rows that are there already are quoted in the same question")
    func sharedAreas() throws {
        var form = SmallForm()
        form.gap += "\nGAP-analyse – Brann og redning\n" + SmallForm.gapHeader + "Vann og avløp | 1 | 2 | | 3"
        let reading = try form.read()
        #expect(reading.summary == ["FORM/other-units-rows GAP-analyse!A7"], "\(reading.summary)")
        let words = try message(reading)
        #expect(words.contains("ikke talt med: A7: Vann og avløp · 1 · 2 · 3.") && !words.contains("i tallene"))
        #expect(reading.answers?.gaps.count == 3)
    }

    @Test("the return form, which has no such title, asks about the same rows until they are changed")
    func returned() throws {
        var form = SmallForm()
        form.recruitment += "\nRekruttering – Kultur\n" + SmallForm.recruitmentHeader + "Kokker | 1\nBibliotekar | 2"
        let context = try SamplePlan.context()
        let workbook = form.workbook
        let reading = FormReader(context).read(workbook)
        let unit = try #require(context.plan.units.first { $0.id.text == "bygg" })
        let contents = FormContents(of: unit, returned: workbook, asking: reading.findings, context)
        let asked = contents.questions.filter { $0.code == .formOtherUnitsRows }
        #expect(asked.map(\.text) == ["Kokker", "Bibliotekar"])
        // The same rows without the title; the second one is further down.
        form = SmallForm()
        form.recruitment += "\n\n\nKokker | 1\n\nBibliotekar | 2"
        let second = try read(form, asked: asked)
        #expect(second.summary.contains { $0.hasPrefix("FORM/other-units-rows Rekruttering!A") }, "\(second.summary)")
        #expect(try message(second).contains("(2): Kokker, Bibliotekar."))
    }

    /// Reads a form that was returned with these questions on its hidden sheet.
    private func read(_ form: SmallForm, asked: [OpenQuestion]) throws -> FormReading {
        var again = form.workbook
        let hidden = again.edited.count - 1
        let lines = [HiddenList.questions.rawValue] + asked.map(\.line)
        again.edited[hidden].rows =
            lines.enumerated().map { offset, line in
                let identity = again.edited[hidden].rows
                let cell = Cell(CellReference(row: offset + 1, column: 20), .text(line))
                return Row(number: offset + 1, cells: (offset < identity.count ? identity[offset].cells : []) + [cell])
            } + again.edited[hidden].rows.dropFirst(lines.count)
        return FormReader(try SamplePlan.context()).read(again)
    }

    @Test("once the pasted rows are deleted, the unit's own of the same names are not taken for them")
    func deleted() throws {
        var form = SmallForm()
        form.recruitment +=
            "\nRekruttering – Kultur\n" + SmallForm.recruitmentHeader + "Ingeniører | 1\nBibliotekar | 2"
        let context = try SamplePlan.context()
        let unit = try #require(context.plan.units.first { $0.id.text == "bygg" })
        let findings = FormReader(context).read(form.workbook).findings
        let contents = FormContents(of: unit, returned: form.workbook, asking: findings, context)
        let asked = contents.questions.filter { $0.code == .formOtherUnitsRows }
        #expect(asked.count == 2)
        #expect(try read(SmallForm(), asked: asked).summary.isEmpty)
        form = SmallForm()
        form.recruitment += "\n\nIngeniører | 1"
        let left = try read(form, asked: asked).summary
        #expect(left.contains { $0.hasPrefix("FORM/other-units-rows") }, "\(left)")
    }

    @Test("measures on fagområder that are the plan's but not the unit's are asked about")
    func measures() throws {
        let gap = Grid.sheet("GAP-analyse", SmallForm.gapHeader + "Brannvern | 3 | 3 | | 1")
        let staffing = Grid.sheet("Årsverk", SmallForm.staffingHeader + "Brannvern | 5 | 4")
        let rest = SmallForm().filledSheets.dropFirst(2)
        let reading = try FormReader(SamplePlan.context()).read(
            Grid.form([gap, staffing] + rest, unit: "brann", file: "brann.xlsx"))
        #expect(reading.summary == ["FORM/other-units-rows Behov og tiltak!A2"], "\(reading.summary)")
        #expect(try message(reading).contains("fagområder som ikke er virksomhetens (1): Vann og avløp."))
        #expect(reading.answers?.measures.count == 1)
    }

    @Test("the row about another unit as a whole is named with its other rows")
    func wholeUnit() throws {
        let rest = SmallForm().filledSheets
        let staffing = Grid.sheet(
            "Årsverk",
            "Årsverk – Bygg og eiendom\n" + SmallForm.staffingHeader + "Hele virksomheten | 20 | 18\n"
                + SmallForm().staffing)
        let gap = Grid.sheet("GAP-analyse", SmallForm.gapHeader + "Brannvern | 3 | 3 | | 1")
        let workbook = Grid.form([gap, staffing] + rest.dropFirst(2), unit: "brann", file: "brann.xlsx")
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        let words = try message(reading)
        #expect(words.contains("Hele virksomheten"), "\(words)")
    }

    @Test("under the unit's own title, as in a table that was copied down, nothing is another's")
    func ownTitle() throws {
        var form = SmallForm()
        form.recruitment += "\nRekruttering – Bygg og eiendom\n" + SmallForm.recruitmentHeader + "Kokker | 1"
        #expect(try !form.read().summary.contains { $0.hasPrefix("FORM/other-units-rows") })
    }

    @Test("where some rows under another unit's title can only be that unit's, all of them are named")
    func title() throws {
        let rows = "Brannvern | 3 | 3 | | 1\nVann og avløp | 1 | 2 | | 3"
        let sheets = SmallForm().filledSheets.dropFirst(2)
        let gap = Grid.sheet("GAP-analyse", "GAP-analyse – Bygg og eiendom\n" + SmallForm.gapHeader + rows)
        let staffing = Grid.sheet("Årsverk", SmallForm.staffingHeader + "Brannvern | 5 | 4")
        let workbook = Grid.form([gap, staffing] + sheets, unit: "brann", file: "brann.xlsx")
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary.filter { $0.hasPrefix("FORM") } == ["FORM/other-units-rows GAP-analyse!A4"])
        #expect(try message(reading).contains("(2): Vann og avløp, Brannvern. De hører til Bygg og eiendom."))
    }

    @Test("another unit's GAP-analyse and Årsverk with its titles are one finding")
    func twoSheets() throws {
        let rest = SmallForm().filledSheets.dropFirst(2)
        let gap = Grid.sheet("GAP-analyse", "GAP-analyse – Bygg og eiendom\n" + SmallForm.gapHeader + SmallForm().gap)
        let staffing = Grid.sheet(
            "Årsverk", "Årsverk – Bygg og eiendom\n" + SmallForm.staffingHeader + SmallForm().staffing)
        let workbook = Grid.form([gap, staffing] + rest, unit: "brann", file: "brann.xlsx")
        let summary = try FormReader(SamplePlan.context()).read(workbook).summary
        #expect(summary.filter { $0.hasPrefix("FORM") } == ["FORM/other-units-rows GAP-analyse!A3"], "\(summary)")
    }

    @Test("a title on one sheet is still asked about if another sheet has rows of another unit")
    func titleElsewhere() throws {
        var form = SmallForm()
        form.gap += "\nGAP-analyse – Kultur\n" + SmallForm.gapHeader + "Kulturminner | 1 | 2 | | 3"
        var sheets = form.workbook.sheets
        let index = try #require(sheets.firstIndex { $0.name == "Rekruttering" })
        sheets[index] = Grid.sheet(
            "Rekruttering", "Rekruttering – Kultur\n" + SmallForm.recruitmentHeader + form.recruitment)
        form.sheets = sheets
        let summary = try form.read().summary
        #expect(summary.contains { $0.hasPrefix("FORM/other-units-rows GAP-analyse") }, "\(summary)")
        #expect(summary.contains("FORM/unit-unclear Rekruttering!A1"), "\(summary)")
    }

    @Test(
        "another unit's sheets are not read, whether they stand before the form's own or behind",
        arguments: [true, false])
    func sheets(_ areFirst: Bool) throws {
        let form = SmallForm()
        let own = [Grid.sheet("Veiledning", "Virksomhet | Bygg og eiendom\nUtfylt av | Kari")] + form.workbook.sheets
        let others = [
            Grid.sheet("Veiledning (2)", "Virksomhet | Kultur\nUtfylt av | Ola"),
            Grid.sheet(
                "GAP-analyse (2)", "GAP-analyse – Kultur\n" + SmallForm.gapHeader + "Kulturminner | 1 | 2 | | 3"),
        ]
        var workbook = form.workbook
        workbook = ReturnedWorkbook(file: workbook.file, sheets: areFirst ? others + own : own + others)
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary == ["FORM/sheet-copied GAP-analyse (2)!"], "\(reading.summary)")
        let message = reading.findings.first?.message(in: Language.nb.texts) ?? ""
        #expect(message.contains("Veiledning (2), GAP-analyse (2)") && message.contains("Kultur"), "\(message)")
        #expect(reading.signature.first == "Kari" && reading.answers?.gaps.count == 3)
    }

    @Test("«Ingen mål» says that there is no need where the plan calls needs that")
    func ownWordForNeeds() throws {
        let plan = try SamplePlan.small {
            $0.replacing(
                "\"contact\":", with: "\"form\": { \"headers\": { \"measures.need\": \"Mål\" } }, \"contact\":")
        }
        var form = SmallForm()
        form.measures = "Ingen mål"
        let sheets = form.workbook.sheets.map { sheet in
            sheet.name == "Behov og tiltak"
                ? Grid.sheet(sheet.name, SmallForm.measuresHeader.replacing("Behov |", with: "Mål |") + form.measures)
                : sheet
        }
        let context = FormContext(plan: plan, schema: try .standard(), language: .nb)
        let reading = FormReader(context).read(ReturnedWorkbook(file: "bygg.xlsx", sheets: sheets))
        #expect(reading.answers?.measures.isEmpty == true, "\(reading.summary)")
    }
}
