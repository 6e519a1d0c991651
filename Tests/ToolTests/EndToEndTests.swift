import Foundation
import Support
import Testing
import TextFormats

@Suite("Røros kommune from end to end, in openpyxl and LibreOffice")
struct EndToEndTests {
    private let merge: SampleMerge

    init() throws { merge = try SampleMerge.shared.get() }

    private func fixture(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: Repository.bytes("Tests/ToolTests/Fixtures/\(name).json"))
    }

    @Test("the merge of the returned forms succeeds with every unit in it")
    func ends() {
        #expect(merge.run.status == 0)
        #expect(merge.run.errors.isEmpty)
        #expect(merge.run.output.contains("Virksomheter: 19 (Levert: 19)."))
        #expect(merge.run.output.contains("0 feil"))
    }

    @Test("Vedlegg 1 is the plan's Appendix 1: 18 × 6 cells, blanks as blanks, sums both ways")
    func appendix1() throws {
        let appendix = try fixture("appendix1")
        let sheet = try #require(SeenSheet("Vedlegg 1 Rekruttering", in: merge.council))
        let header = try #require(sheet.row(saying: "Stilling"))
        let columns = ["B", "C", "D", "E", "F", "G"]
        // The headings of a table are text, including years.
        let years = appendix["years"].elements.compactMap(\.int).map(String.init)
        #expect(columns.map { sheet["\($0)\(header)"].string } == years)
        var sums = [Int](repeating: 0, count: 6)
        let positions = appendix["positions"].elements
        #expect(positions.count == 18)
        for (index, position) in positions.enumerated() {
            let row = header + 1 + index
            let expected = position["counts"].elements.map(\.int)
            #expect(sheet["A\(row)"].string == position["position"].string)
            #expect(columns.map { sheet["\($0)\(row)"].int } == expected, "\(position["position"])")
            #expect(sheet["H\(row)"].int == expected.compactMap(\.self).reduce(0, +))
            for (column, count) in expected.enumerated() { sums[column] += count ?? 0 }
        }
        let last = header + 19
        #expect(sheet["A\(last)"].string == "Sum")
        #expect(columns.map { sheet["\($0)\(last)"].int } == sums)
        #expect(sheet["H\(last)"].int == sums.reduce(0, +))
    }

    @Test("Hovedutfordringer equals the plan's chapter 4: every need, strategy and measure, word for word")
    func chapter4() throws {
        let sheet = try #require(SeenSheet("Hovedutfordringer", in: merge.council))
        var row = try #require(sheet.row(saying: "Virksomhet/område")) + 1
        for section in try fixture("chapter4")["sections"].elements {
            for need in section["needs"].elements {
                #expect(sheet["A\(row)"].string == section["section"].string)
                #expect(sheet["B\(row)"].string == need["need"].string)
                #expect(lines(sheet["C\(row)"]) == need["strategies"].elements.compactMap(\.string))
                #expect(lines(sheet["D\(row)"]) == need["measures"].elements.compactMap(\.string))
                row += 1
            }
        }
        #expect(sheet["B\(row)"] == .null)
    }

    /// The lines of a cell without their bullets.
    private func lines(_ cell: JSONValue) -> [String] {
        (cell.string ?? "").split(separator: "\n").map { String($0.drop { "•✓ ".contains($0) }) }
    }

    @Test(
        "the council's workbook has its sheets, and a chart for each diagram that chapter 4 cites"
    )
    func council() throws {
        let sheets = merge.council["sheets"].elements
        #expect(
            sheets.compactMap(\.["name"].string) == [
                "Sammendrag", "Hovedutfordringer", "Vedlegg 1 Rekruttering", "Vedlegg 2 GAP", "GAP-oversikt",
                "Prioriteringer", "Felles behov", "Vedlegg 3 Årsverk", "Sårbarhet", "Strategier og tiltak",
                "Om tallene",
            ])
        #expect(sheets.allSatisfy { $0["state"].string == "visible" })
        let gap = try #require(SeenSheet("Vedlegg 2 GAP", in: merge.council))
        #expect(gap.facts["charts"].elements.count == 18)
        let plan = try SamplePlan.roros()
        for unit in plan.units {
            guard let number = unit.diagram else { continue }
            #expect(gap.row(saying: "Diagram \(number): \(unit.name)") != nil)
        }
        #expect(SeenSheet("Vedlegg 1 Rekruttering", in: merge.council)?.facts["charts"].elements.count == 1)
        for sheet in sheets {
            #expect(sheet["paper"].int == 9, "A4")
            #expect(sheet["fitToWidth"].int == 1)
            #expect(sheet["header"].string?.contains("Røros kommune") == true)
        }
        #expect(merge.council["language"].string == "nb-NO")
        #expect(merge.council["title"].string?.contains("foreløpig") == true)
    }

    @Test("a plan with radar charts gets them for units with 5 to 10 visible fagområder")
    func radars() throws {
        let folder = try TemporaryFolder()
        let plan = try Repository.text("samples/roros/plan.json")
            .replacing("\"revision\": 2017,", with: "\"revision\": 2017, \"gapChart\": \"radar\",")
        let path = try folder.write(plan, to: "plan.json")
        let run = try Kompetanseplan.run([
            "merge", "--plan", path, "samples/roros/returned", "--out", folder.path("ut"), "--no-returns", "--date",
            "2017-06-15",
        ])
        #expect(run.status == 0, "\(run.errors)")
        let seen = try Witness.openpyxl(folder.path("ut/Vedlegg til kompetanseplan 2017.xlsx"))
        let charts = try #require(SeenSheet("Vedlegg 2 GAP", in: seen)).facts["charts"].elements.map(\.string)
        let overview = try #require(SeenSheet("GAP-oversikt", in: seen))
        // The number of visible fagområder of each unit in GAP-oversikt, which also has sums of service areas.
        let units = try SamplePlan.roros().units.compactMap { unit in overview.row(saying: unit.name) }
        let shown = units.compactMap { overview["B\($0)"].int }
        let expected = shown.count { (5...10).contains($0) }
        #expect(charts.count == 18)
        #expect(expected > 10)
        #expect(charts.count { $0 == "RadarChart" } == expected)
    }

    @Test("LibreOffice prints the council's workbook with all its charts")
    func libreOffice() throws {
        let folder = try TemporaryFolder()
        let text = try Witness.text(ofPDF: Witness.libreOffice(merge.councilPath, to: "pdf", in: folder))
        for words in ["Felles rekrutteringsbehov", "Diagram 1: Bygg og eiendom", "Samisk språklærer", "Om tallene"] {
            #expect(text.contains(words))
        }
        for mistake in ["#REF!", "#NAME?", "#VALUE!", "#N/A", "Err:5"] { #expect(!text.contains(mistake)) }
        let flat = try Witness.libreOffice(merge.councilPath, to: "fods", in: folder)
        let objects = try String(contentsOfFile: flat, encoding: .utf8).components(separatedBy: "<draw:object ")
        #expect(objects.count - 1 == 20)
    }

    @Test(
        "Gnumeric opens our files without complaints",
        arguments: ["Vedlegg til kompetanseplan 2017", "Kontrollrapport"])
    func gnumeric(_ name: String) throws {
        let folder = try TemporaryFolder()
        let run = try ProgramRun("ssconvert", [merge.folder.path("\(name).xlsx"), folder.path("out.csv")])
        #expect(run.status == 0)
        #expect(!run.errors.lowercased().contains("warning"), "\(run.errors)")
    }

    @Test("the control report has a line for each unit, every finding, and the answers as tables")
    func control() throws {
        let units = try #require(SeenSheet("Virksomheter", in: merge.control))
        let header = try #require(units.row(saying: "Virksomhet"))
        #expect(units["A\(header + 19)"].string == "Helsestasjon")
        #expect(units["A\(header + 20)"] == .null)
        let findings = try #require(SeenSheet("Funn", in: merge.control))
        let csv = try String(contentsOfFile: merge.folder.path("data/findings.csv"), encoding: .utf8)
        let lines = csv.components(separatedBy: "\r\n").count - 2
        let first = try #require(findings.row(saying: "Alvorlighet"))
        #expect(findings["A\(first + lines)"] != .null)
        #expect(findings["A\(first + lines + 1)"] == .null)
        for sheet in merge.control["sheets"].elements {
            guard case .object(let tables) = sheet["tables"] else { continue }
            // No unit has returned twice, and the sheet says so.
            #expect(tables.count == (sheet["name"].string == "Rettelser" ? 0 : 1))
        }
    }

    @Test("the data files have the columns that others rely on")
    func data() throws {
        let headers = [
            "gap": "unit,subject_area,current,desired,gap,importance,weighted_gap,comment,file,sheet,cell",
            "staffing": "unit,subject_area,headcount,fte,full_time,departures,vacant_fte,comment,file,sheet,cell",
            "recruitment": "unit,position,year,count,file,sheet,cell",
            "measures":
                "unit,need,strategies,measure,subject_area,responsible,deadline,cost,budgeted,bound_months,status,"
                + "evaluation,file,sheet,cell",
            "findings": "severity,code,unit,message,remedy,file,sheet,cell",
            "units": "unit,status,file,errors,warnings",
        ]
        for (name, header) in headers {
            let text = try String(contentsOfFile: merge.folder.path("data/\(name).csv"), encoding: .utf8)
            #expect(text.hasPrefix(header + "\r\n"), "\(name)")
        }
        let complaints = try Witness.complaints(
            about: merge.folder.path("data/kompetanseplan.json"),
            schema: Repository.path("schemas/data.schema.json"))
        #expect(complaints.isEmpty, "\(complaints)")
    }

    @Test("the tidy tables contain the units' answers, figure by figure")
    func answers() throws {
        let answers = try JSONValue(parsing: Repository.bytes("samples/roros/answers.json"))
        let units = answers["units"].elements
        func rows(_ name: String) throws -> Int {
            try String(contentsOfFile: merge.folder.path("data/\(name).csv"), encoding: .utf8)
                .components(separatedBy: "\r\n").count - 2
        }
        #expect(try rows("gap") == units.reduce(0) { $0 + $1["gap"].elements.count })
        // The whole unit has a row of its own.
        #expect(try rows("staffing") == units.reduce(0) { $0 + 1 + $1["staffing"].elements.count })
        #expect(try rows("measures") == units.reduce(0) { $0 + $1["measures"].elements.count })
        let gap = try String(contentsOfFile: merge.folder.path("data/gap.csv"), encoding: .utf8)
        #expect(gap.contains("plan-og-miljo,Skiltvedtak,0,3,3,3,9,Ingen har sertifisering i dag.,plan-og-miljo.xlsx,"))
        let staffing = try String(contentsOfFile: merge.folder.path("data/staffing.csv"), encoding: .utf8)
        #expect(staffing.contains("omsorgstjenestene,,118,86.4,31,14,7.2,,"))
        #expect(staffing.contains("omsorgstjenestene,Helsefagarbeid og stell,74,28.25,,9,3.2,,"))
        #expect(staffing.contains("kultur-og-fritid,Arrangement,5,2.4,,,,,"), "typed as text, read exactly")
    }

    @Test(
        "the forms give the same bytes for any order, jobs, folder and time zone",
        arguments: [("1", "Asia/Tokyo", true), ("4", "America/Los_Angeles", false)])
    func sameBytes(_ jobs: String, _ zone: String, _ isReversed: Bool) throws {
        // The control report links to the forms by relative paths, which are the same in both folders.
        func merged(_ jobs: String, _ zone: String, _ isReversed: Bool) throws -> TemporaryFolder {
            let folder = try TemporaryFolder()
            let source = Repository.root.appending(path: "samples/roros")
            try FileManager.default.copyItem(
                at: source.appending(path: "returned"), to: folder.url.appending(path: "svar"))
            let names = try folder.names(in: "svar")
            let files = (isReversed ? names.reversed() : names).map { "svar/\($0)" }
            let run = try Kompetanseplan.run(
                ["merge", "--plan", source.appending(path: "plan.json").path, "--out", "ut", "--jobs", jobs] + files,
                in: folder.url, environment: ["SOURCE_DATE_EPOCH": "1497484800", "TZ": zone])
            #expect(run.status == 0)
            return folder
        }
        let expected = try merged("2", "UTC", false)
        let folder = try merged(jobs, zone, isReversed)
        let names = try FileManager.default.subpathsOfDirectory(atPath: expected.path("ut"))
        #expect(names.count >= 10)
        for name in names {
            let same = FileManager.default.contentsEqual(
                atPath: folder.path("ut/\(name)"), andPath: expected.path("ut/\(name)"))
            #expect(same, "\(name)")
        }
    }
}
