import Foundation
import Support
import Testing
import TextFormats

@Suite("Results that lie in the folder of returns")
struct ResultsAmongReturnsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("levert")
        for unit in ["ansatte-mangler", "nivaa-mangler"] {
            let form = Repository.path("samples/trouble/returned/\(unit).xlsx")
            try FileManager.default.copyItem(atPath: form, toPath: folder.path("levert/\(unit).xlsx"))
        }
    }

    private func run(_ words: String...) throws -> ProgramRun {
        try Kompetanseplan.run(
            words + ["--plan", Repository.path("samples/trouble/plan.json"), "--format", "json"], in: folder.url)
    }

    /// The files that the program read, as their findings name them, without those of missing units.
    private func files(_ run: ProgramRun) throws -> Set<String> {
        Set(try run.json["findings"].elements.compactMap { $0["file"].string }.filter { !$0.isEmpty })
    }

    @Test("they are not read as returns, wherever they are written", arguments: ["levert/retur", "levert/2026/retur"])
    func returnForms(_ place: String) throws {
        let before = try files(run("check", "levert"))
        #expect(try run("check", "levert", "--returns", place).status == 1)
        #expect(FileManager.default.fileExists(atPath: folder.path("\(place)/nivaa-mangler.xlsx")))
        #expect(try files(run("check", "levert")) == before)
        #expect(try run("merge", "levert", "--out", "levert/resultat").status == 1)
        #expect(try files(run("check", "levert")) == before)
    }

    @Test("a return form that was filled in there is a return")
    func filledIn() throws {
        #expect(try run("check", "levert", "--returns", "levert/retur").status == 1)
        let form = folder.path("levert/retur/nivaa-mangler.xlsx")
        try Witness.edit(form, to: form, ["GAP-analyse!C8": "4"])
        let units = try run("check", "levert").json["units"].elements
        #expect(units.contains { $0["file"].string == "retur/nivaa-mangler.xlsx" })
    }
}
