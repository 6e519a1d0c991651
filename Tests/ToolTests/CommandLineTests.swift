import Builders
import Foundation
import Support
import Testing
import TextFormats

@testable import Tool

@Suite("The command line")
struct CommandLineTests {
    @Test(
        "usage errors are reported with a correction on standard error, with status 2",
        arguments: [
            ([], "Skriv en kommando."), (["flett"], "Det finnes ingen kommando «flett»."),
            (["mrge"], "Mente du «merge»?"), (["merge", "--uot", "x", "y"], "Mente du «--out»?"),
            (["merge", "levert"], "Valget --out må være med."), (["check"], "Skriv hvilken fil eller mappe"),
            (["check", "x", "--format", "xml"], "--format kan ikke være «xml». Velg blant text, json."),
            (["merge", "x", "--out"], "Valget --out må ha en verdi"), (["check", "x", "--quiet=1"], "tar ingen verdi"),
            (["inspect", "a", "b"], "«b» er for mye"), (["template", "x", "--out", "y"], "«x» hører ikke til her"),
            (["check", "x", "--jobs", "0", "--plan", "samples/roros/plan.json"], "--jobs må være et helt tall fra 1."),
            (
                ["merge", "x", "--out", "y", "--date", "15.13.2017", "--plan", "samples/roros/plan.json"],
                "er ikke en dato"
            ),
            (["merge", "--language", "en", "x"], "The option --out is required."),
            (["--language", "en", "mrge"], "Did you mean \"merge\"?"),
            (["plan"], "«plan» må ha ett ord til: plan check"), (["plan", "chekc"], "Mente du «plan check»?"),
            (["plan", "convert", "a"], "for eksempel «kompetanseplan plan convert plan.json plan.xlsx»."),
            (["init"], "for eksempel «kompetanseplan init"),
            (["init", "x", "--from", "oslo"], "--from kan ikke være «oslo»"),
            (["--languag", "en", "check"], "Mente du «--language»?"),
            (["completions", "tcsh"], "Velg blant bash, zsh, fish."),
            (["plan", "check", "a", "b"], "«b» er for mye"), (["plan", "check", "a", "--plan", "b"], "«a» er for mye"),
        ])
    func mistakes(_ arguments: [String], _ message: String) throws {
        let run = try Kompetanseplan.run(arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test(
        "the program and every command have help in both languages, with an example",
        arguments: [
            [], ["init"], ["plan", "check"], ["plan", "convert"], ["template"], ["check"], ["merge"], ["rollup"],
            ["inspect"],
        ])
    func help(_ command: [String]) throws {
        for (language, word) in [("nb", "Bruk: "), ("en", "Usage: ")] {
            let run = try Kompetanseplan.run(command + ["--help", "--language", language])
            #expect(run.status == 0)
            #expect(run.errors.isEmpty)
            #expect(run.output.contains("\(word)kompetanseplan"))
            let name = command.joined(separator: " ")
            if !name.isEmpty { #expect(run.output.contains("\n  kompetanseplan \(name) ")) }
            #expect(try Kompetanseplan.run(["help"] + command + ["--language", language]).output == run.output)
        }
    }

    @Test("help on the first word of a two-word command lists the second ones")
    func groupHelp() throws {
        let run = try Kompetanseplan.run(["plan", "--help"])
        #expect(run.status == 0)
        #expect(run.output.contains("\n  plan check  "))
        #expect(!run.output.contains("merge"))
    }

    @Test("the version is one line")
    func version() throws {
        let run = try Kompetanseplan.run(["--version"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("kompetanseplan "))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test("check and merge print one JSON object, and nothing else on standard output")
    func json() throws {
        let folder = try TemporaryFolder()
        let plan = ["--plan", "samples/roros/plan.json", "samples/roros/returned", "--format", "json"]
        for arguments in [["check"] + plan, ["merge", "--out", folder.path] + plan] {
            let run = try Kompetanseplan.run(arguments)
            let document = try run.json
            #expect(document["status"].string == "provisional")
            #expect(document["units"].elements.count == 19)
            #expect(document["findings"].elements.allSatisfy { $0["message"].string?.isEmpty == false })
        }
    }

    @Test("template reports which file is for whom as JSON")
    func templateJSON() throws {
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run([
            "template", "--plan", "samples/roros/plan.json", "--out", folder.path, "--format", "json",
        ])
        let forms = try run.json["forms"].elements
        #expect(forms.count == 19)
        #expect(forms[0]["unit"].string == "omsorgstjenestene")
        #expect(forms[0]["name"].string == "Omsorgstjenestene")
        for form in forms { #expect(FileManager.default.fileExists(atPath: form["file"].string ?? "")) }
    }

    @Test("--quiet suppresses all but errors")
    func quiet() throws {
        let folder = try TemporaryFolder()
        let run = try Kompetanseplan.run([
            "merge", "--plan", "samples/roros/plan.json", "samples/roros/returned", "--out", folder.path, "--quiet",
        ])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }

    @Test("colours are for terminals, unless requested")
    func colours() throws {
        let check = ["check", "--plan", "samples/roros/plan.json", "samples/roros/returned/servicetorg.xlsx"]
        let plain = try Kompetanseplan.run(check)
        #expect(!plain.output.contains("\u{1B}"))
        #expect(plain.errors.isEmpty, "no progress line either")
        #expect(try Kompetanseplan.run(check + ["--color", "always"]).output.contains("\u{1B}[33mAdvarsel"))
    }

    @Test(
        "inspect prints the cells in each format",
        arguments: [
            ("text", "  A1\tGAP-analyse – Stab"),
            ("jsonl", "{\"sheet\":\"GAP-analyse\",\"cell\":\"A1\",\"t\":\"s\",\"v\":\"GAP-analyse – Stab\"}"),
            ("csv", "GAP-analyse – Stab\r\n\"Sett"),
        ])
    func inspect(_ format: String, _ line: String) throws {
        let run = try Kompetanseplan.run([
            "inspect", "samples/roros/returned/stab.xlsx", "--sheet", "GAP-analyse", "--format", format,
        ])
        #expect(run.status == 0)
        #expect(run.output.contains(line), "\(run.output.prefix(200))")
    }

    @Test("inspect reports hidden sheets, and prints rows in order")
    func inspectOddities() throws {
        var book = SmallWorkbook(
            "<row r=\"2\"><c><v>2</v></c></row><row r=\"1\"><c><v>1</v></c></row>")
        let sheets = [("Synlig", "visible"), ("Skjult", "hidden"), ("Helt skjult", "veryHidden")]
        book.parts["xl/workbook.xml"] =
            "<workbook xmlns=\"\(book.main)\" xmlns:r=\"\(book.office)\"><sheets>"
            + sheets.map { "<sheet name=\"\($0.0)\" state=\"\($0.1)\" r:id=\"rId1\"/>" }.joined()
            + "</sheets></workbook>"
        let folder = try TemporaryFolder()
        let path = folder.path + "/bok.xlsm"
        try Data(book.zip.bytes).write(to: URL(filePath: path))
        let run = try Kompetanseplan.run(["inspect", path])
        #expect(run.status == 0)
        let rows = "\n  A1\t1\n  A2\t2\n"
        #expect(run.output == "Synlig\(rows)Skjult (skjult)\(rows)Helt skjult (dypt skjult)\(rows)")
    }

    @Test(
        "inspect reports a missing sheet or file",
        arguments: [
            (["inspect", "samples/roros/returned/stab.xlsx", "--sheet", "Gap"], Int32(2), "Arkene er: Veiledning"),
            (["inspect", "nei.xlsx"], 1, "nei.xlsx: Fila kan ikke åpnes: den finnes ikke."),
            (["inspect", "README.md"], 1, "README.md: Fila er en tekstfil"),
        ])
    func inspectMistakes(_ arguments: [String], _ status: Int32, _ message: String) throws {
        let run = try Kompetanseplan.run(arguments)
        #expect(run.status == status)
        #expect(run.errors.contains(message), "\(run.errors)")
    }
}
