import Foundation
import Support
import Testing
import TextFormats

@Suite("A zip of forms is read like a folder")
struct ZipOfFormsTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Makes levert/`name` from these files: a sample's form, or a text.
    private func zip(_ name: String, _ files: [(name: String, form: String?)]) throws {
        try folder.makeFolder("levert")
        let script = """
            import sys, warnings, zipfile
            warnings.simplefilter("ignore")
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
                for name, form in zip(sys.argv[2::2], sys.argv[3::2]):
                    archive.writestr(name, open(form, "rb").read() if form else b"x")
            """
        let returned = Repository.path("samples/roros/returned")
        let words = files.flatMap { [$0.name, $0.form.map { "\(returned)/\($0).xlsx" } ?? ""] }
        let run = try ProgramRun("/usr/bin/python3", ["-c", script, folder.path("levert/\(name)")] + words)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test("forms are named after the archive, duplicates with a number, and other files are reported")
    func zip() throws {
        try zip(
            "Fra Teams.zip",
            [
                ("stab.xlsx", "stab"), ("mappe/barnevern.xlsx", "barnevern"), ("stab.xlsx", "servicetorg"),
                ("__MACOSX/._stab.xlsx", nil), ("lesmeg.txt", nil), ("mappe/", nil),
            ])
        let run = try Kompetanseplan.run(
            ["check", "--plan", Self.plan, folder.path("levert"), "--format", "json"])
        let document = try run.json
        let files = document["units"].elements.filter { $0["status"].string == "returned" }
            .compactMap { $0["file"].string }
        #expect(
            Set(files) == [
                "Fra Teams.zip/stab.xlsx", "Fra Teams.zip/stab.xlsx#2", "Fra Teams.zip/mappe/barnevern.xlsx",
            ])
        let codes = document["findings"].elements.filter { $0["code"].string?.hasPrefix("FILE/") == true }
        #expect(codes.compactMap { $0["file"].string } == ["Fra Teams.zip/lesmeg.txt"])
    }

    @Test("a return form is made from a form in a zip, and the control report's link opens the zip")
    func returned() throws {
        try zip("a#1.zip", [("stab.xlsx", "stab")])
        let form = folder.path("levert/stab.xlsx")
        try Witness.edit(Repository.path("samples/roros/returned/stab.xlsx"), to: form, ["GAP-analyse!B8": "77"])
        let script = "import sys, zipfile; zipfile.ZipFile(sys.argv[1], 'w').write(sys.argv[2], 'stab.xlsx')"
        #expect(
            try ProgramRun("/usr/bin/python3", ["-c", script, folder.path("levert/a#1.zip"), form]).status == 0)
        try FileManager.default.removeItem(atPath: form)
        let run = try Kompetanseplan.run(
            ["merge", "--plan", Self.plan, folder.path("levert"), "--out", folder.path("ut"), "--date", "2017-06-15"])
        #expect(run.status == 1, "\(run.errors)")
        #expect(folder.has("ut/retur/stab.xlsx"))
        let links = try ProgramRun(
            "unzip", ["-p", folder.path("ut/Kontrollrapport.xlsx"), "xl/worksheets/_rels/*.rels"]
        ).output
        #expect(links.contains("Target=\"..\\levert\\a%231.zip\""), "\(links.prefix(600))")
    }

    @Test("a document in loose parts is one finding, in a zip or not")
    func unpacked() throws {
        let parts = ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]
        try zip("pakket.zip", parts.map { ("skjemaer/stab/\($0)", nil) } + [("barnevern.xlsx", "barnevern")])
        try zip("mac.zip", [("stab.numbers/Index/Document.iwa", nil), ("stab.numbers/preview.jpg", nil)])
        try zip("deler.zip", parts.dropFirst().map { ($0, nil) })
        for part in parts { try folder.write("x", to: "levert/utpakket/\(part)") }
        for part in ["index.xml", "preview.jpg"] { try folder.write("x", to: "levert/kultur.numbers/\(part)") }
        let run = try Kompetanseplan.run(
            ["check", "--plan", Self.plan, folder.path("levert"), "--format", "json", "--language", "nb"])
        let findings = try JSONValue(parsing: Array(run.output.utf8))["findings"].elements
            .filter { $0["code"].string?.hasPrefix("FILE/") == true }
        let inParts = findings.filter { $0["message"].string?.contains("løse deler") == true }
        #expect(
            inParts.compactMap { $0["file"].string }.sorted() == [
                "kultur.numbers", "mac.zip/stab.numbers", "pakket.zip/skjemaer/stab", "utpakket",
            ])
        #expect(inParts.count { $0["unit"].string == "stab" } == 2)
        #expect(findings.count == 5, "and the workbook without its parts")
    }

    @Test(
        "a file of Numbers or old Excel is reported with how to save it",
        arguments: [
            ("Index/Document.iwa", "kultur.numbers", "Eksporter til"), ("content.xml", "kultur.ods", "Lagre som"),
        ])
    func otherPrograms(_ part: String, _ name: String, _ expected: String) throws {
        try zip(name, [(part, nil)])
        let run = try Kompetanseplan.run(
            ["check", "--plan", Self.plan, folder.path("levert/\(name)"), "--format", "json", "--language", "nb"])
        let remedy = try run.json["findings"].elements.first?["remedy"].string
        #expect(remedy?.contains("velg") == true && remedy?.contains(expected) == true, "\(remedy ?? run.errors)")
    }

    @Test("a zip in a zip is not opened, and a zip bomb is one finding")
    func nested() throws {
        try zip("indre.zip", [("stab.xlsx", "stab")])
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
                archive.write(sys.argv[2], "indre.zip")
                archive.writestr("stor.xlsx", b" " * 300_000_000)
            """
        #expect(
            try ProgramRun(
                "/usr/bin/python3", ["-c", script, folder.path("levert/ytre.zip"), folder.path("levert/indre.zip")]
            ).status == 0)
        let run = try Kompetanseplan.run(
            ["check", "--plan", Self.plan, folder.path("levert/ytre.zip"), "--format", "json"])
        let findings = try run.json["findings"].elements
        #expect(findings.compactMap { $0["code"].string } == ["FILE/not-xlsx", "FILE/too-large"])
    }

    @Test("a form that lost its main parts is a damaged form and no archive of sheets")
    func lostParts() throws {
        try folder.makeFolder("levert")
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1]) as form, zipfile.ZipFile(sys.argv[2], "w") as target:
                for name in form.namelist():
                    if name not in ("[Content_Types].xml", "xl/workbook.xml"): target.writestr(name, form.read(name))
            """
        let form = Repository.path("samples/roros/returned/stab.xlsx")
        let made = try ProgramRun("/usr/bin/python3", ["-c", script, form, folder.path("levert/stab.xlsx")])
        #expect(made.status == 0, "\(made.errors)")
        let run = try Kompetanseplan.run(
            ["merge", "--plan", Self.plan, folder.path("levert"), "--out", folder.path("ut"), "--format", "json"])
        let findings = try run.json["findings"].elements.filter { $0["file"].string?.isEmpty == false }
        #expect(findings.compactMap { $0["file"].string } == ["stab.xlsx"])
        #expect(findings.compactMap { $0["severity"].string } == ["error"])
        let unit = try run.json["units"].elements.first { $0["unit"].string == "stab" }
        #expect(unit?["status"].string == "rejected")
    }
}
