import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Rows as people write them")
struct TableRowTests {
    private static let totals: [(row: String, found: [String])] = [
        ("Totalt | 16 | 13.75", ["CELL/total-row Årsverk!A5"]), ("TOTALT: | 99", ["CELL/total-row Årsverk!A5"]),
        ("SUM ansatte | 99", ["CELL/total-row Årsverk!A5"]),
        ("Totalsum ansatte i avd. | 99", ["CELL/total-row Årsverk!A5"]),
        ("I alt for avdelingen | 99", ["CELL/total-row Årsverk!A5"]),
        ("Til sammen (alle) | 16", ["CELL/total-row Årsverk!A5"]),
        ("Gjennomsnitt per fagområde | 5.33", ["CELL/total-row Årsverk!A5"]),
        ("Årsverk totalt | | 13.75", ["CELL/total-row Årsverk!A5"]),
        ("Sum kantine og renhold | 16 | 13.75", ["CELL/total-row Årsverk!A5"]),
        ("Sum kantine (rad 7-9) | 3 | 1", ["CELL/total-row Årsverk!A5"]),
        ("Sum kantine | 3 | 1", ["CELL/total-row Årsverk!A5"]),
        ("Oppsum kantine | 3 | 1", ["GAP/area-unknown Årsverk!A5"]),
        ("Kantine | 16 | 13.75 | 9 | 1", ["CELL/possible-total-row Årsverk!A5"]),
        ("Snittet | 5.33 | 4.58", ["CELL/total-row Årsverk!A5"]),
        ("Kontrollsum | 16 | 13.75", ["CELL/total-row Årsverk!A5"]),
        ("| 16 | 13.75 | 9 | 1", ["CELL/total-row Årsverk!B5"]),
        ("| 4 | 1", ["GAP/area-missing Årsverk!A5"]),
        ("Kantine | 16 | 13.75", ["GAP/area-unknown Årsverk!A5"]),
        ("Sum kantine | '16 | 13,75", ["CELL/total-row Årsverk!A5"]),
        ("Summer | 99", ["CELL/total-row Årsverk!A5"]), ("Totalresultat | 16 | 13.75", ["CELL/total-row Årsverk!A5"]),
    ]

    @Test("a total row is recognised by its words, and questioned if only its numbers match", arguments: totals)
    func total(_ row: String, _ found: [String]) throws {
        var form = SmallForm()
        form.staffing += "\n" + row
        let reading = try form.read()
        #expect(reading.summary == found)
        let isLeftOut = found[0].hasPrefix("CELL/total-row") || found[0].hasPrefix("GAP/area-missing")
        #expect(reading.answers?.staffing.count == (isLeftOut ? 3 : 4))
    }

    @Test("on every sheet, except that a need is a sentence and no total")
    func otherTotals() throws {
        var form = SmallForm()
        form.gap += "\nGjennomsnitt | 2.67 | 3.33"
        form.recruitment += "\nI alt | 1 | | 2"
        form.measures += "\nSum kostnader | | | | | | | | | 10000"
        let reading = try form.read()
        #expect(
            reading.summary == [
                "CELL/total-row GAP-analyse!A5", "CELL/total-row Rekruttering!A3", "CELL/total-row Behov og tiltak!A3",
            ])
        #expect(reading.findings[0].arguments["value"] == "Gjennomsnitt · 2,67 · 3,33")
        form = SmallForm()
        form.gap += "\nSamlet HMS-arbeid | 3 | 5 | | 1"
        #expect(try form.read().answers?.gaps.count == 4)
        form = SmallForm()
        form.measures = "Totalt sett mangler vi folk | Interne kurs | | | | Kurs"
        #expect(try form.read().summary.isEmpty)
        #expect(try form.read().answers?.measures.count == 1)
    }

    @Test(
        "costs have total rows with any word for it, or none; a measure is no total, whatever it costs",
        arguments: [
            ("||||||||Sum|30000", ["CELL/total-row Behov og tiltak!I4"]),
            ("|||||||||30000", ["CELL/total-row Behov og tiltak!J4"]),
            ("||||||||Kurs|30000", ["ACT/measure-without-need Behov og tiltak!A4"]),
            ("|||||||||20000", ["ACT/measure-without-need Behov og tiltak!A4"]),
            ("Mer|Interne kurs||||Kurs|||2021|30000|Ja", []),
            ("Totalsum tiltak|||||||||30000|Ja", ["CELL/total-row Behov og tiltak!A4"]),
            ("Sum|||||Sum 2020–2021|||2021|30000", ["CELL/total-row Behov og tiltak!A4"]),
        ])
    func summedCosts(_ row: String, _ found: [String]) throws {
        var form = SmallForm()
        form.measures = "Drift|Interne kurs||||Kurs|||2021|10000|Ja\nFag|Interne kurs||||Kurs|||2021|20000|Ja\n" + row
        #expect(try form.read().summary == found)
    }

    @Test("each of several subtotals adds up the rows since the one before")
    func subtotals() throws {
        var form = SmallForm()
        form.staffing =
            "Vann og avløp | 5 | 4.5\nBrannvern | 8 | 7.25\nSum drift | 13 | 11.75\nPlanarbeid | 3 | 2\n"
            + "Sum fag | 3 | 2"
        #expect(try form.read().summary == ["CELL/total-row Årsverk!A4", "CELL/total-row Årsverk!A6"])
    }

    @Test("a total without a calculated result is a total; a single number above makes none")
    func uncalculatedSum() throws {
        var form = SmallForm()
        let rows = "Drift|Interne kurs||||Kurs|||2021||Ja\nFag|Interne kurs||||Kurs|||2021|20000|Ja\n"
        form.measures = rows + "Sum|||||||||="
        #expect(try form.read().summary == ["CELL/total-row Behov og tiltak!A4"])
        form.measures = rows + "Mer||||||||||20000"
        form.staffing = "Vann og avløp | 5 | 4\nBrannvern | 0 | 0\nKantine | 5 | 4"
        #expect(try form.read().summary.allSatisfy { !$0.contains("total") })
    }

    @Test("a table pasted twice is one finding; a name with an addition does not also lack its row")
    func twice() throws {
        var form = SmallForm()
        let own = (1...4).map { "Eget \($0) | 2 | 3 | | 1\n" }.joined()
        form.gap += "\n" + own + own
        form.staffing += "\n" + (1...4).map { "Eget \($0) | 4 | 1\n" }.joined()
        #expect(try form.read().summary.filter { $0.hasPrefix("GAP/area-twice") } == ["GAP/area-twice GAP-analyse!A9"])
        form = SmallForm()
        form.gap = form.gap.replacing("Brannvern", with: "Brannvern (natt)")
        #expect(
            try form.read().summary == ["GAP/area-unknown GAP-analyse!A3"])
        form.gap = form.gap.replacing("Brannvern (natt)", with: "")
        #expect(try form.read().summary == ["GAP/area-missing GAP-analyse!A3"])
    }

    @Test("subheadings and empty rows are no errors; text far below the table is reported")
    func groups() throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Brannvern", with: "\nTekniske fag\nBrannvern")
        form.staffing += "\n\n\n\n\nHusk at vi har 2 langtidssykmeldte"
        let reading = try form.read()
        #expect(reading.summary == ["FORM/subheading GAP-analyse!A4", "FORM/content-outside Årsverk!A9"])
        #expect(reading.findings[0].severity == .note)
        form = SmallForm()
        form.gap += "\n\n\n\n\nRøros i april | Kari"
        #expect(
            try form.read().summary == ["FORM/content-outside GAP-analyse!A9", "FORM/content-outside GAP-analyse!B9"])
        form = SmallForm()
        form.recruitment = "Drift | | | | tre\n" + form.recruitment
        #expect(
            try form.read().summary == ["FORM/subheading Rekruttering!A2", "FORM/content-outside Rekruttering!E2"])
    }

    @Test("fagområder of the plan but not of the unit are one question, with the unit that has them")
    func othersRows() throws {
        let form = SmallForm()
        let workbook = Grid.form(Array(form.workbook.sheets.dropLast()), unit: "kultur", file: "kultur.xlsx")
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary == ["FORM/other-units-rows GAP-analyse!A2"])
        let message = reading.findings.first?.message(in: Language.nb.texts) ?? ""
        #expect(message.contains("(2): Vann og avløp, Brannvern. De hører til Bygg og eiendom."), "\(message)")
        #expect(reading.answers?.gaps.count == 3)
        let others = "Årsverk – Bygg og eiendom\nHele virksomheten | 9 | 8 | 7\nVann og avløp | 5 | 4"
        var pasted = workbook
        pasted.edited[0] = Grid.sheet("GAP-analyse", SmallForm.gapHeader + "Planarbeid | 3 | 3 | | 1")
        pasted.edited[1] = Grid.sheet(
            "Årsverk", SmallForm.staffingHeader + "Hele virksomheten | 3 | 2 | 1\nPlanarbeid | 3 | 2\n" + others)
        #expect(
            try FormReader(SamplePlan.context()).read(pasted).summary.filter { !$0.hasPrefix("PRIV") } == [
                "FORM/other-units-rows Årsverk!A6"
            ])
    }

    @Test("the same error in most rows of a column is one finding; all are ordered by sheet and cell")
    func joined() throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Planarbeid | 3 | 3 | | 1", with: "Planarbeid | 3 | 3")
        let rows = (1...5).map { "Behov \($0) | Interne kurs | | | | Kurs \($0) | | | 2031" }
        form.measures = rows.joined(separator: "\n")
        let reading = try form.read()
        #expect(
            reading.summary == [
                "GAP/importance-missing GAP-analyse!E4", "ACT/deadline-outside-plan Behov og tiltak!I2",
            ])
        let message = reading.findings[1].message(in: Language.nb.texts)
        #expect(message.hasSuffix("Det samme gjelder I3, I4 og 2 til i kolonnen."), "\(message)")
    }

    @Test("a name that is not in the plan is one finding with all its cells")
    func namedOnce() throws {
        var form = SmallForm()
        form.gap += "\nKantine | 2 | 3 | | 1"
        form.staffing += "\nkantine | 4 | 1"
        form.recruitment = "Kokker | 1\nIngeniører | | 2"
        form.measures += "\nBedre mat | Ny strategi | | | | Kurs\nMer mat | Ny  strategi | | | | Kurs"
        let reading = try form.read()
        #expect(
            reading.summary == [
                "GAP/area-unknown GAP-analyse!A5", "REC/position-unknown Rekruttering!A2",
                "ACT/strategy-unknown Behov og tiltak!B3",
            ])
        let messages = reading.findings.map { $0.message(in: Language.nb.texts) }
        for (message, cell) in zip(messages, ["Årsverk!A5", nil, "B4"] as [String?]) {
            let also = cell.map { message.hasSuffix("Det samme navnet står i \($0).") }
            #expect(also ?? !message.contains("Det samme"), "\(message)")
        }
        #expect(reading.answers?.staffing.count == 4)
        #expect(reading.answers?.measures.count == 3)
    }

    @Test(
        "a listed name is read with another spelling of «og», or a list number before it",
        arguments: [
            "Vann & avløp", "Vann/avløp", "vann + avløp", "Vann avløp", "1. Vann og avløp", "b) vann og avløp",
        ])
    func joinedNames(_ name: String) throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Vann og avløp", with: name)
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read GAP-analyse!A2"])
        #expect(reading.answers?.gaps.map(\.area) == (try SmallForm().read().answers?.gaps.map(\.area)))
    }

    @Test(
        "other names are left unchanged",
        arguments: ["2 Vann og avløp", "Vann eller avløp", "Vann", "11.1 Vann og avløp"])
    func otherNames(_ name: String) throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Vann og avløp", with: name)
        #expect(try form.read().summary.first == "GAP/area-unknown GAP-analyse!A2")
    }

    @Test("strategies in a numbered list in one cell are separated")
    func numberedList() throws {
        var form = SmallForm()
        form.measures = form.measures.replacing("Interne kurs", with: "1. Interne kurs; 2. Rekruttering")
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read Behov og tiltak!B2"])
        #expect(reading.answers?.measures.first?.strategies.count == 2)
    }

    @Test("a strategy repeated in a cell is read once, and this is reported")
    func sameTwice() throws {
        var form = SmallForm()
        form.measures = form.measures.replacing("Interne kurs", with: "Interne kurs, interne kurs")
        let reading = try form.read()
        #expect(reading.findings.map { $0.arguments["read"] } == ["Interne kurs"])
    }

    @Test("a row with an unreadable name has one finding, with the rest of its content")
    func unreadableName() throws {
        var workbook = SmallForm().workbook
        for (sheet, name) in [(0, "GAP-analyse"), (2, "Rekruttering"), (3, "Behov og tiltak")] {
            let cell = workbook.sheets[sheet].rows[1].cells[0]
            workbook.edited[sheet].rows[1].cells[0] = Cell(cell.reference, .error("#VALUE!"), richValue: .dataType)
            let reading = try FormReader(SamplePlan.context()).read(workbook)
            let found = reading.findings.filter { $0.location.sheet == name || $0.code == .staffingWithoutGap }
            #expect(found.map(\.code) == [.cellFormulaError], "\(name)")
            let message = found.first?.message(in: Language.nb.texts) ?? ""
            #expect(message.contains("Raden er ikke med. Det som ellers står i den: «"), "\(message)")
            #expect(!message.contains("#VALUE!"))
        }
    }

    @Test("a column of the unit's own notes is one finding with all its words")
    func ownColumn() throws {
        var form = SmallForm()
        let rows = (1...5).map { "Behov \($0) | Interne kurs | | | | Kurs | | | | | | | | | ord\($0)" }
        form.measures = rows.joined(separator: "\n")
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Behov og tiltak!O2"])
        for number in 1...5 {
            #expect(reading.findings[0].message(in: Language.nb.texts).contains("ord\(number)"))
        }
    }

    @Test("a copied sheet is one finding with the one that was read and the differences; so is another unit's")
    func copies() throws {
        var form = SmallForm()
        form.extra = [
            Grid.sheet(
                "GAP-analyse (2)", SmallForm.gapHeader + form.gap.replacing("Brannvern | 2", with: "Brannvern | 1")),
            Grid.sheet("Årsverk kopi", SmallForm.staffingHeader + form.staffing),
            Grid.sheet("GAP kultur", "GAP-analyse – Kultur\n" + SmallForm.gapHeader + form.gap),
            Grid.sheet("Årsverk kultur", "Årsverk – Kultur\n" + SmallForm.staffingHeader + form.staffing),
        ]
        let reading = try form.read()
        #expect(
            reading.summary == [
                "FORM/sheet-copied GAP-analyse (2)!", "FORM/sheet-copied Årsverk kopi!",
                "FORM/sheet-copied GAP kultur!",
            ])
        let messages = reading.findings.map { $0.message(in: Language.nb.texts) }
        #expect(messages[0].contains("B3 «1»") && messages[1].contains("like") && messages[2].contains("Kultur"))
        #expect(reading.answers == (try SmallForm().read().answers))
    }

    @Test(
        "several listed strategies in one cell are separated",
        arguments: [
            "Interne kurs, Rekruttering", "Ansette; interne kurs", "Rekruttering / Interne kurs",
            "Rekruttering og interne kurs",
        ])
    func strategies(_ text: String) throws {
        var form = SmallForm()
        form.measures = "Behov | \(text) | | | | Kurs"
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read Behov og tiltak!B2"])
        #expect(
            Set(reading.answers?.measures.first?.strategies.map(\.key.description) ?? []) == [
                "id:kurs", "id:rekruttering",
            ])
        form.measures = "Behov | \(text), trolldom | | | | Kurs"
        #expect(try form.read().summary == ["ACT/strategy-unknown Behov og tiltak!B2"])
    }
}
