import Cells
import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing
import Wording

@Suite("The blank form")
struct BlankFormTests {
    /// The form as cells with the cached results of formulas, as seen by a program that does not calculate.
    private func returned(_ workbook: WorkbookDescription) -> ReturnedWorkbook {
        let sheets = workbook.sheets.map { sheet in
            var rows: [Int: [Int: Cell]] = [:]
            for cell in sheet.cells {
                if let value = cell.content.cellValue {
                    let isFormula = if case .formula = cell.content { true } else { false }
                    rows[cell.reference.row, default: [:]][cell.reference.column] = Cell(
                        cell.reference, value, isFormula: isFormula)
                }
            }
            let sorted = rows.sorted { $0.key < $1.key }.map { number, cells in
                Row(number: number, cells: cells.values.sorted { $0.reference < $1.reference })
            }
            return SheetContent(name: sheet.name, visibility: sheet.isHidden ? .hidden : .visible, rows: sorted)
        }
        return ReturnedWorkbook(file: "skjema.xlsx", sheets: sheets)
    }

    private func blank(_ unit: Unit, _ layout: FormLayout) -> WorkbookDescription {
        UnitForm(for: unit, FormContents(of: unit, carrying: PreviousRevision(), in: layout), layout: layout).workbook(
            madeOn: .epoch)
    }

    @Test(
        "when read unanswered it is blank without stray content, in every language",
        arguments: Language.allCases)
    func readBack(_ language: Language) throws {
        let plan = try SamplePlan.roros()
        let layout = FormLayout(plan: plan, language: language, schema: try .standard())
        // The language of the run may differ from the form's.
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        for unit in plan.units {
            let workbook = blank(unit, layout)
            let reading = FormReader(context).read(returned(workbook))
            #expect(reading.unit == unit.id)
            #expect(reading.findings.map(\.code) == [.formBlank], "\(unit.name)")
        }
    }

    @Test("last year's figure is asked about together with the column's own rule")
    func previousRule() throws {
        let context = try SamplePlan.context()
        let unit = try #require(context.plan.units.first)
        let earlier = PreviousRevision(try MergedSample().revision(of: 2019), before: context.plan)
        let form = UnitForm(
            for: unit, FormContents(of: unit, carrying: earlier, in: context.layout), layout: context.layout)
        let sheet = try #require(form.workbook(madeOn: .epoch).sheets.first { $0.name == "Årsverk" })
        let asked = sheet.validations.filter { $0.errorTitle == "Stemmer tallet?" }
        let formulas = asked.compactMap { validation -> String? in
            if case .formula(let formula) = validation.rule { formula } else { nil }
        }
        #expect(formulas.count >= 6)
        #expect(formulas.allSatisfy { $0.contains("ISNUMBER(") && $0.contains("NOT(AND(ABS(") })
        #expect(formulas.contains { $0.contains("=INT(B") }, "employees are whole")
        #expect(formulas.contains { $0.contains("OR(B") && $0.contains("<=B") }, "årsverk are at most the employees")
        #expect(asked.contains { $0.errorMessage.contains("ikke større enn antall ansatte") })
    }

    @Test("its messages fit in Excel, and no placeholder is unfilled, in every language", arguments: Language.allCases)
    func messages(_ language: Language) throws {
        let plan = try SamplePlan.roros()
        let layout = FormLayout(plan: plan, language: language, schema: try .standard())
        let workbook = blank(plan.units[0], layout)
        let folder = try TemporaryFolder()
        try WorkbookFile.write(workbook, to: folder.path("skjema.xlsx"))
        for sheet in workbook.sheets {
            for validation in sheet.validations {
                for text in [
                    validation.inputTitle, validation.inputMessage, validation.errorTitle, validation.errorMessage,
                ] {
                    #expect(!text.contains("{"))
                }
            }
        }
        for text in workbook.texts { #expect(!text.contains("{"), "\(text)") }
    }

    @Test("names of any length and characters make a form and a council workbook that can be written")
    func longNames() throws {
        let long = "Plan & «tittel» <b> \\\"s\\\" 'a' " + String(repeating: "&", count: 200)
        let plan = try SamplePlan.small {
            $0.replacing("Kompetanseplan 2020–2022", with: long).replacing("Prøve kommune", with: long)
                .replacing("\"Bygg og eiendom\"", with: "\"\(long)\"").replacing(
                    "\"Brannvern\"", with: "\"=1+1 \(long)\"")
        }
        let schema = try FormSchema.standard()
        let folder = try TemporaryFolder()
        let form = blank(plan.units[0], FormLayout(plan: plan, language: .nb, schema: schema))
        try WorkbookFile.write(form, to: folder.path("skjema.xlsx"))
        let context = FormContext(plan: plan, schema: schema, language: .nb)
        let returns = ReturnCollection([FormReader(context).read(returned(form))], context: context)
        #expect(returns.findings.map(\.code).filter { $0 == .formContentOutside }.isEmpty)
        let merged = MergeResult(layout: context.layout, returns: returns, isFinal: false, day: .epoch)
        try WorkbookFile.write(CouncilReport.make(merged).workbook, to: folder.path("vedlegg.xlsx"))
        try WorkbookFile.write(MergedSample.control(merged), to: folder.path("kontroll.xlsx"))
        let seen = try Witness.openpyxl(folder.path("vedlegg.xlsx"))
        #expect(seen["sheets"].elements.count == 11)
    }

    @Test("only answer cells are unlocked, and all of them are")
    func protection() throws {
        let plan = try SamplePlan.roros()
        let layout = FormLayout(plan: plan, language: .nb, schema: try .standard())
        let workbook = blank(plan.units[0], layout)
        for sheet in workbook.sheets where !sheet.isHidden {
            #expect(sheet.isProtected)
            for cell in sheet.cells where cell.style.isUnlocked {
                #expect(cell.content == .blank, "\(sheet.name)!\(cell.reference)")
            }
            if sheet.name != "Veiledning" { #expect(sheet.cells.contains { $0.style.isUnlocked }) }
        }
    }
}

extension CellContent {
    /// The value that a reader would find in the file; nil if there is no content.
    fileprivate var cellValue: CellValue? {
        switch self {
        case .blank: nil
        case .text(let text), .link(_, let text), .formula(_, .text(let text)): .text(text)
        case .number(let number), .formula(_, .number(let number)): .number(number)
        case .boolean(let truth): .boolean(truth)
        case .date: nil
        }
    }
}
