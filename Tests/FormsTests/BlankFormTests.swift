import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Blank forms")
struct BlankReturnTests {
    private static let names = "Vann og avløp\nBrannvern\nPlanarbeid"

    /// The form of "bygg" with nothing filled in.
    private var blank: SmallForm {
        var form = SmallForm()
        (form.gap, form.staffing) = (Self.names, Self.names)
        (form.recruitment, form.measures) = ("Sum | =", "")
        return form
    }

    @Test("a form with only the names of fagområder is blank, even if signed or with other content")
    func untouched() throws {
        #expect(try blank.read().summary == ["FORM/blank"])
        #expect(try blank.read().answers == nil)
        var signed = blank
        signed.extra = [
            Grid.sheet("Veiledning", "Utfylt av | Kari\nRolle | Leder\nDato | @44000"), Grid.sheet("Ark1", "Hei"),
        ]
        let reading = try signed.read()
        #expect(Set(reading.summary) == ["FORM/blank", "FORM/content-outside Ark1!A1"])
        #expect(reading.signature.first == "Kari")
    }

    @Test("a missing sheet or deleted rows are no answers")
    func shrunk() throws {
        var form = blank
        form.gap = "Brannvern"
        form.sheets = Array(form.workbook.sheets.dropLast(2))
        #expect(try form.read().summary == ["FORM/blank"])
    }

    @Test(
        "one answer on one sheet is enough; the other sheet is then unanswered, which is one error",
        arguments: [
            ("gap", "Brannvern | 2 | 3 | | 1", "Årsverk"), ("staffing", "Brannvern | 5 | 4", "GAP-analyse"),
        ])
    func halfFilled(_ sheet: String, _ row: String, _ unanswered: String) throws {
        var form = blank
        if sheet == "gap" {
            form.gap = form.gap.replacing("Brannvern", with: row)
        } else {
            form.staffing = form.staffing.replacing("Brannvern", with: row)
        }
        let reading = try form.read()
        #expect(reading.answers != nil)
        #expect(reading.summary.filter { $0.hasPrefix("FORM/") } == ["FORM/sheet-unanswered \(unanswered)!"])
        #expect(reading.summary.allSatisfy { !$0.contains(" \(unanswered)!A") })
    }

    @Test("a single need or position makes a form non-blank, and both tables of fagområder are errors")
    func listsAlone() throws {
        for (recruitment, measures) in [("Ingeniører | 1", ""), ("", "Bedre drift")] {
            var form = blank
            (form.recruitment, form.measures) = (recruitment, measures)
            let errors = try form.read().findings.filter { $0.severity == .error }
            #expect(errors.map(\.code) == [.formSheetUnanswered, .formSheetUnanswered])
        }
    }

    @Test("a unit without fagområder need not answer for any")
    func noAreas() throws {
        let plan = try SamplePlan.small { $0.replacing("[\"vann\", \"brann\", \"plan\"]", with: "[]") }
        let context = try FormContext(plan: plan, schema: .standard(), language: .nb)
        var form = SmallForm()
        (form.gap, form.staffing) = ("", "")
        let codes = FormReader(context).read(form.workbook).findings.map(\.code)
        #expect(!codes.contains(.formSheetUnanswered) && !codes.contains(.formBlank))
    }
}
