import CompetencePlan
import Foundation
import Support
import Testing
import Wording

@testable import Tool

/// What the program suggests as the next step, and what it says about slips.
@Suite("Next steps and suggestions")
struct NextStepTests {
    private let folder: TemporaryFolder
    private let plan = Repository.path(ReturnedForms.plan)

    init() throws { folder = try TemporaryFolder() }

    private func run(_ words: String..., on day: String = "1580515200") throws -> ProgramRun {
        try Kompetanseplan.run(
            words + ["--plan", plan], in: folder.url, environment: ["SOURCE_DATE_EPOCH": day])
    }

    @Test("template says what to do with the forms, and check how return forms are made")
    func next() throws {
        let made = try run("template", "--unit", "vann", "--out", "ut")
        #expect(made.status == 2, "vann is no unit")
        let template = try run("template", "--unit", "ikke-levert", "--out", "ut")
        #expect(template.errors.contains("check"), "\(template.errors)")
        let wrong = Repository.path("samples/trouble/returned/aarsverk-over-ansatte.xlsx")
        #expect(try run("check", wrong).output.contains("--returns retur"))
        #expect(try !run("check", wrong, "--returns", "retur").output.contains("--returns retur"))
        let right = Repository.path("samples/trouble/returned/skrivefeil-i-fagomraade.xlsx")
        #expect(try !run("check", right).output.contains("--returns"))
    }

    @Test("in a year's folder, template names the folder for the answers")
    func yearFolder() throws {
        #expect(try Kompetanseplan.run(["init", "2027"], in: folder.url).status == 0)
        let run = try Kompetanseplan.run(["template"], in: folder.url.appending(path: "2027"))
        #expect(run.errors.contains("Legg svarene i levert, og kjør «kompetanseplan check»."), "\(run.errors)")
    }

    @Test("an empty folder gives reminders to all; a missing one is reported as missing")
    func emptyFolder() throws {
        try folder.makeFolder("tomt")
        let run = try run("check", "tomt", "--returns", "retur")
        #expect(run.status == 0, "\(run.errors)")
        let reminder = try folder.text("retur/purring.txt")
        #expect(reminder.contains("- Ikke levert\n") && reminder.contains("30.04.2020"))
        let units = try PlanDefinition(json: Repository.bytes(ReturnedForms.plan)).units
        #expect(try folder.names(in: "retur/purring").count == units.count)
        #expect(run.errors == "Laget purringer til \(units.count) virksomheter i retur.\n")
        #expect(try self.run("check", "tomt").errors.contains("Legg skjemaene der"))
        let missing = try self.run("check", "tomtt", "--returns", "retur2")
        #expect(missing.status == 2 && missing.errors.contains("tomtt finnes ikke"), "\(missing.errors)")
    }

    @Test("after the deadline, no letter mentions the past day")
    func afterTheDeadline() throws {
        let forms = Repository.path("samples/trouble/returned")
        #expect(try run("check", forms, "--returns", "retur", on: "1600000000").status == 1)
        let letters = try FileManager.default.subpathsOfDirectory(atPath: folder.path("retur"))
        var read = 0
        for name in letters
        where (name.hasSuffix(".txt") || name.hasPrefix("purring/")) && name != "SHA256SUMS.txt" {
            let path = folder.path("retur/" + name)
            let text =
                name.hasSuffix(".eml")
                ? try Witness.email(path)["text"].string ?? "" : try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("så snart") && !text.contains("30.04.2020"), "\(name): \(text)")
            read += 1
        }
        #expect(read > 20)
    }

    @Test(
        "for a part or a misspelling of a unit's name, the unit is suggested",
        arguments: [("levert", "ikke-levert"), ("ikke-levrt", "ikke-levert"), ("xyz", "")])
    func suggestions(_ word: String, _ suggestion: String) throws {
        let run = try run("status", ".", "--without", word)
        #expect(run.status == 2)
        #expect(run.errors.contains("Mente du") == !suggestion.isEmpty, "\(run.errors)")
        #expect(suggestion.isEmpty || run.errors.contains(suggestion), "\(run.errors)")
    }

    @Test(
        "amounts have thousands separators",
        arguments: [("150000", "150\u{A0}000"), ("1234567.5", "1\u{A0}234\u{A0}567,5"), ("999", "999"), ("0.5", "0,5")])
    func amounts(_ text: String, _ shown: String) { #expect(Language.nb.texts.amount(text) == shown) }
}
