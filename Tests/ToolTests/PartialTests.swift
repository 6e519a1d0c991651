import Foundation
import Support
import Testing

@Suite("Partial results: a folder in parts gives what the whole gives", .serialized)
struct PartialTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The sample forms; and the troubled ones, among them units with two files and files of no unit.
    private static let samples = ["roros": "samples/roros", "trouble": "samples/trouble"]

    private func plan(_ sample: String) -> String { "samples/\(sample)/plan.json" }

    private func forms(_ sample: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "samples/\(sample)/returned").path)
        return names.sorted().map { "samples/\(sample)/returned/\($0)" }
    }

    private func merge(_ sample: String, _ operands: [String], to out: String) throws {
        let run = try Kompetanseplan.run(
            ["merge", "--plan", plan(sample), "--out", folder.path(out), "--date", "2020-06-15"] + operands)
        #expect(run.status == (sample == "roros" ? 0 : 1), "\(run.errors)")
    }

    private func part(_ sample: String, _ operands: [String], to name: String) throws -> String {
        let path = folder.path("\(name).partial")
        let run = try Kompetanseplan.run(["merge", "--plan", plan(sample), "--partial", path] + operands)
        #expect(run.status == 0, "\(run.errors)")
        return path
    }

    /// Every file under a folder of results, by its name; a workbook's bytes include its compressed parts.
    private func files(_ out: String) throws -> [String: Data] {
        let names = try #require(FileManager.default.enumerator(atPath: folder.path(out))).compactMap { $0 as? String }
        var files: [String: Data] = [:]
        for name in names where !name.hasSuffix("/") {
            files[name] = FileManager.default.contents(atPath: folder.path("\(out)/\(name)"))
        }
        return files
    }

    @Test(
        "any split, put together in any order and in any nesting",
        arguments: [("roros", UInt64(1)), ("roros", 2), ("trouble", 3)])
    func anySplit(_ sample: String, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let forms = try forms(sample)
        try merge(sample, forms, to: "hel")
        let count = Int.random(in: 2...4, using: &generator)
        let places = forms.map { _ in Int.random(in: 0..<count, using: &generator) }
        var parts: [String] = []
        for place in 0..<count {
            let some = zip(forms, places).filter { $0.1 == place }.map(\.0).shuffled(using: &generator)
            if !some.isEmpty { parts.append(try part(sample, some, to: "del-\(place)")) }
        }
        parts.shuffle(using: &generator)
        // The first two become one, and the last comes twice: what is read twice counts once.
        let nested = try part(sample, Array(parts.prefix(2)), to: "samlet")
        try merge(sample, [nested] + parts.dropFirst(2) + parts.suffix(1), to: "delt")
        let (whole, split) = (try files("hel"), try files("delt"))
        #expect(whole.count > 10 && whole.keys.sorted() == split.keys.sorted())
        for (name, bytes) in whole { #expect(bytes == split[name], "\(name)") }
    }

    @Test("GNU parallel over four shards, with the command of the README")
    func parallel() throws {
        let command =
            "parallel kompetanseplan merge --plan plan.json levert --shard {}/4 --partial del-{}.partial ::: 1 2 3 4"
        #expect(try Repository.text("README.md").contains("\n    \(command)\n"))
        for (source, name) in [(plan("roros"), "plan.json"), ("samples/roros/returned", "levert")] {
            try FileManager.default.copyItem(
                at: Repository.root.appending(path: source), to: folder.url.appending(path: name))
        }
        let path = URL(filePath: Kompetanseplan.path).deletingLastPathComponent().path + ":/usr/bin:/bin"
        for line in [
            command, "kompetanseplan merge --plan plan.json del-*.partial --out delt --date 2017-06-15",
            "kompetanseplan merge --plan plan.json levert --out hel --date 2017-06-15",
        ] {
            let run = try ProgramRun("sh", ["-c", line], in: folder.url, environment: ["PATH": path])
            #expect(run.status == 0, "\(line): \(run.errors)")
        }
        #expect(try files("hel") == files("delt"))
    }

    @Test("a partial result of another plan or language, a damaged one and one that is none are refused")
    func refusals() throws {
        let forms = Array(try forms("roros").prefix(2))
        let path = try part("roros", forms, to: "del")
        func expectRefusal(_ arguments: [String], saying words: String) throws {
            let run = try Kompetanseplan.run(["merge", "--out", folder.path("ut")] + arguments)
            #expect(run.status == 2 && run.errors.contains(words), "\(run.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder.path("ut/data")))
        }
        try expectRefusal(["--plan", plan("trouble"), path], saying: "annen plan")
        try expectRefusal(["--plan", plan("roros"), "--language", "en", path], saying: "another plan, language")
        let bytes = try #require(FileManager.default.contents(atPath: path))
        for (name, damaged) in [
            ("kort", bytes.dropLast(9)), ("endret", bytes.prefix(200) + [bytes[200] ^ 1] + bytes.dropFirst(201)),
            ("tekst", Data("ikke et delresultat\n".utf8)), ("tom", Data()),
        ] {
            try damaged.write(to: URL(filePath: folder.path("\(name).partial")))
            try expectRefusal(["--plan", plan("roros"), folder.path("\(name).partial")], saying: "skadet")
        }
        try expectRefusal(["--plan", plan("roros"), "samples/roros/returned", "--shard", "5/4"], saying: "--shard")
    }

    @Test("return forms are not made where the forms are gone, and the rest can be")
    func formsGone() throws {
        let copy = folder.path("stab.xlsx")
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "samples/trouble/returned/negative-aarsverk.xlsx"),
            to: URL(filePath: copy))
        let path = try part("trouble", [copy], to: "del")
        try FileManager.default.removeItem(atPath: copy)
        let arguments = ["merge", "--plan", plan("trouble"), path, "--out", folder.path("ut")]
        let refused = try Kompetanseplan.run(arguments)
        #expect(refused.status == 2 && refused.errors.contains("--no-returns"), "\(refused.errors)")
        #expect(try Kompetanseplan.run(arguments + ["--no-returns"]).status == 1)
    }
}
