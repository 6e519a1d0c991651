import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("One cause is one finding, which says what it is")
struct OneFindingTests {
    private static let guidance: [(rows: String, found: [String])] = [
        ("Virksomhet | Bygg og eindom", ["CELL/name-read Veiledning!B1"]),
        ("Virksomhet | BYGG OG EIENDOM", []), ("Virksomhet | Bygg & eiendom", ["CELL/name-read Veiledning!B1"]),
        ("Virksomhet | Bygg, ved Kari", ["FORM/unit-unclear Veiledning!B1"]),
        ("Virksomhet | 7", ["FORM/unit-unclear Veiledning!B1"]),
        ("Virksomhet | Brann og rednin", ["FORM/unit-unclear Veiledning!B1"]),
        ("Utfyllt av | Kari", []),
        ("Skjemaet er fylt ut av oss | Kari", ["FORM/content-outside Veiledning!A1"]),
    ]

    @Test("text in place of the unit's name, and beside a changed label", arguments: guidance)
    func onGuidance(_ rows: String, _ found: [String]) throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Veiledning", rows)]
        #expect(try form.read().summary == found)
    }

    @Test("text beside a label that is not the form's is reported with it")
    func besideLabel() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Veiledning", "Skjemaet er fylt ut av oss | Kari")]
        let message = try #require(form.read().findings.first).message(in: Language.nb.texts)
        #expect(message.contains("«Skjemaet er fylt ut av oss», «Kari»"), "\(message)")
        form.extra = [Grid.sheet("Veiledning", "Utfyllt av | Kari")]
        #expect(try form.read().signature.first == "Kari")
    }

    @Test(
        "a fagområde without levels is one finding, with the rest of its row",
        arguments: [
            ("Vann og avløp | | | | 3", "«3»"), ("Vann og avløp | | | | | Ligger hos drift", "«Ligger hos drift»"),
            ("Vann og avløp | - | ? | | 3 | Senere", "«- · ? · 3 · Senere»"),
        ])
    func unanswered(_ row: String, _ words: String) throws {
        var form = SmallForm()
        form.gap = row + "\nBrannvern | 2 | 3 | | 1\nPlanarbeid | 3 | 3 | | 1"
        let reading = try form.read()
        #expect(reading.summary == ["GAP/area-unanswered GAP-analyse!A2"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.hasSuffix("er ikke med: \(words)."), "\(message)")
    }

    @Test("the rest of a row with an unreadable level is still checked")
    func restOfRow() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | mye | 4\nBrannvern | 2 | | \nPlanarbeid | 3 | 3 | | 1"
        #expect(
            try form.read().summary == [
                "GAP/level-not-whole GAP-analyse!B2", "GAP/importance-missing GAP-analyse!E2",
                "GAP/level-missing GAP-analyse!C3", "GAP/importance-missing GAP-analyse!E3",
            ])
    }

    @Test(
        "a sentence about the table is not a row of it",
        arguments: [
            "NB! Tallene er per 1.1.2020", "Kommentar: Nivåene er satt av ledergruppa", "* gjelder bare Vann og avløp",
            "Tallene er fra i fjor.",
        ])
    func remark(text: String) throws {
        var form = SmallForm()
        form.gap += "\n" + text
        form.staffing += "\n" + text
        #expect(
            try form.read().summary == ["FORM/content-outside GAP-analyse!A5", "FORM/content-outside Årsverk!A5"])
    }

    @Test("two unrecognisable headings are two findings, and the content below them gives no more")
    func lostHeadings() throws {
        var form = SmallForm()
        form.gapHeading.replace("Dagens nivå | Ønsket nivå", with: "Nå | Etterpå")
        form.staffingHeading.replace("Ansatte | Årsverk", with: "Hvor mange | Hvor mye")
        #expect(
            try form.read().summary == [
                "FORM/heading-changed GAP-analyse!B1", "FORM/heading-changed GAP-analyse!C1",
                "FORM/heading-changed Årsverk!B1", "FORM/heading-changed Årsverk!C1",
            ])
        form = SmallForm()
        form.staffingHeading.replace("Ansatte | Årsverk", with: "Ant. ansatte | Antall årsverk")
        #expect(try form.read().summary.isEmpty)
    }

    @Test("a name close to the plan's is questioned before anything that follows from it")
    func nearlyNamed() throws {
        var form = SmallForm()
        form.gap = "Vann | 1 | 4 | | 3\nBrannvern | 2 | 3 | | 1\nPlanarbeid | 3 | 3 | | 1"
        #expect(try form.read().summary == ["GAP/area-unknown GAP-analyse!A2"])
        form = SmallForm()
        form.gap = form.gap.replacing("Vann og avløp | 3 | 4 | | 2", with: "Vann og avløp | 1 | 4 | | 3")
        form.measures = form.measures.replacing("Vann og avløp", with: "Vann")
        #expect(try form.read().summary == ["GAP/area-unknown Behov og tiltak!G2"])
        // Beside the plan's own row it is the unit's own.
        form = SmallForm()
        form.gap += "\nBrannvern (natt) | 1 | 2 | | 1"
        let reading = try form.read()
        #expect(reading.summary == ["GAP/area-unknown GAP-analyse!A5", "FTE/area-without-staffing GAP-analyse!A5"])
        #expect(reading.findings[0].arguments["suggestion"] == "")
    }

    @Test("a position without a number is reported as that")
    func withoutNumber() throws {
        var form = SmallForm()
        form.recruitment += "\nBrannkonstabler | | | | | Mangler folk"
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Rekruttering!A3"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message == "«Brannkonstabler · Mangler folk» har ikke noe antall, og er ikke med i tallene.")
    }

    @Test("several unknown names in a column are one finding that lists all")
    func unknownNames() throws {
        var form = SmallForm()
        form.measures = ["Kantine", "Renhold", "Park", "Brannvarn"].map {
            "Drift | Interne kurs | | | | Kurs | \($0) | | 2021"
        }.joined(separator: "\n").replacing("Brannvarn", with: "Brannvarsel")
        let reading = try form.read()
        #expect(reading.summary == ["GAP/area-unknown Behov og tiltak!G2"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.contains("«Kantine», «Renhold», «Park», «Brannvarsel»"), "\(message)")
    }

    @Test(
        "«no need» in any wording, on an otherwise empty sheet",
        arguments: ["Ingen spesielle behov", "Ingen nye tiltak i perioden", "Ikke behov for nye tiltak nå"])
    func noNeed(text: String) throws {
        var form = SmallForm()
        form.sheets = Array(form.workbook.sheets.dropLast())
        form.sheets?[3] = Grid.sheet(
            "Behov og tiltak", "Ingen behov | \n" + SmallForm.measuresHeader + text)
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read Behov og tiltak!A3"])
        #expect(reading.answers?.measures.isEmpty == true)
    }

    @Test("amounts that were read are reported in their usual notation", arguments: ["150k", "150.000,00 kr"])
    func numbers(_ written: String) throws {
        var form = SmallForm()
        form.measures = "Drift | Interne kurs | | | | Kurs | | | 2021 | '\(written) | Ja"
        let message = try #require(form.read().findings.first).message(in: Language.nb.texts)
            .replacing("\u{A0}", with: " ")
        #expect(message.hasSuffix("er lest som 150 000."), "\(message)")
        form.measures.replace(written, with: "91234567")
        let findings = try form.read().findings
        #expect(findings.allSatisfy { !"\($0.arguments)".replacing("\u{A0}", with: "").contains("234") })
    }

    @Test("the beginning of a label stands for its level")
    func beginningOfLabel() throws {
        let plan = try SamplePlan.small { $0.replacing("\"Best\"", with: "\"Best i faget, kjent ute\"") }
        var form = SmallForm()
        form.gap.replace("Vann og avløp | 3 | 4", with: "Vann og avløp | 3 | Best")
        let reading = try FormReader(FormContext(plan: plan, schema: .standard(), language: .nb)).read(form.workbook)
        #expect(reading.summary == ["CELL/number-as-text GAP-analyse!C2"])
        #expect(reading.answers?.gaps.first?.desired == CompetenceLevel(whole: 5))
    }

    @Test("a measure for all fagområder is asked about once, and none of them lacks a measure")
    func allAreas() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 1 | 5 | | 3\nBrannvern | 1 | 5 | | 3\nPlanarbeid | 3 | 3 | | 1"
        form.measures.replace("Vann og avløp", with: "Alle fagområder")
        let reading = try form.read()
        #expect(reading.summary == ["ACT/several-areas Behov og tiltak!G2"])
        #expect(reading.findings[0].message(in: Language.nb.texts).hasSuffix("Tiltaket er med uten fagområde."))
        #expect(reading.answers?.measures.first.map { $0.area == nil } == true)
    }

    @Test("a row with one number that cannot be read is asked about its others at once")
    func waitingRows() throws {
        var form = SmallForm()
        form.staffing =
            "Hele virksomheten | 16 | 14 | noen | 17\nVann og avløp | 5 | 6 | | kanskje\n"
            + "Brannvern | mange | 9 | | 7\nPlanarbeid | 3 | 2"
        #expect(
            try form.read().summary == [
                "FTE/not-a-number Årsverk!D2", "FTE/departures-above-headcount Årsverk!E2",
                "FTE/fte-above-headcount Årsverk!C3", "FTE/not-a-number Årsverk!E3", "FTE/not-a-number Årsverk!B4",
            ])
    }

    @Test(
        "a finding names what is left out: the whole row where it is summed, else only the number",
        arguments: [
            ("Vann og avløp | 5 | 100%", "Raden er ikke med i tallene."),
            ("Vann og avløp | 5 | #REF!", "Raden er ikke med i tallene."),
            ("Vann og avløp | 5 | @0.1875", "viser tiden 4:30, men her skal det stå et tall. Raden er ikke med"),
            ("Vann og avløp | 5 | @1.25", "har datoformat, men her skal det stå et tall. Den er lest som 1,25."),
            (
                "Vann og avløp | 5 | @43955",
                "datoen 04.05.2020, men her skal det stå et tall. Regnearket kan ha gjort 4,5"
            ),
            ("Vann og avløp | 5000000 | 4", "er for stort. Raden er ikke med i tallene. Det største"),
        ])
    func lost(_ row: String, _ expected: String) throws {
        var form = SmallForm()
        form.staffing.replace("Vann og avløp | 5 | 4.5", with: row)
        let message = try #require(form.read().findings.first).message(in: Language.nb.texts)
        #expect(message.contains(expected), "\(message)")
        form = SmallForm()
        form.measures.replace("10000", with: "100%")
        #expect(try form.read().findings.first?.message(in: Language.nb.texts).hasSuffix("Tallet er ikke med.") == true)
    }

    @Test("the content of the unit's own sheet is reported as a whole, in as few findings as possible")
    func ownSheet() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Notater", "Møte | \n\n\n | | Flere folk\n\n\n\n\nRing HR | 45")]
        var reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Notater!A1"])
        let message = reading.findings[0].message(in: Language.nb.texts)
        #expect(message.contains("«Møte», «Flere folk», «Ring HR», «45»"), "\(message)")
        let words = (1...200).map { "Punkt nummer \($0)" }
        form.extra = [Grid.sheet("Notater", words.joined(separator: "\n\n"))]
        reading = try form.read()
        #expect(reading.findings.count < 5)
        let texts = reading.findings.map { $0.message(in: Language.nb.texts) }.joined()
        for word in words { #expect(texts.contains("«\(word)»"), "\(word)") }
    }

    @Test("a sentence merged over the cells of a row is no fagområde, and its cells are not asked for")
    func mergedOver() throws {
        var form = SmallForm()
        form.gap += "\nNivåene er for fast ansatte"
        form.gap.replace("Brannvern | 2 | 3 | | 1", with: "Brannvern | Dekkes av naboen")
        var workbook = form.workbook
        workbook.edited[0].merges = ["A5:F5", "B3:F3"].compactMap { CellRange($0) }
        #expect(
            try FormReader(SamplePlan.context()).read(workbook).summary == [
                "GAP/level-not-whole GAP-analyse!B3", "FORM/content-outside GAP-analyse!A5",
            ])
    }

    @Test("the example's words are not among those under a heading that was lost")
    func exampleUnderLostHeading() throws {
        var form = SmallForm()
        let example = "Eksempel: Flere med fagbrev i renhold | | | | | To ansatte tar fagbrev som praksiskandidat\n"
        form.sheets = Array(form.workbook.sheets.dropLast())
        form.sheets?[3] = Grid.sheet(
            "Behov og tiltak",
            SmallForm.measuresHeader.replacing("Delstrategi/tiltak", with: "Hva gjør vi") + example + form.measures)
        let message = try #require(form.read().findings.first).message(in: Language.nb.texts)
        #expect(message.hasSuffix("er ikke med: «Holde kurs»."), "\(message)")
    }

    @Test("numbers under a year that is not the plan's are one finding with all of them")
    func otherYear() throws {
        var form = SmallForm()
        form.sheets = Array(form.workbook.sheets.dropLast())
        form.sheets?[2] = Grid.sheet(
            "Rekruttering", "Stilling | 2020 | 2021 | 2022 | 2031\nIngeniører | 1 | | | 3\nBrannkonstabler | | 1 | | 4")
        let reading = try form.read()
        #expect(reading.summary == ["FORM/column-missing Rekruttering!", "REC/year-outside-plan Rekruttering!E2"])
        let message = reading.findings[1].message(in: Language.nb.texts)
        #expect(message.hasSuffix("er ikke med: «3», «4». Det samme gjelder E3 i kolonnen."), "\(message)")
    }

    @Test("a remark alone in a row lacks no name")
    func remarkAlone() throws {
        var form = SmallForm()
        form.gap += "\n | | | | | Se referatet"
        form.recruitment += "\n | | | | | Mangler folk"
        #expect(
            try form.read().summary == ["FORM/content-outside GAP-analyse!F5", "FORM/content-outside Rekruttering!F3"])
        form.gap += "\n | 3"
        #expect(try form.read().summary.contains("GAP/area-missing GAP-analyse!A6"))
    }

    @Test("a number typed over a calculated cell is reported as such")
    func typedOverGap() throws {
        var form = SmallForm()
        form.gap.replace("| 3 | 4 | | 2", with: "| 3 | 4 | 5 | 2")
        let message = try #require(form.read().findings.first).message(in: Language.nb.texts)
        #expect(message == "«5» står der skjemaet regner ut tallet selv, og er ikke med i tallene.")
    }

    @Test("rows with only the form's formulas do not count as rows of a column")
    func emptyRows() throws {
        var form = SmallForm()
        form.gap = (1...4).map { "Eget \($0) | høyt | 4 | | 2" }.joined(separator: "\n") + "\n | | | ="
        form.gap += String(repeating: "\n | | | =", count: 9)
        #expect(try form.read().summary.filter { $0.hasPrefix("GAP/level") } == ["GAP/level-not-whole GAP-analyse!B2"])
    }
}
