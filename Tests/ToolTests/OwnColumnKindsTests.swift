import CompetencePlan
import Foundation
import Support
import Testing
import TextFormats

/// Every type of column that HR can add, repeated by year, and what the council sees of it.
@Suite("Types of own columns, cost by year, and the council's tables of them")
struct OwnColumnKindsTests {
    private let folder: TemporaryFolder

    private static let form = """
        "form": {
          "cost": { "repeats": "years" },
          "columns": [
            { "sheet": "measures", "id": "prioritet", "type": "whole", "header": "Prioritet", "low": "1", "high": "3", "council": "countBy" },
            { "sheet": "measures", "id": "dekkes", "type": "yesNo", "header": "Søkes det om tilskudd?", "council": "show" },
            { "sheet": "measures", "id": "start", "type": "date", "header": "Starter", "required": true, "council": "show" },
            { "sheet": "measures", "id": "tilskudd", "type": "amount", "header": "Tilskudd", "council": "sum" },
            { "sheet": "measures", "id": "personer", "type": "whole", "header": "Personer {year}", "repeats": "years", "council": "sum", "persons": true },
            { "sheet": "measures", "id": "omtale", "type": "longText", "header": "Omtale" }
          ]
        },
        """

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            SamplePlan.smallJSON.replacing("\"contact\":", with: Self.form + "\"contact\":"), to: "plan.json")
        try folder.makeFolder("levert")
    }

    /// The columns of Behov og tiltak by their headings.
    private func columns() throws -> [String: String] {
        let form = try Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))
        let sheet = try #require(SeenSheet("Behov og tiltak", in: form))
        var columns: [String: String] = [:]
        for column in "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) {
            if let heading = sheet["\(column)5"].string { columns[heading] = column }
        }
        return columns
    }

    /// Forms of both units with measures, merged.
    private func merge(_ bygg: [String: String], _ brann: [String: String] = [:]) throws -> JSONValue {
        if !folder.has("skjemaer") {
            #expect(try folder.run("template", "--out", "skjemaer").status == 0)
        }
        let columns = try columns()
        for (unit, answers) in [("bygg", bygg), ("brann", brann)] where !answers.isEmpty {
            var cells: [String: String] = [:]
            for (heading, value) in answers {
                let column = try #require(columns[heading], "\(heading) in \(columns)")
                cells["Behov og tiltak!\(column)6"] = value
            }
            try Witness.edit(folder.path("skjemaer/\(unit).xlsx"), to: folder.path("levert/\(unit).xlsx"), cells)
        }
        let merged = try folder.run("merge", "levert", "--out", "ut", "--date", "2020-06-01")
        #expect(merged.status < 2, "\(merged.errors)")
        return try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
    }

    private static let measure = ["Behov": "Flere som kan", "Strategi 1": "Interne kurs", "Delstrategi/tiltak": "Kurs"]

    private func text(_ name: String) throws -> String {
        try folder.text("ut/data/\(name)")
    }

    @Test("cost by year is in the council's workbook and in a table of its own")
    func costs() throws {
        let book = try merge(
            Self.measure.merging(["Kostnad 2020": "120000", "Kostnad 2021": "100000", "Frist": "2022"]) { $1 })
        let csv = try text("measure_costs.csv").split(separator: "\r\n")
        #expect(csv.first == "unit,need,measure,year,cost,file,sheet,cell")
        #expect(
            csv.dropFirst().map { $0.split(separator: ",")[3...4].joined(separator: " ") } == [
                "2020 120000", "2021 100000",
            ])
        #expect(try text("measures.csv").contains(",220000,"))
        let sheet = try #require(SeenSheet("Strategier og tiltak", in: book))
        let row = try #require((1...60).first { sheet["A\($0)"].string == "2020" })
        #expect(sheet["C\(row)"] == .number("120000") && sheet["A\(row + 1)"].string == "2021")
        #expect(sheet["C\(row + 1)"] == .number("100000") && sheet["C\(row + 2)"] == .number("220000"))
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        let reconciliation = try #require(SeenSheet("Avstemming", in: control))
        let differences = (5...200).map { reconciliation["H\($0)"] }.filter { $0 != .null && $0 != .number("0") }
        #expect(differences.isEmpty, "\(differences)")
        #expect(
            try Witness.complaints(
                about: folder.path("ut/data/kompetanseplan.json"), schema: "schemas/data.schema.json"
            ).isEmpty)
        #expect(try Witness.complaints(about: folder.path("plan.json"), schema: "schemas/plan.schema.json").isEmpty)
    }

    @Test("opening the CSV file runs nothing that a unit wrote in an own column")
    func formula() throws {
        _ = try merge(Self.measure.merging(["Omtale": "@SUM(A1:A9)", "Starter": "2020-05-01"]) { $1 })
        let csv = try text("measures.csv")
        #expect(csv.contains(",'@SUM(A1:A9),") && !csv.contains(",@SUM"), "\(csv)")
    }

    @Test("Avstemming has each sum of an own column, and agrees with the answers")
    func reconciled() throws {
        let first = ["Tilskudd": "1500", "Personer 2020": "4", "Personer 2022": "6", "Starter": "2020-05-01"]
        let second = ["Tilskudd": "250.5", "Personer 2020": "5", "Starter": "2020-05-01"]
        _ = try merge(Self.measure.merging(first) { $1 }, Self.measure.merging(second) { $1 })
        let sheet = try #require(
            SeenSheet("Avstemming", in: Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))))
        let rows = (5...200).filter { sheet["A\($0)"].string == "Egne opplysninger" }
        let seen = rows.map { row in
            ["C", "D", "E"].map { sheet["\($0)\(row)"].string ?? "" }
                + ["F", "G", "H"].map { cell in
                    sheet["\(cell)\(row)"].double.map { "\($0)" } ?? "?"
                }
        }
        for expected in [
            ["Tilskudd", "Bygg og eiendom", "", "1500.0", "1500.0", "0.0"],
            ["Tilskudd", "Alle virksomheter", "", "1750.5", "1750.5", "0.0"],
            ["Personer", "Alle virksomheter", "2020", "9.0", "9.0", "0.0"],
            ["Personer", "Bygg og eiendom", "", "10.0", "10.0", "0.0"],
        ] {
            #expect(seen.contains(expected), "\(expected) in \(seen)")
        }
        let path = folder.path("ut/Kontrollrapport.xlsx")
        let formulas = try ProgramRun(
            "/usr/bin/python3",
            [
                "-c",
                """
                import openpyxl, sys
                s = openpyxl.load_workbook(sys.argv[1])["Avstemming"]
                print(sum(1 for r in s.iter_rows(min_row=5) if r[0].value == "Egne opplysninger" and "SUM" in str(r[6].value)))
                """, path,
            ])
        #expect(formulas.output.trimmingCharacters(in: .whitespacesAndNewlines) == "\(rows.count)")
    }

    @Test("each type is read, stored, shown again, and reported if wrong")
    func kinds() throws {
        _ = try merge(
            Self.measure.merging([
                "Prioritet": "2", "Søkes det om tilskudd?": "Ja", "Starter": "01.03.2020", "Tilskudd": "kr 15 000",
                "Personer 2021": "7", "Omtale": "Lang",
            ]) { $1 })
        let csv = try text("measures.csv")
        #expect(csv.contains("own_prioritet,own_dekkes,own_start,own_tilskudd,own_personer_2020,own_personer_2021,"))
        #expect(csv.contains(",2,true,2020-03-01,15000,,7,,Lang,"), "\(csv)")
        _ = try folder.write(
            folder.text("plan.json")
                .replacing("\"revision\": 2020", with: "\"revision\": 2021"), to: "plan.json")
        let next = try folder.run("template", "--previous", "ut/data/kompetanseplan.json", "--out", "neste")
        #expect(next.status == 0, "\(next.errors)")
        let again = try #require(
            SeenSheet("Behov og tiltak", in: Witness.openpyxl(folder.path("neste/bygg.xlsx"))))
        #expect(again.texts.contains("Lang") && again.texts.contains("Personer 2021"))
    }

    @Test(
        "values that a column does not accept are reported",
        arguments: [
            ("Prioritet", "4", "CELL/outside-bounds"), ("Prioritet", "4", "Tillatt er tall fra 1 til og med 3."),
            ("Prioritet", "1,5", "CELL/text-where-number"),
            ("Starter", "snart", "CELL/date-unreadable"),
            ("Søkes det om tilskudd?", "kanskje", "CELL/choice-unreadable"),
            ("Omtale", "x", "CELL/answer-missing"),
        ])
    func wrong(_ heading: String, _ value: String, _ code: String) throws {
        _ = try merge(Self.measure.merging([heading: value]) { $1 })
        let check = try folder.run("check", "levert", "--format", "json")
        #expect(check.output.contains(code), "\(check.output)")
    }

    @Test("the council's tables sum, count and show, and hide what could identify a few persons")
    func council() throws {
        let book = try merge(
            Self.measure.merging(["Prioritet": "1", "Tilskudd": "15000", "Personer 2020": "2", "Personer 2021": "9"]) {
                $1
            },
            Self.measure.merging(["Prioritet": "1", "Tilskudd": "5000", "Personer 2020": "8", "Starter": "2020-05-01"])
            { $1 })
        let sheet = try #require(SeenSheet("Egne opplysninger", in: book))
        guard case .object(let cells) = sheet.facts["cells"] else { return }
        #expect(cells.values.contains(.number("20000")), "the sum of grants")
        #expect(!sheet.texts.contains { $0.contains("{") }, "what stands for the year in a heading")
        #expect(sheet.texts.contains("01.05.2020") && !sheet.texts.contains("Omtale"))
        #expect(cells.values.contains(.string(":")), "two persons")
        #expect(!cells.values.contains(.number("8")), "the other unit's, which would give them away")
        #expect(cells.values.contains(.number("10")), "the total of 2020")
    }

    @Test("all equal numbers beside a hidden one are hidden, since a single one would be known not to be small")
    func equals() throws {
        let plan = try SamplePlan.small { $0.replacing("\"contact\":", with: Self.form + "\"contact\":") }
        let column = try #require(plan.form.columns.first { $0.id == "personer" })
        let answers = zip(plan.units, [2, 3, 3]).map { unit, persons in
            var answers = UnitAnswers(unit: unit.id)
            var measure = MeasureAnswer(need: "A", measure: "B", source: Source(file: "", sheet: "", cell: ""))
            measure.own["personer.2020"] = .number(OwnNumber(whole: persons))
            answers.measures = [measure]
            return answers
        }
        let (units, total) = try #require(ownTable(column, answers, PlanIndex(plan))).sums
        #expect(units.map { $0.figures.years[0] } == [.hidden, .hidden, .hidden])
        #expect(total.years[0] == .published(OwnNumber(whole: 8)))
    }

    @Test("on Årsverk, a number for the whole unit stands for its fagområder, and a text is shown beside theirs")
    func wholeUnit() throws {
        let form = """
            "form": { "columns": [
              { "sheet": "staffing", "id": "eldre", "type": "whole", "header": "Over 60 år", "council": "sum", "persons": true },
              { "sheet": "staffing", "id": "vakt", "type": "text", "header": "Vaktordning", "council": "show" }
            ] },
            """
        let json = SamplePlan.smallJSON.replacing("\"contact\":", with: form + "\"contact\":")
        _ = try folder.write(json, to: "plan.json")
        #expect(try folder.run("template", "--out", "skjemaer").status == 0)
        let blank = try #require(SeenSheet("Årsverk", in: Witness.openpyxl(folder.path("skjemaer/bygg.xlsx"))))
        let columns = "ABCDEFGHIJ".map(String.init)
        let header = try #require(blank.row(saying: "Fagområde"))
        func cell(_ heading: String, _ row: Int) throws -> String {
            let column = try #require(columns.first { blank["\($0)\(header)"].string == heading })
            return "Årsverk!\(column)\(header + row)"
        }
        var cells: [String: String?] = [:]
        for (row, persons) in [(1, "30"), (2, "9"), (3, "8")] { cells[try cell("Ansatte", row)] = persons }
        for (row, older) in [(1, "12"), (2, "4"), (3, "5")] { cells[try cell("Over 60 år", row)] = older }
        for (heading, value) in [("Årsverk", "25"), ("Heltid", "20")] { cells[try cell(heading, 1)] = value }
        cells[try cell("Vaktordning", 1)] = "Felles vakt"
        cells[try cell("Vaktordning", 2)] = "Bakvakt"
        try Witness.edit(folder.path("skjemaer/bygg.xlsx"), to: folder.path("levert/bygg.xlsx"), cells)
        let merged = try folder.run("merge", "levert", "--out", "ut", "--date", "2020-06-01")
        #expect(merged.status < 2, "\(merged.errors)")
        let book = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2020.xlsx"))
        let sheet = try #require(SeenSheet("Egne opplysninger", in: book))
        guard case .object(let seen) = sheet.facts["cells"] else { return }
        #expect(seen.values.contains(.number("12")) && !seen.values.contains(.number("21")))
        for text in ["Felles vakt", "Bakvakt", "Hele virksomheten"] { #expect(sheet.texts.contains(text)) }
        let control = try Witness.openpyxl(folder.path("ut/Kontrollrapport.xlsx"))
        #expect(SeenSheet("Tekster", in: control)?.texts.contains("Felles vakt") == true)
        let reconciliation = try #require(SeenSheet("Avstemming", in: control))
        let differences = (5...200).map { reconciliation["H\($0)"] }.filter { $0 != .null && $0 != .number("0") }
        #expect(differences.isEmpty, "\(differences)")
    }

    private func ownTable(_ column: OwnColumn, _ answers: [UnitAnswers], _ index: PlanIndex) -> OwnColumnTable? {
        let disclosure = WorkforceDisclosure(answers, index)
        return OwnColumnTable(column, answers, answers.map { PublicAnswers(of: $0, disclosure) }, index)
    }

    @Test(
        "no number of persons below the threshold can be derived from what is shown",
        arguments: 0..<200 as Range<UInt64>)
    func noFew(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let plan = try SamplePlan.small { $0.replacing("\"contact\":", with: Self.form + "\"contact\":") }
        let index = PlanIndex(plan)
        let column = try #require(plan.form.columns.first { $0.id == "personer" })
        let answers = plan.units.map { unit in
            var answers = UnitAnswers(unit: unit.id)
            var measure = MeasureAnswer(need: "A", measure: "B", source: Source(file: "", sheet: "", cell: ""))
            for year in plan.years where Int.random(in: 0...3, using: &random) > 0 {
                measure.own["personer.\(year)"] = .number(OwnNumber(whole: Int.random(in: 0...7, using: &random)))
            }
            answers.measures = [measure]
            return answers
        }
        let table = try #require(ownTable(column, answers, index))
        let (units, total) = table.sums
        for index in plan.years.indices {
            let figures = units.map { $0.figures.years[index] }
            for case .published(let number) in figures { #expect(number == .zero || number >= OwnNumber(whole: 3)) }
            guard case .published(let sum) = total.years[index] else { continue }
            let published = figures.reduce(OwnNumber.zero) {
                if case .published(let number) = $1 { $0 + number } else { $0 }
            }
            let rest = sum - published
            let hidden = figures.count { $0 == .hidden }
            let extremes = [hidden, 2 * hidden].map { OwnNumber(whole: $0) }
            #expect(
                rest == .zero || hidden >= 2 && rest >= OwnNumber(whole: 3) && !extremes.contains(rest),
                "\(figures) of \(sum)")
        }
        for unit in units {
            // A row's hidden year must not follow from its sum.
            let years = unit.figures.years
            if years.contains(.hidden) { #expect(unit.figures.sum == .hidden) }
        }
    }
}
