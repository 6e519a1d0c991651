import Foundation
import Support
import Testing
import TextFormats

/// A day is read in the same forms in the options, in the plan and in the cells of a form (`DeadlineTextTests`).
@Suite("Days as people state them")
struct StatedDayTests {
    private static let days = [
        ("1. mai 2018", "2018-05-01"), ("mai 2018", "2018-05-31"), ("05/2018", "2018-05-31"),
        ("våren 2018", "2018-05-31"), ("1. halvår 2018", "2018-06-30"), ("2. tertial 2018", "2018-08-31"),
        ("2018", "2018-12-31"),
    ]
    private static let plan = Repository.path("samples/roros/plan.json")

    @Test("in --date", arguments: days)
    func option(text: String, day: String) throws {
        let folder = try TemporaryFolder()
        let form = Repository.path("samples/roros/returned/stab.xlsx")
        let run = try Kompetanseplan.run(
            ["merge", "--plan", Self.plan, form, "--out", folder.path("ut"), "--date", text, "--no-returns"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try JSONValue(parsing: Array(folder.text("ut/data/kompetanseplan.json").utf8))["date"].string == day)
    }

    @Test("as the plan's deadline", arguments: days)
    func deadline(text: String, day: String) throws {
        let folder = try TemporaryFolder()
        let made = try Kompetanseplan.run(["plan", "convert", Self.plan, folder.path("plan.xlsx")])
        #expect(made.status == 0, "\(made.errors)")
        try Witness.edit(folder.path("plan.xlsx"), to: folder.path("ny.xlsx"), ["Kommune!B10": text])
        let back = try Kompetanseplan.run(["plan", "convert", folder.path("ny.xlsx"), folder.path("ny.json")])
        #expect(back.status == 0, "\(back.errors)")
        #expect(try JSONValue(parsing: Array(folder.text("ny.json").utf8))["deadline"].string == day)
    }

    @Test("in a measure's deadline, with a note on what was read", arguments: days)
    func cell(text: String, day: String) throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("levert")
        let form = Repository.path("samples/roros/returned/stab.xlsx")
        try Witness.edit(form, to: folder.path("levert/stab.xlsx"), ["Behov og tiltak!I7": text])
        let run = try Kompetanseplan.run(["check", "--plan", Self.plan, folder.path("levert"), "--format", "json"])
        let findings = try run.json["findings"].elements.filter { $0["cell"].string == "I7" }
        let read = day.split(separator: "-").reversed().joined(separator: ".")
        #expect(findings.compactMap { $0["code"].string } == (text == "2018" ? [] : ["CELL/date-as-text"]))
        #expect(findings.allSatisfy { $0["message"].string?.contains(read) == true }, "\(findings)")
    }
}
