import Foundation
import Support
import Testing
import TextFormats

@Suite("Next year's forms, with last year's answers")
struct PreviousTests {
    private let folder: TemporaryFolder
    private let form: JSONValue
    private let plan: String

    init() throws {
        folder = try TemporaryFolder()
        let data = try SampleMerge.shared.get().folder.path("data/kompetanseplan.json")
        let text = try Repository.text("samples/roros/plan.json")
            .replacing("\"revision\": 2017", with: "\"revision\": 2018")
            .replacing("2017, 2018, 2019, 2020, 2021, 2022", with: "2018, 2019, 2020, 2021, 2022, 2023")
            .replacing("Vaktmestertjenester og drift", with: "Drift av bygg")
        #expect(text.contains("2023") && text.contains("Drift av bygg"))
        plan = try folder.write(text, to: "plan.json")
        let run = try Kompetanseplan.run([
            "template", "--plan", plan, "--previous", data, "--unit", "bygg-og-eiendom", "--out", folder.path,
        ])
        guard run.status == 0 else { throw Witness.Failure(run.errors) }
        form = try Witness.openpyxl(folder.path("bygg-og-eiendom.xlsx"))
    }

    @Test("last year's level is beside this year's empty cell, under the fagområde's current name")
    func levels() throws {
        let sheet = try #require(SeenSheet("GAP-analyse", in: form))
        let header = try #require(sheet.row(saying: "Fagområde"))
        #expect(sheet["B\(header)"].string == "Dagens nivå forrige gang")
        let row = try #require(sheet.row(saying: "Drift av bygg"))
        #expect(sheet["B\(row)"] == .number("3") && sheet["D\(row)"] == .number("4"))
        #expect(sheet["C\(row)"] == .null && sheet["E\(row)"] == .null)
        #expect(sheet["G\(row)"] == .number("2"), "importance seldom changes")
        let unlocked = Set(sheet.facts["unlocked"].elements.compactMap(\.string))
        #expect(unlocked.contains("C\(row)") && !unlocked.contains("B\(row)"))
    }

    @Test("staffing and recruitment for the remaining years are prefilled, to be corrected")
    func staffing() throws {
        let sheet = try #require(SeenSheet("Årsverk", in: form))
        let row = try #require(sheet.row(saying: "Renhold"))
        #expect(sheet["B\(row)"] == .number("26") && sheet["C\(row)"] == .number("14.55"))
        let recruitment = try #require(SeenSheet("Rekruttering", in: form))
        let position = try #require(recruitment.row(saying: "Renhold"))
        #expect(recruitment["B5"].string == "2018", "2017 is over")
        #expect(recruitment["G5"].string == "2023")
        #expect(recruitment["B\(position)"] != .null && recruitment["G\(position)"] == .null)
    }

    @Test("measures are carried over, and need a status and an evaluation")
    func measures() throws {
        let sheet = try #require(SeenSheet("Behov og tiltak", in: form))
        let header = try #require(sheet.row(saying: "Behov"))
        #expect(sheet["M\(header)"].string == "Status forrige gang" && sheet["N\(header)"].string == "Status")
        // The first row has the example.
        #expect(sheet["M\(header + 2)"].string == "Ikke oppgitt" && sheet["N\(header + 2)"] == .null)
        #expect(sheet["H\(header + 2)"].string == "Virksomhetsleder" && sheet["J\(header + 2)"] == .number("580000"))
    }

    @Test("measures that are dropped, or done and evaluated, are not carried over; those only done are")
    func finished() throws {
        let data = try String(
            contentsOfFile: SampleMerge.shared.get().folder.path("data/kompetanseplan.json"), encoding: .utf8)
        let start = try #require(data.range(of: "Øke kapasitet til håndtering av egne små prosjekter"))
        for (status, evaluation, isCarried) in [
            ("done", "Virket godt.", false), ("done", "", true), ("dropped", "", false),
            ("ongoing", "Godt i gang.", true),
        ] {
            let changed =
                data[..<start.lowerBound]
                + String(data[start.lowerBound...])
                .replacingFirst("\"status\":null", with: "\"status\":\"\(status)\"")
                .replacingFirst("\"evaluation\":\"\"", with: "\"evaluation\":\"\(evaluation)\"")
            let file = try folder.write(String(changed), to: "fjor.json")
            let out = folder.path("\(status)-\(evaluation.count)")
            let run = try Kompetanseplan.run([
                "template", "--plan", plan, "--previous", file, "--unit", "bygg-og-eiendom", "--out", out,
            ])
            #expect(run.status == 0, "\(run.errors)")
            let made = try Witness.openpyxl(out + "/bygg-og-eiendom.xlsx")
            let sheet = try #require(SeenSheet("Behov og tiltak", in: made))
            let texts = sheet.texts
            let isThere = texts.contains("Øke kapasitet til håndtering av egne små prosjekter")
            #expect(isThere == isCarried, "\(status)")
            #expect(texts.contains(evaluation) == (isCarried && !evaluation.isEmpty), "\(status)")
        }
    }

    /// Changes that HR may make to the plan while the forms are out.
    private static let changes = [
        "\"form\": {": "\"form\": { \"returnsFor\": \"warnings\",", "Røros kommune": "Nye Røros kommune",
        "\"name\": \"Bygg og eiendom\", \"s": "\"name\": \"Eiendom\", \"s", "2017-04-30": "2017-05-15",
        "Personalavdelingen": "HR", "kompetanseplan@": "hr@",
        "kommunestyret": "bystyret", "Kompetanseplan 2017–2021": "Kompetanseplan 2018–2022",
    ]

    @Test("returned with a single level, it asks for the others and for each status, and no text in it is foreign")
    func returned() throws {
        let data = try SampleMerge.shared.get().folder.path("data/kompetanseplan.json")
        let answered = folder.path("besvart.xlsx")
        try Witness.edit(
            folder.path("bygg-og-eiendom.xlsx"), to: answered, ["GAP-analyse!C8": "3", "GAP-analyse!E8": "3"])
        var text = try String(contentsOfFile: plan, encoding: .utf8)
        for (old, new) in Self.changes {
            #expect(text.contains(old), "\(old)")
            text = text.replacing(old, with: new)
        }
        let changed = try folder.write(text, to: "endret.json")
        let run = try Kompetanseplan.run([
            "check", "--plan", changed, answered, "--previous", data, "--format", "json", "--returns",
            folder.path("retur"),
        ])
        let codes = try run.json["findings"].elements
            .compactMap { $0["code"].string }
        #expect(codes.count { $0 == "GAP/area-unanswered" } == 1, "one for all of the column")
        #expect(codes.count { $0 == "ACT/status-missing" } == 1, "one for all three")
        #expect(Set(codes) == ["GAP/area-unanswered", "ACT/status-missing"])
        // The return form has last year's answers if the unit had them.
        let back = try Witness.openpyxl(folder.path("retur/Eiendom.xlsx"))
        for (name, columns) in [("GAP-analyse", "ABCDEFG"), ("Årsverk", "ABCDE"), ("Behov og tiltak", "AHIJKLMNO")] {
            let (sent, returned) = try (#require(SeenSheet(name, in: form)), #require(SeenSheet(name, in: back)))
            for cell in columns.flatMap({ column in (5...16).map { "\(column)\($0)" } })
            where !["C8", "E8", "F8"].contains(cell) {
                #expect(returned[cell] == sent[cell], "\(name)!\(cell)")
            }
        }
    }

    @Test("a unit's own term that the plan has since listed occurs once, with last year's answer")
    func adopted() throws {
        let data = try String(
            contentsOfFile: SampleMerge.shared.get().folder.path("data/kompetanseplan.json"), encoding: .utf8)
        let own = data.replacing("{\"id\":\"renhold\",\"name\":\"Renhold\"}", with: "{\"name\":\"RENHOLD\"}")
        #expect(own != data)
        let run = try Kompetanseplan.run([
            "template", "--plan", plan, "--previous", folder.write(own, to: "egne.json"), "--unit", "bygg-og-eiendom",
            "--out", folder.path("egne"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let adopted = try Witness.openpyxl(folder.path("egne/bygg-og-eiendom.xlsx"))
        for name in ["GAP-analyse", "Årsverk", "Rekruttering"] {
            #expect(
                try #require(SeenSheet(name, in: adopted)).facts["cells"] == SeenSheet(name, in: form)?.facts["cells"])
        }
    }

    @Test("a fagområde that the unit no longer has is not asked about, although it was answered last year")
    func taken() throws {
        let data = try SampleMerge.shared.get().folder.path("data/kompetanseplan.json")
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        let other = try folder.write(text.replacing("\"renhold\", \"vvs-", with: "\"vvs-"), to: "annen.json")
        let run = try Kompetanseplan.run([
            "template", "--plan", other, "--previous", data, "--unit", "bygg-og-eiendom", "--out", folder.path("uten"),
        ])
        #expect(run.status == 0, "\(run.errors)")
        let form = try Witness.openpyxl(folder.path("uten/bygg-og-eiendom.xlsx"))
        for name in ["GAP-analyse", "Årsverk"] {
            let sheet = try #require(SeenSheet(name, in: form))
            #expect(sheet.row(saying: "Renhold") == nil && sheet.row(saying: "Elektro og brannsikkerhet") != nil)
        }
    }

    @Test("LibreOffice shows all of it on six pages without errors")
    func pages() throws {
        let pdf = try Witness.libreOffice(folder.path("bygg-og-eiendom.xlsx"), to: "pdf", in: folder)
        let text = try Witness.text(ofPDF: pdf)
        let counts = ["0 av 9 fagområder besvart", "Tiltak ført opp: 0 – rader som mangler noe: 3"]
        #expect(counts.allSatisfy(text.contains))
        for mistake in ["#REF!", "#NAME?", "#VALUE!", "###", "Err:5"] { #expect(!text.contains(mistake)) }
        #expect(try ProgramRun("pdfinfo", [pdf]).output.contains("Pages:           6"))
    }

    @Test("a unit without answers last year gets a blank form")
    func newUnit() throws {
        let text = try String(
            contentsOfFile: SampleMerge.shared.get().folder.path("data/kompetanseplan.json"), encoding: .utf8)
        let units = try #require(text.range(of: "\n  \"units\": [\n    {\"id\""))
        let data = try folder.write(text[..<units.lowerBound] + "\n  \"units\": []\n}", to: "tomt.json")
        for (name, options) in [("a", ["--previous", data]), ("b", [])] {
            let run = try Kompetanseplan.run(
                ["template", "--plan", plan, "--unit", "stab", "--out", folder.path(name), "--date", "2018-01-10"]
                    + options)
            #expect(run.status == 0)
        }
        #expect(
            FileManager.default.contentsEqual(atPath: folder.path("a/stab.xlsx"), andPath: folder.path("b/stab.xlsx")))
    }
}

extension String {
    fileprivate func replacingFirst(_ text: String, with other: String) -> String {
        guard let range = range(of: text) else { return self }
        return replacingCharacters(in: range, with: other)
    }
}
