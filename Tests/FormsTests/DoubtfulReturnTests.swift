import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Files that may be something else than a newer return")
struct DoubtfulReturnTests {
    private let context: FormContext

    init() throws { context = try SamplePlan.context() }

    private func reading(
        _ sheets: [SheetContent], _ file: String, savedAt: String, isIdentified: Bool = true
    ) -> FormReading {
        var workbook = Grid.form(sheets, file: file, savedAt: savedAt)
        if !isIdentified {
            workbook = ReturnedWorkbook(file: file, sheets: sheets, savedAt: savedAt)
        }
        return FormReader(context).read(workbook)
    }

    @Test("a file that only its name says to be the unit's does not replace one that says so itself")
    func namedByFile() throws {
        let form = reading(SmallForm().filledSheets, "a.xlsx", savedAt: "2020-04-01T10:00:00Z")
        let list = Grid.sheet("Ark1", SmallForm.staffingHeader + "Brannvern | 1 | 1")
        let other = reading(
            [list], "Bygg og eiendom/Bemanning.xlsx", savedAt: "2020-04-02T10:00:00Z", isIdentified: false)
        #expect(other.answers != nil, "\(other.summary)")
        for readings in [[form, other], [other, form]] {
            let collection = ReturnCollection(readings, context: context)
            #expect(collection.units.first?.file == "a.xlsx" && !collection.isComplete)
            let asked = try #require(collection.findings.first { $0.code == .formOrderUnknown })
            let message =
                "Virksomheten har levert både a.xlsx og Bygg og eiendom/Bemanning.xlsx, og det står ikke i den siste "
            #expect(asked.message(in: Language.nb.texts).hasPrefix(message + "hvem den er fra."))
        }
        // Alone it is read, as before.
        #expect(ReturnCollection([other], context: context).units.first?.file == other.file)
    }

    @Test("the program's own results are no forms, whatever they are called")
    func results() throws {
        let names = ["Sammendrag", "Hovedutfordringer", "Vedlegg 2 GAP", "Om tallene"]
        let sheets = names.map { Grid.sheet($0, SmallForm.gapHeader + SmallForm().gap) }
        let result = reading(sheets, "Bygg og eiendom.xlsx", savedAt: "2020-04-02", isIdentified: false)
        #expect(result.summary == ["FILE/not-a-form"] && result.answers == nil && result.unit == nil)
        let control = ["Funn", "Rettelser", "Avstemming"].map { Grid.sheet($0, SmallForm.gapHeader + SmallForm().gap) }
        #expect(reading(control, "bygg.xlsx", savedAt: "", isIdentified: false).summary == ["FILE/not-a-form"])
    }

    @Test("returns that differ in what cannot be read are not the same")
    func unread() {
        var form = SmallForm()
        let corrected = reading(form.filledSheets, "b.xlsx", savedAt: "2020-04-01T10:00:00Z")
        form.gap += "\n | 3 | 4"
        let first = reading(form.filledSheets, "a.xlsx", savedAt: "2020-04-01T10:00:00Z")
        let codes = ReturnCollection([first, corrected], context: context).findings.map(\.code)
        #expect(codes.contains(.formOrderUnknown) && !codes.contains(.formIdenticalReturn), "\(codes)")
    }

    @Test("a workbook of another program keeps the result open, a picture does not", arguments: [true, false])
    func otherProgram(isSpreadsheet: Bool) {
        let form = reading(SmallForm().filledSheets, "a.xlsx", savedAt: "2020-04-01")
        let error = Finding(
            .fileNotXLSX, unit: form.unit, at: Location(file: "bygg.xls"), ["saved": isSpreadsheet ? "Lagre som" : ""])
        let file = FormReading(file: "bygg.xls", unit: form.unit, findings: [error])
        let codes = ReturnCollection([form, file], context: context).findings.map(\.code)
        #expect(codes.contains(.formNewerUnreadable) == isSpreadsheet)
    }
}
