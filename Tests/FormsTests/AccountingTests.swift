import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Every cell is accounted for")
struct AccountingTests {
    @Test(
        "values typed over the form's own formulas are reported, unless they equal the results",
        arguments: [
            ("Vann og avløp | 3 | 4 | 1 | 2", []),
            ("Vann og avløp | 3 | 4 | = | 2", []), ("Vann og avløp | 3 | 4 | #VALUE! | 2", []),
            ("Vann og avløp | 3 | 4 | husk dette | 2", ["FORM/content-outside GAP-analyse!D2"]),
            ("Vann og avløp | 3 | 4 | 3 | 2", ["FORM/content-outside GAP-analyse!D2"]),
            ("Vann og avløp | 3 | 4 | @44000 | 2", ["FORM/content-outside GAP-analyse!D2"]),
        ])
    func gapColumn(_ row: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.gap = row + "\n" + form.gap.split(separator: "\n").dropFirst().joined(separator: "\n")
        #expect(try form.read().summary == expected)
    }

    @Test(
        "so are sums",
        arguments: [
            ("Ingeniører | 1 | | 2 | 3\nSum | 1 | | 2 | 3", []),
            ("Ingeniører | 1 | | 2 | tre\nSum | = | = | =", ["FORM/content-outside Rekruttering!E2"]),
            ("Ingeniører | 1 | | 2 | 4\nSum | 1", ["FORM/content-outside Rekruttering!E2"]),
            (
                "Ingeniører | 1 | | 2\nSum | 7 | mye",
                ["FORM/content-outside Rekruttering!B3", "FORM/content-outside Rekruttering!C3"]
            ),
            ("Ingeniører | 1 | | 2\nSum | 1 | | 2 | 3 | Se vedlegg", ["FORM/content-outside Rekruttering!F3"]),
        ])
    func sums(_ rows: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.recruitment = rows
        #expect(try form.read().summary == expected)
    }

    @Test("a typed sum of decimals is what a person adds up, whatever the last binary digit")
    func decimalSums() throws {
        var form = SmallForm()
        form.recruitment = "Ingeniører | 0.1 | | 0.2 | 0.3\nLærere | 0.2 | | 0.1 | 0.3\nSum | 0.3 | | 0.3 | 0.6"
        #expect(try form.read().summary.allSatisfy { !$0.hasPrefix("FORM/content-outside") })
    }

    @Test("a total of decimals is what a person adds up, whatever the last binary digit")
    func decimalTotal() throws {
        var form = SmallForm()
        form.staffing = "Vann og avløp | 5 | 0.1\nBrannvern | 8 | 0.2\nPlanarbeid | 3 | 0.3\nSamlet kantine | | 0.6"
        #expect(try form.read().summary.contains("CELL/total-row Årsverk!A5"))
    }

    @Test("last year's answers belong to the form; values typed over them are reported")
    func previousColumns() throws {
        var form = SmallForm()
        form.gapHeading = "Fagområde | Dagens, forrige gang | Dagens nivå | Ønsket nivå | Viktighet\n"
        form.gap = "Vann og avløp | 2 | 3 | 4 | 2\nBrannvern | feil! | 2 | 3 | 1\nPlanarbeid | 41 | 3 | 3 | 1"
        let outside = try form.read().summary.filter { $0.hasPrefix("FORM/content") }
        #expect(outside == ["FORM/content-outside GAP-analyse!B3"])
    }

    @Test("a number outside the tables is reported in its usual notation")
    func writtenNumber() throws {
        var form = SmallForm()
        form.extra = [Grid.sheet("Notat", "2.5")]
        #expect(try form.read().findings.first?.arguments["value"] == "2,5")
    }

    @Test("content outside the lists on the form's hidden sheet is reported")
    func hiddenLists() throws {
        var workbook = SmallForm().workbook
        try workbook.edited.write("husk vikarene", at: "_skjema!L4")
        let reading = try FormReader(SamplePlan.context()).read(workbook)
        #expect(reading.summary == ["FORM/content-outside _skjema!"])
        #expect(reading.findings.first?.arguments["value"] == "husk vikarene")
    }

    @Test("unreadable words are each reported once if one finding covers a column")
    func joinedWords() throws {
        var form = SmallForm()
        form.staffing = ["Vann og avløp", "Brannvern", "Planarbeid", "Renhold"].enumerated().map { offset, area in
            "\(area) | \(["noen få", "vi to", "noen få", "alle"][offset]) | 1"
        }.joined(separator: "\n")
        let joined = try form.read().findings.filter { $0.code == .staffingNotANumber }
        #expect(joined.map { $0.arguments["value"] } == ["noen få», «vi to», «alle"])
    }

    @Test("on another sheet, Dato, Rolle and Utfylt av are ordinary text, and all are reported")
    func ownSheet() throws {
        var form = SmallForm()
        form.extra = [
            Grid.sheet("Møter", "Dato | Vi trenger to vikarer\nRolle | 3\nUtfylt av | Ukjent"),
            Grid.sheet("Veiledning", "Utfylt av | Kari | leder\nDato | @44000"),
        ]
        let reading = try form.read()
        #expect(reading.summary == ["FORM/content-outside Møter!A1"])
        #expect(
            reading.findings.first?.arguments["value"]
                == "Dato», «Vi trenger to vikarer», «Rolle», «3», «Utfylt av», «Ukjent")
        #expect(reading.findings.first?.arguments["block"] == "A1:B3")
        #expect(reading.signature == ["Kari, leder", "", "18.06.2020"])
    }

    @Test("a renamed Veiledning is recognised by its headings, and only one sheet counts as it")
    func renamedGuidance() throws {
        let texts = Language.nn.texts
        var form = SmallForm()
        let signature = "\(texts(.guidanceSignature))\n\(texts(.guidanceFilledBy)) | "
        form.extra = [Grid.sheet("Ark1", signature + "Kari"), Grid.sheet("Veiledning (2)", signature + "Ola")]
        let reading = try form.read()
        #expect(reading.signature.first == "Kari")
        let copied = try #require(reading.findings.first { $0.code == .formSheetCopied })
        #expect(copied.location.sheet == "Veiledning (2)")
        #expect(copied.message(in: Language.nb.texts).contains("B2 «Ola»"))
        #expect(!reading.summary.contains { $0.contains("Veiledning (2)!") && !$0.hasPrefix("FORM/sheet-copied") })
    }

    @Test("findings in a file are limited, errors never, and the number of others is reported")
    func bounded() throws {
        var form = SmallForm()
        form.measures += " | tekst"
        form.extra = [
            Grid.sheet("Ark1", (1...3_000).map { "linje \($0)" }.joined(separator: "\n")),
            Grid.sheet("Årsverk (2)", "Notat"),
        ]
        form.gap += "\nVann og avløp | 1 | 2 | | 1"
        let findings = try form.read().findings
        let warnings = findings.filter { $0.severity == .warning }
        // Those of one sheet are reported together.
        #expect(warnings.count < 20)
        #expect(warnings.map { max(1, $0.subjects.count) }.reduce(0, +) == 1_001)
        #expect(findings.contains { $0.code == .gapAreaTwice })
        let more = try #require(findings.first { $0.code == .formMoreFindings })
        #expect(Int(more.arguments["count"] ?? "").map { (2_000...2_010).contains($0) } == true)
    }
}
