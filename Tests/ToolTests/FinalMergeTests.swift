import Foundation
import Support
import Testing

@Suite("Final results: when they are refused, and when they may be replaced")
struct FinalMergeTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let returned = Repository.path("samples/roros/returned")
        for name in ["stab", "bygg-og-eiendom", "barnevern"] {
            try folder.copy("\(returned)/\(name).xlsx", to: "levert/\(name).xlsx")
        }
    }

    @Test(
        "--final is refused for each reason, and nothing is written",
        arguments: [
            ("feil", "Stab har 1 feil.", "Send returskjemaene"),
            ("avvist", "Stab har levert en fil som ikke kan brukes.", "Send returskjemaene"),
            ("ukjent", "noe.xlsx: Fila er tom (0 byte).", ""),
            ("mangler", "Stab har ikke levert.", "Purr dem som mangler"),
        ])
    func refused(_ trouble: String, _ reason: String, _ advice: String) throws {
        let stab = folder.path("levert/stab.xlsx")
        switch trouble {
        case "feil": try Witness.edit(stab, to: stab, ["Årsverk!B8": "mange"])
        case "avvist": try folder.write("", to: "levert/stab.xlsx")
        case "ukjent": try folder.write("", to: "levert/noe.xlsx")
        default: try FileManager.default.removeItem(atPath: stab)
        }
        var arguments = ["merge", "--plan", Self.plan, "levert", "--out", "ut", "--final"]
        for unit in try SamplePlan.roros().units where !["stab", "bygg-og-eiendom", "barnevern"].contains(unit.id.text)
        {
            arguments += ["--without", unit.id.text]
        }
        let run = try Kompetanseplan.run(arguments, in: folder.url)
        #expect(run.status == 1)
        #expect(run.errors.contains(reason), "\(run.errors)")
        for words in ["Send returskjemaene", "Purr dem som mangler"] {
            #expect(run.errors.contains(words) == (words == advice), "\(run.errors)")
        }
        #expect(run.errors.contains("--without") == !advice.isEmpty && !run.errors.contains("--carry-forward"))
        #expect(run.errors.hasSuffix("Ingenting er skrevet.\n") && !folder.has("ut"))
    }

    @Test(
        "files that are nobody's form do not contradict a final result",
        arguments: [("nb", "Det hindrer ikke"), ("nn", "Det hindrar ikkje"), ("en", "It does not keep")])
    func strayFiles(_ language: String, _ words: String) throws {
        try folder.write("%PDF-1.4\n", to: "levert/skannet.pdf")
        let waived = try SamplePlan.roros().units.map(\.id.text).filter {
            !["stab", "bygg-og-eiendom", "barnevern"].contains($0)
        }
        let run = try Kompetanseplan.run(
            [
                "merge", "--plan", Self.plan, "levert", "--out", "ut", "--final", "--language", language, "--format",
                "json",
            ]
                + waived.flatMap { ["--without", $0] }, in: folder.url)
        #expect(run.status == 0, "\(run.output)")
        let check = try Kompetanseplan.run(["check", "--plan", Self.plan, "levert/skannet.pdf"], in: folder.url)
        #expect(check.status == 1, "alone it is a file that cannot be read")
        let finding = try run.json["findings"].elements.first { $0["file"].string == "skannet.pdf" }
        #expect(finding?["severity"].string == "warning" && finding?["remedy"].string?.contains(words) == true)
    }

    @Test("--final is refused with the reasons, and nothing is written")
    func final() throws {
        let run = try Kompetanseplan.run(
            ["merge", "--plan", Self.plan, "levert", "--out", "ut", "--final"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.errors.contains("Servicetorg har ikke levert."))
        #expect(!folder.has("ut"))
    }

    @Test("units left out on purpose allow a final result, which reports them")
    func without() throws {
        let arguments = try finalMerge
        let run = try Kompetanseplan.run(arguments, in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Status: Endelig."))
        let book = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2017.xlsx"))
        #expect(book["title"].string?.contains("endelig") == true)
        let about = try #require(SeenSheet("Om tallene", in: book))
        #expect(about.texts.contains("Holdt utenfor"))
        try expectKept(arguments)
    }

    @Test("a final result stays one if somebody sorts or shortens its data", arguments: [true, false])
    func sortedData(_ isSorted: Bool) throws {
        #expect(try Kompetanseplan.run(finalMerge, in: folder.url).status == 0)
        let path = folder.path("ut/data/kompetanseplan.json")
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
        let options: JSONSerialization.WritingOptions = isSorted ? [.sortedKeys, .prettyPrinted] : []
        try JSONSerialization.data(withJSONObject: object, options: options).write(to: URL(filePath: path))
        let again = try Kompetanseplan.run(finalMerge.filter { $0 != "--final" }, in: folder.url)
        #expect(again.status == 2 && again.errors.contains("Resultatet i ut er endelig"), "\(again.errors)")
    }

    /// The arguments of a final merge without the units that have not returned.
    private var finalMerge: [String] {
        get throws {
            let waived = try SamplePlan.roros().units.map(\.id.text).filter {
                !["stab", "bygg-og-eiendom", "barnevern"].contains($0)
            }
            return ["merge", "--plan", Self.plan, "levert", "--out", "ut", "--final"]
                + waived.flatMap { ["--without", $0] }
        }
    }

    /// A final result is replaced only on request, and is then kept, only once.
    private func expectKept(_ arguments: [String]) throws {
        let names = ["Vedlegg til kompetanseplan 2017.xlsx", "Kontrollrapport.xlsx", "data/units.csv"]
        func files(in folderName: String) throws -> [Data] {
            try names.map { try folder.data("\(folderName)/\($0)") }
        }
        let final = try files(in: "ut")
        for again in [arguments, arguments.filter { $0 != "--final" }] {
            let run = try Kompetanseplan.run(again, in: folder.url)
            #expect(run.status == 2 && run.errors.contains("Resultatet i ut er endelig"), "\(run.errors)")
            #expect(try files(in: "ut") == final)
        }
        let provisional = ["merge", "--plan", Self.plan, "levert", "--out", "ut", "--replace-final"]
        let run = try Kompetanseplan.run(provisional, in: folder.url)
        #expect(run.errors.contains("er tatt vare på i ut/tidligere/"), "\(run.errors)")
        let kept = try folder.names(in: "ut/tidligere")
        #expect(kept.count == 1)
        #expect(try files(in: "ut/tidligere/\(kept[0])") == final)
        #expect(try files(in: "ut") != final)
        // The new one is provisional, and can be replaced without asking.
        let next = try Kompetanseplan.run(provisional.filter { $0 != "--replace-final" }, in: folder.url)
        #expect(next.status == 0)
        #expect(try folder.names(in: "ut/tidligere") == kept)
    }
}
