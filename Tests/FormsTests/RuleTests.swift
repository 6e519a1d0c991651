import Cells
import CompetencePlan
import Forms
import Foundation
import Support
import Testing
import Wording

@Suite("Rules, each with a form that violates it")
struct RuleTests {
    @Test("a correct form has no findings")
    func clean() throws {
        let reading = try SmallForm().read()
        #expect(reading.summary.isEmpty)
        #expect(reading.answers?.gaps.count == 3)
        #expect(reading.answers?.staffing.count == 3)
        #expect(reading.answers?.recruitment.count == 2)
        #expect(reading.answers?.measures.first?.cost == Kroner(whole: 10_000))
    }

    private static let gapCases: [(String, [String])] = [
        ("Vann og avløp | | 4 | | 2", ["GAP/level-missing GAP-analyse!B2"]),
        ("Vann og avløp | 3 | 7 | | 2", ["GAP/level-range GAP-analyse!C2"]),
        ("Vann og avløp | -1 | 4 | | 2", ["GAP/level-range GAP-analyse!B2"]),
        ("Vann og avløp | -1000001 | 4 | | 2", ["GAP/level-range GAP-analyse!B2"]),
        ("Vann og avløp | 2.5 | 4 | | 2", ["GAP/level-not-whole GAP-analyse!B2"]),
        ("Vann og avløp | 3 | 4", ["GAP/importance-missing GAP-analyse!E2"]),
        ("Vann og avløp | 4 | 3 | | 2", ["GAP/desired-below-current GAP-analyse!C2"]),
        ("Van og avlop | 3 | 4 | | 2", ["GAP/area-unknown GAP-analyse!A2"]),
        ("Vann og avlop | 3 | 4 | | 2", ["CELL/name-read GAP-analyse!A2"]),
        ("Vann og avløp | 3 | 4 | | 1\nVANN OG AVLØP | 2 | 4 | | 1", ["GAP/area-twice GAP-analyse!A3"]),
        ("Vann og avløp", ["GAP/area-unanswered GAP-analyse!A2"]),
        ("Vann og avløp | god | 4 | | 2", []), ("Vann og avløp | 3 – God | 4 | | 2", []),
        ("Vann og avløp | mye | 4 | | 2", ["GAP/level-not-whole GAP-analyse!B2"]),
        ("Vann og avløp | '3 | 4 | | 2", ["CELL/number-as-text GAP-analyse!B2"]),
        ("Vann og avløp | #DIV/0! | 4 | | 2", ["CELL/formula-error GAP-analyse!B2"]),
        ("Vann og avløp | = | 4 | | 2", ["CELL/formula-error GAP-analyse!B2"]),
        ("Vann og avløp | 0 | 3 | | 3", ["ACT/gap-without-measure GAP-analyse!A2"]),
        ("Vann og avløp | 3 | 4 | | 2 | ring 912 34 567", ["PRIV/telephone GAP-analyse!F2"]),
        ("Vann og avløp | 3 | 4 | | 2 | konto 1234.56.78903", ["PRIV/possible-identity-number GAP-analyse!F2"]),
        ("Vann og avløp | 3 | 4 | | 2 | ola@roros.no", ["PRIV/e-mail GAP-analyse!F2"]),
        (" | 3 | 4", ["GAP/area-missing GAP-analyse!A2"]),
    ]

    @Test("GAP-analyse", arguments: gapCases)
    func gap(_ rows: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.gap = rows + "\n" + form.gap.split(separator: "\n").dropFirst().joined(separator: "\n")
        if !expected.contains("ACT/gap-without-measure GAP-analyse!A2"),
            rows.contains("Van og avlop") || rows.hasPrefix(" ")
        {
            form.staffing = form.staffing.split(separator: "\n").dropFirst().joined(separator: "\n")
        } else if expected.contains("ACT/gap-without-measure GAP-analyse!A2") {
            form.measures = ""
        }
        let about = try form.read().summary.filter { !$0.hasPrefix("FTE/") && !$0.hasPrefix("PRIV/area") }
        #expect(about == expected)
    }

    private static let staffingCases: [(String, [String])] = [
        ("Vann og avløp | | 4.5", ["FTE/headcount-missing Årsverk!B2"]),
        ("Vann og avløp | mange | 4.5", ["FTE/not-a-number Årsverk!B2"]),
        ("Vann og avløp | 2.5 | 1", ["FTE/not-a-number Årsverk!B2"]),
        ("Vann og avløp | 5 | '1.500", ["FTE/not-a-number Årsverk!C2"]),
        ("Vann og avløp | 5 | -1", ["FTE/negative Årsverk!C2"]),
        ("Vann og avløp | 5 | -1000001", ["FTE/negative Årsverk!C2"]),
        ("Vann og avløp | -1e300 | 1", ["FTE/negative Årsverk!B2"]),
        ("Vann og avløp | 5", ["FTE/fte-missing Årsverk!C2"]),
        ("Vann og avløp | 3 | 4.5", ["FTE/fte-above-headcount Årsverk!C2"]),
        ("Vann og avløp | 3 | 2 | | 4", ["FTE/departures-above-headcount Årsverk!E2"]),
        ("Vann og avløp | 5 | 4.5 | 100%", ["CELL/percent-where-number Årsverk!D2"]),
        ("Vann og avløp | 5 | 4.5 | '60 %", ["CELL/percent-where-number Årsverk!D2"]),
        ("Vann og avløp | @5 | 4.5", ["CELL/date-where-number Årsverk!B2"]),
        ("Vann og avløp | 5 | @44683", ["CELL/date-where-number Årsverk!C2"]),
        ("Vann og avløp | 5 | @1.5625", ["CELL/date-where-number Årsverk!C2"]),
        ("Vann og avløp | 1000001 | 4.5", ["CELL/number-too-large Årsverk!B2"]),
        ("Vann og avløp | 5.000000000000001 | 4.300000000000001", []),
        (
            "Vann og avløp | 5 | 4.5 | - | ingen",
            ["CELL/sign-for-nothing Årsverk!D2", "CELL/number-as-text Årsverk!E2"]
        ),
        ("Vann og avløp | - | 4.5", ["FTE/headcount-missing Årsverk!B2"]),
        ("Vann og avløp | 5 | '4,5 årsverk", ["CELL/number-as-text Årsverk!C2"]),
        ("Vann og avløp | 5 | 2.12345", ["CELL/number-rounded Årsverk!C2"]),
        ("", ["FTE/area-without-staffing GAP-analyse!A2"]),
        // A row is questioned once, and its name first.
        ("Vann og avløp | 5 | 4\nKantine | 3 | 1", ["GAP/area-unknown Årsverk!A3"]),
        // The council reads the measure instead.
        (
            "Vann og avløp | 2 | 1",
            ["PRIV/area-identifies-person GAP-analyse!A2", "PRIV/text-about-few Behov og tiltak!A2"]
        ),
    ]

    @Test("Årsverk", arguments: staffingCases)
    func staffing(_ rows: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.staffing = ([rows] + form.staffing.split(separator: "\n").dropFirst().map(String.init)).joined(
            separator: "\n")
        let found = try form.read().summary
        for finding in expected { #expect(found.contains(finding), "\(found)") }
        let follow = ["FTE/area-without-staffing GAP-analyse!A2", "PRIV/area-identifies-person GAP-analyse!A2"]
        #expect(Set(found).subtracting(expected).subtracting(follow).isEmpty, "\(found)")
    }

    @Test("employees in a fagområde of the plan that is not on GAP-analyse")
    func staffingWithoutGap() throws {
        var form = SmallForm()
        form.gap = form.gap.replacing("Planarbeid | 3 | 3 | | 1", with: "")
        #expect(try form.read().summary == ["FTE/staffing-without-gap Årsverk!A4"])
    }

    private static let recruitmentCases: [(String, [String])] = [
        ("Ingenorer | 1", ["REC/position-unknown Rekruttering!A2"]),
        ("Ingeniorer | 1", ["CELL/name-read Rekruttering!A2"]),
        ("Ingeniører | 1\ningeniører | 2", ["REC/position-twice Rekruttering!A3"]),
        ("Ingeniører | 1.5", ["REC/not-a-whole-number Rekruttering!B2"]),
        ("Ingeniører | 2020", ["REC/not-a-whole-number Rekruttering!B2"]),
        ("Ingeniører | to", ["CELL/number-as-text Rekruttering!B2"]),
        ("Ingeniører | flere", ["REC/not-a-whole-number Rekruttering!B2"]),
        ("Ingeniører | | -1", ["REC/negative Rekruttering!C2"]),
        ("Ingeniører | | -1000001", ["REC/negative Rekruttering!C2"]),
        ("Ingeniører | '2 stk", ["CELL/number-as-text Rekruttering!B2"]),
        ("| 2", ["REC/position-missing Rekruttering!A2"]),
        (
            "Sum | 5 | 6", ["FORM/content-outside Rekruttering!B2", "FORM/content-outside Rekruttering!C2"]
        ),
    ]

    @Test("Rekruttering", arguments: recruitmentCases)
    func recruitment(_ rows: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.recruitment = rows
        #expect(try form.read().summary == expected)
    }

    @Test("a year outside the plan is reported with its number")
    func year() throws {
        var form = SmallForm()
        form.sheets = [
            Grid.sheet("GAP-analyse", SmallForm.gapHeader + form.gap),
            Grid.sheet("Årsverk", SmallForm.staffingHeader + form.staffing),
            Grid.sheet("Rekruttering", "Stilling | 2020 | 2021 | 2022 | 2027 | Begrunnelse\nIngeniører | 1 | | | 4"),
            Grid.sheet("Behov og tiltak", SmallForm.measuresHeader + form.measures),
        ]
        let reading = try form.read()
        #expect(reading.summary == ["REC/year-outside-plan Rekruttering!E2"])
        #expect(reading.findings.first?.message(in: Language.nb.texts).contains("2027") == true)
    }

    private static let measuresCases: [(String, [String])] = [
        ("Behov | Interne kurs", ["ACT/need-without-measure Behov og tiltak!A2"]),
        (
            "Behov | Interne kurs | | | | -",
            ["ACT/need-without-measure Behov og tiltak!A2", "CELL/sign-for-nothing Behov og tiltak!F2"]
        ),
        (" | Interne kurs | | | | Kurs", ["ACT/measure-without-need Behov og tiltak!A2"]),
        ("Behov | | | | | Kurs", ["ACT/strategy-missing Behov og tiltak!A2"]),
        ("Behov | Interne kurz | | | | Kurs", ["CELL/name-read Behov og tiltak!B2"]),
        ("Behov | Interne kurs | | | | Kurs | | | | 500 | x", []),
        ("Behov | Interne kurs | | | | Kurs | | | | 500 | ✓", []),
        ("Behov | Interne kurs | | | | Kurs | | | | 500 | nei", []),
        ("Behov | Interne kurs | | | | Kurs | | | | 500 | kanskje", ["CELL/choice-unreadable Behov og tiltak!K2"]),
        (
            "Behov | Interne kurs | | | | Kurs | | | | '1.500 kurs | Ja",
            ["CELL/text-where-number Behov og tiltak!J2"]
        ),
        ("Behov | Trolldom | | | | Kurs", ["ACT/strategy-unknown Behov og tiltak!B2"]),
        ("Behov | Ansette | | | | Kurs", []),
        ("Behov | Interne kurs | | | | Kurs | | | 2031", ["ACT/deadline-outside-plan Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | 2019 | | | | Gjennomført", []),
        (
            "Behov | Interne kurs | | | | Kurs | | | 2019 | | | | Pågår",
            ["ACT/deadline-outside-plan Behov og tiltak!I2"]
        ),
        ("Behov | Interne kurs | | | | Kurs | | | '30.6.2021", ["CELL/date-as-text Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | 44377", ["CELL/date-as-text Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | @44377", []),
        ("Behov | Interne kurs | | | | Kurs | | | snart", ["ACT/deadline-unreadable Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | 2021.5", ["ACT/deadline-unreadable Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | 5.2021", ["CELL/date-as-text Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | @20210630", ["CELL/date-as-text Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | @20219999", ["ACT/deadline-unreadable Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | '30062021", ["CELL/date-as-text Behov og tiltak!I2"]),
        ("Behov | Interne kurs | | | | Kurs | | | mai 2021", ["CELL/date-as-text Behov og tiltak!I2"]),
        (
            "Behov | Interne kurs | - | | | Kurs | | n/a",
            ["CELL/sign-for-nothing Behov og tiltak!C2", "CELL/sign-for-nothing Behov og tiltak!H2"]
        ),
        (
            "Behov | Interne kurs | | | | Kurs | | | | 999999999999999 | Ja",
            ["CELL/number-too-large Behov og tiltak!J2"]
        ),
        ("Behov | Interne kurs | | | | Kurs | | | | 500", ["ACT/cost-without-budget Behov og tiltak!J2"]),
        (
            "Behov | Interne kurs | | | | Kurs | | | | mye",
            ["CELL/text-where-number Behov og tiltak!J2", "ACT/cost-without-budget Behov og tiltak!K2"]
        ),
        (
            "Behov | Interne kurs | | | | Kurs | | | 2021\nBehov | Interne kurs | | | | kurs | | | 2021",
            []
        ),
        (
            "Behov | Interne kurs | | | | Kurs | | | 2021\nBehov | Interne kurs | | | | Kurs | | | 2021",
            ["ACT/measure-twice Behov og tiltak!F3"]
        ),
        ("Behov | Interne kurs\nBehov | Interne kurs", ["ACT/need-without-measure Behov og tiltak!A2"]),
        ("Behov | Interne kurs | | | | Kurs | | | | | | 36", ["ACT/bound-service-above-24-months Behov og tiltak!L2"]),
        ("Behov 01010750160 | Interne kurs | | | | Kurs", ["PRIV/national-identity-number Behov og tiltak!A2"]),
        ("Behov | Interne kurs | | | | Kurs | | | | | | | Nesten", ["ACT/status-unknown Behov og tiltak!M2"]),
        ("Behov | Interne kurs | | | | Kurs | | | | | | | pågår", []),
    ]

    @Test("Behov og tiltak", arguments: measuresCases)
    func measures(_ rows: String, _ expected: [String]) throws {
        var form = SmallForm()
        form.measures = rows
        #expect(try form.read().summary == expected)
    }

    @Test("every code occurs in a test")
    func complete() throws {
        let tests = Repository.root.appending(path: "Tests")
        let files = try #require(FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
        let sources = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let words = Set(sources.split { !($0.isLetter || $0.isNumber || "/-.".contains($0)) }.map(String.init))
        for code in FindingCode.allCases {
            #expect(words.contains(code.rawValue) || words.contains(".\(code)"), "\(code.rawValue)")
        }
    }

    @Test("a plan can change severities only of findings that exclude nothing from the sums")
    func severities() throws {
        func plan(_ severities: String) throws -> PlanDefinition {
            try SamplePlan.small {
                $0.replacing("\"revision\": 2020", with: "\"revision\": 2020, \"severities\": \(severities)")
            }
        }
        let raised = try plan("{ \"GAP/importance-missing\": \"error\", \"ACT/gap-without-measure\": \"note\" }")
        #expect(Rule.problems(in: raised).isEmpty)
        var form = SmallForm()
        form.gap = form.gap.replacing("| 3 | 4 | | 2", with: "| 3 | 4")
        let context = try FormContext(plan: raised, schema: .standard(), language: .nb)
        let returns = ReturnCollection([FormReader(context).read(form.workbook)], context: context)
        #expect(returns.findings.first { $0.code == .gapImportanceMissing }?.severity == .error)
        #expect(returns.units.first?.errors == 1)
        #expect(returns.answers.first?.gaps.count == 3, "a raised warning still counts")
        #expect(
            Rule.problems(in: try plan("{ \"GAP/level-range\": \"note\" }")).map(\.location) == [
                "/severities/GAP~1level-range"
            ])
        for (wrong, location) in [
            ("{ \"GAP/x\": \"note\" }", "/severities/GAP~1x"),
            ("{ \"GAP/area-unknown\": \"no\" }", "/severities/GAP~1area-unknown"),
        ] {
            let error = try #require(throws: PlanError.self) { try plan(wrong) }
            #expect(error.problems.map(\.location) == [location])
        }
    }

    @Test("findings are on the sheet of their rule")
    func sheets() throws {
        let schema = try FormSchema.standard()
        let tables = Self.gapCases + Self.staffingCases + Self.recruitmentCases + Self.measuresCases
        for finding in tables.flatMap(\.1) {
            let parts = finding.split(separator: " ", maxSplits: 1).map(String.init)
            let code = try #require(FindingCode(rawValue: parts[0]))
            // A fagområde may be on two sheets, while its rule names one.
            guard let id = Rule.of(code).sheet, code != .gapAreaUnknown else { continue }
            #expect(parts[1].hasPrefix(try #require(schema.sheets.first { $0.id == id }).name(.nb) + "!"), "\(finding)")
        }
    }

    @Test("every code has one rule")
    func table() {
        #expect(Rule.table.map(\.code) == FindingCode.allCases)
    }
}
