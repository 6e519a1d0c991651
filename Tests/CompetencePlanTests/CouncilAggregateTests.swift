import CompetencePlan
import Support
import Testing

@Suite("Aggregates for the council")
struct CouncilAggregateTests {
    private let index: PlanIndex

    init() throws { index = PlanIndex(try SamplePlan.small()) }

    private static let nowhere = Source(file: "", sheet: "", cell: "")

    private func unit(_ id: String, _ fill: (inout UnitAnswers) -> Void) -> UnitAnswers {
        var answers = UnitAnswers(unit: Identifier(id))
        fill(&answers)
        return answers
    }

    private func area(_ id: String) -> Choice<SubjectArea> { .listed(Identifier(id)) }

    private func gap(_ id: String, _ current: CompetenceLevel, _ desired: CompetenceLevel, _ importance: Int = 1)
        -> GapAnswer
    {
        GapAnswer(
            area: area(id), current: current, desired: desired, importance: importance, comment: "",
            source: Self.nowhere)
    }

    private func staff(
        _ id: String, _ headcount: Int, _ fte: String? = nil, departures: Int? = nil, vacant: String? = nil
    ) -> StaffingAnswer {
        StaffingAnswer(
            area: area(id), headcount: headcount, fte: fte.flatMap { FullTimeEquivalent(decimalText: $0) },
            fullTime: nil, departures: departures, vacant: vacant.flatMap { FullTimeEquivalent(decimalText: $0) },
            comment: "", source: Self.nowhere)
    }

    private func measure(
        _ need: String, _ measure: String, _ strategies: [String], area id: String? = nil, cost: String? = nil,
        year: Int? = nil
    ) -> MeasureAnswer {
        var answer = MeasureAnswer(need: need, measure: measure, source: Self.nowhere)
        answer.strategies = strategies.map { .listed(Identifier($0)) }
        answer.area = id.map(area)
        answer.cost = cost.flatMap { Kroner(decimalText: $0) }
        answer.deadline = year.map(Deadline.year)
        return answer
    }

    private func recruit(_ year: Int, _ count: Int) -> RecruitmentAnswer {
        RecruitmentAnswer(
            position: .listed(Identifier("ingenior")), year: year, count: FullTimeEquivalent(whole: count), reason: "",
            source: Self.nowhere)
    }

    @Test("a unit's lines are ordered by gap, then weight, then as in its form; hidden ones are separate")
    func byGap() throws {
        let answers = unit("bygg") {
            $0.gaps = [gap("plan", 2, 3, 1), gap("brann", 1, 3, 1), gap("vann", 2, 3, 3)]
            $0.staffing = [staff("plan", 5), staff("vann", 5), staff("brann", 5)]
        }
        let lines = try #require(GapTable.UnitLines(answers, hiddenBelow: 3, index))
        #expect(lines.publicByGap.map(\.area) == [area("brann"), area("vann"), area("plan")])
        #expect(lines.hidden.isEmpty)
        var few = answers
        few.staffing[2] = staff("brann", 2)
        let hidden = try #require(GapTable.UnitLines(few, hiddenBelow: 3, index))
        #expect(hidden.publicByGap.map(\.area) == [area("vann"), area("plan")])
        #expect(hidden.hidden.map(\.area) == [area("brann")])
    }

    @Test("a service area sums its units, in the order of their diagrams")
    func serviceAreas() {
        func staffed(_ id: String, _ gaps: [GapAnswer]) -> UnitAnswers {
            unit(id) {
                $0.gaps = gaps
                $0.staffing = ["vann", "plan", "brann"].map { staff($0, 4) }
            }
        }
        let units = [
            staffed("bygg", [gap("vann", 1, 4), gap("plan", 3, 3)]), staffed("brann", [gap("brann", 2, 3)]),
            staffed("kultur", [gap("plan", 5, 4)]),
        ]
        let figures = CouncilFigures(units, index)
        let areas = figures.serviceAreas
        #expect(areas.map(\.serviceArea.name) == ["Teknisk"])
        #expect(areas[0].units == [0, 1, 2])
        #expect(areas[0].summary == figures.gaps)
        #expect(areas[0].summary.meanLack == Ratio(4, 4))
        #expect(areas[0].summary.surplus == 1)
    }

    @Test("a fagområde that two units lack is a shared need; surpluses and hidden levels do not count")
    func shared() {
        func needs(_ second: GapAnswer, headcount: Int = 4) -> [GapByArea] {
            let answers = [
                unit("bygg") {
                    $0.gaps = [gap("brann", 1, 3, 2)]
                    $0.staffing = [staff("brann", 8)]
                },
                unit("brann") {
                    $0.gaps = [second]
                    $0.staffing = [staff("brann", headcount)]
                },
            ]
            return CouncilFigures(answers, index).sharedNeeds
        }
        let shared = needs(gap("brann", 3, 4, 1))
        #expect(shared.map(\.area) == [area("brann")])
        #expect(shared.map(\.lacking) == [[0, 1]])
        #expect(shared.first?.lowestCurrent == 1 && shared.first?.highestCurrent == 3)
        #expect(shared.first?.meanLack == Ratio(3, 2))
        #expect(shared.first?.headcountWeightedMeanLack == Ratio(2 * 8 + 1 * 4, 12))
        #expect(shared.first?.weightedGap == 5)
        #expect(needs(gap("brann", 4, 3)).isEmpty)
        #expect(needs(gap("brann", 3, 4), headcount: 2).isEmpty)
    }

    @Test("each route has its reason, and hidden figures give none")
    func routes() {
        func routes(
            _ staffing: StaffingAnswer, _ gap: GapAnswer, of whole: UnitStaffing? = nil
        ) -> [Vulnerability.Route] {
            let answers = unit("bygg") {
                $0.gaps = [gap]
                $0.wholeUnit = whole
                $0.staffing = [staffing]
            }
            return PublicUnit(answers, among: [answers], index)?.vulnerable.flatMap(
                \.routes) ?? []
        }
        #expect(routes(staff("vann", 4, "0.8"), gap("vann", 3, 3)) == [.cooperation])
        #expect(routes(staff("vann", 4, "0.8"), gap("vann", 2, 3)) == [.training, .cooperation])
        #expect(routes(staff("vann", 4, "0.8"), gap("vann", 1, 3, 3)) == [.training, .cooperation, .purchase])
        #expect(routes(staff("vann", 6, "4", departures: 3), gap("vann", 3, 3)) == [.recruitment])
        // Two of four are few, and so are the two who remain.
        #expect(routes(staff("vann", 4, "4", departures: 2), gap("vann", 3, 3)) == [])
        // If eight of nine leave, it is hidden that one remains, and so is that all six of a fagområde are among them.
        var whole = UnitStaffing()
        (whole.headcount, whole.departures) = (9, 6)
        #expect(routes(staff("vann", 6, "4", departures: 6), gap("vann", 3, 3), of: whole) == [.recruitment])
        whole.departures = 8
        #expect(routes(staff("vann", 6, "4", departures: 6), gap("vann", 3, 3), of: whole) == [])
        #expect(routes(staff("vann", 4, "0.8", vacant: "1"), gap("vann", 3, 3)) == [.recruitment, .cooperation])
        #expect(routes(staff("vann", 2, "0.8", vacant: "1"), gap("vann", 1, 3, 3)) == [])
    }

    @Test("the needs of the service areas add up to the total")
    func recruitmentByServiceArea() {
        let answers = [
            unit("bygg") { $0.recruitment = [recruit(2020, 2), recruit(2022, 0)] },
            unit("kultur") { $0.recruitment = [recruit(2020, 1), recruit(1999, 7)] },
        ]
        let figures = CouncilFigures(answers, index)
        #expect(figures.recruitmentByArea.map(\.need.yearSums) == [[3, nil, 0]])
        #expect(figures.recruitmentByArea.map(\.need.total) == [figures.recruitment.total])
    }

    /// Priorities with these weights, each in a unit of its own.
    private func list(_ weights: [Int]) -> PriorityList {
        let priorities = weights.flatMap { weight in
            let answers = unit("bygg") {
                $0.gaps = [gap("vann", CompetenceLevel(whole: 5 - weight), 5)]
                $0.staffing = [staff("vann", 5)]
            }
            return PublicUnit(answers, among: [answers], index)?.priorities ?? []
        }
        return PriorityList(priorities, index.plan)
    }

    @Test(
        "a selection of gaps never splits equal ones, and has at most twice the wanted number",
        arguments: [
            ([5, 4, 3, 2, 1], 3, [5, 4, 3], 2, 1, 1), ([5, 4, 4, 4, 1], 2, [5, 4, 4, 4], 1, 1, 0),
            ([5, 4, 4, 4, 4, 1], 2, [5], 4, 4, 1), ([4, 4, 4, 4, 4, 1], 2, [], 4, 5, 1),
            ([3, 1, 3], 5, [3, 3, 1], 0, 0, 0),
            ([], 3, [], 0, 0, 0),
        ] as [([Int], Int, [Int], Int, Int, Int)])
    func ties(_ weights: [Int], _ wanted: Int, _ listed: [Int], _ next: Int, _ count: Int, _ lighter: Int) {
        let selection = list(weights).selection(of: wanted)
        #expect(selection.priorities.map(\.levels.weightedGap) == listed.map { CompetenceLevel(whole: $0) })
        #expect(selection.next?.weight ?? 0 == CompetenceLevel(whole: next) && selection.next?.count ?? 0 == count)
        #expect(selection.lighter == lighter)
    }

    @Test("equal gaps are in the plan's order; all are counted, large ones without a measure separately")
    func priorities() {
        let units = [
            [("vann", 1, 2), ("brann", 1, 5), ("plan", 2, 3)], [("vann", 0, 4), ("plan", 0, 5), ("brann", 3, 3)],
        ]
        var plan = index.plan
        plan.thresholds.largeWeightedGap = 4
        let priorities = units.flatMap { unit in
            let answers = self.unit("bygg") { answers in
                answers.gaps = unit.map { gap($0.0, CompetenceLevel(whole: $0.1), CompetenceLevel(whole: $0.2)) }
                answers.staffing = unit.map { staff($0.0, 5) }
                answers.measures = [measure("A", "B", [], area: "plan"), measure("A", "", [], area: "vann")]
            }
            return PublicUnit(answers, among: [answers], index)?.priorities ?? []
        }
        let list = PriorityList(priorities, plan)
        let top = list.selection(of: 3).priorities
        #expect(top.map(\.levels.weightedGap) == [5, 4, 4])
        #expect(top.map(\.levels.current) == [0, 1, 0])
        #expect(list.count == 5 && list.largeCount == 3 && list.largeUnanswered == 2)
    }

    @Test("cost by category counts each krone once, under the first strategy")
    func categories() {
        var table = StrategyTable(index)
        let answers = unit("bygg") {
            $0.measures = [
                measure("A", "B", ["kurs", "rekruttering"], cost: "1000.50", year: 2021),
                measure("A", "C", ["rekruttering"], cost: "10", year: 2020), measure("A", "D", [], cost: "1"),
                measure("A", "E", ["kurs"], cost: "0.50", year: 2021),
            ]
        }
        table.add(answers.measures, of: answers.unit)
        #expect(table.years == [2020, 2021, nil])
        #expect(table.categories.map(\.category?.text) == ["internal", "recruitment", nil])
        #expect(table.categories.map(\.sum.description) == ["1001", "10", "1"])
        #expect(table.categories[0].costs.map(\.?.description) == [nil, "1001", nil])
        #expect(table.categories.reduce(Kroner.zero) { $0 + $1.sum } == table.remaining.cost)
    }

    @Test("cross-checks list each unit's inconsistencies, and nothing else")
    func crossChecks() {
        let answers = [
            unit("bygg") {
                $0.gaps = [gap("vann", 1, 4, 3), gap("plan", 1, 4, 3)]
                $0.staffing = [staff("vann", 5, "0.5"), staff("plan", 5, "5")]
                $0.measures = [
                    measure("Flere", "Ansette", ["rekruttering"], area: "plan"), measure("Flere", "Lyse ut", ["kurs"]),
                ]
            },
            unit("brann") { $0.recruitment = [recruit(2020, 2), recruit(2021, 1)] },
            unit("kultur") {
                $0.measures = [measure("Flere", "Ansette", ["rekruttering"])]
                $0.recruitment = [recruit(2020, 1)]
            },
        ]
        let units = answers.compactMap { PublicUnit($0, among: [], index) }
        #expect(units.map { $0.subjects(of: .largeGapWithoutMeasure) } == [[.area(area("vann"))], [], []])
        #expect(units.map { $0.subjects(of: .vulnerableWithoutMeasure) } == [[.area(area("vann"))], [], []])
        #expect(units.map { $0.subjects(of: .recruitmentWithoutRow) } == [[.need("Flere")], [], []])
        #expect(
            units.map { $0.subjects(of: .rowWithoutRecruitment) } == [
                [], [.position(.listed(Identifier("ingenior")))], [],
            ])
    }
}
