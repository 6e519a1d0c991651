import CompetencePlan
import Forms
import Reports
import Support
import Testing
import Wording

@Suite("HR's page")
struct HRPageTests {
    @Test("files of no unit are named, with where to see what to do", arguments: Language.allCases)
    func unassigned(_ language: Language) throws {
        let context = try SamplePlan.context(language)
        let findings = ["bilde.png", "svar.docx"].map {
            FormReading(file: $0, findings: [Finding(.fileNotXLSX, unit: nil, at: Location(file: $0))])
        }
        let returns = ReturnCollection(findings, context: context)
        let merged = MergeResult(layout: context.layout, returns: returns, isFinal: false, day: .epoch)
        let page = HRPage(language: language).html(merged, renewed: "")
        let section = language.texts(.hrPageFindings)
        let task = page.split(separator: "\n").first { $0.contains("bilde.png, svar.docx") }
        #expect(task?.hasPrefix("<li>") == true && task?.contains(section) == true, "\(task ?? "")")
    }

    @Test("messages to HR are on the page")
    func messages() throws {
        let context = try SamplePlan.context()
        let location = Location(file: "bygg.xlsx", sheet: "Veiledning", cell: "B30")
        let message = Finding(.formMessage, unit: Identifier("bygg"), at: location, ["value": "Vi er i gang."])
        let reading = FormReading(file: "bygg.xlsx", unit: Identifier("bygg"), findings: [message])
        let returns = ReturnCollection([reading], context: context)
        let merged = MergeResult(layout: context.layout, returns: returns, isFinal: false, day: .epoch)
        #expect(HRPage(language: .nb).html(merged, renewed: "").contains("Vi er i gang."))
    }
}
