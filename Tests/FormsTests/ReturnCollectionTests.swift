import CompetencePlan
import Forms
import Support
import Testing
import Wording

@Suite("Returns of a folder")
struct ReturnCollectionTests {
    private let context: FormContext

    init() throws { context = try SamplePlan.context() }

    private func reading(_ file: String, unit: String = "bygg", savedAt: String, level: Int = 3) -> FormReading {
        var form = SmallForm()
        form.gap = form.gap.replacing("avløp | 3", with: "avløp | \(level)")
        var workbook = Grid.form(form.workbook.sheets.dropLast().map { $0 }, unit: unit, file: file, savedAt: savedAt)
        workbook.file = file
        return FormReader(context).read(workbook)
    }

    @Test("the same readings in any order give the same collection")
    func order() {
        var readings = [
            reading("a.xlsx", savedAt: "2020-04-01"), reading("b.xlsx", savedAt: "2020-04-02", level: 2),
            reading("c.xlsx", unit: "brann", savedAt: "2020-03-01"), reading("d.xlsx", savedAt: "2020-04-01"),
            reading("e.xlsx", unit: "ukjent", savedAt: "2020-04-01"),
        ]
        let expected = ReturnCollection(readings, context: context)
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            readings.shuffle(using: &random)
            let shuffled = ReturnCollection(readings, context: context)
            #expect(shuffled.findings == expected.findings)
            #expect(shuffled.answers == expected.answers)
        }
        #expect(expected.answers.map(\.unit.text) == ["bygg", "brann"])
        #expect(expected.units.map(\.status) == [.returned, .returned, .missing])
    }

    @Test("of two returns the one saved last counts; the other is named, and one with the same answers is a note")
    func twice() {
        let collection = ReturnCollection(
            [
                reading("gammel.xlsx", savedAt: "2020-04-01", level: 2), reading("ny.xlsx", savedAt: "2020-04-03"),
                reading("kopi.xlsx", savedAt: "2020-04-02"),
            ], context: context)
        let shown = collection.findings.filter { $0.unit?.text == "bygg" }.map {
            "\($0.code.rawValue) \($0.place.file)"
        }
        #expect(shown == ["FORM/duplicate-return gammel.xlsx", "FORM/identical-return kopi.xlsx"])
        #expect(collection.units.first?.file == "ny.xlsx")
        #expect(collection.answers.first?.gaps.first?.current == 3)
    }

    @Test("a unit left out on purpose is waived, and the rest can be complete")
    func waived() {
        let readings = [
            reading("bygg.xlsx", savedAt: ""), reading("brann.xlsx", unit: "brann", savedAt: ""),
            reading("kultur.xlsx", unit: "kultur", savedAt: ""),
        ]
        #expect(ReturnCollection(readings, context: context).isComplete)
        #expect(!ReturnCollection(Array(readings.dropLast()), context: context).isComplete)
        let waived = ReturnCollection(readings, context: context, without: [Identifier("kultur")])
        #expect(waived.isComplete)
        #expect(waived.units.map(\.status) == [.returned, .returned, .waived])
        #expect(waived.answers.count == 2)
    }
}
