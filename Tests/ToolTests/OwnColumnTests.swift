import Foundation
import Support
import Testing
import TextFormats

@Suite("HR's own columns and headings")
struct OwnColumnTests {
    private let folder: TemporaryFolder
    private let plan: String

    private static let columns = """
        [
          { "sheet": "gap", "id": "kilde", "type": "text", "header": "Kilde", "help": "Hvor vet dere det fra?" },
          { "sheet": "staffing", "id": "vikarer", "type": "number", "header": "Vikarårsverk", "width": 12 },
          { "sheet": "recruitment", "id": "maate", "type": "choice", "header": "Måte", "choices": ["Fast", "Vikar"] },
          { "sheet": "measures", "id": "effekt-ar", "type": "number", "header": "Virker fra" }
        ]
        """

    init() throws {
        folder = try TemporaryFolder()
        plan = try folder.write(Self.plan(columns: Self.columns), to: "plan.json")
    }

    private static func plan(columns: String, headers: String = "{ \"gap.importance\": \"Hvor viktig\" }") -> String {
        let form = "\"form\": { \"headers\": \(headers), \"columns\": \(columns) },"
        return SamplePlan.smallJSON.replacing("\"contact\":", with: form + "\"contact\":")
    }

    /// Fills in the form with openpyxl, and merges it.
    private func merge() throws -> ProgramRun {
        let made = try Kompetanseplan.run(["template", "--plan", plan, "--out", folder.path("skjemaer")])
        #expect(made.status == 0, "\(made.errors)")
        try Witness.edit(
            folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"),
            [
                "GAP-analyse!B8": "2", "GAP-analyse!C8": "4", "GAP-analyse!E8": "3", "GAP-analyse!G8": "Tilsyn",
                "Årsverk!B7": "5", "Årsverk!C7": "4.5", "Årsverk!H7": "0.25", "Rekruttering!A6": "Ingeniører",
                "Rekruttering!B6": "1", "Rekruttering!D6": "2", "Rekruttering!G6": "vikar",
                "Behov og tiltak!A6": "Bedre drift", "Behov og tiltak!B6": "Interne kurs",
                "Behov og tiltak!F6": "Kurs", "Behov og tiltak!O6": "2021",
            ])
        return try Kompetanseplan.run(["merge", "--plan", plan, folder.path("bygg.xlsx"), "--out", folder.path("ut")])
    }

    private func text(_ name: String) throws -> String {
        try folder.text("ut/\(name)")
    }

    @Test("appear in the form, are read, and are part of the data")
    func travel() throws {
        let run = try merge()
        #expect(run.status == 0, "\(run.output)")
        let expected = [
            "data/gap.csv": ["weighted_gap,comment,own_kilde,file,", ",6,,Tilsyn,bygg.xlsx,"],
            "data/staffing.csv": ["comment,own_vikarer,file,", ",,0.25,bygg.xlsx,"],
            "data/recruitment.csv": ["count,own_maate,file,", "2020,1,Vikar,bygg.xlsx", "2022,2,Vikar,bygg.xlsx"],
            "data/measures.csv": ["evaluation,own_effekt-ar,file,", ",2021,bygg.xlsx,"],
        ]
        for (name, parts) in expected {
            for part in parts { #expect(try text(name).contains(part), "\(name): \(part)") }
        }
        let schema = Repository.path("schemas/data.schema.json")
        let complaints = try Witness.complaints(about: folder.path("ut/data/kompetanseplan.json"), schema: schema)
        #expect(complaints.isEmpty, "\(complaints)")
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        #expect(try #require(SeenSheet("GAP", in: control)).texts.contains("Kilde"))
        let planSchema = Repository.path("schemas/plan.schema.json")
        #expect(try Witness.complaints(about: plan, schema: planSchema).isEmpty)
    }

    @Test("come with their dropdown, and the new heading is above its column")
    func form() throws {
        _ = try merge()
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        #expect(try #require(SeenSheet("GAP-analyse", in: form))["E7"].string == "Hvor viktig")
        let recruitment = try #require(SeenSheet("Rekruttering", in: form))
        #expect(recruitment["G5"].string == "Måte")
        let rules = recruitment.facts["validations"].elements
        #expect(rules.contains { $0["type"].string == "list" && $0["cells"].string?.hasPrefix("G6") == true })
    }

    @Test("are in next year's form, with the rest of the row")
    func nextYear() throws {
        _ = try merge()
        let next = try folder.write(
            Self.plan(columns: Self.columns).replacing("\"revision\": 2020", with: "\"revision\": 2021"),
            to: "neste.json")
        let run = try Kompetanseplan.run([
            "template", "--plan", next, "--previous", folder.path("ut/data/kompetanseplan.json"), "--out",
            folder.path("neste"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let form = try Witness.openpyxl(folder.path("neste/bygg.xlsx"))
        #expect(try #require(SeenSheet("Årsverk", in: form))["H7"] == .number("0.25"))
        #expect(try #require(SeenSheet("Rekruttering", in: form))["G6"].string == "Vikar")
    }

    @Test(
        "are refused if they are ambiguous or have no location",
        arguments: [
            ("\"header\": \"Kilde\"", "\"header\": \"kommentar\"", "/form/columns/0/header"),
            ("\"sheet\": \"gap\"", "\"sheet\": \"gaps\"", "/form/columns/0/sheet"),
            ("\"id\": \"kilde\"", "\"id\": \"Kilde!\"", "/form/columns/0/id"),
            ("\"type\": \"text\"", "\"type\": \"tekst\"", "/form/columns/0/type"),
            (", \"choices\": [\"Fast\", \"Vikar\"]", "", "/form/columns/2/choices"),
            ("\"gap.importance\"", "\"gap.viktighet\"", "/form/headers/gap.viktighet"),
        ])
    func refused(_ right: String, _ wrong: String, _ location: String) throws {
        let text = Self.plan(columns: Self.columns)
        #expect(text.contains(right))
        let file = try folder.write(text.replacing(right, with: wrong), to: "feil.json")
        let run = try Kompetanseplan.run(["template", "--plan", file, "--out", folder.path("x")])
        #expect(run.status == 2)
        #expect(run.errors.contains("  \(location): "), "\(run.errors)")
    }

    @Test("an answer that is not on the list is reported and not counted")
    func notListed() throws {
        _ = try merge()
        try Witness.edit(folder.path("bygg.xlsx"), to: folder.path("bygg.xlsx"), ["Rekruttering!G6": "Innleie"])
        let run = try Kompetanseplan.run(["check", "--plan", plan, folder.path("bygg.xlsx")])
        #expect(run.output.contains("Rekruttering!G6: «Innleie»"), "\(run.output)")
        #expect(run.output.contains("er ikke et av valgene"), "\(run.output)")
    }
}
