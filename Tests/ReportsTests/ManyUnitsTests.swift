import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("The council's workbook of many units")
struct ManyUnitsTests {
    /// A merge of the small plan with this many units, each with an answer of its own.
    private func merged(units: Int, _ language: Language) throws -> MergeResult {
        var plan = try SamplePlan.small()
        let first = plan.units[0]
        plan.units = (1...units).map { number in
            var unit = first
            unit.id = Identifier("enhet-\(number)")
            unit.name = "Enhet \(number)"
            unit.diagram = number
            return unit
        }
        plan.sections = []
        let records = plan.units.map { unit in
            var answers = UnitAnswers(unit: unit.id)
            let source = Source(file: "", sheet: "", cell: "")
            for area in plan.subjectAreas {
                answers.gaps.append(
                    GapAnswer(
                        area: .listed(area.id), current: 1, desired: 3, importance: 2, comment: "", source: source))
                answers.staffing.append(
                    StaffingAnswer(
                        area: .listed(area.id), headcount: 4, fte: nil, fullTime: nil, departures: nil, vacant: nil,
                        comment: "", source: source))
            }
            return Revision.UnitRecord(
                unit: unit.id, status: .returned, file: "", errors: 0, warnings: 0, answers: answers)
        }
        let revision = Revision(plan: plan, isFinal: true, day: .epoch, units: records)
        let layout = FormLayout(plan: plan, language: language, schema: try .standard())
        return MergeResult(layout: layout, returns: ReturnCollection(revision), isFinal: true, day: .epoch)
    }

    private func appendix(units: Int, _ language: Language) throws -> SheetDescription {
        let sheets = try CouncilReport.make(merged(units: units, language)).workbook.sheets
        return try #require(sheets.first { $0.name == language.texts(.gapSheet) })
    }

    @Test("with the maximum number of units for diagrams, each has one and a page")
    func most() throws {
        let sheet = try appendix(units: 1_000, .nb)
        #expect(sheet.charts.count == 1_000)
        // A page for each, and pages for the index.
        #expect(sheet.print.pageBreaksAfterRows.count == 1_000 + 22)
        #expect(!sheet.cells.contains { $0.content.text?.contains("uten diagrammer") == true })
    }

    @Test("with one unit more none has a diagram, and the sheet says why", arguments: Language.allCases)
    func more(_ language: Language) throws {
        let sheet = try appendix(units: 1_001, language)
        #expect(sheet.charts.isEmpty && sheet.print.pageBreaksAfterRows.count == 1)
        let reason = language.texts(.gapNoDiagrams, ["count": "1001", "most": "1000"])
        #expect(sheet.cells.contains { $0.content == .text(reason) })
    }

    @Test("each link of the index leads to the first row of its unit", arguments: [3, 1_001])
    func indexLinks(_ units: Int) throws {
        let cells = try appendix(units: units, .nb).allCells
        let texts = Dictionary(cells.map { ($0.reference, $0.content) }) { $1 }
        var links = 0
        for cell in cells {
            guard case .link(let target, let text) = cell.content else { continue }
            let index = try #require(target.split(separator: "!").last.flatMap { CellReference(String($0)) })
            #expect(texts[index] == .text(text))
            links += 1
        }
        #expect(links == units)
    }

    @Test(
        "one unit is spoken of in the singular",
        arguments: zip(
            Language.allCases,
            ["1 av 1 virksomhet har levert.", "1 av 1 verksemd har levert.", "1 of 1 unit returned a form."]))
    func one(_ language: Language, _ sentence: String) throws {
        let texts = try CouncilReport.make(merged(units: 1, language)).workbook.texts
        #expect(texts.contains { $0.contains(sentence) })
    }

    @Test("with tables only, every sheet is written, and each total is where Avstemming says")
    func written() throws {
        let merged = try merged(units: 1_001, .nb)
        let council = CouncilReport.make(merged)
        let folder = try TemporaryFolder()
        try WorkbookFile.write(council.workbook, to: folder.path("a.xlsx"))
        var cells: [String: [CellReference: CellContent]] = [:]
        for sheet in council.workbook.sheets {
            cells[sheet.name] = Dictionary(sheet.allCells.map { ($0.reference, $0.content) }) { $1 }
        }
        var count = 0
        for total in (0..<council.totals.chunks).flatMap(council.totals.totals(inChunk:)) {
            #expect(cells[total.sheet]?[total.cell]?.number == total.value)
            count += 1
        }
        #expect(count == council.totals.count && count > 5 * 1_001)
    }
}
