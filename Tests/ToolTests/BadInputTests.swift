import Foundation
import Support
import Testing
import TextFormats

@Suite("Bad input: a clear message, the right exit status, and the rest is processed")
struct BadInputTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private static let returned = Repository.path("samples/roros/returned")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["stab", "bygg-og-eiendom", "barnevern"] {
            try folder.copy("\(Self.returned)/\(name).xlsx", to: "levert/\(name).xlsx")
        }
    }

    private func run(_ arguments: String..., language: String = "nb") throws -> ProgramRun {
        try Kompetanseplan.run(arguments + ["--language", language], in: folder.url)
    }

    private func units(of run: ProgramRun) throws -> [String: String] {
        let units = try run.json["units"].elements
        return Dictionary(units.map { ($0["unit"].string ?? "", $0["status"].string ?? "") }) { first, _ in first }
    }

    @Test(
        "an unknown unit is refused with a suggestion, and nothing is written",
        arguments: [
            ("nb", "stabb", "Virksomheten «stabb» står ikke i planen. Mente du «stab»?"),
            ("en", "stabb", "The unit \"stabb\" is not in the plan. Did you mean \"stab\"?"),
        ])
    func unknownUnit(_ language: String, _ unit: String, _ message: String) throws {
        let run = try run("template", "--plan", Self.plan, "--unit", unit, "--out", "ut", language: language)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(!folder.has("ut"))
    }

    @Test("if no id is similar to the given one, a name may be")
    func unknownUnitName() throws {
        let plan = try Repository.text("samples/roros/plan.json").replacing("\"plan-og-miljo\"", with: "\"1142\"")
        try folder.write(plan, to: "plan.json")
        let run = try run("template", "--unit", "Plan og milja", "--out", "ut")
        #expect(run.errors.contains("Mente du «Plan og miljø»?"), "\(run.errors)")
    }

    @Test(
        "a text in a number cell is an error at its cell; the other rows and units are merged",
        arguments: [
            ("nb", "stab.xlsx: Årsverk!B8: «mange» i kolonnen Ansatte er ikke et tall"),
            ("en", "stab.xlsx: Årsverk!B8: \"mange\" in the column"),
        ])
    func textInNumber(_ language: String, _ message: String) throws {
        try Witness.edit(folder.path("levert/stab.xlsx"), to: folder.path("levert/stab.xlsx"), ["Årsverk!B8": "mange"])
        let run = try run("merge", "--plan", Self.plan, "levert", "--out", "ut", language: language)
        #expect(run.status == 1)
        #expect(run.output.contains(message), "\(run.output)")
        let staffing = try folder.text("ut/data/staffing.csv")
        #expect(staffing.components(separatedBy: "\r\nstab,").count - 1 == 10, "the unit and nine of its ten")
        #expect(staffing.contains("\r\nbygg-og-eiendom,"))
    }

    @Test(
        "a missing file is reported; the others are merged",
        arguments: [
            ("nb", "finnes-ikke.xlsx: Fila kan ikke åpnes: den finnes ikke."),
            ("en", "finnes-ikke.xlsx: The file cannot be opened: it does not exist."),
        ])
    func missingFile(_ language: String, _ message: String) throws {
        let run = try run(
            "merge", "--plan", Self.plan, "levert", "finnes-ikke.xlsx", "--out", "ut", language: language)
        #expect(run.status == 1)
        #expect(run.output.contains(message), "\(run.output)")
        #expect(folder.has("ut/Kontrollrapport.xlsx"))
    }

    /// Runs the program as a user without privileges, since root is never refused.
    private func runRefused(_ arguments: String..., language: String) throws -> ProgramRun {
        let all = [Kompetanseplan.path] + arguments + ["--language", language]
        guard geteuid() == 0 else { return try ProgramRun(all[0], Array(all.dropFirst()), in: folder.url) }
        let given = "-dac_override,-dac_read_search"
        return try ProgramRun(
            "setpriv", ["--inh-caps=\(given)", "--bounding-set=\(given)"] + all, in: folder.url)
    }

    @Test(
        "an unreadable folder or file list is reported; the others are merged",
        arguments: [
            (
                0o000, "nb",
                "levert/lukket: Mappa kan ikke åpnes: du har ikke tilgang. Skjemaene i den er ikke med."
            ),
            (0o400, "nn", "levert/lukket: Mappa kan ikkje opnast"),
            (0o000, "en", "levert/lukket: The folder cannot be opened"),
        ])
    func closedFolder(_ permissions: Int, _ language: String, _ message: String) throws {
        try folder.write("", to: "alt/levert/lukket/skjema.xlsx")
        try FileManager.default.moveItem(atPath: folder.path("levert/stab.xlsx"), toPath: folder.path("alt/stab.xlsx"))
        let closed = folder.path("alt/levert/lukket")
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: closed)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
        let run = try runRefused("merge", "--plan", Self.plan, "alt", "--out", "ut", language: language)
        #expect(run.status == 1)
        #expect(run.output.contains(message), "\(run.output) \(run.errors)")
        let units = try folder.text("ut/data/units.csv")
        #expect(units.contains("\r\nstab,returned,"))
        let findings = try folder.text("ut/data/findings.csv")
        #expect(findings.contains("error,FILE/folder-unreadable,"))
        let alone = try runRefused("merge", "--plan", Self.plan, "alt/levert/lukket", "--out", "ut", language: language)
        #expect(alone.status == 2)
        #expect(alone.errors.contains("lukket"))
    }

    @Test("if no given file exists, the result of an earlier run stays")
    func nothingThere() throws {
        let first = try run("merge", "--plan", Self.plan, "levert", "--out", "ut", language: "nb")
        #expect(first.status != 2)
        let before = try Data(contentsOf: URL(filePath: folder.path("ut/data/units.csv")))
        let second = try run("merge", "--plan", Self.plan, "levrt", "--out", "ut", language: "nb")
        #expect(second.status == 2)
        #expect(second.errors.contains("levrt"))
        #expect(try Data(contentsOf: URL(filePath: folder.path("ut/data/units.csv"))) == before)
    }

    @Test(
        "an unusable plan is refused with every mistake and its location",
        arguments: [
            ("nb", "{", "Fila er ikke gyldig JSON"), ("en", "{", "The file is not valid JSON"),
            ("nb", "{}", "/title: Dette mangler."), ("nb", "[]", "Her må det stå et objekt"),
        ])
    func plan(_ language: String, _ text: String, _ message: String) throws {
        try folder.write(text, to: "plan.json")
        let run = try run("check", "levert", language: language)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test(
        "a missing plan is asked for",
        arguments: [
            (["check", "levert"], "Fant verken plan.xlsx eller plan.json"),
            (["check", "--plan", "x.json", "levert"], "den finnes ikke"),
        ])
    func noPlan(_ arguments: [String], _ message: String) throws {
        let run = try Kompetanseplan.run(arguments, in: folder.url)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test(
        "a file that is not a form is one finding that says what it is",
        arguments: [
            ("tom.xlsx", "", "FILE/empty"), ("~$stab.xlsx", "x", "FILE/lock-file"),
            ("side.xlsx", "<html><table></table></html>", "FILE/not-xlsx"), ("tekst.csv", "a;b\n", "FILE/not-xlsx"),
            ("halv.xlsx", "PK\u{3}\u{4}halv", "FILE/damaged"),
            ("gammel.xls", "{\\rtf", "FILE/not-xlsx"),
        ])
    func noForm(_ name: String, _ content: String, _ code: String) throws {
        try folder.write(content, to: "levert/\(name)")
        let run = try run("check", "--plan", Self.plan, "levert", "--format", "json")
        let document = try run.json
        let findings = document["findings"].elements.filter { $0["file"].string == name }
        #expect(findings.compactMap(\.["code"].string) == [code])
        #expect(findings.allSatisfy { $0["remedy"].string?.isEmpty == false })
        #expect(try units(of: run)["stab"] == "returned")
        #expect(run.status == (code == "FILE/lock-file" ? 0 : 1))
    }

    @Test("a form truncated anywhere is damaged and never crashes the program, and the others are read")
    func cutOff() throws {
        let whole = try Data(contentsOf: URL(filePath: "\(Self.returned)/stab.xlsx"))
        var random = SeededGenerator(seed: 7)
        for _ in 0..<12 {
            let cut = Int.random(in: 4..<whole.count, using: &random)
            try whole.prefix(cut).write(to: URL(filePath: folder.path("levert/stab.xlsx")))
            let run = try run("check", "--plan", Self.plan, "levert", "--format", "json")
            #expect(run.status == 1)
            let statuses = try units(of: run)
            #expect(statuses["stab"] == "rejected")
            #expect(statuses["barnevern"] == "returned")
        }
    }

    @Test("a zip bomb is one finding, and takes little memory and time")
    func bomb() throws {
        let script = """
            import sys, zipfile
            form = zipfile.ZipFile(sys.argv[1])
            with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as bomb:
                for name in form.namelist():
                    bomb.writestr(name, b" " * 400_000_000 if name == "xl/worksheets/sheet2.xml" else form.read(name))
            """
        let made = try ProgramRun(
            "/usr/bin/python3", ["-c", script, "\(Self.returned)/stab.xlsx", folder.path("levert/stab.xlsx")])
        #expect(made.status == 0, "\(made.errors)")
        let run = try run("check", "--plan", Self.plan, "levert")
        #expect(run.status == 1)
        #expect(run.output.contains("Fila er større enn et skjema kan være."))
    }

    @Test(
        "subfolders are read, circular links are not followed, and system files are ignored")
    func folders() throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder.path("levert/april"), withIntermediateDirectories: true)
        try files.moveItem(atPath: folder.path("levert/stab.xlsx"), toPath: folder.path("levert/april/stab.xlsx"))
        try files.createSymbolicLink(
            atPath: folder.path("levert/april/runde"), withDestinationPath: folder.path("levert"))
        try files.createSymbolicLink(atPath: folder.path("levert/stab.xlsx"), withDestinationPath: "april/stab.xlsx")
        for name in ["Thumbs.db", "desktop.ini", ".DS_Store", "._stab.xlsx", ".Trash-1000/files/stab.xlsx"] {
            try folder.write("x", to: "levert/\(name)")
        }
        let run = try run("check", "--plan", Self.plan, "levert", "--format", "json")
        let statuses = try units(of: run)
        #expect(statuses["stab"] == "returned")
        #expect(run.status == 0)
        #expect(!run.output.contains("identical-return"), "a link to a file that is there is the same file")
        #expect(!run.output.contains("FILE/"))
    }

    @Test("--previous accepts the data of an earlier merge, and nothing else")
    func previous() throws {
        #expect(try run("merge", "--plan", Self.plan, "levert", "--out", "ut").status == 0)
        let merged = try folder.text("ut/data/kompetanseplan.json")
        let data = try folder.write(merged.replacing("\"revision\": 2017", with: "\"revision\": 2016"), to: "fjor.json")
        let run = try run("check", "--plan", Self.plan, "levert", "--previous", data, "--format", "json")
        #expect(run.output.contains("ACT/status-missing"))
        let wrong = try self.run("check", "--plan", Self.plan, "levert", "--previous", Self.plan)
        #expect(wrong.status == 2)
        let reason = "kan ikke brukes som data fra en tidligere revisjon. Bruk data/kompetanseplan.json derfra."
        #expect(wrong.errors == "\(Self.plan) \(reason)\n", "one line, with what to use")
    }

    @Test("no command accepts a revision that does not precede the plan's own", arguments: ["template", "check"])
    func notEarlier(_ command: String) throws {
        #expect(try run("merge", "--plan", Self.plan, "levert", "--out", "ut").status == 0)
        let same = folder.path("ut/data/kompetanseplan.json")
        let output = command == "template" ? ["--out", "skjemaer"] : ["levert"]
        let run = try Kompetanseplan.run(
            [command, "--plan", Self.plan, "--previous", same] + output, in: folder.url)
        #expect(run.status == 2)
        #expect(run.errors.contains("Planen gjelder 2017, så den må være eldre."), "\(run.errors)")
        #expect(!folder.has("skjemaer"))
    }

    @Test("of two returns from one unit the last saved counts, and both are reported")
    func twice() throws {
        try folder.copy("\(Self.returned)/servicetorg.xlsx", to: "levert/servicetorg.xlsx")
        try Witness.edit(
            folder.path("levert/servicetorg.xlsx"), to: folder.path("levert/servicetorg rettet.xlsx"),
            ["GAP-analyse!B8": "5"])
        let run = try run("check", "--plan", Self.plan, "levert", "--format", "json")
        let findings = try run.json["findings"].elements
        let duplicate = try #require(findings.first { $0["code"].string == "FORM/duplicate-return" })
        #expect(duplicate["file"].string == "servicetorg.xlsx")
        #expect(duplicate["message"].string?.contains("servicetorg rettet.xlsx") == true)
    }

    @Test(
        "an unusable output path is reported, and nothing is left behind",
        arguments: [
            "levert", "fil", "fil/ut",
        ])
    func output(_ path: String) throws {
        try folder.write("x", to: "fil")
        let run = try run("merge", "--plan", Self.plan, "levert", "--out", path)
        #expect(run.status == 2)
        #expect(run.errors.contains(path.prefix { $0 != "/" }))
        #expect(try folder.names(in: "levert").count == 3)
    }

    @Test("a blank form never replaces one that may be filled in")
    func overwriting() throws {
        let before = try Data(contentsOf: URL(filePath: folder.path("levert/stab.xlsx")))
        let run = try run("template", "--plan", Self.plan, "--out", "levert")
        #expect(run.status == 2)
        #expect(try Data(contentsOf: URL(filePath: folder.path("levert/stab.xlsx"))) == before)
        #expect(try folder.names(in: "levert").count == 3)
    }
}
