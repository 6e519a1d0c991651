import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats

/// Named periods, and recruitment in årsverk: from the plan, in both formats, to the council's workbook.
@Suite("Periods and recruitment in årsverk")
struct PeriodsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ years: String, recruitment: String = "fte", revision: Int = 2020) throws {
        let form = """
            "form": { "recruitment": "\(recruitment)", "cost": { "repeats": "years" }, "columns": [
              { "sheet": "measures", "id": "timer", "type": "number", "header": "Timer {year}", "repeats": "years",
                "council": "sum" } ] },
            """
        let plan = SamplePlan.smallJSON.replacing("[2020, 2021, 2022]", with: years)
            .replacing("\"contact\":", with: form + "\"contact\":")
            .replacing("\"revision\": 2020", with: "\"revision\": \(revision)")
        _ = try folder.write(plan, to: "plan.json")
    }

    private static let named = """
        [2020, { "year": 2021, "label": "2021/22" }, { "year": 2022, "label": "lang sikt" }]
        """

    private func texts(_ sheet: String, of path: String) throws -> [String] {
        try #require(SeenSheet(sheet, in: Witness.openpyxl(folder.path(path)))).texts
    }

    private func numbers(_ sheet: String, of path: String) throws -> Set<Double> {
        let seen = try #require(SeenSheet(sheet, in: Witness.openpyxl(folder.path(path))))
        guard case .object(let cells) = seen.facts["cells"] else { return [] }
        return Set(cells.values.compactMap(\.double))
    }

    private func text(_ name: String) throws -> String {
        try folder.text(name)
    }

    /// Fills in the form of Bygg, merges it, and returns the output.
    private func merge(_ cells: [String: String], previous: [String] = []) throws -> ProgramRun {
        let made = try folder.run("template", "--unit", "bygg", "--out", "skjemaer", "--date", "2020-02-01")
        #expect(made.status == 0, "\(made.errors)")
        try Witness.edit(folder.path("skjemaer/bygg.xlsx"), to: folder.path("bygg.xlsx"), cells)
        return try Kompetanseplan.run(
            ["merge", "bygg.xlsx", "--out", "ut", "--date", "2020-05-01", "--format", "json"] + previous, in: folder.url
        )
    }

    private static let needs = [
        "Rekruttering!A6": "Ingeniører", "Rekruttering!B6": "0.5", "Rekruttering!C6": "1,25 årsverk",
        "Behov og tiltak!A6": "Drift", "Behov og tiltak!B6": "Interne kurs", "Behov og tiltak!F6": "Kurs",
        "Behov og tiltak!J6": "1000", "Behov og tiltak!K6": "2000", "Behov og tiltak!M6": "Ja",
    ]

    @Test("periods have their names in the form, in costs, in own columns and in the council's workbook")
    func periods() throws {
        try write(Self.named)
        let merged = try merge(Self.needs)
        let form = try texts("Rekruttering", of: "skjemaer/bygg.xlsx")
        #expect(form.contains("2020") && form.contains("2021/22") && form.contains("lang sikt"), "\(form)")
        let measures = try texts("Behov og tiltak", of: "skjemaer/bygg.xlsx")
        #expect(measures.contains("Kostnad 2021/22") && measures.contains("Timer lang sikt"), "\(measures)")
        #expect(try text("ut/data/recruitment.csv").contains("bygg,Ingeniører,2021,1.25,"), "\(merged.output)")
        #expect(try text("ut/data/measure_costs.csv").contains(",2021,2000,"))
        let book = "ut/Vedlegg til kompetanseplan 2020.xlsx"
        let recruitment = try texts("Vedlegg 1 Rekruttering", of: book)
        #expect(recruitment.contains("2021/22") && recruitment.contains("lang sikt"), "\(recruitment)")
        #expect(recruitment.contains { $0.contains("Antall årsverk virksomhetene") })
        let numbers = try numbers("Vedlegg 1 Rekruttering", of: book)
        #expect(numbers.isSuperset(of: [0.5, 1.25, 1.75]), "\(numbers)")
        let summary = try texts("Sammendrag", of: book).joined(separator: "\n")
        #expect(
            summary.contains("Virksomhetene trenger å ansette 1,75 årsverk i planperioden (2020 – lang sikt)."),
            "\(summary)")
        #expect(!summary.contains("personer for 2020"))
        #expect(try texts("Strategier og tiltak", of: book).contains("2021/22"))
        #expect(try !texts("Rekruttering", of: "ut/Kontrollrapport.xlsx").contains("År"))
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        for name in ["Rekruttering", "Avstemming"] {
            #expect(try #require(SeenSheet(name, in: control)).texts.contains("2021/22"), "\(name)")
        }
    }

    @Test("data with årsverk and named years match their schema, and carry over to the next plan")
    func data() throws {
        try write(Self.named)
        _ = try merge(Self.needs)
        let schema = Repository.path("schemas/data.schema.json")
        #expect(try Witness.complaints(about: folder.path("ut/data/kompetanseplan.json"), schema: schema).isEmpty)
        #expect(try Witness.complaints(about: folder.path("plan.json"), schema: "schemas/plan.schema.json").isEmpty)
        let next = try PlanDefinition(json: Array(text("plan.json").utf8)).next
        #expect(next.years == [2021, 2022, 2023] && next.periods == [2022: "2022/23", 2023: "lang sikt"])
        // Next year's form begins with this year's årsverk.
        try write("[2021, 2022]", revision: 2021)
        let made = try folder.run("template", "--unit", "bygg", "--previous", "ut/data", "--out", "neste")
        #expect(made.status == 0, "\(made.errors)")
        #expect(try numbers("Rekruttering", of: "neste/bygg.xlsx").contains(1.25))
        // Persons are not årsverk, so they are neither carried over nor compared.
        try write("[2020, 2021, 2022]", recruitment: "persons", revision: 2021)
        _ = try folder.run("template", "--unit", "bygg", "--previous", "ut/data", "--out", "personer")
        #expect(try !numbers("Rekruttering", of: "personer/bygg.xlsx").contains(1.25))
        try folder.remove("skjemaer")
        try FileManager.default.moveItem(atPath: folder.path("ut/data"), toPath: folder.path("fjor"))
        _ = try merge(["Rekruttering!A6": "Ingeniører", "Rekruttering!B6": "2"], previous: ["--previous", "fjor"])
        let changes = try texts("Endringer", of: "ut/Vedlegg til kompetanseplan 2021.xlsx").joined(separator: "\n")
        #expect(changes.contains("i personer det ene året og i årsverk det andre"), "\(changes)")
    }

    @Test(
        "persons are whole; årsverk may have decimals, but no sign",
        arguments: [
            ("persons", "1.5", "REC/not-a-whole-number"), ("persons", "2", nil), ("fte", "1.5", nil),
            ("fte", "-1", "REC/negative"), ("fte", "mange", "CELL/text-where-number"),
        ] as [(String, String, String?)])
    func counts(_ unit: String, _ number: String, _ code: String?) throws {
        try write("[2020, 2021, 2022]", recruitment: unit)
        let merged = try merge(["Rekruttering!A6": "Ingeniører", "Rekruttering!B6": number])
        for known in ["REC/not-a-whole-number", "REC/negative", "CELL/text-where-number"] {
            #expect(merged.output.contains(known) == (known == code), "\(known): \(merged.output)")
        }
    }

    @Test(
        "a plan's years are read from the workbook in any usual notation, and written back",
        arguments: [
            ("2020–2022", "[2020, 2021, 2022]", "2020–2022"),
            ("2020/21, 2021/22", "2020/21 2021/22", "2020/21, 2021/22"),
            ("2020/2021–2022/2023", "2020/2021 2021/2022 2022/2023", "2020/2021, 2021/2022, 2022/2023"),
            ("2020 = kort sikt; 2022: lang sikt", "kort sikt lang sikt", "2020 = kort sikt, 2022 = lang sikt"),
            ("2020 (kort sikt), 2021", "kort sikt 2021", "2020 = kort sikt, 2021"),
            ("kort sikt, lang sikt", nil, ""), ("2020/22", nil, ""), ("2020 =", nil, ""),
            ("2020, 2021 = 2020", nil, ""),
        ] as [(String, String?, String)])
    func cell(_ typed: String, _ periods: String?, _ written: String) throws {
        _ = try folder.write(SamplePlan.smallJSON, to: "plan.json")
        #expect(try folder.run("plan", "convert", "plan.json", "plan.xlsx").status == 0)
        let sheet = try #require(SeenSheet("Kommune", in: Witness.openpyxl(folder.path("plan.xlsx"))))
        let row = try #require(sheet.row(saying: "År i rekrutteringen"))
        try Witness.edit(folder.path("plan.xlsx"), to: folder.path("endret.xlsx"), ["Kommune!B\(row)": typed])
        let read = try folder.run("plan", "convert", "endret.xlsx", "lest.json")
        #expect((read.status == 0) == (periods != nil), "\(read.output)\(read.errors)")
        guard let periods else { return #expect(read.status == 2) }
        let plan = try PlanDefinition(json: Array(text("lest.json").utf8))
        let names = plan.periods.isEmpty ? "\(plan.years)" : plan.years.map(plan.period).joined(separator: " ")
        #expect(names == periods)
        #expect(try folder.run("plan", "convert", "lest.json", "igjen.xlsx").status == 0)
        let again = try #require(SeenSheet("Kommune", in: Witness.openpyxl(folder.path("igjen.xlsx"))))
        #expect(again.texts.contains(written), "\(again.texts)")
    }
}
