import CompetencePlan
import Support
import Testing

@Suite("Figures of forms that ask for different things")
struct UnusedSheetTests {
    /// The small plan of a year, with these form options.
    private static func plan(_ year: Int, form: String = "") throws -> PlanDefinition {
        try SamplePlan.small { text in
            text.replacing("\"revision\": 2020", with: "\"revision\": \(year)")
                .replacing("[2020, 2021, 2022]", with: "[\(year), \(year + 1), \(year + 2)]")
                .replacing("\"contact\":", with: (form.isEmpty ? "" : "\"form\": \(form), ") + "\"contact\":")
        }
    }

    private static func revision(_ plan: PlanDefinition, _ answers: UnitAnswers) -> Revision {
        Revision(
            plan: plan, isFinal: true, day: .epoch,
            units: [
                .init(unit: answers.unit, status: .returned, file: "", errors: 0, warnings: 0, answers: answers)
            ])
    }

    private static func answers(stated isStated: Bool = true) -> UnitAnswers {
        var answers = UnitAnswers(unit: Identifier("bygg"))
        answers.measures = [MeasureAnswer(need: "Behov", measure: "Kurs", source: Source())]
        if isStated { answers.wholeUnit = UnitStaffing() }
        return answers
    }

    @Test(
        "what only one of two forms asks for does not break the series",
        arguments: [
            ("{ \"sheets\": { \"gap\": { \"use\": false } } }", [SeriesBreak.wholeUnit]),
            ("{ \"sheets\": { \"staffing\": { \"use\": false } } }", [.scale]), ("", [.scale, .wholeUnit]),
        ])
    func breaks(_ form: String, _ expected: [SeriesBreak]) throws {
        var plan = try Self.plan(2020, form: form)
        plan.scale.removeLast()
        let previous = try Self.revision(Self.plan(2019), Self.answers())
        #expect(SeriesBreak.all(from: previous, to: Self.revision(plan, Self.answers(stated: false))) == expected)
    }

    @Test("a year whose form did not ask for measures has no number of them")
    func measures() throws {
        let unasked = try Self.plan(2019, form: "{ \"sheets\": { \"measures\": { \"use\": false } } }")
        let history = try History([
            Self.revision(unasked, UnitAnswers(unit: Identifier("bygg"))),
            Self.revision(Self.plan(2020), Self.answers()),
        ])
        #expect(history.points.map(\.measures) == [nil, 1] && history.points.map(\.measuresDone) == [nil, 0])
    }

    @Test("of costs by year that are carried forward, those of years that are over do not remain")
    func carriedCosts() throws {
        var answers = Self.answers()
        answers.measures[0].costs = [2019: Kroner(whole: 5_000), 2020: Kroner(whole: 7_000)]
        answers.measures[0].cost = Kroner(whole: 12_000)
        let carried = try Self.revision(Self.plan(2019), answers)
            .carried(answers.unit, to: PlanIndex(Self.plan(2020)))?.answers.measures.first
        #expect(carried?.costs == [2020: Kroner(whole: 7_000)] && carried?.cost == Kroner(whole: 7_000))
    }

    @Test("a number of the whole unit stands for its fagområder in its own year alone")
    func wholeUnitByYear() throws {
        let column =
            "{ \"sheet\": \"staffing\", \"id\": \"pris\", \"type\": \"amount\", \"header\": \"Pris {year}\", "
            + "\"repeats\": \"years\", \"council\": \"sum\" }"
        let plan = try Self.plan(2020, form: "{ \"columns\": [\(column)] }")
        var answers = Self.answers()
        answers.wholeUnit?.headcount = 40
        answers.wholeUnit?.own = ["pris.2020": .number(OwnNumber(whole: 100))]
        answers.staffing = [("vann", 60, 70), ("brann", 40, 50)].map { area, first, second in
            var row = StaffingAnswer()
            (row.area, row.headcount) = (.listed(Identifier(area)), 10)
            row.own = ["pris.2020": .number(OwnNumber(whole: first)), "pris.2021": .number(OwnNumber(whole: second))]
            return row
        }
        let index = PlanIndex(plan)
        let filter = PublicAnswers(of: answers, WorkforceDisclosure([answers], index))
        let table = OwnColumnTable(try #require(plan.form.columns.first), [answers], [filter], index)
        let numbers = [100, 120].map { OwnColumnTable.Figure.published(OwnNumber(whole: $0)) }
        #expect(table.sums.total.years == numbers + [.none])
        #expect(table.sums.total.sum == .published(OwnNumber(whole: 220)))
        #expect(table.rows.map(\.covered) == [[], [0], [0]])
    }

    @Test("answers about measures are left out where the fagområde, or of persons the unit, has few employees")
    func ownOfMeasures() throws {
        func column(_ more: String) throws -> (plan: PlanDefinition, column: OwnColumn) {
            let text = "\"id\": \"deltakere\", \"sheet\": \"measures\", \"header\": \"Antall\", \"council\": \"show\""
            let plan = try Self.plan(2020, form: "{ \"columns\": [{ \(text), \"type\": \"whole\"\(more) }] }")
            return (plan, try #require(plan.form.columns.first))
        }
        func measure(_ area: String?) -> MeasureAnswer {
            var measure = MeasureAnswer()
            (measure.need, measure.measure) = ("Bedre drift", "Kurs")
            measure.area = area.map { .listed(Identifier($0)) }
            measure.own = ["deltakere": .number(OwnNumber(whole: 9))]
            return measure
        }
        var answers = Self.answers()
        answers.staffing = [("vann", 8), ("brann", 2)].map { area, headcount in
            var row = StaffingAnswer()
            (row.area, row.headcount) = (.listed(Identifier(area)), headcount)
            return row
        }
        answers.measures = [measure("vann"), measure("brann"), measure(nil)]
        for (headcount, more, isPublic) in [
            (10, ", \"persons\": true", [true, false, true]), (2, ", \"persons\": true", [false, false, false]),
            (10, "", [true, false, true]), (2, "", [false, false, true]),
        ] {
            let (plan, own) = try column(more)
            answers.wholeUnit?.headcount = headcount
            let index = PlanIndex(plan)
            let filter = PublicAnswers(of: answers, WorkforceDisclosure([answers], index))
            #expect(answers.rows(of: own, filter, index).map(\.isPublic) == isPublic, "\(headcount)\(more)")
        }
    }

    @Test("without a category for recruitment, nobody is said to lack it", arguments: [true, false])
    func recruitment(hasCategory: Bool) throws {
        var plan = try Self.plan(2020)
        if !hasCategory { plan.strategyCategories.removeAll { $0.role == .recruit } }
        var answers = Self.answers()
        var needed = RecruitmentAnswer()
        (needed.position, needed.year, needed.count) = (.own("Vikarer"), 2020, FullTimeEquivalent(whole: 2))
        answers.recruitment = [needed]
        let filter = PublicAnswers(of: answers, WorkforceDisclosure([answers], PlanIndex(plan)))
        let unit = try #require(PublicUnit(answers, filter))
        #expect(unit.subjects(of: .rowWithoutRecruitment) == (hasCategory ? [.position(.own("Vikarer"))] : []))
    }

    @Test("of a finished measure only the need is carried to a plan that does not ask for a status")
    func carriedStatus() throws {
        let plan = try Self.plan(2019)
        var answers = UnitAnswers(unit: try #require(plan.units.first?.id))
        answers.measures = [MeasureRole.done, .planned].map { role in
            var measure = MeasureAnswer()
            (measure.need, measure.measure) = ("Drift", "Kurs")
            measure.cost = Kroner(whole: 1_000)
            measure.status = plan.statuses.first { $0.role == role }
            return measure
        }
        let record = Revision.UnitRecord(
            unit: answers.unit, status: .returned, file: "", errors: 0, warnings: 0, answers: answers)
        let revision = Revision(plan: plan, isFinal: true, day: .epoch, units: [record])
        let now = PlanIndex(try Self.plan(2020, form: "{ \"hide\": [\"measures.status\"] }"))
        let carried = try #require(revision.carried(answers.unit, to: now)?.answers.measures)
        #expect(carried.map(\.need) == ["Drift", "Drift"] && carried.map(\.measure) == ["", "Kurs"])
        #expect(carried.map(\.cost) == [nil, Kroner(whole: 1_000)] && carried.allSatisfy { $0.status == nil })
    }
}
