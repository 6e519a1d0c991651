import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import TextFormats
import Wording

@Suite("The council's workbook")
struct CouncilReportTests {
    @Test("figures of few employees change no cell, sum, chart or alternative text in it")
    func privacy() throws {
        let expected = try MergedSample().council()
        var random = SeededGenerator(seed: 11)
        for _ in 0..<60 {
            var sample = MergedSample()
            let current = Int.random(in: 0...5, using: &random)
            let desired = Int.random(in: 0...5, using: &random)
            let headcount = Int.random(in: 1...2, using: &random)
            sample.gap = sample.gap.replacing("Brannvern | 2 | 4", with: "Brannvern | \(current) | \(desired)")
            sample.staffing = sample.staffing.replacing(
                "Brannvern | 2 | 1.2 | 1 | 1 | 0.4",
                with: "Brannvern | \(headcount) | 0.\(Int.random(in: 1...9, using: &random))")
            let council = try sample.council()
            #expect(council.sheets.map(\.name) == expected.sheets.map(\.name))
            for (sheet, same) in zip(council.sheets, expected.sheets) {
                #expect(sheet == same, "\(sheet.name) depends on \(current), \(desired), \(headcount)")
            }
        }
    }

    @Test(
        "a section of chapter 4 gives the year of each unit's carried figures",
        arguments: [
            ([2017, 2018], "Teknisk sektor (tall fra 2017: Bygg og eiendom; 2018: Brann og redning)"),
            ([2018, 2018], "Teknisk sektor (tall fra 2018)"),
            ([nil, 2018], "Teknisk sektor (tall fra 2018: Brann og redning)"), ([nil, nil], "Teknisk sektor"),
        ] as [([Int?], String)])
    func carriedSections(_ years: [Int?], _ name: String) throws {
        let context = try SamplePlan.context()
        var carried: [Identifier<Unit>: CarriedAnswers] = [:]
        for (unit, year) in zip([Identifier<Unit>("bygg"), Identifier("brann")], years) {
            guard let year else { continue }
            var earlier = try MergedSample().revision(of: year)
            earlier.units = [
                Revision.UnitRecord(
                    unit: unit, status: .returned, file: "", errors: 0, warnings: 0, answers: UnitAnswers(unit: unit))
            ]
            carried[unit] = earlier.carried(unit, to: context.index)
        }
        let returns = ReturnCollection([FormReading](), context: context, carrying: carried)
        let merged = MergeResult(
            layout: context.layout, returns: returns, isFinal: false, day: .epoch)
        #expect(merged.index.plan.sections.map(\.name) == [name, "Kultur"])
    }

    @Test("only other sheets refer to Om tallene", arguments: Language.allCases)
    func aboutFigures(_ language: Language) throws {
        var sample = MergedSample()
        sample.language = language
        let name = language.texts(.aboutSheet)
        let referring = try sample.council().sheets.filter { sheet in
            sheet.allCells.contains { $0.content.text?.contains(" \(name).") == true }
        }
        #expect(!referring.isEmpty && !referring.contains { $0.name == name })
    }

    @Test("no plan can give a sheet of the form the name of another sheet", arguments: Language.allCases)
    func sheetNames(_ language: Language) throws {
        var sample = MergedSample()
        sample.language = language
        sample.previous = [try sample.revision(of: 2019)]
        let texts = try SamplePlan.small().texts(in: language)
        let named = TextKey.allCases.filter { key in
            TextKey.fixedSheetNames.contains(key) || texts.template(key).contains("{sheet.")
        }
        let names = Set(named.map { texts($0) })
        for sheet in try sample.council().sheets { #expect(names.contains(sheet.name), "\(sheet.name)") }
    }

    @Test("a radar chart needs five fagområder; with fewer there are bars")
    func fewForRadar() throws {
        let plan = try SamplePlan.small {
            $0.replacing("\"version\": 1", with: "\"version\": 1, \"gapChart\": \"radar\"")
        }
        #expect(plan.gapChart == .radar)
        let context = FormContext(plan: plan, schema: try .standard(), language: .nb)
        let returns = ReturnCollection([FormReader(context).read(MergedSample().form())], context: context)
        let merged = MergeResult(layout: context.layout, returns: returns, isFinal: false, day: .epoch)
        let charts = CouncilReport.make(merged).workbook.sheets.first { $0.name == "Vedlegg 2 GAP" }?.charts ?? []
        #expect(charts.map(\.kind) == [.bar])
    }

    @Test("a fagområde without stated staffing is hidden too")
    func withoutStatus() throws {
        var sample = MergedSample()
        sample.staffing = "Vann og avløp | 5 | 4.5 | 4 | 1\nPlanarbeid | 3 | 2"
        let sheet = try #require(try sample.council().sheets.first { $0.name == "Vedlegg 2 GAP" })
        let row = try #require(sheet.allCells.first { $0.content == .text("Brannvern") }?.reference.row)
        let values = sheet.allCells.filter { $0.reference.row == row && $0.reference.column > 1 }.map(\.content)
        #expect(values.filter { $0 == .text(":") }.count >= 3)
        for chart in sheet.charts { #expect(!chart.alternativeText.contains("Brannvern")) }
    }

    @Test("it is provisional or final, as stated in every sheet's header and in the title", arguments: [false, true])
    func status(_ isFinal: Bool) throws {
        var sample = MergedSample()
        sample.isFinal = isFinal
        let council = try sample.council()
        let word = isFinal ? "Endelig" : "Foreløpig"
        #expect(council.properties.title.lowercased().contains(word.lowercased()))
        for sheet in council.sheets { #expect(sheet.print.header.contains(word), "\(sheet.name)") }
    }

    @Test("every sheet prints on A4, one page wide, under its own heading, and merges no data")
    func print() throws {
        for sheet in try MergedSample().council().sheets {
            #expect(sheet.print.pagesWide == 1)
            #expect(sheet.allCells.map(\.reference).min() == CellReference(row: 1, column: 1))
            for range in sheet.allMergedRanges { #expect(range.first.row == range.last.row, "\(sheet.name)!\(range)") }
            for chart in sheet.charts { #expect(!chart.alternativeText.isEmpty) }
        }
    }

    @Test("a text that could run as a formula stays text, and a very long one is shortened")
    func hostileTexts() throws {
        var sample = MergedSample()
        sample.need = "=HYPERLINK(\"http://x\")"
        sample.measure = String(repeating: "lang ", count: 8000)
        let merged = try sample.merged()
        let folder = try TemporaryFolder()
        try WorkbookFile.write(CouncilReport.make(merged).workbook, to: folder.path("a.xlsx"))
        try WorkbookFile.write(MergedSample.control(merged), to: folder.path("b.xlsx"))
        let seen = try Witness.openpyxl(folder.path("a.xlsx"))
        let sheet = try #require(seen["sheets"].elements.first { $0["name"].string == "Hovedutfordringer" })
        guard case .object(let cells) = sheet["cells"] else { return }
        #expect(cells.values.contains { $0.string == sample.need })
        for table in TidyTables(merged).all {
            let csv = TextOutput()
            table.writeCSV(to: csv)
            #expect(!csv.text.contains("\n=") && !csv.text.contains(",="))
        }
    }

    @Test("no text has an unfilled placeholder or is a key, in any language", arguments: Language.allCases)
    func texts(_ language: Language) throws {
        var sample = MergedSample()
        sample.language = language
        let keys = Set(TextKey.allCases.map { "\($0)" }.filter { $0.contains(where: \.isUppercase) })
        for text in try sample.council().texts + sample.control().texts {
            #expect(!text.contains("{") && !keys.contains(text), "\(text)")
        }
    }

    @Test("a merge without answers still gives a workbook that says so")
    func empty() throws {
        let context = try SamplePlan.context()
        let returns = ReturnCollection([], context: context)
        let merged = MergeResult(layout: context.layout, returns: returns, isFinal: false, day: .epoch)
        let (council, control) = (CouncilReport.make(merged).workbook, MergedSample.control(merged))
        let folder = try TemporaryFolder()
        for (name, book) in [("a.xlsx", council), ("b.xlsx", control)] {
            try WorkbookFile.write(book, to: folder.path(name))
        }
        #expect(council.transcript.contains("0 av 3 virksomheter har levert."))
        #expect(council.transcript.contains("Ingen nivåer kan vises, så vi vet ikke hvor kompetansen mangler."))
        #expect(control.sheets[0].allCells.count { $0.content == .text("Mangler") } == 3)
    }

    @Test("needs of years before the revision's first are told apart")
    func pastYears() throws {
        var revision = try MergedSample().revision(of: 2022)
        func sentence() throws -> String? {
            let layout = FormLayout(plan: revision.plan, language: .nb, schema: try .standard())
            let merged = MergeResult(
                layout: layout, returns: ReturnCollection(revision), isFinal: false, day: .epoch)
            let cells = CouncilReport.make(merged).workbook.sheets[0].allCells
            return cells.compactMap(\.content.text).first { $0.contains("trenger å ansette") }
        }
        #expect(try sentence()?.hasSuffix("3 personer i 2020–2022. Av dette er 1 for år før 2022.") == true)
        revision.plan.revision = 2020
        #expect(try sentence()?.hasSuffix("3 personer i 2020–2022.") == true)
    }

    @Test("a name too long for a line in the list of diagrams is wrapped, and its link is on the page number")
    func longNames() throws {
        var revision = try MergedSample().revision(of: 2020)
        let name = "Bygg og eiendom, vann, avløp og veier i hele kommunen"
        func links() throws -> [String] {
            let layout = FormLayout(plan: revision.plan, language: .nb, schema: try .standard())
            let merged = MergeResult(layout: layout, returns: ReturnCollection(revision), isFinal: false, day: .epoch)
            let sheet = try #require(CouncilReport.make(merged).workbook.sheets.first { $0.name == "Vedlegg 2 GAP" })
            return sheet.allCells.compactMap { if case .link(_, let text) = $0.content { text } else { nil } }
        }
        #expect(try links() == ["Diagram 1: Bygg og eiendom"])
        revision.plan.units[0].name = name
        #expect(try links() == ["4–2"])
    }
}
