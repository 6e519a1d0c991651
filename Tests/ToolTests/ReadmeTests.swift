import Foundation
import Support
import Testing
import TextFormats

@Suite("The README")
struct ReadmeTests {
    private let text: String

    init() throws { text = try Repository.text("README.md") }

    /// The lines of its shell blocks, without comments.
    private var commands: [String] {
        text.components(separatedBy: "```sh\n").dropFirst().flatMap { block in
            block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
                .map { $0.components(separatedBy: " #")[0].trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test("every command in it works as written")
    func commandsWork() throws {
        let folder = try TemporaryFolder()
        // What people do between the commands: return forms, and change the plan for the next year.
        for (sample, name) in [("roros/returned", "levert"), ("roros-2018/returned", "levert-2018")] {
            try folder.copy("samples/\(sample)", to: name)
        }
        let convert = ["plan", "convert", "samples/roros-2018/plan.json", folder.path("plan-2018.xlsx")]
        #expect(try Kompetanseplan.run(convert).status == 0)
        try makeNeighbour(in: folder)
        let programs = URL(filePath: Kompetanseplan.path).deletingLastPathComponent().path
        let ours = commands.filter { !$0.hasPrefix("make ") }
        #expect(ours.count >= 8)
        for command in ours {
            #expect(command.hasPrefix("kompetanseplan "))
            let run = try ProgramRun(
                "sh", ["-c", command], in: folder.url,
                environment: ["PATH": "\(programs):/usr/bin:/bin"])
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
        try expectYear(in: folder)
    }

    /// The data of a neighbouring municipality, os.json.
    private func makeNeighbour(in folder: TemporaryFolder) throws {
        let text = try Repository.text("samples/roros/plan.json").replacing("Røros kommune", with: "Os kommune")
        let plan = try folder.write(text, to: "os/plan.json")
        let merge = ["merge", "--plan", plan, "samples/roros/returned", "--out", folder.path("os"), "--no-returns"]
        #expect(try Kompetanseplan.run(merge).status == 0)
        try FileManager.default.moveItem(
            atPath: folder.path("os/data/kompetanseplan.json"), toPath: folder.path("os.json"))
    }

    /// Checks the end of the year: a final result, and next year's forms with this year's answers.
    private func expectYear(in folder: TemporaryFolder) throws {
        for (result, year) in [("resultat", 2017), ("resultat-2018", 2018)] {
            let data = try folder.data("\(result)/data/kompetanseplan.json")
            let document = try JSONValue(parsing: Array(data))
            #expect(document["status"].string == "final")
            #expect(document["plan"]["revision"].int == year)
            #expect(document["units"].elements.count > 17)
        }
        let form = try Witness.openpyxl(folder.path("skjemaer-2018/bygg-og-eiendom.xlsx"))
        let gap = form["sheets"].elements.first { $0["name"].string == "GAP-analyse" }
        #expect(gap?["cells"]["B7"].string?.contains("forrige gang") == true)
        #expect(gap?["cells"]["B8"].int != nil)
    }

    @Test("every make target in it is in the Makefile, and .ci/run uses the two commands at the top")
    func makeTargets() throws {
        let makefile = try Repository.text("Makefile")
        let named = text.components(separatedBy: "make ").dropFirst().map { $0.prefix { $0.isLetter } }
        for target in Set(named)
        where ["demo", "test", "unit", "build", "lint", "samples", "pictures", "golden", "install", "deb"].contains(
            target)
        {
            #expect(makefile.contains("\n\(target): "), "\(target)")
        }
        #expect(commands.filter { $0.hasPrefix("make ") } == ["make demo", "make test"])
        let checks = try Repository.text(".ci/run")
        #expect(checks.contains("\nmake demo\n") && checks.contains("\nmake test\n"))
    }

    @Test("make unit excludes the suites that run other programs, and no others")
    func unitTests() throws {
        let makefile = try Repository.text("Makefile")
        let list = try #require(makefile.split(separator: "\n").first { $0.hasPrefix("WITNESS_TESTS := ") })
        let named = list.dropFirst("WITNESS_TESTS := ".count).split(separator: "|").map(String.init)
        let tests = Repository.root.appending(path: "Tests")
        let files = try FileManager.default.subpathsOfDirectory(atPath: tests.path).filter { path in
            path.hasSuffix("Tests.swift") && !path.hasPrefix("ToolTests/")
        }
        #expect(files.count > 20)
        for file in files {
            let text = try Repository.text("Tests/\(file)")
            let runsOthers = ["Witness.", "ProgramRun("].contains(where: text.contains)
            let suite = file.dropLast(".swift".count).replacing("/", with: ".")
            #expect(named.contains(where: suite.contains) == runsOthers, "\(suite)")
        }
    }

    @Test("every file that it refers to exists")
    func files() {
        for word in text.components(separatedBy: CharacterSet(charactersIn: "`() "))
        where
            ["samples/", "schemas/", "Sources/", "Tests/"].contains(where: word.hasPrefix)
        {
            #expect(FileManager.default.fileExists(atPath: Repository.path(word)), "\(word)")
        }
    }
}
