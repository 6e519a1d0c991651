import Cells
import CompetencePlan
import Forms
import Support
import Testing
import Wording

/// Contents that a cell and a sheet can hold, but no person writes. With a step for each pair or triple of words or
/// cells, these tests would take minutes, and forms that are as large as the limits allow, days.
@Suite("Returns with contents that no person writes are read in time")
struct HugeReturnTests {
    /// Each repeated to a fortieth of what a cell can hold.
    private static let texts = repeated(
        [
            "a ", "og ", "Interne kurs ", "Interne kurs, ", "Vann og avløp ", "(", "- ", "a.", "x", "å", "e\u{301}",
            "a\u{200B}",
            "a\n", "Ja ", "sum ", "juni ", "a: ", "«a» ", "Bygg og eiendom ", "Norsk/Matte/",
        ], to: 800)
    /// Each digit is looked at as the beginning of a number of many kinds, so fewer will do.
    private static let digits = repeated(
        ["1 ", "1.", "12 34 56 78 ", "1. mai 2018 ", "kr 1 ", "a@", "tlf 1 ", "+1 ", "http://a.no "], to: 80)

    private static func repeated(_ texts: [String], to count: Int) -> [String] {
        texts.map { String(repeating: $0, count: count / $0.unicodeScalars.count) }
    }

    @Test("a huge text in any cell", arguments: texts + digits)
    func text(_ text: String) throws {
        let cells = text.trimmed.isEmpty ? "" : Array(repeating: text, count: 12).joined(separator: "|")
        var form = SmallForm()
        form.gap += "\n\(cells)"
        form.staffing += "\n\(cells)"
        form.recruitment += "\n\(cells)"
        form.measures += "\n\(cells)"
        form.extra = [Grid.sheet("Veiledning", cells), Grid.sheet("Eget", cells)]
        let reading = try form.read()
        #expect(reading.answers != nil)
        #expect(!reading.findings.isEmpty)
    }

    @Test("as many words as a cell can hold, in place of a name", arguments: ["a ", "og ", "kurs "])
    func words(_ word: String) throws {
        let text = String(repeating: word, count: 32_000 / word.count)
        let reading = try SmallForm.reading { $0.measures.replace("Interne kurs", with: text) }
        #expect(reading.summary == ["ACT/strategy-unknown Behov og tiltak!B2"], "\(reading.summary)")
    }

    @Test(
        "an added sheet with many cells of a kind that Veiledning has",
        arguments: [
            ("Dato", 1), ("Utfylt av", 1), ("Melding til HR", 1), ("3", 200), ("3", 3_000), ("Norsk", 200),
            ("Ansatte antall 3", 3_000),
        ])
    func addedSheet(_ cell: String, _ columns: Int) throws {
        let line = Array(repeating: cell, count: columns).joined(separator: "|")
        var form = SmallForm()
        form.extra = [
            Grid.sheet("Eget", Array(repeating: line, count: max(3_000 / columns, 1)).joined(separator: "\n"))
        ]
        let reading = try form.read()
        #expect(reading.answers?.gaps.count == 3)
        #expect(reading.summary.contains { $0.contains("Eget") })
    }

    @Test(
        "a time zone that no clock has",
        arguments: [
            "+9223372036854775807:00", "-99999999999999999999", "+99:99:99", "+", "-::", "+2:-9223372036854775807",
        ])
    func strangeZone(_ zone: String) throws {
        let context = try SamplePlan.context()
        let readings = ["2020-04-01T10:00:00Z", "2020-05-03T10:04:33\(zone)"].map { time in
            var workbook = SmallForm().workbook
            (workbook.file, workbook.savedAt) = ("\(time).xlsx", time)
            return FormReader(context).read(workbook)
        }
        #expect(ReturnCollection(readings, context: context).units.first?.status == .returned)
    }
}
