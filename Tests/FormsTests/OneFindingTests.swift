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
        ("Virksomhet | Brann og rednin", ["FORM/unit-unclear"]),
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
            ("Vann og avløp | - | ? | | 3 | Senere", "«3 · Senere»"),
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
}
