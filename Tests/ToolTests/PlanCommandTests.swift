import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats

@Suite("Setting up a plan")
struct PlanCommandTests {
    @Test("init makes a year's folder with the sample's workbook, explains it, and keeps existing files")
    func initFromSample() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("ny/levert")
        _ = try folder.write("Ring skolen", to: "ny/levert/husk.txt")
        let run = try Kompetanseplan.run(["init", "ny", "--from", "roros"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let files = try folder.names(in: "ny")
        #expect(files == ["Les meg.txt", "levert", "plan.xlsx", "resultat", "skjemaer"])
        let readme = try folder.text("ny/Les meg.txt")
        for name in files where name != "Les meg.txt" { #expect(readme.contains("\n\(name)"), "\(name)") }
        #expect(try folder.text("ny/levert/husk.txt") == "Ring skolen")
        let converted = try Kompetanseplan.run(["plan", "convert", "ny/plan.xlsx", "-"], in: folder.url)
        #expect(Array(converted.output.utf8) == (try SamplePlan.roros().jsonBytes))
        let again = try Kompetanseplan.run(["init", "ny"], in: folder.url)
        #expect(again.status == 2)
        #expect(again.errors.contains("ny/plan.xlsx finnes fra før"))
        #expect(try Kompetanseplan.run(["init", "x", "--blank", "--from", "roros"], in: folder.url).status == 2)
    }

    @Test(
        "the README of init has commands that work in its folder, with the language of init",
        arguments: [
            ("nb", "foreløpig", "Dagens nivå forrige gang"), ("nn", "førebels", "Dagens nivå førre gong"),
            ("en", "provisional", "Current level last time"),
        ])
    func readmeWorks(_ language: String, _ provisional: String, _ previousLevel: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Kompetanseplan.run(["init", "ny", "--language", language], in: folder.url).status == 0)
        let url = folder.url.appending(path: "ny")
        let returned = Repository.root.appending(path: "samples/roros/returned")
        for name in try FileManager.default.contentsOfDirectory(atPath: returned.path) {
            try FileManager.default.copyItem(
                at: returned.appending(path: name), to: url.appending(path: "levert/\(name)"))
        }
        let readme = try folder.text("ny/Les meg.txt")
        let commands = readme.split(separator: "\n").filter { $0.hasPrefix("  kompetanseplan ") }
            .compactMap { $0.dropFirst("  kompetanseplan ".count).components(separatedBy: "  ").first }
        #expect(commands == ["plan check", "template", "check", "merge"])
        for command in commands {
            let run = try Kompetanseplan.run(command.components(separatedBy: " "), in: url)
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
        // Each command put its files where the next one looks.
        #expect(try folder.names(in: "ny/skjemaer").count >= 19)
        #expect(folder.has("ny/resultat/data/kompetanseplan.json"))
        #expect(try Kompetanseplan.run(["status"], in: url).status == 0)
        // The next year begins with this result, and its forms have the earlier answers.
        let next = try Kompetanseplan.run(["plan", "next", "../neste"], in: url)
        #expect(next.status == 0 && next.errors.contains("neste/plan.xlsx"), "\(next.errors)")
        #expect(next.errors.contains(provisional), "\(next.errors)")
        #expect(try Kompetanseplan.run(["merge", "--final"], in: url).status == 0)
        let final = try Kompetanseplan.run(["plan", "next", "../endelig"], in: url)
        #expect(final.status == 0 && !final.errors.contains(provisional), "\(final.errors)")
        let later = folder.url.appending(path: "neste")
        #expect(try Kompetanseplan.run(["plan", "next", "../neste"], in: url).status == 2, "a plan is there")
        // So does the year after that, which has both previous years.
        let data = try String(contentsOfFile: folder.path("neste/forrige/kompetanseplan.json"), encoding: .utf8)
        try folder.write(
            data.replacing("\"revision\": 2017", with: "\"revision\": 2018"),
            to: "neste/resultat/data/kompetanseplan.json")
        let third = try Kompetanseplan.run(["plan", "next", "../tredje"], in: later)
        #expect(third.status == 0, "\(third.errors)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path("tredje/forrige")).sorted()
                == ["2017.json", "kompetanseplan.json"])
        let made = try Kompetanseplan.run(["template", "--unit", "bygg-og-eiendom"], in: later)
        #expect(made.status == 0, "\(made.errors)")
        let form = try Witness.openpyxl(folder.path("neste/skjemaer/bygg-og-eiendom.xlsx"))
        let sheets = form["sheets"].elements.compactMap { $0["name"].string }
        #expect(try #require(SeenSheet(sheets[1], in: form)).texts.contains(previousLevel))
        let this = try SamplePlan.roros()
        let plan = try PlanDefinition(
            json: Array(try Kompetanseplan.run(["plan", "convert", "plan.xlsx", "-"], in: later).output.utf8))
        #expect(plan.language.rawValue == language)
        #expect(plan.revision == this.revision + 1 && plan.years == this.years.map { $0 + 1 })
        #expect(plan.deadline.description == "2018-04-30" && plan.id == this.id && plan.units == this.units)
    }

    @Test("in other folders, commands require their paths")
    func noYearFolder() throws {
        let folder = try TemporaryFolder()
        #expect(try Kompetanseplan.run(["init", "."], in: folder.url).status == 0)
        try folder.remove("resultat")
        for command in ["template", "check", "status", "merge"] {
            #expect(try Kompetanseplan.run([command], in: folder.url).status == 2, "\(command)")
        }
    }

    @Test("a blank plan gets a list of all missing cells; filled in, it makes forms")
    func blank() throws {
        let folder = try TemporaryFolder()
        #expect(try Kompetanseplan.run(["init", ".", "--blank"], in: folder.url).status == 0)
        let check = try Kompetanseplan.run(["plan", "check"], in: folder.url)
        #expect(check.status == 1)
        #expect(check.output.contains("  Kommune!B5: Kommune mangler. Fyll det inn.\n"))
        #expect(check.output.contains("  Kommune!B10: Frist mangler. Fyll det inn.\n"))
        #expect(check.output.contains("  Virksomheter!A4: Lista er tom."))
        #expect(check.output.split(separator: "\n").count == 11)
        let refused = try Kompetanseplan.run(["template", "--out", "skjemaer"], in: folder.url)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("Kommune!B5: Kommune mangler"))

        let edits = [
            "Kommune!B5": "Os kommune", "Kommune!B6": "Kompetanseplan 2026", "Kommune!B8": "2026",
            "Kommune!B9": "2026–2028", "Kommune!B10": "30.4.2026", "Kommune!B11": "HR",
            "Tjenesteområder!A5": "Oppvekst", "Virksomheter!A5": "Os skole", "Virksomheter!B5": "oppvekst",
            "Fagområder!A5": "Norsk og æøå", "Fagområder!E4": "os skole", "Fagområder!E5": "ja",
            "Stillinger!A5": "Lærere",
        ]
        try Witness.edit(folder.path("plan.xlsx"), to: folder.path("fylt.xlsx"), edits)
        let good = try Kompetanseplan.run(["plan", "check", "fylt.xlsx"], in: folder.url)
        #expect(good.status == 0, "\(good.output)")
        #expect(good.output.contains("én virksomhet, ett fagområde"))
        let json = try Kompetanseplan.run(["plan", "convert", "fylt.xlsx", "-"], in: folder.url).output
        for id in [
            "\"os-kommune-2026\"", "\"os-skole\"", "\"norsk-og-aeoa\"", "\"laerere\"", "\"2026-04-30\"",
            "[2026, 2027, 2028]",
        ] {
            #expect(json.contains(id), "\(id)")
        }
        let made = try Kompetanseplan.run(["template", "--plan", "fylt.xlsx", "--out", "skjemaer"], in: folder.url)
        #expect(made.status == 0)
        #expect(folder.has("skjemaer/os-skole.xlsx"))
    }

    @Test(
        "template stores the ids made from names in the workbook, and changes nothing else",
        arguments: ["ours", "LibreOffice"])
    func keptIdentifiers(_ program: String) throws {
        let folder = try TemporaryFolder()
        #expect(try Kompetanseplan.run(["init", ".", "--blank"], in: folder.url).status == 0)
        let edits = [
            "Kommune!B5": "Os kommune", "Kommune!B6": "Kompetanseplan 2026", "Kommune!B8": "2026",
            "Kommune!B9": "2026–2028", "Kommune!B10": "30.4.2026", "Kommune!B11": "HR",
            "Tjenesteområder!A5": "Oppvekst",
            "Virksomheter!A5": "Os skole", "Virksomheter!B5": "Oppvekst", "Virksomheter!A6": "Os barnehage",
            "Virksomheter!B6": "Oppvekst", "Fagområder!A5": "Norsk", "Fagområder!A6": "Lek & læring",
            "Fagområder!E4": "Os skole", "Fagområder!F4": "Os barnehage", "Fagområder!E5": "x", "Fagområder!F6": "x",
            "Stillinger!A5": "Lærere",
        ]
        try Witness.edit(folder.path("plan.xlsx"), to: folder.path("fylt.xlsx"), edits)
        var path = folder.path("fylt.xlsx")
        if program == "LibreOffice" {
            let other = try TemporaryFolder()
            let saved = try Witness.libreOffice(Witness.libreOffice(path, to: "ods", in: other), to: "xlsx", in: other)
            path = folder.path("lagret.xlsx")
            try FileManager.default.copyItem(atPath: saved, toPath: path)
        }
        let before = try Witness.openpyxl(path)
        let made = try Kompetanseplan.run(["template", "--plan", path, "--out", "skjemaer"], in: folder.url)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.errors.contains("Id-ene som ble laget av navnene, står nå i \(path)."), "\(made.errors)")
        let after = try Witness.openpyxl(path)
        #expect(before["sheets"].elements.map { $0["name"] } == after["sheets"].elements.map { $0["name"] })
        let units = try #require(SeenSheet("Virksomheter", in: after))
        #expect([units["D5"].string, units["D6"].string] == ["os-skole", "os-barnehage"])
        #expect(SeenSheet("Kommune", in: after)?["B7"].string == "os-kommune-2026")
        #expect(SeenSheet("Fagområder", in: after)?["D6"].string == "lek-laering")
        // A name changes, but its id stays.
        try Witness.edit(path, to: path, ["Virksomheter!A5": "Os skole og SFO", "Fagområder!E4": "Os skole og SFO"])
        let json = try Kompetanseplan.run(["plan", "convert", path, "-"], in: folder.url).output
        #expect(json.contains("\"id\": \"os-skole\""), "\(json)")
        let again = try Kompetanseplan.run(["template", "--plan", path, "--out", "nye"], in: folder.url)
        #expect(again.status == 0 && !again.errors.contains("Id-ene"), "\(again.errors)")
    }

    @Test("all mistakes of a workbook are reported at once, in the order of its sheets, as text and JSON")
    func allAtOnce() throws {
        let folder = try TemporaryFolder()
        #expect(try Kompetanseplan.run(["init", "."], in: folder.url).status == 0)
        let edits = ["Skala!B6": "", "Kommune!B10": "snart", "Virksomheter!B6": "Nei", "Virksomheter!C6": "mange"]
        try Witness.edit(folder.path("plan.xlsx"), to: folder.path("feil.xlsx"), edits)
        let run = try Kompetanseplan.run(["plan", "check", "feil.xlsx", "--format", "json"], in: folder.url)
        let document = try run.json
        #expect(document["status"].string == "unusable")
        #expect(
            document["problems"].elements.map { $0["place"].string }
                == ["Kommune!B10", "Virksomheter!B6", "Virksomheter!C6", "Skala!B6"])
        #expect(run.status == 1)
    }

    @Test("mistakes in JSON are reported by pointer, including those of the form and of severities")
    func pointers() throws {
        let folder = try TemporaryFolder()
        let text = SamplePlan.smallJSON.replacing("2020-04-30", with: "snart")
            .replacing(
                "\"version\": 1,",
                with:
                    "\"version\": 1, \"severities\": { \"GAP/level-missing\": \"note\" }, \"form\": { \"headers\": { \"gap.nei\": \"x\" } },"
            )
        let run = try Kompetanseplan.run(["plan", "check", folder.write(text, to: "plan.json")])
        for location in ["/deadline: ", "/severities/GAP~1level-missing: ", "/form/headers/gap.nei: "] {
            #expect(run.output.contains("\n  \(location)"), "\(run.output)")
        }
        #expect(run.status == 1)
    }

    @Test(
        "a file that is not a plan is refused with its kind",
        arguments: [
            ("samples/roros/returned/stab.xlsx", "er ikke en plandefinisjon"), ("README.md", "ikke gyldig JSON"),
            ("samples/trouble/returned/passord.xlsx", "passord"), ("nei.xlsx", "den finnes ikke"),
            ("samples/trouble/returned/gammel-excel.xls", "Planen må være en Excel-arbeidsbok"),
        ])
    func otherFiles(_ path: String, _ message: String) throws {
        let run = try Kompetanseplan.run(["plan", "check", path])
        #expect(run.status != 0)
        #expect((run.output + run.errors).contains(message), "\(run.output + run.errors)")
    }

    @Test("every command accepts the workbook as well as the JSON, with the same bytes as a result")
    func eitherKind() throws {
        let folder = try TemporaryFolder()
        let json = "samples/roros/plan.json"
        let workbook = folder.path("plan.xlsx")
        #expect(try Kompetanseplan.run(["plan", "convert", json, workbook]).status == 0)
        for (location, plan) in [json, workbook].enumerated() {
            let out = folder.path("\(location)")
            let day = ["--date", "2017-06-15"]
            #expect(try Kompetanseplan.run(["template", "--plan", plan, "--out", out + "/t"] + day).status == 0)
            let returned = "samples/roros/returned"
            #expect(try Kompetanseplan.run(["merge", "--plan", plan, returned, "--out", out + "/m"] + day).status == 0)
        }
        let difference = try ProgramRun("diff", ["-r", folder.path("0"), folder.path("1")])
        #expect(difference.status == 0, "\(difference.output)")
    }

    @Test("if the folder has both formats, the user must choose")
    func bothKinds() throws {
        let folder = try TemporaryFolder()
        try folder.write(SamplePlan.smallJSON, to: "plan.json")
        #expect(try Kompetanseplan.run(["plan", "convert", "plan.json", "plan.xlsx"], in: folder.url).status == 0)
        let run = try Kompetanseplan.run(["plan", "check"], in: folder.url)
        #expect(run.status == 2)
        #expect(run.errors.contains("Både plan.xlsx og plan.json"))
    }

    @Test(
        "mistakes in a plan are reported in the plan's language unless another is asked for",
        arguments: [".xlsx", ".json"])
    func ownLanguage(_ kind: String) throws {
        let folder = try TemporaryFolder()
        let english = SamplePlan.smallJSON.replacing("\"language\": \"nb\"", with: "\"language\": \"en\"")
        _ = try folder.write(english, to: "right.json")
        if kind == ".xlsx" {
            #expect(try folder.run("plan", "convert", "right.json", "right.xlsx").status == 0)
            try Witness.edit(folder.path("right.xlsx"), to: folder.path("wrong.xlsx"), ["Units!B5": "Nowhere"])
        } else {
            let wrong = english.replacing("\"serviceArea\": \"teknisk\"", with: "\"serviceArea\": \"nowhere\"")
            _ = try folder.write(wrong, to: "wrong.json")
        }
        for command in [
            ["plan", "check", "wrong\(kind)"], ["template", "--plan", "wrong\(kind)", "--out", "skjemaer"],
        ] {
            let run = try Kompetanseplan.run(command, in: folder.url)
            #expect((run.output + run.errors).contains("cannot be used"), "\(run.output) \(run.errors)")
        }
        let norwegian = try folder.run("plan", "check", "wrong\(kind)", "--language", "nb")
        #expect((norwegian.output + norwegian.errors).contains("kan ikke brukes"))
    }

    @Test("an own column can name its sheet by the plan's name for it")
    func sheetByItsName() throws {
        let folder = try TemporaryFolder()
        let form = """
            "form": { "sheets": { "gap": { "name": "Matrise" } },
            "columns": [{ "sheet": "gap", "id": "kilde", "type": "text", "header": "Kilde" }] }, "contact":
            """
        _ = try folder.write(SamplePlan.smallJSON.replacing("\"contact\":", with: form), to: "en.json")
        #expect(try folder.run("plan", "convert", "en.json", "en.xlsx").status == 0)
        try Witness.edit(folder.path("en.xlsx"), to: folder.path("to.xlsx"), ["Egne kolonner!B5": "matrise"])
        let back = try folder.run("plan", "convert", "to.xlsx", "-")
        #expect(back.output.contains("\"sheet\": \"gap\""), "\(back.errors)")
    }
}
