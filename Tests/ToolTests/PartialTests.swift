import Foundation
import Support
import Testing
import TextFormats

@Suite("Partial results: a folder in parts gives the same as the whole", .serialized)
struct PartialTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The sample forms, and the troubled ones, which include units with two files and files of no unit.
    private static let samples = ["roros": "samples/roros", "trouble": "samples/trouble"]

    private func plan(_ sample: String) -> String { "samples/\(sample)/plan.json" }

    private func forms(_ sample: String) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: Repository.path("samples/\(sample)/returned"))
        return names.sorted().map { "samples/\(sample)/returned/\($0)" }
    }

    /// With a return form for each unit that has a warning, so that these are compared too.
    private func merge(_ sample: String, _ operands: [String], to out: String) throws {
        let run = try Kompetanseplan.run(
            [
                "merge", "--plan", plan(sample), "--out", folder.path(out), "--date", "2020-06-15", "--returns-for",
                "warnings",
            ] + operands)
        #expect(run.status == (sample == "roros" ? 0 : 1), "\(run.errors)")
    }

    private func part(_ sample: String, _ operands: [String], to name: String) throws -> String {
        let path = folder.path("\(name).partial")
        let run = try Kompetanseplan.run(["merge", "--plan", plan(sample), "--partial", path] + operands)
        #expect(run.status == 0, "\(run.errors)")
        return path
    }

    /// Every file in a folder of results by name; a workbook's bytes include its compressed parts.
    private func files(_ out: String) throws -> [String: Data] {
        let names = try #require(FileManager.default.enumerator(atPath: folder.path(out))).compactMap { $0 as? String }
        var files: [String: Data] = [:]
        for name in names where !name.hasSuffix("/") {
            files[name] = FileManager.default.contents(atPath: folder.path("\(out)/\(name)"))
        }
        return files
    }

    @Test(
        "any split, merged in any order and nesting",
        arguments: [("roros", UInt64(1)), ("roros", 2), ("trouble", 3)])
    func anySplit(_ sample: String, _ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let forms = try forms(sample)
        try merge(sample, forms, to: "hel")
        let count = Int.random(in: 2...4, using: &generator)
        let shards = forms.map { _ in Int.random(in: 0..<count, using: &generator) }
        var parts: [String] = []
        for shard in 0..<count {
            let some = zip(forms, shards).filter { $0.1 == shard }.map(\.0).shuffled(using: &generator)
            if !some.isEmpty { parts.append(try part(sample, some, to: "del-\(shard)")) }
        }
        parts.shuffle(using: &generator)
        // The first two are combined, and the last is given twice: what is read twice counts once.
        let nested = try part(sample, Array(parts.prefix(2)), to: "samlet")
        try merge(sample, [nested] + parts.dropFirst(2) + parts.suffix(1), to: "delt")
        let (whole, split) = (try files("hel"), try files("delt"))
        #expect(whole.count > 10 && whole.keys.sorted() == split.keys.sorted())
        for (name, bytes) in whole { #expect(bytes == split[name], "\(name)") }
    }

    @Test("GNU parallel over four shards, with the command of the benchmarks' README")
    func parallel() throws {
        let command =
            "parallel kompetanseplan merge --plan plan.json levert --shard {}/4 --partial del-{}.partial ::: 1 2 3 4"
        #expect(try Repository.text("Tests/Benchmarks/README.md").contains("\n    \(command)\n"))
        for (source, name) in [(plan("roros"), "plan.json"), ("samples/roros/returned", "levert")] {
            try folder.copy(source, to: name)
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

    @Test("a part of another plan or language, a damaged one and a foreign file are refused")
    func refusals() throws {
        let forms = Array(try forms("roros").prefix(2))
        let path = try part("roros", forms, to: "del")
        func expectRefusal(_ arguments: [String], saying words: String) throws {
            let run = try Kompetanseplan.run(["merge", "--out", folder.path("ut")] + arguments)
            #expect(run.status == 2 && run.errors.contains(words), "\(run.errors)")
            #expect(!folder.has("ut/data"))
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

    @Test("return forms are made only for the forms that still exist")
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

    /// Copies a sample form of Røros.
    private func copy(_ unit: String, to name: String) throws {
        let target = folder.url.appending(path: name)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? FileManager.default.removeItem(at: target)
        try FileManager.default.copyItem(
            at: Repository.root.appending(path: "samples/roros/returned/\(unit).xlsx"), to: target)
    }

    @Test(
        "forms from two machines with the same path are both counted, in any order and whatever the part's name")
    func samePath() throws {
        for (number, unit) in ["stab", "barnevern"].enumerated() {
            try copy(unit, to: "mm/svar.xlsx")
            _ = try part("roros", [folder.path("mm")], to: "del-\(number)")
        }
        var documents: [String] = []
        try FileManager.default.moveItem(atPath: folder.path("del-1.partial"), toPath: folder.path("DEL-1.PARTIAL"))
        for parts in [["del-0.partial", "DEL-1.PARTIAL"], ["DEL-1.PARTIAL", "del-0.partial"]] {
            let run = try Kompetanseplan.run(
                ["merge", "--plan", plan("roros"), "--out", folder.path("ut"), "--no-returns", "--format", "json"]
                    + parts.map(folder.path))
            documents.append(run.output)
        }
        #expect(documents[0] == documents[1])
        let units = try JSONValue(parsing: Array(documents[0].utf8))["units"].elements
        let returned = units.filter { $0["status"].string == "returned" }.compactMap { $0["unit"].string }
        #expect(returned.sorted() == ["barnevern", "stab"], "\(documents[0].prefix(400))")
    }

    @Test("a part made before a form was corrected does not count against the form")
    func stale() throws {
        try copy("servicetorg", to: "rett/servicetorg.xlsx")
        try copy("servicetorg", to: "lev/servicetorg.xlsx")
        _ = try part("roros", [folder.path("lev")], to: "lev/a")
        try Witness.edit(
            folder.path("rett/servicetorg.xlsx"), to: folder.path("lev/servicetorg.xlsx"), ["Årsverk!B8": "7"])
        func staffing(_ operand: String) throws -> String {
            let run = try Kompetanseplan.run(
                ["merge", "--plan", plan("roros"), folder.path(operand), "--out", folder.path("ut"), "--no-returns"])
            #expect(run.status == 0, "\(run.errors)")
            return try folder.text("ut/data/staffing.csv")
                .replacing(" (2)", with: "")
        }
        let merged = try staffing("lev")
        #expect(try merged == staffing("lev/servicetorg.xlsx"))
        #expect(try merged != staffing("lev/a.partial"))
    }

    @Test(
        "options without effect are refused, and so is a part that merge would not recognise",
        arguments: [
            (["--shard", "1/2", "--out", "ut"], "--shard gjelder bare sammen med --partial"),
            (["--partial", "a.partial", "--out", "ut"], "--partial og --out kan ikke stå sammen"),
            (["--partial", "a.partial", "--final"], "--partial og --final"),
            (["--partial", "a.partial", "--without", "stab"], "--partial og --without"),
            (["--partial", "a.partial", "--carry-forward", "stab"], "--partial og --carry-forward"),
            (["--partial", "a.partial", "--no-returns"], "--partial og --no-returns"),
            (["--partial", "del.xlsx"], "navn på .partial"),
        ])
    func passedOver(_ options: [String], _ words: String) throws {
        try copy("stab", to: "levert/stab.xlsx")
        let plan = Repository.path(plan("roros"))
        let run = try Kompetanseplan.run(["merge", "--plan", plan, "levert"] + options, in: folder.url)
        #expect(run.status == 2 && run.errors.contains(words), "\(run.errors)")
        #expect(try folder.names() == ["levert"])
    }
}
