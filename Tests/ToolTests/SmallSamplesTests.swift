import Foundation
import Support
import Testing
import TextFormats

/// Three other organisations' plans (samples/ks, tilskudd and skills), from the plan and its
/// returned forms to the workbook.
@Suite("Samples of other organisations")
struct SmallSamplesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The council's workbook as the texts and numbers of each sheet; there must be no errors.
    private func merged(_ sample: String) throws -> JSONValue {
        let (plan, returned) = ("samples/\(sample)/plan.json", "samples/\(sample)/returned")
        #expect(try Witness.complaints(about: plan, schema: "schemas/plan.schema.json").isEmpty)
        let run = try Kompetanseplan.run([
            "merge", "--plan", plan, returned, "--out", folder.path("ut"), "--date", "2026-06-01", "--final",
        ])
        #expect(run.status == 0, "\(run.output) \(run.errors)")
        let findings = try folder.text("ut/data/findings.csv").split(separator: "\r\n").dropFirst()
        #expect(findings == [], "the forms were made by an earlier version")
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        let sheet = control["sheets"].elements.compactMap { $0["name"].string }.first {
            $0 == "Avstemming" || $0 == "Reconciliation"
        }
        let reconciliation = try #require(sheet.flatMap { SeenSheet($0, in: control) })
        for row in 5...60 {
            let difference = reconciliation["H\(row)"]
            #expect(difference == .null || difference == .number("0"), "row \(row): \(difference)")
        }
        return try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2026.xlsx"))
    }

    private func sheets(_ book: JSONValue) -> [String] { book["sheets"].elements.compactMap { $0["name"].string } }

    private func values(_ sheet: SeenSheet) -> [JSONValue] {
        if case .object(let cells) = sheet.facts["cells"] { Array(cells.values) } else { [] }
    }

    @Test("the KS model: bemanning and kompetanse separate, four categories and statuses of its own")
    func ks() throws {
        let book = try merged("ks")
        #expect(sheets(book).contains("Vedlegg 2 Kompetanse") && sheets(book).contains("Vedlegg 3 Bemanning"))
        let strategies = try #require(SeenSheet("Strategier og tiltak", in: book))
        #expect(["Mobilisere", "Utvikle", "Rekruttere", "I gang", "Ferdig"].allSatisfy(strategies.texts.contains))
        #expect(!strategies.texts.contains("Avvikle"), "no strategy of that category is in use")
        #expect(values(strategies).contains(.number("150000")), "what remains: 120,000 and 30,000")
        #expect(try #require(SeenSheet("Vedlegg 3 Bemanning", in: book)).texts.contains("Går av innen fire år"))
        let challenges = try #require(SeenSheet("Hovedutfordringer", in: book))
        #expect(challenges["A1"].string == "Organisasjonens hovedutfordringer (del 2)")
    }

    @Test("a grant application: cost and participants by year, funding summed, few participants hidden")
    func grants() throws {
        let book = try merged("tilskudd")
        #expect(
            sheets(book) == [
                "Sammendrag", "Hovedutfordringer", "Tiltak det søkes om", "Egne opplysninger", "Om tallene",
            ])
        let measures = values(try #require(SeenSheet("Tiltak det søkes om", in: book)))
        #expect(measures.contains(.number("280000")) && measures.contains(.number("240000")), "2026 and 2027")
        let own = try #require(SeenSheet("Egne opplysninger", in: book))
        #expect(values(own).contains(.number("360000")), "the grants applied for")
        #expect(values(own).contains(.string(":")) && values(own).contains(.number("36")), "2 of Vik's, 36 in all")
        let csv = try folder.text("ut/data/measure_costs.csv")
        #expect(csv.split(separator: "\r\n").count == 8)
    }

    @Test("a skills matrix in English: only skills, levels entered as words, and a small ward protected")
    func skills() throws {
        let book = try merged("skills")
        #expect(
            !sheets(book).contains { $0.contains("Staffing") || $0.contains("Recruitment") || $0.contains("measures") })
        let skills = try #require(SeenSheet("Appendix 2 Skills", in: book))
        #expect(skills.texts.contains("Skill") && skills.texts.contains("Target"))
        #expect(values(skills).contains(.string(":")), "two employees on Ward B")
        #expect(skills.texts.contains { $0.contains("4 (E – Expert, teaches others)") })
        let priorities = try #require(SeenSheet("Priorities", in: book))
        for sheet in [skills, priorities] {
            #expect(!sheet.texts.contains("Importance"), "the form does not ask for it")
        }
        let csv = try folder.text("ut/data/gap.csv")
        #expect(csv.contains("ward-a,Triage,2,4,2,,2,"), "\(csv)")
    }
}
