import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats

/// Recruitment only, competence only or measures only: complete results without mention of the sheets not used.
@Suite("Sheets and columns that a plan does not use")
struct SheetsInUseTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Writes the small plan with only these sheets, and without the lists that they do not need.
    private func write(_ sheets: [String], more: String = "", without lists: [String]) throws {
        let unused = ["gap", "staffing", "recruitment", "measures"].filter { !sheets.contains($0) }
            .map { "\"\($0)\": { \"use\": false }" }
        var plan = SamplePlan.smallJSON.replacing(
            "\"contact\":",
            with: "\"form\": { \"sheets\": { \(unused.joined(separator: ", ")) }\(more) }, \"contact\":")
        for list in lists {
            let start = try #require(plan.range(of: "\"\(list)\": ["))
            let rest = plan[start.upperBound...]
            var depth = 1
            let end = try #require(
                rest.indices.first {
                    depth += rest[$0] == "[" ? 1 : rest[$0] == "]" ? -1 : 0
                    return depth == 0
                })
            plan.replaceSubrange(start.upperBound..<end, with: "")
        }
        _ = try folder.write(plan, to: "plan.json")
    }

    /// Makes the forms, fills in that of bygg with `cells`, merges it, and returns the
    /// council's workbook and its sheets.
    private func merge(_ cells: [String: String], status: Int32 = 0) throws -> (council: JSONValue, sheets: [String]) {
        let made = try folder.run("template", "--out", "skjemaer", "--date", "2020-02-01")
        #expect(made.status == 0, "\(made.errors)")
        try Witness.edit(folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"), cells)
        let merged = try folder.run("merge", "bygg.xlsx", "--out", "ut", "--date", "2020-05-01")
        #expect(merged.status == status, "\(merged.output) \(merged.errors)")
        let book = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        return (book, book["sheets"].elements.compactMap { $0["name"].string })
    }

    private func texts(of book: JSONValue) -> [String] {
        book["sheets"].elements.compactMap { $0["name"].string }.compactMap { SeenSheet($0, in: book) }
            .flatMap(\.texts)
    }

    /// All text in the forms, letters, reports and tables.
    private func everything(_ council: JSONValue) throws -> String {
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        let letters = try FileManager.default.subpathsOfDirectory(atPath: folder.path("skjemaer"))
            .filter { $0.hasSuffix(".txt") }
            .map { try folder.text("skjemaer/\($0)") }
        return (texts(of: form) + texts(of: council) + texts(of: control) + letters).joined(separator: "\n")
    }

    @Test("only recruitment")
    func recruitment() throws {
        try write(
            ["recruitment"], without: ["scale", "importance", "strategies", "subjectAreas"])
        _ = try folder.write(
            folder.text("plan.json")
                .replacing("[\"vann\", \"brann\", \"plan\"]", with: "[]").replacing(
                    "[\"brann\"], \"dia", with: "[], \"dia"
                )
                .replacing("\"subjectAreas\": [\"plan\"]", with: "\"subjectAreas\": []"), to: "plan.json")
        let (council, sheets) = try merge(["Rekruttering!A6": "Ingeniører", "Rekruttering!B6": "2"])
        #expect(sheets == ["Sammendrag", "Vedlegg 1 Rekruttering", "Om tallene"])
        let all = try everything(council)
        for word in ["rsverk", "GAP", "Gap", "Strategi", "tiltak", "fagområde", "iktighet", "Nivå", "Utsatt"] {
            #expect(!all.contains(word), "\(word): \(all.split(separator: "\n").filter { $0.contains(word) })")
        }
        let data = try folder.names(in: "ut/data")
        #expect(data == ["SHA256SUMS.txt", "findings.csv", "kompetanseplan.json", "recruitment.csv", "units.csv"])
    }

    @Test("competence alone protects persons by the unit's employees, asked for on the first sheet", arguments: [2, 3])
    func competence(_ employees: Int) throws {
        try write(["gap"], without: ["positions", "strategies", "years"])
        let made = try folder.run("template", "--out", "prøve")
        #expect(made.status == 0, "\(made.errors)")
        let form = try Witness.openpyxl(folder.path("prøve/bygg.xlsx"))
        let guidance = try #require(SeenSheet("Veiledning", in: form))
        let row = try #require(guidance.row(saying: "Ansatte i virksomheten"))
        let (council, sheets) = try merge([
            "Veiledning!B\(row)": "\(employees)", "GAP-analyse!B8": "1", "GAP-analyse!C8": "4", "GAP-analyse!E8": "3",
        ])
        #expect(
            sheets == [
                "Sammendrag", "Vedlegg 2 GAP", "GAP-oversikt", "Prioriteringer", "Felles behov", "Om tallene",
            ])
        let gap = try #require(SeenSheet("Vedlegg 2 GAP", in: council))
        guard case .object(let cells) = gap.facts["cells"] else { return }
        #expect(cells.values.contains(.string(":")) == (employees < 3))
        let all = try everything(council)
        for word in ["rsverk", "Rekrutter", "rekrutter", "iltak"] {
            #expect(!all.contains(word), "\(word): \(all.split(separator: "\n").filter { $0.contains(word) })")
        }
        let data = folder.path("ut/data/kompetanseplan.json")
        #expect(try Witness.complaints(about: data, schema: "schemas/data.schema.json").isEmpty)
        // Next year's form has the earlier number.
        _ = try folder.write(
            folder.text("plan.json")
                .replacing("\"revision\": 2020", with: "\"revision\": 2021"), to: "plan.json")
        let next = try folder.run("template", "--previous", "ut/data/kompetanseplan.json", "--out", "neste")
        #expect(next.status == 0, "\(next.errors)")
        let again = try #require(SeenSheet("Veiledning", in: Witness.openpyxl(folder.path("neste/bygg.xlsx"))))
        let label = try #require(again.row(saying: "Ansatte i virksomheten"))
        #expect(again["B\(label)"] == .number("\(employees)"))
    }

    @Test("without importance nothing mentions it, and a large gap is one that the scale allows")
    func unweighted() throws {
        try write(
            ["gap"], more: ", \"hide\": [\"gap.importance\"]",
            without: ["importance", "positions", "strategies", "years"])
        let (council, _) = try merge(["GAP-analyse!B8": "1", "GAP-analyse!C8": "4"])
        let all = try everything(council)
        for word in ["iktighet", "6 eller mer", "minst 6"] {
            #expect(!all.contains(word), "\(word): \(all.split(separator: "\n").filter { $0.contains(word) })")
        }
        _ = try folder.write(
            folder.text("plan.json").replacing(
                "\"contact\":", with: "\"thresholds\": { \"largeWeightedGap\": 6 }, \"contact\":"),
            to: "plan.json")
        let check = try folder.run("plan", "check", "plan.json")
        #expect(check.output.contains("largeWeightedGap"), "\(check.output)")
    }

    @Test("a unit that does not state its employees is informed, and its levels are hidden from the council")
    func employeesMissing() throws {
        try write(["gap"], without: ["positions", "strategies", "years"])
        _ = try merge(["GAP-analyse!B8": "1", "GAP-analyse!C8": "4", "GAP-analyse!E8": "3"])
        let check = try folder.run("check", "bygg.xlsx")
        #expect(check.output.contains("Antall ansatte i virksomheten mangler på Veiledning."), "\(check.output)")
        #expect(try folder.run("check", "bygg.xlsx", "--format", "json").output.contains("FTE/unit-employees-missing"))
    }

    @Test("only measures")
    func measures() throws {
        try write(["measures"], without: ["scale", "importance", "positions"])
        let (council, sheets) = try merge([
            "Behov og tiltak!A6": "Flere som kan", "Behov og tiltak!B6": "Rekruttering",
            "Behov og tiltak!F6": "Lyse ut",
            "Behov og tiltak!J6": "5000",
        ])
        #expect(sheets == ["Sammendrag", "Hovedutfordringer", "Strategier og tiltak", "Om tallene"])
        let all = try everything(council)
        for word in ["rsverk", "GAP", "Gap", "Vedlegg 1"] {
            #expect(!all.contains(word), "\(word): \(all.split(separator: "\n").filter { $0.contains(word) })")
        }
    }

    @Test("a column that the plan hides is not in the form, and nothing asks for it")
    func hidden() throws {
        try write(
            ["gap", "staffing", "recruitment", "measures"],
            more: ", \"hide\": [\"measures.boundMonths\", \"measures.budgeted\", \"staffing.vacant\"]", without: [])
        _ = try merge([
            "Behov og tiltak!A6": "Flere som kan", "Behov og tiltak!B6": "Interne kurs", "Behov og tiltak!F6": "Kurs",
            "Behov og tiltak!J6": "5000", "GAP-analyse!B8": "1", "GAP-analyse!C8": "4", "GAP-analyse!E8": "3",
            "Årsverk!B7": "5", "Rekruttering!B4": "Ja",
        ])
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let headings = try #require(SeenSheet("Behov og tiltak", in: form)).texts
        #expect(!headings.contains { $0.contains("Bindingstid") || $0.contains("budsjett") })
        #expect(!(try #require(SeenSheet("Årsverk", in: form))).texts.contains("Ubesatte årsverk"))
        // Nor in the control report; CSV files have the same columns for every plan.
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        let measures = try #require(SeenSheet("Tiltak", in: control))
        #expect(!measures.texts.contains { $0.contains("Bindingstid") || $0.contains("budsjett") }, "\(measures.texts)")
        #expect(measures.texts.contains("Kurs") && measures.texts.contains("Celle"))
        let first = try folder.text("ut/data/measures.csv")
        #expect(
            first.hasPrefix("unit,need,strategies,measure,subject_area,responsible,deadline,cost,budgeted,bound_months")
        )
        let check = try folder.run("check", "bygg.xlsx")
        #expect(!check.output.contains("budsjett") && !check.output.contains("mangler i"), "\(check.output)")
    }

    @Test(
        "Endringer mentions only the sheets in use",
        arguments: [
            (
                ["recruitment"], ["Gap", "Dekning", "Bemanning", "Ansatte", "Tiltak", "fagområder"],
                "Planlagt rekruttering"
            ),
            (
                ["measures"], ["Gap", "Dekning", "Bemanning", "Ansatte", "Rekruttering", "fagområder"],
                "Gjennomførte tiltak"
            ),
        ])
    func changes(_ sheets: [String], _ words: [String], _ figure: String) throws {
        let cells = [
            "Rekruttering!A6": "Ingeniører", "Rekruttering!B6": "2", "Behov og tiltak!A6": "Flere som kan",
            "Behov og tiltak!B6": "Interne kurs", "Behov og tiltak!F6": "Kurs", "Behov og tiltak!M6": "Gjennomført",
        ].filter { sheets == ["recruitment"] ? $0.key.hasPrefix("Rek") : $0.key.hasPrefix("Beh") }
        try write(sheets, without: [])
        _ = try merge(cells)
        let plan = try folder.text("plan.json")
        _ = try folder.write(
            plan.replacing("\"revision\": 2020", with: "\"revision\": 2021").replacing(
                "[2020, 2021, 2022]", with: "[2021, 2022, 2023]"),
            to: "plan.json")
        #expect(try folder.run("template", "--out", "neste", "--date", "2021-02-01").status == 0)
        try Witness.edit(folder.path("neste/bygg.xlsx"), to: folder.path("igjen.xlsx"), cells)
        let merged = try folder.run(
            "merge", "igjen.xlsx", "--previous", "ut/data/kompetanseplan.json", "--out", "ny", "--date", "2021-05-01")
        #expect(merged.status == 0, "\(merged.output) \(merged.errors)")
        let book = try Witness.openpyxl(folder.path("ny/Vedlegg til kompetanseplan 2021.xlsx"))
        let texts = try #require(SeenSheet("Endringer", in: book)).texts
        #expect(texts.contains { $0.contains(figure) }, "\(texts)")
        for word in words {
            #expect(!texts.contains { $0.hasPrefix(word) || $0.contains(" \(word)") }, "\(word): \(texts)")
        }
    }

    @Test("a renamed sheet and column have their new names everywhere")
    func renamed() throws {
        let plan = SamplePlan.smallJSON.replacing(
            "\"contact\":",
            with: """
                "form": {
                  "sheets": { "staffing": { "name": "Bemanning" }, "gap": { "name": "Kompetansebehov" } },
                  "headers": { "staffing.headcount": "Antall medarbeidere", "gap.current": "Nå" }
                }, "contact":
                """)
        _ = try folder.write(plan, to: "plan.json")
        let (council, sheets) = try merge(
            [
                "Kompetansebehov!B8": "1", "Kompetansebehov!C8": "4", "Kompetansebehov!E8": "3", "Bemanning!B6": "5",
                "Bemanning!C6": "9", "Bemanning!A7": "", "Bemanning!B7": "8",
            ], status: 1)
        #expect(sheets.contains("Vedlegg 3 Bemanning") && sheets.contains("Vedlegg 2 Kompetansebehov"))
        #expect(try #require(SeenSheet("Vedlegg 3 Bemanning", in: council)).texts.contains("Antall medarbeidere"))
        #expect(try #require(SeenSheet("Prioriteringer", in: council)).texts.contains("Nå"))
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        #expect(try #require(SeenSheet("Bemanning", in: control)).texts.contains("Antall medarbeidere"))
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        #expect(try #require(SeenSheet("Veiledning", in: form)).texts.contains { $0.hasPrefix("2. Bemanning: ") })
        let check = try folder.run("check", "bygg.xlsx")
        #expect(check.output.contains("Bemanning!C6"), "\(check.output)")
    }

    @Test(
        "removing necessary parts, or using a taken name, is refused",
        arguments: [
            ("\"hide\": [\"gap.current\"]", "/form/hide/0"), ("\"hide\": [\"gap.nivå\"]", "/form/hide/0"),
            ("\"sheets\": { \"gap\": { \"name\": \"Årsverk\" } }", "/form/sheets/gap/name"),
            ("\"sheets\": { \"gap\": { \"name\": \"Veiledning\" } }", "/form/sheets/gap/name"),
            ("\"sheets\": { \"gap\": { \"name\": \"a/b\" } }", "/form/sheets/gap/name"),
            ("\"sheets\": { \"lønn\": { \"use\": false } }", "/form/sheets/lønn"),
        ])
    func refused(_ option: String, _ location: String) throws {
        _ = try folder.write(
            SamplePlan.smallJSON.replacing("\"contact\":", with: "\"form\": { \(option) }, \"contact\":"),
            to: "plan.json")
        let run = try folder.run("plan", "check", "plan.json")
        #expect(run.status == 2 || run.status == 1)
        #expect((run.output + run.errors).contains("\(location): "), "\(run.output) \(run.errors)")
    }
}
