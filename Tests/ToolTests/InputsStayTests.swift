import Foundation
import Support
import Testing

@Suite("Inputs are never overwritten or appended to")
struct InputsStayTests {
    private let folder: TemporaryFolder

    /// A default plan, a form, a part, and an earlier revision's data.
    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("levert")
        for (source, name) in [("plan.json", "plan.json"), ("returned/stab.xlsx", "levert/stab.xlsx")] {
            try folder.copy("samples/roros/\(source)", to: name)
        }
        for words in [
            ["merge", "levert", "--partial", "levert/a.partial"],
            ["merge", "levert/stab.xlsx", "--no-returns", "--out", "ut"],
        ] {
            let run = try Kompetanseplan.run(words, in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    private var files: [String: Data] {
        get throws {
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            return Dictionary(
                uniqueKeysWithValues: names.map {
                    ($0, FileManager.default.contents(atPath: folder.path($0)) ?? Data())
                })
        }
    }

    @Test(
        "by a part, a page or a log",
        arguments: [
            ["merge", "levert", "--partial", "levert/a.partial"], ["status", "levert", "--html", "levert/stab.xlsx"],
            ["status", "levert", "--html", "plan.json"], ["check", "levert/stab.xlsx", "--log", "levert/stab.xlsx"],
            ["check", "levert", "--log", "levert/../levert/stab.xlsx"], ["check", "levert", "--log", "plan.json"],
            ["check", "levert", "--plan", "plan.json", "--log", "plan.json"],
            ["check", "levert", "--previous", "ut", "--log", "ut/data/kompetanseplan.json"],
            ["rollup", "ut/data/kompetanseplan.json", "--out", "samlet", "--log", "ut/data/kompetanseplan.json"],
        ])
    func inputsAsOutputs(_ words: [String]) throws {
        let before = try files
        let run = try Kompetanseplan.run(words, in: folder.url)
        #expect(run.status == 2)
        #expect(run.errors.contains("er en av filene som leses"), "\(run.errors)")
        #expect(try files == before)
    }

    @Test("a log among the forms is appended to")
    func log() throws {
        for _ in 0..<2 {
            let run = try Kompetanseplan.run(["check", "levert", "--log", "levert/logg.jsonl"], in: folder.url)
            #expect(run.status == 0, "\(run.errors)")
        }
        let log = try folder.text("levert/logg.jsonl")
        #expect(log.split(separator: "\n").count { $0.contains("\"event\":\"start\"") } == 2)
    }
}
