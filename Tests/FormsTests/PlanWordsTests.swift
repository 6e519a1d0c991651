import Cells
import CompetencePlan
import Support
import Testing
import Wording

@testable import Forms

@Suite("The plan's own words, and what stands in the place of another answer")
struct PlanWordsTests {
    /// The small plan with a change of its JSON, and a column of HR's own on Behov og tiltak.
    private func context(_ changes: [(String, String)], column: String = "") throws -> FormContext {
        var json = SamplePlan.smallJSON
        for (text, other) in changes { json.replace(text, with: other) }
        if !column.isEmpty {
            let form = "\"form\": { \"columns\": [ { \"sheet\": \"measures\", \"id\": \"own\", \(column) } ] }, "
            json.replace("\"id\": \"prove-2020\",", with: "\"id\": \"prove-2020\", " + form)
        }
        let plan = try PlanDefinition(json: Array(json.utf8))
        return try FormContext(plan: plan, schema: .standard(), language: .nb)
    }

    /// The small form with a value in HR's own column, behind the others.
    private func workbook(_ title: String, _ value: CellValue) throws -> ReturnedWorkbook {
        var workbook = SmallForm().workbook
        let last = workbook.sheets[3].rows[0].cells.count + 1
        for (row, value) in [(0, CellValue.text(title)), (1, value)] {
            let reference = CellReference(row: row + 1, column: last)
            workbook.edited[3].rows[row].cells.append(Cell(reference, value))
        }
        return workbook
    }

    @Test("a level, a strategy and a choice that otherwise mean nothing are answers where the plan lists them")
    func listed() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | Mangler | 4 | | 2\nBrannvern | Ingen | 3 | | 1\nPlanarbeid | 3 | 3 | | 1"
        let levels = try FormReader(context([("\"Litt\"", "\"Mangler\"")])).read(form.workbook)
        #expect(levels.answers?.gaps.map(\.current) == [1, 0, 3])
        #expect(levels.summary.allSatisfy { $0.hasPrefix("CELL/name-read") })
        let choice =
            "\"header\": \"Kilde\", \"type\": \"choice\", \"choices\": [\"Vet ikke\", \"Ingen\"], \"required\": true"
        let own = try FormReader(context([], column: choice)).read(workbook("Kilde", .text("Vet ikke")))
        #expect(own.answers?.measures.first?.own["own"] == .text("Vet ikke"))
        #expect(own.summary.isEmpty)
        form = SmallForm()
        form.measures.replace("Interne kurs", with: "Ingen")
        let strategy = try FormReader(context([("[\"Ansette\"]", "[\"Ingen\"]")])).read(form.workbook)
        #expect(strategy.answers?.measures.first?.strategies == [.listed(Identifier("rekruttering"))])
        #expect(strategy.summary.isEmpty)
    }

    @Test(
        "a day in a column of HR's own is a day; a year or a small number, which Excel shows as 1905 or 1900, is not",
        arguments: [
            (CellValue.date(SerialDate(serial: 2026)), nil, "«2026»"), (.date(SerialDate(serial: 5)), nil, "«5»"),
            (.number(2026), nil, "«2026»"), (.text("2026"), nil, "«2026»"),
            (.date(SerialDate(serial: 43_100)), "2017-12-31", nil), (.text("1. mai 2026"), "2026-05-01", nil),
            (.date(SerialDate(serial: 20_240_501)), "2024-05-01", nil),
            // Nobody means a day before 1927, in whatever cell.
            (.date(SerialDate(serial: 10_000)), "1927-05-18", nil), (.date(SerialDate(serial: 9_999)), nil, "«9999»"),
            (.text("1. mai 1920"), nil, nil),
        ] as [(CellValue, String?, String?)])
    func days(_ value: CellValue, _ day: String?, _ quoted: String?) throws {
        let context = try context([], column: "\"header\": \"Oppstart\", \"type\": \"date\"")
        let reading = try FormReader(context).read(workbook("Oppstart", value))
        #expect(reading.answers?.measures.first?.own["own"] == day.map(OwnAnswer.text))
        #expect((reading.summary == ["CELL/date-unreadable Behov og tiltak!O2"]) == (day == nil))
        if let quoted { #expect(reading.findings[0].message(in: context.texts).contains(quoted)) }
    }

    @Test("a percentage in a column for percentages only repeats the sign", arguments: ["7,2 %", "7.2%"])
    func percentages(_ text: String) throws {
        let context = try context([], column: "\"header\": \"Sykefravær (%)\", \"type\": \"number\"")
        let reading = try FormReader(context).read(workbook("Sykefravær (%)", .text(text)))
        #expect(reading.answers?.measures.first?.own["own"] == .number(try #require(OwnNumber(decimalText: "7.2"))))
        #expect(reading.summary == ["CELL/number-as-text Behov og tiltak!O2"])
    }

    @Test(
        "the unit's own row is known by the unit's name, with an addition, with a typo, and as all of something",
        arguments: [
            "Bygg", "Virksomheten", "Hele virksomheten inkl. vikarer", "Hele virksomhetn", "hele verksemda",
            "Hele enheten", "Alle ansatte", "Whole staff",
        ])
    func wholeUnit(_ name: String) throws {
        var form = SmallForm()
        form.staffing = "\(name) | 20 | 17 | 12 | 1\n" + form.staffing
        var workbook = form.workbook
        let unit = try SamplePlan.context().index.name(of: Identifier("bygg"))
        if name == "Bygg" { workbook.edited[1].rows[1].cells[0].value = .text(unit) }
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary == ["CELL/name-read Årsverk!A2"])
        #expect(reading.answers?.wholeUnit?.headcount == 20)
        #expect(reading.answers?.staffing.count == 3)
    }

    @Test("filled-in levels under a changed heading do not make a blank form")
    func changedHeadings() throws {
        var form = SmallForm()
        form.gapHeading = "Fagområde | Nå | Mål | Gap | Viktighet | Kommentar\n"
        (form.staffing, form.recruitment, form.measures) = ("", "", "")
        #expect(try !form.read().findings.contains { $0.code == .formBlank })
    }

    @Test(
        "the remedy for a number that is not whole says which whole number is meant",
        arguments: [
            ("1,5", "Skriv antall måneder som et helt tall, for eksempel 24."), ("to kull", "Skriv antall måneder"),
        ])
    func months(_ text: String, _ remedy: String) throws {
        var form = SmallForm()
        form.measures.replace("| Ja | 12", with: "| Ja | \(text)")
        let reading = try form.read()
        #expect(reading.summary == ["CELL/text-where-number Behov og tiltak!L2"])
        #expect(reading.findings[0].remedy(in: Language.nb.texts).hasPrefix(remedy))
    }

    @Test("a year of the plan is no number of persons in a column of HR's own")
    func years() throws {
        let column = "\"header\": \"Deltakere\", \"type\": \"whole\", \"persons\": true"
        let reading = try FormReader(context([], column: column)).read(workbook("Deltakere", .number(2021)))
        #expect(reading.summary == ["CELL/text-where-number Behov og tiltak!O2"])
        #expect(
            reading.findings[0].message(in: Language.nb.texts).hasPrefix("«2021» i kolonnen Deltakere er et årstall"))
    }

    @Test("a year that is the heading of two columns is told as that")
    func yearTwice() throws {
        var workbook = SmallForm().workbook
        let cell = CellReference(row: 1, column: 3)
        for row in [0, 1] { workbook.edited[2].rows[row].cells.removeAll { $0.reference.column == 3 } }
        workbook.edited[2].rows[0].cells.append(Cell(cell, .number(2020)))
        workbook.edited[2].rows[1].cells.append(Cell(CellReference(row: 2, column: 3), .number(4)))
        for row in [0, 1] { workbook.edited[2].rows[row].cells.sort { $0.reference < $1.reference } }
        let found = try FormReader(SamplePlan.context()).read(workbook).findings
        let finding = try #require(found.first { $0.code == .formHeadingChanged })
        let message = "Overskriften «2020» står der kolonnen 2021 skal være. Det som står under den, er ikke med: «4»."
        #expect(finding.message(in: Language.nb.texts) == message)
        #expect(!found.contains { $0.code == .formColumnMissing || $0.code == .recruitmentYearOutsidePlan })
    }

    @Test("a form in which another unit answered for all of its own fagområder does not count")
    func anotherUnit() throws {
        let context = try context([
            ("\"subjectAreas\": [\"plan\"]", "\"subjectAreas\": [\"kunst\"]"),
            (
                "{ \"id\": \"vann\",",
                "{ \"id\": \"kunst\", \"name\": \"Kunst\", \"description\": \"\" }, { \"id\": \"vann\","
            ),
        ])
        func read(_ form: SmallForm) -> FormReading {
            let sheets = Array(form.workbook.sheets.dropLast())
            return FormReader(context).read(Grid.form(sheets, unit: "kultur", file: "kultur.xlsx"))
        }
        var form = SmallForm()
        #expect(read(form).answers == nil)
        #expect(read(form).findings.map(\.severity) == [.error])
        form.gap += "\nKunst | 2 | 3 | | 1"
        #expect(read(form).answers?.gaps.count == 4)
        #expect(read(form).findings.first?.severity == .warning)
    }

    @Test(
        "a unit that is another column's is refused",
        arguments: [("Ansatte", "7 årsverk"), ("Årsverk", "3 ansatte"), ("Ubesatte årsverk", "1 person")])
    func otherUnits(_ heading: String, _ text: String) throws {
        var workbook = SmallForm().workbook
        let index = try #require(workbook.sheets[1].rows[0].cells.firstIndex { $0.value == .text(heading) })
        let column = workbook.sheets[1].rows[0].cells[index].reference.column
        workbook.edited[1].rows[1].cells.removeAll { $0.reference.column == column }
        workbook.edited[1].rows[1].cells.append(Cell(CellReference(row: 2, column: column), .text(text)))
        workbook.edited[1].rows[1].cells.sort { $0.reference < $1.reference }
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary.first?.hasPrefix("FTE/not-a-number") == true)
    }

    @Test(
        "a letter of the scale is read beside its description and after «nivå», and not as a range",
        arguments: [
            ("E – Ekspert", 4), ("E (ekspert)", 4), ("nivå P", 3), ("level P", 3), ("P", 3), ("P – C", nil),
            ("P-", nil),
        ])
    func letters(_ text: String, _ level: Int?) throws {
        let scale = try PlanDefinition(json: Repository.bytes("samples/skills/plan.json")).scale
        #expect(LevelText(text, scale)?.level == level)
    }

    @Test("a word of a plan's name is that name, without findings that follow from it")
    func wordOfName() throws {
        let plan = try SamplePlan.small { $0.replacing("\"Planarbeid\"", with: "\"Planarbeid og byggesak\"") }
        var form = SmallForm()
        form.gap = form.gap.replacing("Planarbeid", with: "Byggesak")
        form.staffing = form.staffing.replacing("Planarbeid", with: "Planarbeid og byggesak")
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        let reading = FormReader(context).read(form.workbook)
        #expect(reading.summary == ["GAP/area-unknown GAP-analyse!A4"])
        #expect(reading.findings[0].arguments["suggestion"]?.contains("Planarbeid og byggesak") == true)
    }
}
