import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Merged cells in a returned form")
struct MergedCellTests {
    private func read(_ form: SmallForm, _ merges: [Int: [String]]) throws -> FormReading {
        try FormReader(SamplePlan.context()).read(workbook(form, merges))
    }

    private func workbook(_ form: SmallForm, _ merges: [Int: [String]]) -> ReturnedWorkbook {
        var workbook = form.workbook
        for (sheet, ranges) in merges { workbook.edited[sheet].merges = ranges.compactMap { CellRange($0) } }
        return workbook
    }

    @Test("a need merged over two measures belongs to both, and this is reported once")
    func need() throws {
        var form = SmallForm()
        form.measures += "\n | Interne kurs | | | | Gå på kurs\n | Interne kurs | | | | Lese bøker"
        let reading = try read(form, [3: ["A2:A4"]])
        #expect(reading.summary == ["CELL/merged-cells Behov og tiltak!A2"])
        #expect(
            reading.findings.first?.message(in: Language.nb.texts)
                == "«Bedre drift» er lest for hver av cellene A2:A4, siden de er slått sammen.")
        #expect(reading.answers?.measures.map(\.need) == ["Bedre drift", "Bedre drift", "Bedre drift"])
        #expect(reading.answers?.measures.map(\.measure) == ["Holde kurs", "Gå på kurs", "Lese bøker"])
    }

    @Test("a need alone in its row belongs to the measures without a need below it, and this is reported once")
    func needAbove() throws {
        for (language, message) in [
            (Language.nb, "siden den første står alene i raden sin, over tomme celler."),
            (.nn, "sidan den første står åleine i rada si, over tomme celler."),
            (.en, "since the first is alone in its row, above empty cells."),
        ] {
            var form = SmallForm()
            form.measures =
                "Trygg drift\n | Interne kurs | | | | Gå på kurs\n | Interne kurs | | | | Lese bøker\n" + form.measures
            let reading = try form.read(language)
            #expect(reading.summary == ["CELL/merged-cells Behov og tiltak!A2"])
            #expect(reading.findings.first?.message(in: language.texts).hasSuffix(message) == true)
            #expect(
                reading.answers?.measures.map(\.need) == ["Trygg drift", "Trygg drift", "Trygg drift", "Bedre drift"])
        }
    }

    @Test("a need with anything else in its row, or an empty row below it, is no need of the rows below")
    func needBeside() throws {
        for row in ["Trygg drift | Interne kurs", "Trygg drift\n"] {
            var form = SmallForm()
            form.measures = "\(row)\n | Interne kurs | | | | Gå på kurs"
            #expect(try form.read().summary.contains { $0.hasPrefix("ACT/measure-without-need") }, "\(row)")
        }
    }

    @Test("a number merged across columns counts in the first, and is asked about")
    func numbersAcross() throws {
        let reading = try read(SmallForm(), [2: ["B2:D2"]])
        #expect(reading.summary == ["CELL/merged-number Rekruttering!C2", "FORM/content-outside Rekruttering!D2"])
        #expect(
            reading.findings.first?.message(in: Language.nb.texts)
                == "Cellene B2:D2 er slått sammen, så 1 er talt med bare i den første av dem. Gjelder det alle?")
        var form = SmallForm()
        form.staffing = "Vann og avløp | 5\nBrannvern | 8 | 7.25\nPlanarbeid | 3 | 2"
        #expect(try read(form, [1: ["B2:C2"]]).summary == ["CELL/merged-number Årsverk!C2"])
    }

    @Test("two fagområder in one merged cell are one finding, which says so")
    func names() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 3 | 4 | | 2\n | 2 | 3 | | 1\nPlanarbeid | 3 | 3 | | 1"
        let reading = try read(form, [0: ["A2:A3"]])
        #expect(reading.summary == ["GAP/area-twice GAP-analyse!A3"])
        #expect(reading.findings.first?.remedy(in: Language.nb.texts).hasPrefix("Del cellene A2:A3 igjen") == true)
    }

    @Test("levels merged over two rows apply to both fagområder")
    func levels() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 3 | 4 | | 2\nBrannvern | | | | 1\nPlanarbeid | 3 | 3 | | 1"
        let reading = try read(form, [0: ["B2:B3", "C2:D3"]])
        #expect(reading.summary == ["CELL/merged-cells GAP-analyse!B2", "CELL/merged-cells GAP-analyse!C2"])
        #expect(reading.answers?.gaps.map(\.current) == [3, 3, 3])
        #expect(reading.answers?.gaps.map(\.desired) == [4, 4, 3])
    }

    @Test("a level merged over current and desired is both")
    func across() throws {
        var form = SmallForm()
        form.gap = "Vann og avløp | 3 | | | 2\nBrannvern | | | | 1\nPlanarbeid | 3 | 3 | | 1"
        let reading = try read(form, [0: ["B2:C3"]])
        #expect(reading.summary == ["CELL/merged-cells GAP-analyse!B2"])
        #expect(reading.findings.first?.arguments["range"] == "B2:C3")
        #expect(reading.answers?.gaps.map(\.current) == [3, 3, 3])
        #expect(reading.answers?.gaps.map(\.desired) == [3, 3, 3])
    }

    @Test("a merged number that is summed counts in each row, and is questioned")
    func numbers() throws {
        var form = SmallForm()
        form.staffing = "Vann og avløp | 5 | 4\nBrannvern | | 3\nPlanarbeid | 3 | 2"
        let reading = try read(form, [1: ["B2:B3"]])
        #expect(reading.summary == ["CELL/merged-number Årsverk!B2"])
        #expect(reading.findings.first?.severity == .warning)
        #expect(reading.answers?.staffing.map(\.headcount) == [5, 5, 3])
    }

    @Test("merges without other rows, across columns, over headings, blanks or other text change nothing")
    func forLooks() throws {
        var form = SmallForm()
        form.measures += "\n\n\nEt annet behov | Interne kurs | | | | Kurs"
        let merges = [
            0: ["E2:F2", "F2:F4", "A1:A1", "B1:B2"], 3: ["A2:A4", "F2:F4", "A3:A4"],
        ]
        let reading = try read(form, merges)
        #expect(reading.summary.isEmpty)
        #expect(reading.answers == (try form.read().answers))
    }

    @Test("a value that is kept under merged cells is told once, and the one that is shown counts")
    func covered() throws {
        let reading = try read(SmallForm(), [0: ["B2:B4"], 1: ["D2:D3"]])
        #expect(reading.answers?.gaps.map(\.current) == [3, 3, 3])
        #expect(reading.answers?.staffing.map(\.fullTime) == [4, 4, nil])
        let told = reading.findings.filter { $0.code == .formContentOutside }
        #expect(
            told.map { $0.message(in: Language.nb.texts) } == [
                "«2» ligger bak det som vises i cellen, og er ikke med i tallene.",
                "«5» ligger bak det som vises i cellen, og er ikke med i tallene.",
            ])
        #expect(told.map(\.location.cell) == ["B3", "D3"])
        // Nobody sees them above a heading either, but there they were merged for looks.
        #expect(try read(SmallForm(), [0: ["B1:C1"]]).summary.isEmpty)
        // Under a blank cell nothing is shown.
        var form = SmallForm()
        form.measures += "\n | Interne kurs | | | | Gå på kurs\nNytt behov | Interne kurs | | | | Lese"
        #expect(try read(form, [3: ["A3:A4"]]).summary.contains("FORM/content-outside Behov og tiltak!A4"))
    }

    @Test("an unreadable merged value is reported once for all its rows")
    func wrongValue() throws {
        var form = SmallForm()
        form.staffing = "Vann og avløp | fem-seks | 4\nBrannvern | | 3\nPlanarbeid | | 2"
        let reading = try read(form, [1: ["B2:B4"]])
        #expect(reading.summary.filter { !$0.hasPrefix("PRIV/") } == ["FTE/not-a-number Årsverk!B2"])
    }

    @Test("overlapping ranges, which no program makes, take no longer than others")
    func overlapping() throws {
        var form = SmallForm()
        form.measures = (1...3_000).map { "\($0 == 1 ? "Behov" : "") | Interne kurs | | | | Kurs \($0)" }
            .joined(separator: "\n")
        let ranges = (0..<3_000).map { "A\(2 + $0):A1048576" }
        let reading = try read(form, [3: ranges])
        #expect(reading.summary == ["CELL/merged-cells Behov og tiltak!A2"])
        #expect(reading.answers?.measures.count == 3_000)
    }

    @Test("what is struck through is asked about, once a row, and is read")
    func struckThrough() throws {
        var workbook = SmallForm().workbook
        for (sheet, row, cells) in [(0, 1, 0..<5), (2, 1, 1..<2)] {
            for cell in cells where workbook.sheets[sheet].rows[row].cells.indices.contains(cell) {
                workbook.edited[sheet].rows[row].cells[cell].isStruckThrough = true
            }
        }
        let context = try SamplePlan.context()
        let reading = FormReader(context).read(workbook)
        #expect(reading.summary == ["CELL/struck-through GAP-analyse!A2", "CELL/struck-through Rekruttering!B2"])
        #expect(
            reading.findings.map { $0.message(in: Language.nb.texts) } == [
                "«Vann og avløp · 3 · 4 · 2» er strøket over, men er lest likevel.",
                "«1» er strøket over, men er lest likevel.",
            ])
        #expect(reading.answers == FormReader(context).read(SmallForm().workbook).answers)
        let unit = try #require(context.plan.units.first { $0.id == reading.unit })
        let contents = FormContents(of: unit, returned: workbook, asking: reading.findings, context)
        #expect(contents.rows[.recruitment]?.map(\.struckThrough.count).reduce(0, +) == 1)
    }

    @Test("the return form has the value in each row")
    func returned() throws {
        var form = SmallForm()
        form.measures += "\n | Interne kurs | | | | Gå på kurs"
        let workbook = workbook(form, [3: ["A2:A3"]])
        let context = try SamplePlan.context()
        let reading = FormReader(context).read(workbook)
        let unit = try #require(context.plan.units.first { $0.id == reading.unit })
        let contents = FormContents(of: unit, returned: workbook, asking: reading.findings, context)
        let needs = contents.rows[.measures]?.compactMap { $0.values[ColumnKey("need")]?.plainText }
        #expect(needs == ["Bedre drift", "Bedre drift"])
    }

    @Test(
        "rows that Excel made of a row of Word's, with a text in paragraphs, are one row",
        arguments: [
            (0, "ABCDE", "F"), (1, "ABCDEF", "G"), (2, "ABCDE", "F"), (3, "ABCDEGHIJKLMN", "F"),
            (3, "BCDEFGHIJKLMN", "A"), (3, "ABCDEFGIJKL", "H"),
        ])
    func paragraphs(_ sheet: Int, _ merged: String, _ column: String) throws {
        var form = SmallForm()
        form.gap.replace("\n", with: "\n\n")
        form.staffing.replace("\n", with: "\n\n")
        let whole = try form.read()
        var workbook = workbook(form, [sheet: merged.map { "\($0)2:\($0)3" }])
        for (row, text) in [(2, "Kurs"), (3, "og veiledning")] {
            let cell = try #require(CellReference("\(column)\(row)"))
            workbook.edited[sheet].put(Cell(cell, .text(text)))
        }
        let reading = FormReader(try SamplePlan.context()).read(workbook)
        let name = workbook.sheets[sheet].name
        #expect(
            reading.summary.filter { !$0.hasPrefix("ACT/gap-") && !$0.hasPrefix("FTE/") }
                == ["CELL/merged-cells \(name)!\(column)2"], "\(reading.summary)")
        #expect(reading.answers?.count(on: .measures) == 1)
        #expect(reading.answers?.gaps.count == whole.answers?.gaps.count)
        let message = try #require(reading.findings.first { $0.code == .cellMergedCells }).message(
            in: Language.nb.texts)
        #expect(
            message.hasPrefix("«Kurs og veiledning» i cellene \(column)2:\(column)3 er lest som én tekst"), "\(message)"
        )
    }

    @Test(
        "measures of one need with what else they share merged are several, and so are persons in rows of one position")
    func sharedCells() throws {
        var form = SmallForm()
        form.measures += "\n | | | | | Gå på kurs"
        let measures = try read(form, [3: ["A2:A3", "H2:H3", "I2:I3"]])
        #expect(measures.answers?.measures.map(\.measure) == ["Holde kurs", "Gå på kurs"])
        let names = try read(SmallForm(), [0: ["B2:B3", "C2:C3", "E2:E3", "F2:F3"]])
        #expect(names.answers?.gaps.count == 3)
        form = SmallForm()
        form.recruitment += "\n | 2"
        #expect(try read(form, [2: ["A2:A3"]]).answers?.recruitment.count != 1)
    }
}
