import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

/// Variants of the cases in the fixtures, each as one cell or row of an otherwise correct form.
@Suite("Other examples of what people send")
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

    @Test("a level is read if it is possible, otherwise questioned once", arguments: levels)
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
        (12, "Gjenomført", ["CELL/name-read Behov og tiltak!M2"]), (12, "planlagt", []),
        (10, "ja?", ["CELL/choice-unreadable Behov og tiltak!K2"]),
        (8, "jul 2021", ["ACT/deadline-unreadable Behov og tiltak!I2"]),
        (8, "@2021", ["CELL/name-read Behov og tiltak!I2"]), (8, "20210501", ["CELL/date-as-text Behov og tiltak!I2"]),
        (6, "?", ["CELL/sign-for-nothing Behov og tiltak!G2"]),
        (6, "Vann og avløp og Brannvern", ["ACT/several-areas Behov og tiltak!G2"]),
        (6, "Brannvern; Vann og avløp", ["ACT/several-areas Behov og tiltak!G2"]),
        (6, "Alle fagområder", ["ACT/several-areas Behov og tiltak!G2"]),
        (6, "hele virksomheten", ["ACT/several-areas Behov og tiltak!G2"]),
        (6, "Alle brannfolk", ["GAP/area-unknown Behov og tiltak!G2"]),
        (6, "Brannvern, brannvern", ["CELL/name-read Behov og tiltak!G2"]),
        (8, "avklares", ["CELL/sign-for-nothing Behov og tiltak!I2"]),
        (8, "'2018.0", ["ACT/deadline-outside-plan Behov og tiltak!I2"]),
        (9, "gratis", ["CELL/number-as-text Behov og tiltak!J2"]),
        (9, "ikke beregnet", ["CELL/sign-for-nothing Behov og tiltak!J2"]),
        (13, "Mangler", []),
    ]

    @Test("one cell of a measure has at most one finding", arguments: measures)
    func measure(column: Int, text: String, found: [String]) throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 3 | 3 | | 1\nBrannvern | 2 | 2 | | 1\nPlanarbeid | 3 | 3 | | 1"
        var cells = form.measures.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        cells += Array(repeating: "", count: max(0, column + 1 - cells.count))
        cells[column] = text
        form.measures = cells.joined(separator: "|")
        #expect(try form.read().summary == found)
    }

    @Test("a gap that a measure names together with another needs nothing more")
    func severalAreas() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 1 | 5 | | 3\nBrannvern | 1 | 5 | | 3\nPlanarbeid | 3 | 3 | | 1"
        form.measures = form.measures.replacing("Vann og avløp", with: "Vann og avløp/Brannvern")
        let reading = try form.read()
        #expect(reading.summary == ["ACT/several-areas Behov og tiltak!G2"])
        #expect(reading.answers?.measures.first?.area == .listed(Identifier("vann")))
    }

    @Test(
        "an answer other than Ja or Nei at «Ingen behov» is reported with the empty sheet, or questioned",
        arguments: ["Vet ikke", "Kanskje", "?", "ja, tror jeg"])
    func nilWords(text: String) throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { !["Rekruttering", "_skjema"].contains($0.name) }
        let above = "Ingen behov i perioden | \(text)\n" + SmallForm.recruitmentHeader
        form.sheets?.append(Grid.sheet("Rekruttering", above))
        let reading = try form.read()
        #expect(reading.summary == ["FORM/sheet-unanswered Rekruttering!B1"])
        #expect(reading.findings.first?.message(in: Language.nb.texts).contains("«\(text)»") == true)
        form.sheets?.removeLast()
        form.sheets?.append(Grid.sheet("Rekruttering", above + "Ingeniører | 1"))
        let answered = try form.read().summary
        #expect(
            answered == (text == "Kanskje" || text.hasPrefix("ja") ? ["CELL/choice-unreadable Rekruttering!B1"] : []))
    }

    @Test("«Ingen» at «Ingen behov» is a yes", arguments: ["Ingen", "ingen behov"])
    func noNeedAtNil(text: String) throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { !["Rekruttering", "_skjema"].contains($0.name) }
        let sheet = "Ingen behov i perioden | \(text)\n" + SmallForm.recruitmentHeader
        form.sheets?.append(Grid.sheet("Rekruttering", sheet))
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read Rekruttering!B1"])
        #expect(reading.answers?.nilReturns == [.recruitment])
    }

    @Test(
        "several strategies in one cell are separated, whatever is between them",
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

    @Test("a part that is not a strategy of the plan is not split off")
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

    @Test(
        "a ditto mark repeats the value above",
        arguments: ["\"", "-\"-", "do.", "som over", "↑", "Samme behov som over", "Se over", "forts."])
    func ditto(mark: String) throws {
        var form = SmallForm()
        form.measures += "\n\(mark) | Interne kurs | | | | Lese bøker | Brannvern"
        let reading = try form.read()
        #expect(reading.summary == ["CELL/name-read Behov og tiltak!A3"])
        #expect(reading.answers?.measures.map(\.need) == ["Bedre drift", "Bedre drift"])
    }

    @Test("«ingen» is 0 for persons and årsverk, and otherwise a blank")
    func none() throws {
        var form = SmallForm()
        form.staffing = form.staffing.replacing("5 | 4.5 | 4 | 1", with: "5 | 4.5 | 4 | ingen | ingen")
        form.measures = form.measures.replacing("10000", with: "ingen")
        let reading = try form.read()
        #expect(reading.answers?.staffing.first?.departures == 0)
        #expect(reading.answers?.staffing.first?.vacant == .zero)
        #expect(reading.answers?.measures.first?.cost == nil)
    }

    @Test("signs for nothing throughout a sheet are one note")
    func signs() throws {
        var form = SmallForm()
        form.recruitment = "Ingeniører | 1 | - | – | | -\nBrannkonstabler | - | 1 | n/a"
        let reading = try form.read()
        #expect(reading.summary == ["CELL/sign-for-nothing Rekruttering!C2"])
        #expect(reading.findings.first?.arguments["value"] == "-», «–», «n/a")
    }

    @Test("a name with a slip is questioned once, whatever follows from it")
    func misspelt() throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Planarbeid", with: "Plann-arbeidd")
        #expect(try form.read().summary == ["GAP/area-unknown GAP-analyse!A4"])
        form = SmallForm()
        form.staffing = form.staffing.replacing("Planarbeid", with: "Plann-arbeidd")
        #expect(try form.read().summary == ["GAP/area-unknown Årsverk!A4"])
    }

    @Test("a wrong or missing number gives no findings on privacy or sums")
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

    @Test("a sheet of the unit's own beside the form's is one finding with all its words")
    func block() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Kursplan", "Navn | Kurs\nGruppe A | Excel\nGruppe B | Word\n\n\nEt annet sted")]
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Kursplan!A1"])
        #expect(
            reading.findings.first?.message(in: Language.nb.texts)
                == "«Navn», «Kurs», «Gruppe A», «Excel», «Gruppe B», «Word», «Et annet sted» er ikke et svar på noe "
                + "skjemaet spør om, og er ikke med i tallene. Det gjelder cellene A1:B6.")
    }

    @Test(
        "headings with a number or a word before them are found",
        arguments: [
            ("2020 |", "År 2020 |"), ("2020 | 2021", "20 | '21"), ("| 2021 |", "| i 2021 |"),
            ("Begrunnelse", "3. Begrunnelse"),
        ])
    func headings(old: String, new: String) throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { !["Rekruttering", "_skjema"].contains($0.name) }
        let header = SmallForm.recruitmentHeader.replacing(old, with: new)
        form.sheets?.append(Grid.sheet("Rekruttering", header + form.recruitment))
        #expect(try form.read().summary.isEmpty)
        #expect(try form.read().answers?.recruitment.count == 2)
    }

    @Test("an emptied heading is one error with the content below it; missing headings are reported as missing")
    func noHeading() throws {
        var form = SmallForm()
        let others = form.workbook.sheets.filter { !["GAP-analyse", "_skjema"].contains($0.name) }
        let header = SmallForm.gapHeader.replacing("Dagens nivå", with: "")
        form.sheets = others + [Grid.sheet("GAP-analyse", header + form.gap)]
        let reading = try form.read()
        #expect(reading.findings.filter { $0.severity == .error }.map(\.code) == [.formColumnMissing])
        #expect(!reading.findings.contains { $0.code == .formContentOutside })
        #expect(reading.findings.first?.message(in: Language.nb.texts).contains("«3», «2», «3»") == true)
        form.sheets = others + [Grid.sheet("GAP-analyse", form.gap)]
        let missing = try form.read().findings.first { $0.code == .formSheetMissing }
        #expect(missing?.message(in: Language.nb.texts).contains("har ikke overskriftene") == true)
        form.sheets = others
        let gone = try form.read().findings.first { $0.code == .formSheetMissing }
        #expect(gone?.message(in: Language.nb.texts) == "Arket GAP-analyse mangler i skjemaet.")
    }

    @Test("a part of a name is questioned together with the name")
    func partOfName() throws {
        var form = SmallForm()
        form.recruitment = "Ingeniører (bygg) | 1"
        #expect(try form.read().findings.first?.arguments["suggestion"] == " Mente du «Ingeniører»?")
    }

    @Test("only a form made with a row for the whole unit must have it filled in", arguments: [true, false])
    func wholeUnitGone(isMadeWithRow: Bool) throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { !["Rekruttering", "_skjema"].contains($0.name) }
        form.sheets?.append(Grid.sheet("Rekruttering", "Ingen behov i perioden | Ja\n" + SmallForm.recruitmentHeader))
        var workbook = form.workbook
        if isMadeWithRow, let last = workbook.sheets.indices.last {
            let row = workbook.sheets[last].rows.count + 1
            let cells = ["prefilled", "x"].enumerated()
                .map { Cell(CellReference(row: row, column: $0 + 1), .text($1)) }
            workbook.edited[last].rows.append(Row(number: row, cells: cells))
        }
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary == (isMadeWithRow ? ["FTE/unit-totals-missing Årsverk!A2"] : []))
        // Under another name, the name is questioned.
        workbook.edited[1] = Grid.sheet(
            "Årsverk", SmallForm.staffingHeader + "Enheten | 16 | 14 | 9\n" + form.staffing)
        let renamed = try FormReader(SamplePlan.context()).read(workbook)
        #expect(renamed.summary == ["GAP/area-unknown Årsverk!A2"])
        #expect(renamed.findings.first?.arguments["suggestion"] == " Mente du «Hele virksomheten»?")
        // A total in its row is reported with what is missing.
        guard isMadeWithRow else { return }
        workbook.edited[1] = Grid.sheet("Årsverk", SmallForm.staffingHeader + "Totalt | 16 | 14 | 9\n" + form.staffing)
        let total = try FormReader(SamplePlan.context()).read(workbook)
        #expect(total.summary == ["FTE/unit-totals-missing Årsverk!A2"])
        #expect(total.findings.first?.message(in: Language.nb.texts).hasSuffix(": Totalt · 16 · 14 · 9.") == true)
    }

    @Test("a missing column of comments excludes nothing")
    func noComments() throws {
        var form = SmallForm()
        form.sheets = form.workbook.sheets.filter { $0.name != "GAP-analyse" && $0.name != "Veiledning" }
        let header = SmallForm.gapHeader.replacing(" | Kommentar", with: "")
        form.sheets?.append(Grid.sheet("GAP-analyse", header + form.gap))
        let reading = try form.read()
        #expect(reading.findings.filter { $0.code == .formColumnMissing }.map(\.severity) == [.warning])
    }
}
