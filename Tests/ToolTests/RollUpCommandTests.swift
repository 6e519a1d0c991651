import Foundation
import Support
import Testing
import TextFormats

@Suite("kompetanseplan rollup")
struct RollUpCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let plan = try Repository.text("samples/roros/plan.json")
        let other = plan.replacing("Røros kommune", with: "Os kommune").replacing(
            "\"demensomsorg\"", with: "\"demens\""
        )
        .replacing("\"Demensomsorg\"", with: "\"Omsorg ved demens\"")
        for (name, text) in [("roros", plan), ("os", other)] {
            let file = try folder.write(text, to: "\(name).json")
            let run = try Kompetanseplan.run([
                "merge", "--plan", file, "samples/roros/returned", "--out", folder.path(name), "--date", "2017-06-15",
                "--final", "--no-returns", "--quiet",
            ])
            guard run.status == 0 else { throw Failure(run.errors) }
        }
    }

    private struct Failure: Error {
        init(_ text: String) { self.text = text }
        let text: String
    }

    private func run(_ arguments: [String]) throws -> ProgramRun {
        try Kompetanseplan.run(["rollup"] + arguments + ["--date", "2018-01-01"], in: folder.url)
    }

    private let data = ["roros/data/kompetanseplan.json", "os/data/kompetanseplan.json"]

    @Test("one workbook for both, with the same bytes in any order, and the table of fagområder beside it")
    func together() throws {
        let first = try run(data + ["--out", "en"])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("Slått sammen: Os kommune (2017), Røros kommune (2017)."))
        #expect(first.output.contains("Status: Endelig"))
        #expect(first.output.contains("i en/Fagområder.xlsx, og kjør på nytt med --areas en/Fagområder.xlsx."))
        #expect(try run(data.reversed() + ["--out", "to"]).status == 0)
        #expect(try ProgramRun("diff", ["-r", "en", "to"], in: folder.url).status == 0)
        let book = try Witness.openpyxl(folder.path("en/Samlet kompetanseplan 2017.xlsx"))
        let names = book["sheets"].elements.compactMap { $0["name"].string }
        #expect(names.contains("Vedlegg 2 GAP") && names.contains("GAP-oversikt") && names.contains("Sårbarhet"))
        let staffing = book["sheets"].elements.first { $0["name"].string == "Vedlegg 3 Årsverk" }
        guard case .object(let cells)? = staffing?["cells"] else { return }
        let texts = cells.values.compactMap(\.string)
        #expect(texts.contains(":"))
        #expect(texts.contains { $0.hasPrefix("Os kommune: ") } && texts.contains { $0.hasPrefix("Røros kommune: ") })
    }

    @Test("a table that HR has edited is kept when it is replaced")
    func edited() throws {
        #expect(try run(data + ["--out", "ut"]).status == 0)
        #expect(try !run(data + ["--out", "ut"]).errors.contains("tatt vare på"))
        try folder.write("HRs egne ord", to: "ut/Fagområder.xlsx")
        #expect(try run(data + ["--out", "ut"]).errors.contains("Noen har endret Fagområder.xlsx"))
        let kept = try folder.names(in: "ut/tidligere")
        let words = try folder.text("ut/tidligere/\(kept[0])/Fagområder.xlsx")
        #expect(words == "HRs egne ord")
    }

    @Test("HR's terms in the table are used, also if LibreOffice saved it; the table itself is unchanged")
    func table() throws {
        #expect(try run(data + ["--out", "ut"]).status == 0)
        let table = folder.path("ut/Fagområder.xlsx")
        let seen = try Witness.openpyxl(table)["sheets"].elements[0]
        guard case .object(let cells) = seen["cells"] else { return }
        let cell = try #require(cells.first { $0.value.string == "Omsorg ved demens" && $0.key.hasPrefix("B") }?.key)
        #expect(seen["cells"]["C" + cell.dropFirst()].string == "Omsorg ved demens")
        #expect(seen["validations"].elements.count == 1)
        try Witness.edit(table, to: table, ["Fagområder!C" + cell.dropFirst(): "demensomsorg"])
        let before = try Data(contentsOf: URL(filePath: table))
        let again = try run(data + ["--areas", "ut/Fagområder.xlsx", "--out", "ut"])
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output.contains("Fagområder: 150, av dem 150 felles"))
        #expect(try Data(contentsOf: URL(filePath: table)) == before)

        let saved = try TemporaryFolder()
        let ods = try Witness.libreOffice(table, to: "ods", in: saved)
        let back = try TemporaryFolder()
        let copy = try Witness.libreOffice(ods, to: "xlsx", in: back)
        let other = try run(data + ["--areas", copy, "--out", "annet"])
        #expect(other.output.contains("Fagområder: 150, av dem 150 felles"))
        let names = ["ut", "annet"].map { folder.path("\($0)/Samlet kompetanseplan 2017.xlsx") }
        #expect(try ProgramRun("cmp", names).status == 0)
    }

    @Test("unusable input is reported, and nothing is written")
    func refusals() throws {
        let mistakes: [([String], String)] = [
            ([data[0], data[0]], "Røros kommune"), (["roros.json"], "kan ikke brukes"), (["nei.json"], "finnes ikke"),
            (data + ["--areas", data[0]], "kan ikke brukes"),
            (data + ["--areas", "roros/Kontrollrapport.xlsx"], "Ingen av arkene har kolonnene"),
        ]
        for (arguments, message) in mistakes {
            let run = try run(arguments + ["--out", "feil"])
            #expect(run.status == 2)
            #expect(run.errors.contains(message), "\(run.errors)")
        }
        #expect(!folder.has("feil"))
    }

    @Test("other data is told as such, in one line, and nothing is called earlier", arguments: ["nb", "nn", "en"])
    func otherData(_ language: String) throws {
        try folder.makeFolder("tom")
        for operand in ["roros.json", "tom"] {
            let errors = try run([operand, "--out", "feil", "--language", language]).errors
            #expect(errors.contains("kompetanseplan merge") && errors.contains("resultat"), "\(errors)")
            #expect(errors.split(separator: "\n").count == 1 && !errors.contains("revisjon"), "\(errors)")
        }
    }
}
