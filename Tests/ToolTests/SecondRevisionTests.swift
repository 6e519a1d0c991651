import Foundation
import Support
import Testing
import TextFormats

@Suite("A second revision, after the first and with a unit carried forward")
struct SecondRevisionTests {
    private let merge: SampleMerge

    init() throws { merge = try SampleMerge.second.get() }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: merge.folder.path(name), encoding: .utf8)
    }

    @Test("it is final although a unit has not returned, since last year's figures are used")
    func isFinal() {
        #expect(merge.run.status == 0)
        #expect(merge.run.output.contains("Ført videre: Legesenteret (tall fra 2017)."))
        #expect(merge.run.output.contains("Status: Endelig."))
    }

    @Test("wherever a sheet shows the unit, its name includes the year")
    func marks() throws {
        var marked = 0
        for sheet in merge.council["sheets"].elements + merge.control["sheets"].elements {
            guard case .object(let cells) = sheet["cells"] else { continue }
            for text in cells.values.compactMap(\.string) where text.contains("Legesenteret") {
                // The finding mentions the year in its own text, and Endringer states that the unit is not compared.
                #expect(
                    ["tall fra 2017", "Tallene fra 2017", "ikke sammenlignet"].contains(where: text.contains),
                    "\(sheet["name"]): \(text)")
                marked += 1
            }
        }
        #expect(marked > 20)
        let gap = try #require(SeenSheet("Vedlegg 2 GAP", in: merge.council))
        #expect(!gap.texts.contains { $0.hasPrefix("Ikke levert") })
        let about = try #require(SeenSheet("Om tallene", in: merge.council))
        let status = try #require(about.row(saying: "Legesenteret (tall fra 2017)"))
        #expect(about["B\(status)"].string == "Ført videre fra 2017")
        let units = try #require(SeenSheet("Virksomheter", in: merge.control))
        let row = try #require(units.row(saying: "Legesenteret (tall fra 2017)"))
        #expect(units["B\(row)"].string == "Ført videre" && units["H\(row)"] == .number("2017"))
    }

    @Test("the data keep their columns and statuses, and state whose figures they are")
    func data() throws {
        #expect(try text("data/units.csv").contains("\r\nlegesenteret,carried,,0,0\r\n"))
        #expect(try text("data/findings.csv").contains("note,FORM/carried-forward,legesenteret,"))
        let rows = try text("data/gap.csv").components(separatedBy: "\r\nlegesenteret,").dropFirst()
        #expect(rows.count == 9 && rows.allSatisfy { $0.contains(",2017: legesenteret.xlsx,GAP-analyse,") })
        let document = merge.folder.path("data/kompetanseplan.json")
        let complaints = try Witness.complaints(about: document, schema: Repository.path("schemas/data.schema.json"))
        #expect(complaints.isEmpty, "\(complaints)")
        let unit = try #require(
            JSONValue(parsing: Array(Data(contentsOf: URL(filePath: document))))["units"].elements
                .first { $0["id"].string == "legesenteret" })
        #expect(unit["carriedFrom"] == .number("2017") && unit["name"].string == "Legesenteret")
        #expect(!FileManager.default.fileExists(atPath: merge.folder.path("retur/purring.txt")))
    }

    @Test(
        "what cannot be carried forward or compared is refused with a reason, and nothing is written",
        arguments: [
            (["--carry-forward", "stab"], "--carry-forward trenger forrige revisjon."),
            (
                ["--previous", "DATA", "--carry-forward", "tildelingskontoret"],
                "Tildelingskontoret har ingen tall i revisjon 2017"
            ),
            (
                ["--previous", "DATA", "--carry-forward", "stab", "--without", "stab"],
                "Stab kan ikke både holdes utenfor"
            ),
            (["--previous", "DATA", "--carry-forward", "stabb"], "Mente du «stab»?"),
            (["--previous", "DATA2018"], "er data fra revisjon 2018. Planen gjelder 2018, så den må være eldre."),
            (
                ["--previous", "samples/trouble/returned"],
                "Fant ingen data fra en tidligere revisjon i samples/trouble/returned"
            ),
            (["--previous", "DATA", "--previous", "COPY"], "er begge data fra revisjon 2017"),
            (["--previous", "samples/roros/plan.json"], "Bruk data/kompetanseplan.json derfra."),
            (["--previous", "BROKEN"], "/units/0/gap/0/current: Her må det stå et helt tall fra 0 til 5."),
        ])
    func refusals(_ options: [String], _ reason: String) throws {
        let folder = try TemporaryFolder()
        let first = try SampleMerge.shared.get().folder.path("data/kompetanseplan.json")
        let data = try String(contentsOfFile: first, encoding: .utf8)
        let paths = [
            "DATA": first, "DATA2018": merge.folder.path("data/kompetanseplan.json"),
            "COPY": try folder.write(data, to: "kopi.json"),
            "BROKEN": try folder.write(
                data.replacing("\"current\":3,", with: "\"current\":30,", maxReplacements: 1), to: "feil.json"),
        ]
        let run = try Kompetanseplan.run(
            [
                "merge", "--plan", "samples/roros-2018/plan.json", "samples/roros-2018/returned", "--out",
                folder.path("ut"),
            ]
                + options.map { paths[$0] ?? $0 })
        #expect(run.status == 2)
        #expect(run.errors.contains(reason), "\(run.errors)")
        #expect(!folder.has("ut"))
    }

    @Test("Endringer shows closed and opened gaps, staff changes, and outcomes of measures")
    func endringer() throws {
        let sheet = try #require(SeenSheet("Endringer", in: merge.council))
        let texts = Set(sheet.texts)
        for text in [
            "Endringer fra 2017 til 2018", "Nye virksomheter, uten noe å sammenligne med: Tildelingskontoret.",
            "Uten egne tall nå, og derfor ikke sammenlignet: Legesenteret.",
            "Brudd i serien: fagområder er endret: 2 nye, 1 tatt ut.",
            "Psykisk helse og rus (før: Psykisk helse- og rustjeneste)", "Kurs i mestring av belastning (KIB)",
            "Nytt gap – ønsket nivå er hevet", "Ingen vikar å få. Ny frist: 2021.",
        ] { #expect(texts.contains(text), "\(text)") }
        let signs = try #require((1...200).first { sheet["B\($0)"].string == "Skiltvedtak" })
        #expect(["C", "D", "E", "F"].map { sheet["\($0)\(signs)"] } == ["0", "3", "3", "3"].map(JSONValue.number))
        #expect(sheet["J\(signs)"].string == "Lukket")
        #expect(sheet.facts["charts"].elements.map(\.string) == ["LineChart"])
    }
}
