import Cells
import CompetencePlan
import Forms
import Foundation
import Reports
import SheetReading
import SheetWriting
import Support
import Testing
import TextFormats
import Wording

@testable import Tool

/// Mistakes that HR makes when setting up a plan in Excel, and the messages a good colleague would give.
@Suite("Mistakes in a plan workbook")
struct PlanMistakeTests {
    private static let today = CalendarDay(iso: "2026-01-10")

    /// The messages about a plan that was correct before `edits`, as text.
    private func said(_ edits: [String: String], about plan: String = "small") throws -> [String] {
        let schema = try PlanWorkbookSchema.standard()
        let form = try FormSchema.standard()
        let json = plan == "small" ? Self.small : try Repository.text("samples/roros/plan.json")
        let document = try PlanDefinition.document(json: Array(json.utf8))
        let folder = try TemporaryFolder()
        let workbook = PlanWorkbook(document, schema: schema, form: form, language: .nb)
        try WorkbookFile.write(workbook.workbook(madeOn: .epoch), to: folder.path("plan.xlsx"))
        var sheets = try ReturnedWorkbook(Workbook(path: folder.path("plan.xlsx")), file: "plan.xlsx").sheets
        for (location, value) in edits { try sheets.write(value, at: location) }
        let reading = PlanWorkbookReading(sheets, schema: schema, language: .nb)
        return reading.checked(form, on: Self.today).problems.map { problem in
            (problem.severity == .error ? "" : "advarsel ") + problem.text(in: Language.nb.texts)
        }
    }

    private static let small = SamplePlan.smallJSON.replacing("2020", with: "2026").replacing("2021", with: "2027")
        .replacing("2022", with: "2028")

    @Test("a correct plan has no warnings")
    func inOrder() throws { #expect(try said([:]).isEmpty) }

    @Test(
        "each mistake is one line, which says what to do",
        arguments: [
            // A renamed unit, without a suggestion of another unit's name.
            (
                ["Virksomheter!A6": "Beredskap"],
                ["Fagområder!F4, Kapitler!B6 (2 celler): «Brann og redning» står ikke på arket Virksomheter. Skriv det"]
            ),
            (["Virksomheter!A6": "Brann og Redningen"], ["Mente du «Brann og Redningen»?"]),
            // The same unit twice.
            (
                ["Virksomheter!A8": "Kultur", "Virksomheter!B8": "Teknisk"],
                ["Virksomheter!A8: «Kultur» står to ganger."]
            ),
            (["Fagområder!A7": "Brannvern"], ["Fagområder!A7: «Brannvern» står to ganger."]),
            // A deleted level of the scale.
            (["Skala!A8": "", "Skala!B8": ""], ["Skala!A9: Nivå 3 mangler: her står 4."]),
            (
                ["Kommune!B7": "Fjordvik 2026"],
                ["Kommune!B7: «Fjordvik 2026» kan ikke brukes som id.", "«fjordvik-2026»"]
            ),
            (["Terskler!B8": "halv"], ["Terskler!B8: Her må det stå et tall, for eksempel 0,5 eller 50 %."]),
            (["Kommune!B10": "snart"], ["Kommune!B10: «snart» er ikke en dato. Skriv for eksempel 30.04.2027"]),
            (["Overskrifter!C21": "Antall"], ["mangler {year}. Uten den får flere kolonner samme navn."]),
            (["Kommune!B6": String(repeating: "Plan ", count: 60)], ["Kommune!B6: Teksten er for lang."]),
            (["Fagområder!B6": "a\u{1}b"], ["Fagområder!B6: Teksten har et usynlig tegn"]),
        ])
    func mistake(_ edits: [String: String], _ words: [String]) throws {
        let lines = try said(edits)
        #expect(lines.count == 1, "\(lines)")
        for word in words { #expect(lines.joined().contains(word), "\(lines)") }
        #expect(!lines.joined().contains("advarsel"))
    }

    @Test(
        "valid but surely unintended values are warnings",
        arguments: [
            // Units whose files could not be distinguished.
            (
                [
                    "Virksomheter!A6": "Stab og støtte", "Fagområder!F4": "Stab og støtte",
                    "Kapitler!B6": "Stab og støtte", "Virksomheter!D6": "stab", "Virksomheter!A5": "Stab!",
                    "Fagområder!E4": "Stab!", "Kapitler!B5": "Stab!", "Virksomheter!D5": "stab-2",
                    "Virksomheter!A7": "purring", "Fagområder!G4": "purring", "Kapitler!B7": "purring",
                    "Virksomheter!D7": "x",
                ],
                "Virksomheter!A7: Fila til «purring» får navnet «purring_», siden «purring» er opptatt."
            ),
            (
                [
                    "Virksomheter!A6": "Teater", "Fagområder!F4": "Teater", "Kapitler!B6": "Teater",
                    "Virksomheter!D5": "teater",
                ],
                "Virksomheter!A6: «Teater» er også id-en til «Bygg og eiendom»."
            ),
            (["Fagområder!F6": ""], "Fagområder!F4: «Brann og redning» har ingen fagområder."),
            (
                ["Fagområder!A8": "Jus", "Fagområder!A9": "Norsk"],
                "Fagområder!A8: Ingen virksomhet har fagområdet «Jus»."
            ),
            (["Tjenesteområder!A6": "Oppvekst"], "Tjenesteområder!A6: Ingen virksomhet hører til tjenesteområdet"),
            (["Terskler!B8": "50"], "Terskler!B8: 50 er mer enn hele."),
            (["Terskler!B9": "33"], "Terskler!B9: 33 er mer enn hele."),
            (["Terskler!B5": "1"], "Terskler!B5: Personverngrensen 1 viser tall om enkeltpersoner."),
            (["Terskler!B7": "50"], "Terskler!B7: Med 50 blir nesten alle fagområder sårbare."),
            (["Terskler!B10": "16"], "Terskler!B10: Ingen gap kan bli så store som 16"),
            (["Kommune!B10": "30.04.2024"], "Kommune!B10: Fristen 30.04.2024 ligger langt fra revisjonen"),
            (["Kommune!B10": "9.1.2026"], "Kommune!B10: Fristen 09.01.2026 er passert."),
            (["Kommune!B12": "hr[at]fjordvik"], "Kommune!B12: «hr[at]fjordvik» er ikke en gyldig e-postadresse."),
            (["Virksomheter!E6": "a@b"], "Virksomheter!E6: «a@b» er ikke en gyldig e-postadresse."),
            (
                ["Kommune!B6": "Kompetanseplan 2017–2021"],
                "Kommune!B6: Tittelen «Kompetanseplan 2017–2021» nevner andre år"
            ),
            (["Kommune!B7": "roros-2017"], "Kommune!B7: Id-en «roros-2017» nevner andre år"),
            (["Kommune!B6": "Plan for Røros kommune"], "Kommune!B6: Tittelen nevner «røros kommune»"),
            (["Kommune!B9": "2017–2021"], "Kommune!B9: Årene i rekrutteringen ligger langt fra"),
            (
                [
                    "Kapitler!A5": "Bygg og eiendom, Brann og redning og Ambulanse",
                    "Kapitler!A6": "Bygg og eiendom, Brann og redning og Ambulanse",
                ],
                "Kapitler!A5: Overskriften «Bygg og eiendom, Brann og redning og Ambulanse» nevner «Ambulanse»"
            ),
            (
                [
                    "Kapitler!A5": "Bygg og eiendom, Nordbygda Oppvekst og Sørbygda skole- og oppvekst",
                    "Kapitler!A6": "Bygg og eiendom, Nordbygda Oppvekst og Sørbygda skole- og oppvekst",
                ],
                "Kapitler!A5: Overskriften «Bygg og eiendom, Nordbygda Oppvekst og Sørbygda skole- og oppvekst» nevner "
                    + "«Nordbygda Oppvekst og Sørbygda skole- og oppvekst»"
            ),
            (
                [
                    "Egne kolonner!A5": "Fullført", "Egne kolonner!B5": "Behov og tiltak", "Egne kolonner!C5": "Valg",
                    "Egne kolonner!D5": "Ja, Nei, Kanskje",
                ],
                "Egne kolonner!D5: «Ja, Nei, Kanskje» blir ett svar."
            ),
        ])
    func warning(_ edits: [String: String], _ words: String) throws {
        let lines = try said(edits)
        #expect(lines.allSatisfy { $0.hasPrefix("advarsel ") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("advarsel \(words)") }, "\(lines)")
    }

    @Test("no warning says that small positions make a fagområde vulnerable, since they do not")
    func meanPosition() throws { #expect(try said(["Terskler!B8": "1"]).isEmpty) }

    @Test(
        "usual Norwegian notations are read",
        arguments: [
            ("Kommune!B10", "15. mars 2026"), ("Kommune!B10", "mars 2026"), ("Kommune!B10", "15.3.26"),
            ("Terskler!B9", "33 %"),
            ("Terskler!B9", "0,33"),
            ("Terskler!B9", "33,5%"), ("Fagområder!G5", "X"), ("Fagområder!G5", "✓"), ("Fagområder!G5", "1"),
            ("Fagområder!G5", "Ja"), ("Fagområder!G5", "nei"),
        ])
    func asPeopleWrite(_ location: String, _ value: String) throws { #expect(try said([location: value]).isEmpty) }

    @Test("deleting 12 of the sample's 19 units and renaming one gives a few lines, not 124")
    func manyDeleted() throws {
        var edits: [String: String] = ["Virksomheter!A5": "Omsorg og helse"]
        for row in 12...23 { for column in "ABCDE" { edits["Virksomheter!\(column)\(row)"] = "" } }
        let lines = try said(edits, about: "roros")
        #expect(lines.count == 1, "\(lines)")
        #expect(lines[0].contains(": 13 navn står ikke på arket Virksomheter: «Omsorgstjenestene», "), "\(lines)")
        #expect(lines[0].contains(" og 10 til."), "\(lines)")
    }

    @Test(
        "the fagområder by unit in older plan workbooks are still read, and one cause is one line with rows")
    func olderList() throws {
        let schema = try PlanWorkbookSchema.standard()
        let rows = (0..<4).map { _ in "Røros skole | Brannvern" } + ["Kultur | Planarbeid", "Kultur | Brannvern"]
        let grid = (["Virksomhet | Fagområde"] + rows).joined(separator: "\n")
        let folder = try TemporaryFolder()
        let document = try PlanDefinition.document(json: Array(Self.small.utf8))
        let workbook = PlanWorkbook(document, schema: schema, form: try .standard(), language: .nb)
        try WorkbookFile.write(workbook.workbook(madeOn: .epoch), to: folder.path("plan.xlsx"))
        var sheets = try ReturnedWorkbook(Workbook(path: folder.path("plan.xlsx")), file: "plan.xlsx").sheets
        for column in ["E", "F", "G"] { for row in 4...7 { try sheets.write("", at: "Fagområder!\(column)\(row)") } }
        sheets.append(Grid.sheet("Fagområder per virksomhet", grid, firstRow: 4))
        let reading = PlanWorkbookReading(sheets, schema: schema, language: .nb)
        let (plan, problems) = reading.checked(try .standard(), on: nil)
        #expect(plan.units[2].subjectAreas.map(\.text) == ["plan", "brann"])
        #expect(
            problems.map { $0.text(in: Language.nb.texts) } == [
                "Fagområder per virksomhet!A5:A8 (4 rader): «Røros skole» står ikke på arket Virksomheter. "
                    + "Skriv det inn der, eller slett det her."
            ])
    }

    @Test("an own column on an unknown sheet is reported with the existing sheets")
    func ownSheet() throws {
        let json = SamplePlan.smallJSON.replacing(
            "\"version\": 1,",
            with:
                "\"version\": 1, \"form\": {\"columns\": [{\"sheet\": \"tiltak\", \"id\": \"a\", \"type\": \"text\", \"header\": \"A\"}]},"
        )
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run(["plan", "check", folder.write(json, to: "plan.json")])
        #expect(run.output.contains("«tiltak» kan ikke stå her. Velg blant gap, staffing, recruitment, measures."))
    }

    @Test("a plan with warnings is usable, as JSON output states")
    func warningsAreNoErrors() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.small.replacing("\"email\": \"\"", with: "\"email\": \"hr\""), to: "plan.json")
        let run = try Kompetanseplan.run(
            ["plan", "check", path, "--format", "json"], environment: ["SOURCE_DATE_EPOCH": "1768003200"])
        let document = try run.json
        #expect(run.status == 0)
        #expect(document["status"].string == "usable")
        let problem = document["problems"].elements.first
        #expect(problem?["severity"].string == "warning")
        #expect(problem?["place"].string == "/contact/email")
    }
}
