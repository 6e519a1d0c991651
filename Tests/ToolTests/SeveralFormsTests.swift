import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats

/// A unit whose two departments return a form each, from the plan to the council's workbook.
@Suite("Units with several forms")
struct SeveralFormsTests {
    let folder: TemporaryFolder
    static let drift = "Bygg og eiendom – Drift"
    static let prosjekt = "Bygg og eiendom – Prosjekt"

    init() throws {
        folder = try TemporaryFolder()
        try write(
            [
                ["\"id\": \"drift\", \"name\": \"Drift\", \"email\": \"drift@prove.no\""],
                ["\"id\": \"prosjekt\", \"name\": \"Prosjekt\""],
            ])
    }

    func write(_ forms: [[String]]) throws {
        let forms = forms.map { "{ \($0.joined(separator: ", ")) }" }.joined(separator: ", ")
        let plan = SamplePlan.smallJSON.replacing("\"diagram\": 1 }", with: "\"diagram\": 1, \"forms\": [\(forms)] }")
            .replacing("[\"brann\"], \"dia", with: "[], \"dia").replacing("[\"plan\"] }", with: "[] }")
        _ = try folder.write(plan, to: "plan.json")
    }

    func text(_ name: String) throws -> String {
        try folder.text(name)
    }

    /// A department's answers about two fagområder, a position and a need.
    private static func answers(_ gap: [String], _ employees: [String], engineers: String) -> [String: String] {
        [
            "GAP-analyse!B8": gap[0], "GAP-analyse!C8": gap[1], "GAP-analyse!E8": gap[2],
            "GAP-analyse!B9": "3", "GAP-analyse!C9": "3", "GAP-analyse!E9": "1",
            "GAP-analyse!B10": "3", "GAP-analyse!C10": "3", "GAP-analyse!E10": "1",
            "Årsverk!B6": "12", "Årsverk!C6": "10", "Årsverk!D6": "9",
            "Årsverk!B7": employees[0], "Årsverk!C7": employees[1],
            "Årsverk!B8": "3", "Årsverk!C8": "2", "Årsverk!B9": "3", "Årsverk!C9": "2",
            "Rekruttering!A6": "Ingeniører", "Rekruttering!B6": engineers,
            "Behov og tiltak!A6": "Bedre drift", "Behov og tiltak!B6": "Interne kurs",
            "Behov og tiltak!F6": "Kurs for \(engineers)", "Behov og tiltak!G6": "Vann og avløp",
            "Behov og tiltak!K6": "Ja", "Behov og tiltak!I6": "2021",
        ]
    }

    func fillIn(_ forms: [String: [String: String]]) throws {
        let made = try folder.run("template", "--out", "skjemaer", "--date", "2020-02-01")
        #expect(made.status == 0, "\(made.errors)")
        try folder.makeFolder("levert")
        for (name, cells) in forms {
            try Witness.edit(folder.path("skjemaer/\(name).xlsx"), to: folder.path("levert/\(name).xlsx"), cells)
        }
    }

    static let both = [
        drift: answers(["2", "4", "3"], ["4", "3.5"], engineers: "1"),
        prosjekt: answers(["3", "5", "2"], ["2", "1.5"], engineers: "2"),
    ]

    @Test("each form states that it is one of several and whom it covers; none of that counts as the unit's words")
    func guidance() throws {
        try fillIn(Self.both)
        let form = try Witness.openpyxl(folder.path("skjemaer/\(Self.drift).xlsx"))
        let guidance = try #require(SeenSheet("Veiledning", in: form)).texts
        #expect(guidance.contains { $0.hasPrefix("Virksomheten svarer i flere skjemaer") }, "\(guidance)")
        let sheet = try ProgramRun(
            "/usr/bin/unzip", ["-p", folder.path("skjemaer/\(Self.drift).xlsx"), "xl/worksheets/sheet3.xml"])
        #expect(sheet.output.contains("De andre skjemaene fra virksomheten har resten."))
        try Witness.edit(
            folder.path("levert/\(Self.drift).xlsx"), to: folder.path("levert/\(Self.drift).xlsx"),
            ["_skjema!A1": "", "_skjema!A3": ""])
        let check = try folder.run("check", "levert")
        #expect(!check.output.contains("Virksomheten svarer"), "\(check.output)")
    }

    @Test("a form may ask about some fagområder, in JSON and in the workbook")
    func someAreas() throws {
        try write(
            [
                ["\"id\": \"drift\", \"name\": \"Drift\", \"subjectAreas\": [\"vann\"]"],
                ["\"id\": \"prosjekt\", \"name\": \"Prosjekt\""],
            ])
        #expect(try Witness.complaints(about: folder.path("plan.json"), schema: "schemas/plan.schema.json").isEmpty)
        #expect(try folder.run("plan", "convert", "plan.json", "plan.xlsx").status == 0)
        let sheet = try #require(SeenSheet("Flere skjemaer", in: Witness.openpyxl(folder.path("plan.xlsx"))))
        #expect(sheet.texts.contains("Vann og avløp"), "\(sheet.texts)")
        let back = try folder.run("plan", "convert", "plan.xlsx", "-").output
        #expect(try PlanDefinition(json: Array(back.utf8)) == PlanDefinition(json: Array(text("plan.json").utf8)))

        #expect(try folder.run("template", "--plan", "plan.xlsx", "--out", "skjemaer").status == 0)
        func areas(_ name: String) throws -> [String] {
            let form = try Witness.openpyxl(folder.path("skjemaer/\(name).xlsx"))
            let gap = try #require(SeenSheet("GAP-analyse", in: form))
            return (8...10).compactMap { gap["A\($0)"].string }
        }
        #expect(try areas(Self.drift) == ["Vann og avløp"])
        #expect(try areas(Self.prosjekt).count == 3)
        try Witness.edit(
            folder.path("skjemaer/\(Self.drift).xlsx"), to: folder.path("drift.xlsx"),
            ["GAP-analyse!B8": "2", "GAP-analyse!C8": "2", "GAP-analyse!E8": "2", "Årsverk!B6": "4", "Årsverk!C6": "4"]
                .merging(["Årsverk!D6": "4", "Årsverk!B7": "4", "Årsverk!C7": "4"]) { $1 })
        let run = try folder.run("check", "--plan", "plan.json", "drift.xlsx", "--format", "json")
        let codes = try run.json["findings"].elements.map { $0["code"].string ?? "" }
        #expect(!codes.contains { $0.hasPrefix("GAP/") || $0.hasPrefix("FTE/") }, "\(codes)")
    }

    @Test("each form is made, identifies itself in two places, and is sent to its own address")
    func made() throws {
        try fillIn([:])
        let names = try folder.names(in: "skjemaer")
            .filter { $0.hasSuffix(".xlsx") }.sorted()
        #expect(names == ["\(Self.drift).xlsx", "\(Self.prosjekt).xlsx", "brann.xlsx", "kultur.xlsx"])
        let form = try Witness.openpyxl(folder.path("skjemaer/\(Self.drift).xlsx"))
        let hidden = try #require(SeenSheet("_skjema", in: form))
        #expect(hidden.texts.contains("form") && hidden.texts.contains("drift") && hidden.texts.contains("bygg"))
        let custom = try ProgramRun(
            "/usr/bin/unzip", ["-p", folder.path("skjemaer/\(Self.drift).xlsx"), "docProps/custom.xml"])
        #expect(custom.output.contains("kompetanseplan-form") && custom.output.contains(">drift<"))
        #expect(try text("skjemaer/\(Self.drift).txt").contains("drift@prove.no"))
        let one = try folder.run("template", "--unit", "bygg/prosjekt", "--out", "en", "--format", "json")
        let document = try one.json
        #expect(document["forms"].elements.map { $0["form"].string } == ["prosjekt"])
        #expect(document["forms"].elements.map { $0["unit"].string } == ["bygg"])
    }

    @Test("levels are weighted by employees, the rest is summed and combined, and each answer links to its forms")
    func united() throws {
        try fillIn(Self.both)
        let merged = try folder.run(
            "merge", "levert", "--without", "brann", "--without", "kultur", "--final", "--out", "ut", "--date",
            "2020-05-01")
        #expect(merged.status == 0, "\(merged.output) \(merged.errors)")
        let files = "\(Self.drift).xlsx; \(Self.prosjekt).xlsx"
        #expect(try text("ut/data/gap.csv").contains("bygg,Vann og avløp,2.33,4.33,2,3,6,,\(files),GAP-analyse,A8; A8"))
        #expect(try text("ut/data/gap.csv").contains("bygg,Brannvern,3,3,0,1,0,,\(files),GAP-analyse,A9; A9"))
        let staffing = try text("ut/data/staffing.csv")
        #expect(staffing.contains("bygg,,24,20,18,,,,\(files),Årsverk,A6; A6"))
        #expect(staffing.contains("bygg,Vann og avløp,6,5,,,,,\(files),Årsverk,A7; A7"))
        let recruitment = try text("ut/data/recruitment.csv")
        #expect(recruitment.contains("bygg,Ingeniører,2020,1,\(Self.drift).xlsx,Rekruttering,B6"))
        #expect(recruitment.contains("bygg,Ingeniører,2020,2,\(Self.prosjekt).xlsx,Rekruttering,B6"))
        #expect(try text("ut/data/units.csv").contains("bygg,returned,\(files),0,0"))
        let council = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        let needs = try #require(SeenSheet("Hovedutfordringer", in: council)).texts
        #expect(needs.filter { $0.contains("Bedre drift") }.count == 1, "\(needs)")
        let positions = try #require(SeenSheet("Vedlegg 1 Rekruttering", in: council))
        #expect(positions.texts.contains("Ingeniører"))
        #expect(try complaints().isEmpty)
    }

    private func complaints() throws -> String {
        try Witness.complaints(
            about: folder.path("ut/data/kompetanseplan.json"),
            schema: Repository.path("schemas/data.schema.json"))
    }

    @Test("the unit has the worst status of its forms, «1 av 2», and the missing form gets its own reminder")
    func oneMissing() throws {
        try fillIn([Self.drift: Self.both[Self.drift] ?? [:]])
        let status = try folder.run("status", "levert", "--html", "status.html", "--date", "2020-04-01")
        #expect(status.output.contains("Mangler (1 av 2 skjemaer levert)"), "\(status.output)")
        #expect(try text("status.html").contains("1 av 2 skjemaer"))
        let merged = try folder.run("merge", "levert", "--out", "ut", "--date", "2020-05-01")
        #expect(merged.output.contains("Bygg og eiendom (1 av 2 skjemaer levert)"), "\(merged.output)")
        #expect(merged.output.contains("retur/ med purringer til dem som ikke har levert: 3\n"))
        let appendices = folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx")
        let staffing = try #require(SeenSheet("Vedlegg 3 Årsverk", in: Witness.openpyxl(appendices)))
        let note = "Bare en del av skjemaene er levert, og tallene er bare fra dem: "
        #expect(staffing.row(saying: note + "Bygg og eiendom (1 av 2 skjemaer levert).") != nil)
        let units = try text("ut/data/units.csv")
        #expect(units.contains("bygg,missing,\(Self.drift).xlsx,0,1"), "\(units)")
        let reminders = try folder.names(in: "ut/retur/purring")
        #expect(reminders == ["\(Self.prosjekt).eml", "brann.eml", "kultur.eml"])
        let check = try folder.run("check", "levert", "--format", "json")
        let document = try check.json
        let forms = try #require(document["units"].elements.first)["forms"].elements
        #expect(forms.map { $0["form"].string } == ["drift", "prosjekt"])
        #expect(forms.map { $0["status"].string } == ["returned", "missing"])
        #expect(document["findings"].elements.allSatisfy { $0["unit"].string?.contains("/") != true })
        let final = try folder.run("merge", "levert", "--final", "--out", "endelig")
        #expect(final.status == 1 && final.errors.contains(Self.prosjekt))
    }

    @Test("two departments with the same answers count twice, and of one department's returns the newest counts")
    func versions() throws {
        let same = Self.answers(["2", "4", "3"], ["4", "3.5"], engineers: "1")
        try fillIn([Self.drift: same, Self.prosjekt: same])
        try Witness.edit(
            folder.path("levert/\(Self.drift).xlsx"), to: folder.path("levert/drift rettet.xlsx"),
            ["GAP-analyse!B8": "4"])
        let check = try folder.run("check", "levert", "--format", "json")
        let document = try check.json
        let codes = document["findings"].elements.compactMap { $0["code"].string }
        #expect(!codes.contains("FORM/identical-return"))
        #expect(codes.filter { $0 == "FORM/duplicate-return" || $0 == "FORM/order-unknown" }.count == 1, "\(codes)")
    }

    @Test("the leader's form decides the levels if the plan says so")
    func leader() throws {
        try write(
            [
                ["\"id\": \"drift\", \"name\": \"Drift\""],
                ["\"id\": \"prosjekt\", \"name\": \"Prosjekt\"", "\"decidesLevels\": true"],
            ])
        try fillIn(Self.both)
        _ = try folder.run("merge", "levert", "--out", "ut")
        let gap = try text("ut/data/gap.csv")
        #expect(gap.contains("bygg,Vann og avløp,3,5,2,2,4,,\(Self.prosjekt).xlsx,GAP-analyse,A8"), "\(gap)")
        #expect(try text("ut/data/staffing.csv").contains("bygg,Vann og avløp,6,5"))
    }

    @Test("next year's forms begin with the answers of each form")
    func nextYear() throws {
        try fillIn(Self.both)
        _ = try folder.run("merge", "levert", "--out", "ut", "--date", "2020-05-01")
        let plan = try text("plan.json").replacing("\"revision\": 2020", with: "\"revision\": 2021")
        _ = try folder.write(plan, to: "neste.json")
        let made = try folder.run(
            "template", "--plan", "neste.json", "--previous", "ut/data/kompetanseplan.json", "--out", "neste")
        #expect(made.status == 0, "\(made.errors)")
        for (name, employees) in [(Self.drift, 4.0), (Self.prosjekt, 2.0)] {
            let form = try Witness.openpyxl(folder.path("neste/\(name).xlsx"))
            let sheet = try #require(SeenSheet("Årsverk", in: form))
            #expect(sheet["B7"].double == employees)
        }
    }

    @Test("levels covering few employees are hidden, however many the unit has in the fagområde")
    func few() throws {
        // Two employees are covered by the levels of Vann og avløp; the other department has four and gives none.
        var silent = Self.answers(["", "", ""], ["4", "3.5"], engineers: "1")
        for cell in ["GAP-analyse!B8", "GAP-analyse!C8", "GAP-analyse!E8"] { silent[cell] = nil }
        try fillIn([Self.drift: silent, Self.prosjekt: Self.both[Self.prosjekt] ?? [:]])
        _ = try folder.run("merge", "levert", "--out", "ut", "--date", "2020-05-01")
        #expect(try text("ut/data/gap.csv").contains("bygg,Vann og avløp,3,5,"))
        func row(_ book: String) throws -> [JSONValue] {
            let sheet = try #require(SeenSheet("Vedlegg 2 GAP", in: Witness.openpyxl(folder.path(book))))
            let row = try #require(sheet.row(saying: "Vann og avløp"))
            return ["B", "C", "D"].map { sheet["\($0)\(row)"] }
        }
        #expect(try row("ut/Vedlegg til kompetanseplan 2020.xlsx").allSatisfy { $0.string == ":" })
        #expect(try complaints().isEmpty)
        // The data include this, so that a roll-up and next year's comparison also hide them.
        #expect(try text("ut/data/kompetanseplan.json").replacing(" ", with: "").contains("\"employees\":2"))
        let all = try folder.run("rollup", "ut/data/kompetanseplan.json", "--out", "samlet", "--date", "2020-05-01")
        #expect(all.status == 0, "\(all.errors)")
        #expect(try row("samlet/Samlet kompetanseplan 2020.xlsx").allSatisfy { $0.string == ":" })
    }

    @Test("choices and days of several forms are counted one by one, and numbers summed")
    func ownColumns() throws {
        let columns = """
            "form": { "columns": [
              { "sheet": "gap", "id": "vei", "type": "choice", "header": "Vei", "choices": ["Kurs", "Ansette"],
                "council": "countBy" },
              { "sheet": "gap", "id": "innen", "type": "date", "header": "Innen", "council": "show" },
              { "sheet": "gap", "id": "plasser", "type": "whole", "header": "Plasser", "council": "sum" } ] },
            """
        _ = try folder.write(
            try text("plan.json").replacing("\"contact\":", with: columns + "\"contact\":"), to: "plan.json")
        var (first, second) = (Self.both[Self.drift] ?? [:], Self.both[Self.prosjekt] ?? [:])
        first.merge(["GAP-analyse!G8": "Kurs", "GAP-analyse!H8": "01.02.2021", "GAP-analyse!I8": "3"]) { $1 }
        second.merge(["GAP-analyse!G8": "Ansette", "GAP-analyse!H8": "15.03.2021", "GAP-analyse!I8": "4"]) { $1 }
        try fillIn([Self.drift: first, Self.prosjekt: second])
        _ = try folder.run("merge", "levert", "--out", "ut", "--date", "2020-05-01")
        let council = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        let own = try #require(SeenSheet("Egne opplysninger", in: council))
        #expect(own.texts.contains("Kurs") && own.texts.contains("Ansette"), "\(own.texts)")
        #expect(own.texts.contains("01.02.2021; 15.03.2021"), "\(own.texts)")
        guard case .object(let cells) = own.facts["cells"] else { return }
        #expect(cells.values.contains { $0.double == 7 })
    }

    @Test("last year's figures are used for the missing form or unit")
    func carried() throws {
        try fillIn(Self.both)
        _ = try folder.run("merge", "levert", "--out", "fjor", "--date", "2020-05-01")
        let plan = try text("plan.json").replacing("\"revision\": 2020", with: "\"revision\": 2021")
        _ = try folder.write(plan, to: "plan.json")
        try folder.remove("levert")
        try folder.remove("skjemaer")
        try fillIn([Self.drift: Self.both[Self.drift] ?? [:]])
        let merged = try folder.run(
            "merge", "levert", "--previous", "fjor/data/kompetanseplan.json", "--carry-forward", "bygg", "--out", "ut",
            "--date", "2021-05-01")
        #expect(!merged.errors.contains("Bygg og eiendom har levert"), "\(merged.errors)")
        let staffing = try text("ut/data/staffing.csv")
        #expect(staffing.contains("bygg,,24,20,18,,,,\(Self.drift).xlsx; 2020: \(Self.prosjekt).xlsx"), "\(staffing)")
        #expect(try text("ut/data/units.csv").contains("bygg,carried,"))
    }
}
