import Foundation
import Support
import Testing

@Suite("Edited results are kept before they are replaced")
struct EarlierResultTests {
    private let folder: TemporaryFolder

    /// A plan of three units: one is correct, one has an error and gets its form back, one has not answered.
    private static let start = Result {
        let folder = try TemporaryFolder()
        try LargePlan.write(to: folder.path("plan.json"), units: 3, areas: 4)
        #expect(try Kompetanseplan.run(["template", "--out", "skjemaer"], in: folder.url).status == 0)
        try folder.copy(folder.path("skjemaer/virksomhet-1.xlsx"), to: "levert/en.xlsx")
        try Witness.edit(
            folder.path("skjemaer/virksomhet-2.xlsx"), to: folder.path("levert/to.xlsx"), ["GAP-analyse!B8": "77"])
        return folder
    }

    init() throws {
        folder = try TemporaryFolder()
        let start = try Self.start.get()
        for name in try start.names() { try folder.copy(start.path(name), to: name) }
    }

    private static let arguments = ["merge", "levert", "--out", "ut", "--date", "2017-06-16", "--jobs", "1"]

    private func merge() throws -> ProgramRun { try Kompetanseplan.run(Self.arguments, in: folder.url) }

    private func data(_ name: String) throws -> Data { try folder.data(name) }

    private var kept: [String] {
        ((try? folder.names(in: "ut/tidligere")) ?? []).sorted()
    }

    /// Files of every kind that a merge writes.
    private static let edited = [
        "Vedlegg til kompetanseplan 2017.xlsx", "Kontrollrapport.xlsx", "data/units.csv", "retur/virksomhet-2.txt",
    ]

    @Test("files of each kind are kept, once for each content, and this is reported")
    func keeps() throws {
        #expect(try merge().status == 1)
        let untouched = try merge()
        #expect(kept.isEmpty && !untouched.errors.contains("tatt vare på"), "\(untouched.errors)")
        let sums = try ProgramRun(
            "sha256sum", ["--check", "--strict", "data/SHA256SUMS.txt"], in: folder.url.appending(path: "ut"))
        #expect(sums.status == 0, "\(sums.errors)")

        for name in Self.edited { try folder.write("HRs egne ord om \(name)", to: "ut/\(name)") }
        let run = try merge()
        #expect(run.errors.contains("Noen har endret Vedlegg til kompetanseplan 2017.xlsx"), "\(run.errors)")
        #expect(run.errors.contains("ut/tidligere/") && !run.output.contains("tidligere"))
        #expect(kept.count == 1)
        let first = try #require(kept.first)
        for name in Self.edited {
            #expect(
                try data("ut/tidligere/\(first)/\(name)") == Data("HRs egne ord om \(name)".utf8))
            #expect(try data("ut/\(name)").count != 0)
        }
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: folder.path("ut/tidligere/\(first)"))
                .count { $0.contains(".") } == Self.edited.count)

        // The same content has been kept already; other content has not.
        try folder.write("HRs egne ord om Kontrollrapport.xlsx", to: "ut/Kontrollrapport.xlsx")
        #expect(try !merge().errors.contains("tatt vare på"))
        #expect(kept == [first])
        try folder.write("og flere ord", to: "ut/Kontrollrapport.xlsx")
        #expect(try merge().errors.contains("Noen har endret Kontrollrapport.xlsx"))
        #expect(kept.count == 2)
    }

    @Test("also if the new result has no such file, such as a form that need not be returned any more")
    func discarded() throws {
        #expect(try merge().status == 1)
        try folder.write("en lapp til virksomheten", to: "ut/retur/virksomhet-2.txt")
        try folder.copy(folder.path("skjemaer/virksomhet-2.xlsx"), to: "levert/to-ny.xlsx")
        try folder.remove("levert/to.xlsx")
        #expect(try merge().errors.contains("Noen har endret retur/virksomhet-2.txt"))
        let first = try #require(kept.first)
        #expect(
            try data("ut/tidligere/\(first)/retur/virksomhet-2.txt") == Data("en lapp til virksomheten".utf8))
        #expect(!folder.has("ut/retur/virksomhet-2.txt"))
    }

    @Test(
        "an open file is reported by name, and nothing is replaced",
        arguments: ["~$Kontrollrapport.xlsx", ".~lock.Kontrollrapport.xlsx#", "data/~$units.csv"])
    func open(_ lock: String) throws {
        #expect(try merge().status == 1)
        let before = try data("ut/data/kompetanseplan.json")
        try folder.remove("levert/to.xlsx")
        try folder.write("", to: "ut/\(lock)")
        let run = try merge()
        let name = lock.contains("units") ? "ut/data/units.csv" : "ut/Kontrollrapport.xlsx"
        #expect(run.status == 2 && run.errors.contains("\(name) er åpen"), "\(run.errors)")
        #expect(try data("ut/data/kompetanseplan.json") == before)
        try folder.remove("ut/\(lock)")
        #expect(try merge().status == 0)
        #expect(try data("ut/data/kompetanseplan.json") != before)
    }

    @Test(
        "also if it is saved, in place or by a rename, while the new result replaces it",
        arguments: ["link", "rename"],
        ["cp egne ut/Kontrollrapport.xlsx", "cp egne ut/.ny && mv ut/.ny ut/Kontrollrapport.xlsx"])
    func savedMeanwhile(_ call: String, _ saving: String) throws {
        let library = try Self.library.get()
        #expect(try merge().status == 1)
        let words = Data("HRs egne ord".utf8)
        try folder.write("HRs egne ord", to: "egne")
        let count = try library.count(Self.arguments, in: folder.url, under: "ut", call: call)
        // The last calls, in which the files get their final paths.
        for number in stride(from: count, to: max(0, count - 12), by: -7) {
            try? folder.remove("ut/tidligere")
            let run = try library.run(
                Self.arguments, in: folder.url, under: "ut", call: call, at: number, running: saving)
            #expect(run.status < 3, "\(run.errors)")
            let paths = ["ut/Kontrollrapport.xlsx"] + kept.map { "ut/tidligere/\($0)/Kontrollrapport.xlsx" }
            #expect(paths.contains { (try? data($0)) == words }, "\(call) \(number) of \(count): \(run.errors)")
            #expect(try merge().status == 1)
            #expect(kept.contains { (try? data("ut/tidligere/\($0)/Kontrollrapport.xlsx")) == words })
        }
    }

    @Test(
        "also if it is saved between a killed run and the next one, which completes it",
        arguments: ["Kontrollrapport.xlsx", "data/units.csv", "data/gap.csv"])
    func savedAfterKilled(_ name: String) throws {
        let library = try Self.library.get()
        #expect(try merge().status == 1)
        let count = try library.count(Self.arguments, in: folder.url, under: "ut", call: "rename")
        for number in stride(from: max(1, count - 12), through: count, by: 3) {
            try? folder.remove("ut/tidligere")
            let run = try library.run(
                Self.arguments, in: folder.url, under: "ut", call: "rename", at: number, killing: true)
            #expect(run.status == SIGKILL || run.status == 128 + SIGKILL)
            let words = "HRs egne ord om \(number)"
            try folder.write(words, to: "ut/\(name)")
            let next = try merge()
            #expect(next.status == 1 && next.errors.contains("Noen har endret \(name)"), "\(number): \(next.errors)")
            #expect(kept.contains { (try? data("ut/tidligere/\($0)/\(name)")) == Data(words.utf8) }, "\(number)")
            #expect(try data("ut/\(name)") != Data(words.utf8))
        }
    }

    @Test("also if it was saved just before it was moved, and the run killed before it checked")
    func savedBeforeKilled() throws {
        let library = try Self.library.get()
        #expect(try merge().status == 1)
        let name = "data/units.csv"
        let before = try data("ut/\(name)")
        let count = try library.count(Self.arguments, in: folder.url, under: "ut", call: "rename")
        let run = try library.run(
            Self.arguments, in: folder.url, under: "ut", call: "rename", at: count, killing: true)
        #expect(run.status == SIGKILL || run.status == 128 + SIGKILL)
        // As if somebody had it open and saved it.
        let taken = try #require(
            FileManager.default.subpathsOfDirectory(atPath: folder.path("ut")).first {
                try $0.contains(".kept-") && data("ut/\($0)") == before
            })
        try folder.write("HRs egne ord", to: "egne")
        #expect(try ProgramRun("cp", [folder.path("egne"), folder.path("ut/\(taken)")]).status == 0)
        let next = try merge()
        #expect(next.errors.contains("Noen har endret \(name)"), "\(next.errors)")
        #expect(kept.contains { (try? data("ut/tidligere/\($0)/\(name)")) == Data("HRs egne ord".utf8) })
    }

    @Test("forms and letters of a renamed or removed unit are deleted, but kept if somebody edited them")
    func renamed() throws {
        #expect(try merge().status == 1)
        let plan = try folder.text("plan.json")
        try folder.write(plan.replacing("Virksomhet 2", with: "Torget"), to: "plan.json")
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path("ut/retur"))
        #expect(before.contains("virksomhet-2.xlsx") && before.contains("purring/virksomhet-3.eml"), "\(before)")
        try folder.write("en lapp til virksomheten", to: "ut/retur/virksomhet-2.txt")
        try folder.write("vår egen fil", to: "ut/retur/notat.txt")
        let run = try merge()
        #expect(run.errors.contains("Noen har endret retur/virksomhet-2.txt"), "\(run.errors)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path("ut/retur"))
        #expect(!files.contains { $0.contains("virksomhet-2") }, "\(files)")
        #expect(files.contains("Torget.xlsx") && files.contains("notat.txt"), "\(files)")
    }

    @Test("also in the folder of check --returns")
    func returns() throws {
        func check() throws -> ProgramRun {
            try Kompetanseplan.run(["check", "levert", "--returns", "ut"], in: folder.url)
        }
        #expect(try check().status == 1)
        #expect(try !check().errors.contains("tatt vare på") && kept.isEmpty)
        try folder.write("en lapp til virksomheten", to: "ut/virksomhet-2.txt")
        #expect(try check().errors.contains("Noen har endret virksomhet-2.txt"))
        let first = try #require(kept.first)
        #expect(try data("ut/tidligere/\(first)/virksomhet-2.txt") == Data("en lapp til virksomheten".utf8))
    }

    private static let library = Result { try FailingCalls() }

    @Test(
        "whatever call fails, or kills the run, the edits are in place or kept",
        arguments: ["open", "read", "write", "fsync", "rename", "link", "mkdir", "close"], [false, true])
    func failingCall(_ call: String, killing: Bool) throws {
        let library = try Self.library.get()
        #expect(try merge().status == 1)
        let words = Data("HRs egne ord".utf8)
        func edit() throws {
            try? folder.remove("ut/tidligere")
            try folder.write("HRs egne ord", to: "ut/Kontrollrapport.xlsx")
        }
        try edit()
        let count = try library.count(Self.arguments, in: folder.url, under: "ut", call: call)
        #expect(count > 0)
        for number in Set((0..<6).map { count - $0 * max(count / 6, 1) }) where number > 0 {
            try edit()
            _ = try library.run(
                Self.arguments, in: folder.url, under: "ut", call: call, at: number, killing: killing)
            let paths = ["ut/Kontrollrapport.xlsx"] + kept.map { "ut/tidligere/\($0)/Kontrollrapport.xlsx" }
            #expect(paths.contains { (try? data($0)) == words }, "\(call) \(number) of \(count)")
            #expect(try merge().status == 1)
            #expect(kept.contains { (try? data("ut/tidligere/\($0)/Kontrollrapport.xlsx")) == words })
        }
    }
}
