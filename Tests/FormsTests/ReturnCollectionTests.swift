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

    /// What the unit "kultur" answered in 2019: a fagområde, a position and a strategy that have left the plan since.
    private func earlier(scale: String = "") throws -> Revision {
        let plan = try SamplePlan.small {
            $0.replacing("2020, 2021, 2022", with: "2019, 2020, 2021").replacing(
                "2020", with: "2019", maxReplacements: 1
            )
            .replacing("\"revision\": 2020", with: "\"revision\": 2019")
            .replacing("\"id\": \"plan\", \"name\": \"Planarbeid\"", with: "\"id\": \"luft\", \"name\": \"Luft\"")
            .replacing("\"plan\"]", with: "\"luft\"]").replacing("\"id\": \"brannfolk\"", with: "\"id\": \"feier\"")
            .replacing(scale, with: "")
        }
        let source = Source(file: "kultur.xlsx", sheet: "GAP-analyse", cell: "A6")
        var answers = UnitAnswers(unit: Identifier("kultur"))
        answers.gaps = [
            GapAnswer(
                area: .listed(Identifier("luft")), current: 1, desired: 3, importance: 2, comment: "", source: source)
        ]
        answers.recruitment = [2019, 2020].map {
            RecruitmentAnswer(position: .listed(Identifier("feier")), year: $0, count: 2, reason: "", source: source)
        }
        let unit = Revision.UnitRecord(
            unit: answers.unit, status: .returned, file: "kultur.xlsx", errors: 0, warnings: 0, answers: answers)
        return Revision(plan: plan, isFinal: true, day: .epoch, units: [unit])
    }

    @Test("a unit that has not returned is carried forward: its figures count, dated, and the rest can be complete")
    func carried() throws {
        let kultur = Identifier<Unit>("kultur")
        let carried = try #require(earlier().carried(kultur, to: context.index))
        #expect(carried.year == 2019 && !carried.lacksLevels)
        #expect(carried.answers.gaps.map(\.area) == [.own("Luft")])
        #expect(carried.answers.gaps.map(\.source.file) == ["2019: kultur.xlsx"])
        #expect(carried.answers.recruitment.map(\.year) == [2020])
        #expect(carried.answers.recruitment.map(\.position) == [.own("Brannkonstabler")])
        let readings = [
            reading("bygg.xlsx", savedAt: ""), reading("brann.xlsx", unit: "brann", savedAt: ""),
        ]
        let collection = ReturnCollection(readings, context: context, carrying: [kultur: carried])
        #expect(collection.isComplete)
        #expect(collection.units.map(\.status) == [.returned, .returned, .missing])
        #expect(collection.units.map(\.carriedFrom) == [nil, nil, 2019])
        #expect(collection.answers.last == carried.answers)
        #expect(collection.findings.filter { $0.unit == kultur }.map(\.code) == [.formCarriedForward])
        let returned = ReturnCollection(
            readings + [reading("kultur.xlsx", unit: "kultur", savedAt: "")], context: context,
            carrying: [kultur: carried])
        #expect(returned.units.last?.carriedFrom == nil && returned.answers.last != carried.answers)
    }

    @Test("a rejected file does not stop a final result where its unit is carried forward or left out")
    func settled() throws {
        let kultur = Identifier<Unit>("kultur")
        let carried = try #require(earlier().carried(kultur, to: context.index))
        var rejected = FormReading(file: "kultur.xlsx")
        rejected.unit = kultur
        rejected.findings = [Finding(.fileDamaged, unit: kultur, at: Place(file: "kultur.xlsx"))]
        let readings = [
            reading("bygg.xlsx", savedAt: ""), reading("brann.xlsx", unit: "brann", savedAt: ""), rejected,
        ]
        #expect(!ReturnCollection(readings, context: context).isComplete)
        #expect(ReturnCollection(readings, context: context, carrying: [kultur: carried]).isComplete)
        #expect(ReturnCollection(readings, context: context, without: [kultur]).isComplete)
        var homeless = rejected
        homeless.unit = nil
        homeless.findings = [Finding(.fileDamaged, unit: nil, at: Place(file: "kultur.xlsx"))]
        #expect(
            !ReturnCollection(readings.dropLast() + [homeless], context: context, carrying: [kultur: carried])
                .isComplete)
    }

    @Test("levels on another scale are not carried forward, and the finding says so")
    func otherScale() throws {
        let earlier = try earlier(scale: ", { \"level\": 5, \"label\": \"Best\" }")
        let carried = try #require(earlier.carried(Identifier("kultur"), to: context.index))
        #expect(carried.lacksLevels && carried.answers.gaps.isEmpty && !carried.answers.recruitment.isEmpty)
        let collection = ReturnCollection([], context: context, carrying: [Identifier("kultur"): carried])
        let finding = try #require(collection.findings.first { $0.code == .formCarriedForward })
        #expect(finding.message(in: Language.nb.texts).contains("skalaen er en annen nå"))
    }

    @Test("figures carried forward a second time keep the year that they are from")
    func twiceCarried() throws {
        var revision = try earlier()
        revision.units[0].carriedFrom = 2018
        revision.units[0].answers?.gaps[0].source.file = "2018: kultur.xlsx"
        let carried = try #require(revision.carried(Identifier("kultur"), to: context.index))
        #expect(carried.year == 2018)
        #expect(carried.answers.gaps.map(\.source.file) == ["2018: kultur.xlsx"])
    }
}
