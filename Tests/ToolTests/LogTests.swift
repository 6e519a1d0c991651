import Foundation
import Support
import Testing
import TextFormats

@Suite("--log: who returned what, when")
struct LogTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["stab", "barnevern"] {
            try folder.copy("samples/roros/returned/\(name).xlsx", to: "levert/\(name).xlsx")
        }
        try folder.write("", to: "levert/legesenteret.xlsx")
    }

    private func run(_ arguments: String...) throws -> ProgramRun {
        try Kompetanseplan.run(arguments + ["--plan", Self.plan, "--log", "logg.jsonl"], in: folder.url)
    }

    private var text: String { get throws { try folder.text("logg.jsonl") } }

    private var lines: [JSONValue] {
        get throws { try text.split(separator: "\n").map { try JSONValue(parsing: Array($0.utf8)) } }
    }

    @Test("a line for each file read and written, with size and checksum as from sha256sum")
    func merge() throws {
        #expect(try run("merge", "levert", "--out", "ut").status == 1)
        let lines = try lines
        #expect(lines.first?["event"].string == "start")
        #expect(lines.first?["command"].string == "merge")
        for line in lines {
            #expect(line["time"].string?.contains(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) == true)
        }
        let read = lines.filter { $0["event"].string == "read" }
        let wrote = lines.filter { $0["event"].string == "wrote" }
        #expect(
            Set(read.compactMap(\.["file"].string)) == [
                Self.plan, "levert/stab.xlsx", "levert/barnevern.xlsx", "levert/legesenteret.xlsx",
            ])
        let made = try FileManager.default.subpathsOfDirectory(atPath: folder.path("ut"))
            .filter { $0.contains(".") }.map { "ut/\($0)" }
        #expect(wrote.compactMap(\.["file"].string).sorted() == made.sorted())
        for line in read + wrote {
            let file = try #require(line["file"].string)
            let sum = try ProgramRun("sha256sum", [file], in: folder.url)
            #expect(line["sha256"].string == String(sum.output.prefix(64)), "\(file)")
            let path = file.hasPrefix("/") ? file : folder.path(file)
            #expect(line["bytes"].int == FileManager.default.contents(atPath: path)?.count)
        }
        let end = try #require(lines.last)
        #expect(end["event"].string == "end")
        #expect(end["exit"].int == 1)
        #expect(end["read"].int == read.count)
        #expect(end["wrote"].int == wrote.count)
    }

    @Test("a form's line has its unit, saving time, signature and findings")
    func form() throws {
        #expect(try run("check", "levert").status == 1)
        func line(_ file: String) throws -> JSONValue {
            try #require(try lines.first { $0["file"].string == "levert/\(file)" })
        }
        let stab = try line("stab.xlsx")
        #expect(stab["unit"].string == "stab")
        #expect(stab["accepted"] == .boolean(true))
        #expect(stab["saved"].string?.hasPrefix("20") == true)
        #expect(stab["filledBy"].string?.isEmpty == false)
        #expect(try #require(stab["answers"].int) > 20)
        #expect(stab["errors"].int == 0)
        let empty = try line("legesenteret.xlsx")
        #expect(empty["unit"].string == "legesenteret")
        #expect(empty["accepted"] == .boolean(false))
        #expect(empty["errors"].int == 1)
        #expect(empty["bytes"].int == 0)
    }

    @Test("a second run is appended, and a failed one gives the reason")
    func failure() throws {
        #expect(try run("check", "levert").status == 1)
        let first = try text
        #expect(try run("merge", "levert", "--out", "ut", "--final").status == 1)
        let second = try text
        #expect(second.hasPrefix(first))
        #expect(try lines.last?["exit"].int == 1)
        #expect(try lines.last?["wrote"].int == 0)
        try folder.write("x", to: "ut")
        #expect(try run("merge", "levert", "--out", "ut").status == 2)
        #expect(try text.hasPrefix(second))
        #expect(try lines.last?["exit"].int == 2)
        #expect(try lines.last?["error"].string == "Kan ikke skrive ut: det er ikke en mappe.")
    }

    @Test("a log that cannot be opened stops the run before it does anything")
    func unusable() throws {
        let run = try Kompetanseplan.run(
            ["merge", "levert", "--out", "ut", "--plan", Self.plan, "--log", "nei/logg"], in: folder.url)
        #expect(run.status == 2)
        #expect(run.errors == "Kan ikke skrive nei/logg: den finnes ikke.\nIngenting er skrevet.\n")
        #expect(!folder.has("ut"))
    }

    @Test("a log without room for the whole run keeps its contents, and the run reports it")
    func fullDisk() throws {
        let before = String(repeating: "x", count: 999) + "\n"
        try folder.write(before, to: "logg.jsonl")
        let run = try ProgramRun(
            "bash",
            [
                "-c", "ulimit -f 1; exec \"$0\" \"$@\"", Kompetanseplan.path, "status", "--plan", Self.plan, "levert",
                "--log", "logg.jsonl", "--quiet",
            ], in: folder.url)
        #expect(run.status == 2)
        #expect(run.errors == "Kan ikke skrive logg.jsonl: fila er større enn systemet tillater.\n")
        #expect(try text == before)
    }

    @Test("programs that end at the same time do not mix their lines")
    func together() throws {
        let once = "\"$0\" status --quiet --plan \(Self.plan) levert --log logg.jsonl"
        let run = try ProgramRun(
            "bash", ["-c", "for i in {1..8}; do \(once) & done; wait", Kompetanseplan.path], in: folder.url)
        #expect(run.errors.isEmpty)
        let events = try lines.compactMap(\.["event"].string)
        #expect(events.count == 8 * 6)
        for start in stride(from: 0, to: events.count, by: 6) {
            #expect(Array(events[start..<start + 6]) == ["start", "read", "read", "read", "read", "end"])
        }
    }
}
