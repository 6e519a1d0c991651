import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

/// Variants of what the cases in the fixtures show, each as one cell or row of a form in which nothing else is wrong.
@Suite("Other examples of what people really send")
struct SiblingTests {
    private static let levels: [(text: String, level: Int?, found: [String])] = [
        ("nivå to", 2, ["CELL/number-as-text GAP-analyse!B2"]), ("III", 3, ["CELL/number-as-text GAP-analyse!B2"]),
        ("3-4", nil, ["GAP/level-not-whole GAP-analyse!B2"]), ("ca 3", nil, ["GAP/level-not-whole GAP-analyse!B2"]),
        ("3+", nil, ["GAP/level-not-whole GAP-analyse!B2"]), ("0?", nil, ["GAP/level-not-whole GAP-analyse!B2"]),
        ("3-", nil, ["GAP/level-not-whole GAP-analyse!B2"]), ("høyt", nil, ["GAP/level-not-whole GAP-analyse!B2"]),
        ("3,5", nil, ["GAP/level-not-whole GAP-analyse!B2"]), ("'-3", nil, ["GAP/level-range GAP-analyse!B2"]),
        ("'9", nil, ["GAP/level-range GAP-analyse!B2"]), ("?", nil, ["GAP/level-missing GAP-analyse!B2"]),
        ("vet ikke", nil, ["GAP/level-missing GAP-analyse!B2"]),
        ("80 pst.", nil, ["CELL/percent-where-number GAP-analyse!B2"]),
        ("I", nil, ["GAP/level-not-whole GAP-analyse!B2"]),
    ]

    @Test("a level is read where one is possible, else asked about once", arguments: levels)
    func level(text: String, level: Int?, found: [String]) throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Vann og avløp | 3 |", with: "Vann og avløp | \(text) |")
        let reading = try form.read()
        #expect(reading.summary == found)
        #expect(
            reading.answers?.gaps.first { $0.source.cell == "A2" }?.current == level.map { CompetenceLevel(whole: $0) })
    }

    private static let measures: [(column: Int, text: String, found: [String])] = [
        (8, "høst 21", ["CELL/date-as-text Behov og tiltak!I2"]),
        (8, "snarest", ["ACT/deadline-unreadable Behov og tiltak!I2"]),
        (8, "31.12.2035", ["ACT/deadline-outside-plan Behov og tiltak!I2"]),
        (9, "15k", ["CELL/number-as-text Behov og tiltak!J2"]),
        (9, "kr. 15.000", ["CELL/number-as-text Behov og tiltak!J2"]),
        (9, "'-15000", ["CELL/text-where-number Behov og tiltak!J2"]),
        (9, "?", ["CELL/sign-for-nothing Behov og tiltak!J2"]),
        (9, "dekkes av drift", ["CELL/text-where-number Behov og tiltak!J2"]),
        (10, "✗", ["CELL/choice-unreadable Behov og tiltak!K2"]),
        (10, "Nja", ["CELL/choice-unreadable Behov og tiltak!K2"]),
        (10, "✓", []), (10, "J", []), (11, "36 mndr", ["ACT/bound-service-above-24-months Behov og tiltak!L2"]),
        (12, "Påbegynt", ["ACT/status-unknown Behov og tiltak!M2"]),
        (6, "?", ["CELL/sign-for-nothing Behov og tiltak!G2"]),
    ]

    @Test("one cell of a measure has one finding at most", arguments: measures)
    func measure(column: Int, text: String, found: [String]) throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 3 | 3 | | 1\nBrannvern | 2 | 2 | | 1\nPlanarbeid | 3 | 3 | | 1"
        var cells = form.measures.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        cells += Array(repeating: "", count: max(0, column + 1 - cells.count))
        cells[column] = text
        form.measures = cells.joined(separator: "|")
        #expect(try form.read().summary == found)
    }

    @Test(
        "several strategies in one cell are several, whatever stands between them",
        arguments: [
            "Interne kurs og Rekruttering", "Interne kurs + Rekruttering", "1) Interne kurs 2) Rekruttering",
            "Interne kurs | Rekruttering", "-Interne kurs -Rekruttering", "a. Interne kurs b. Rekruttering",
            "Interne kurs samt rekruttering", "Interne kurs → Rekruttering",
        ])
    func strategies(text: String) throws {
        var form = SmallForm()
        form.measures = form.measures.replacing("Interne kurs", with: text.replacing("|", with: "∣"))
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read Behov og tiltak!B2"])
        #expect(reading.answers?.measures.first?.strategies.count == 2)
    }

    @Test("a part that is no strategy of the plan is not taken apart from the rest")
    func unknownStrategy() throws {
        var form = SmallForm()
        form.measures = form.measures.replacing("Interne kurs", with: "Interne kurs eller Rekruttering")
        #expect(try form.read().summary == ["ACT/strategy-unknown Behov og tiltak!B2"])
    }

    @Test(
        "a total row is one without numbers as well", arguments: ["Totalt", "Ialt", "Σ", "∑", "Totale årsverk", "Sum:"])
    func totals(name: String) throws {
        var form = SmallForm()
        form.staffing += "\n\(name)"
        let noted = try form.read().summary
        #expect(noted == ["CELL/total-row Årsverk!A5"] || noted.isEmpty)
        form.staffing += " | 16 | 13.75"
        #expect(try form.read().summary == ["CELL/total-row Årsverk!A5"])
        #expect(try form.read().answers?.staffing.count == 3)
    }

    @Test("a ditto mark is what stands above", arguments: ["\"", "-\"-", "do.", "som over"])
    func ditto(mark: String) throws {
        var form = SmallForm()
        form.measures += "\n\(mark) | Interne kurs | | | | Lese bøker | Brannvern"
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read Behov og tiltak!A3"])
        #expect(reading.answers?.measures.map(\.need) == ["Bedre drift", "Bedre drift"])
    }

    @Test("«ingen» of persons and of årsverk is 0, and elsewhere a blank")
    func none() throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("5 | 4.5 | 4 | 1", with: "5 | 4.5 | 4 | ingen | ingen")
        form.measures = form.measures.replacing("10000", with: "ingen")
        let reading = try form.read()
        #expect(reading.answers?.staffing.first?.departures == 0)
        #expect(reading.answers?.staffing.first?.vacant == .zero)
        #expect(reading.answers?.measures.first?.cost == nil)
    }

    @Test("signs for nothing all over a sheet are one note")
    func signs() throws {
        var form = SmallForm()
        form.recruitment = "Ingeniører | 1 | - | – | | -\nBrannkonstabler | - | 1 | n/a"
        let reading = try form.read()
        #expect(reading.summary == ["CELL/sign-for-nothing Rekruttering!C2"])
        #expect(reading.findings.first?.arguments["value"] == "-», «–», «n/a")
    }

    @Test("a name with a slip in it is asked about once, whatever follows from it")
    func misspelt() throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Planarbeid", with: "Plann-arbeidd")
        #expect(try form.read().summary == ["GAP/area-unknown GAP-analyse!A4"])
        form = SmallForm()
        form.staffing = form.staffing.replacing("Planarbeid", with: "Plann-arbeidd")
        #expect(try form.read().summary == ["GAP/area-unknown Årsverk!A4"])
    }

    @Test("of a number that is wrong or missing, nothing is said of privacy or of sums")
    func consequences() throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("8 | 7.25", with: "8 | 80 %")
        #expect(try form.read().summary == ["CELL/percent-where-number Årsverk!C3"])
        form.staffing = SmallForm().staffing.replacing("8 | 7.25", with: " | 7.25")
        #expect(try form.read().summary == ["FTE/headcount-missing Årsverk!B3"])
        form.staffing = "Hele virksomheten | 20 | 16 | 9\n" + SmallForm().staffing.replacing("7.25 | 5", with: "725 | ")
        #expect(try form.read().summary.contains("FTE/fte-above-headcount Årsverk!C4"))
        #expect(try !form.read().summary.contains("FTE/areas-above-unit Årsverk!C2"))
    }

    @Test("a table of the unit's own beside the form's is one finding with all its words")
    func block() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Kursplan", "Navn | Kurs\nGruppe A | Excel\nGruppe B | Word\n\n\nEt annet sted")]
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Kursplan!A1", "FORM/content-outside Kursplan!A6"])
        #expect(
            reading.findings.first?.message(in: Language.nb.texts)
                == "«Navn», «Kurs», «Gruppe A», «Excel», «Gruppe B», «Word» er ikke et svar på noe skjemaet spør om, og "
                + "er ikke med i tallene. Det gjelder cellene A1:B3.")
    }

    @Test("a column of comments that is gone leaves nothing out")
    func noComments() throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { $0.name != "GAP-analyse" && $0.name != "Veiledning" }
        let header = SmallForm.gapHeader.replacing(" | Kommentar", with: "")
        form.sheets?.append(Grid.sheet("GAP-analyse", header + form.gap))
        let reading = try form.read()
        #expect(reading.findings.filter { $0.code == .formColumnMissing }.map(\.severity) == [.warning])
    }
}
