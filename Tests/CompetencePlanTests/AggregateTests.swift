import CompetencePlan
import Support
import Testing

@Suite("Aggregates")
struct AggregateTests {
    private let plan: PlanDefinition
    private let index: PlanIndex

    init() throws {
        plan = try SamplePlan.small()
        index = PlanIndex(plan)
    }

    private static let nowhere = Source(file: "", sheet: "", cell: "")

    private func answers(_ unit: String, _ fill: (inout UnitAnswers) -> Void) -> UnitAnswers {
        var answers = UnitAnswers(unit: Identifier(unit))
        fill(&answers)
        return answers
    }

    private func gap(_ area: String, _ current: CompetenceLevel, _ desired: CompetenceLevel, _ importance: Int? = 1)
        -> GapAnswer
    {
        GapAnswer(
            area: .listed(Identifier(area)), current: current, desired: desired, importance: importance, comment: "",
            source: Self.nowhere)
    }

    private func staff(_ area: String, _ headcount: Int, _ fte: String?, departures: Int? = nil, fullTime: Int? = nil)
        -> StaffingAnswer
    {
        StaffingAnswer(
            area: .listed(Identifier(area)), headcount: headcount,
            fte: fte.flatMap { FullTimeEquivalent(decimalText: $0) },
            fullTime: fullTime, departures: departures, vacant: nil, comment: "", source: Self.nowhere)
    }

    private func recruit(_ position: Choice<Position>, _ year: Int, _ count: Int) -> RecruitmentAnswer {
        RecruitmentAnswer(
            position: position, year: year, count: FullTimeEquivalent(whole: count), reason: "", source: Self.nowhere)
    }

    @Test("recruitment is summed both ways; a blank is not zero")
    func recruitment() {
        let table = RecruitmentTable(
            plan: plan,
            answers: [
                answers("bygg") {
                    $0.recruitment = [
                        recruit(.listed(Identifier("ingenior")), 2020, 2), recruit(.own("Vaktmestere"), 2021, 1),
                    ]
                },
                answers("brann") {
                    $0.recruitment = [
                        recruit(.listed(Identifier("ingenior")), 2020, 1), recruit(.own("VAKTMESTERE "), 2022, 0),
                    ]
                },
            ])
        #expect(table.lines.map(\.counts) == [[3, nil, nil], [nil, nil, nil], [nil, 1, 0]])
        #expect(table.lines.map(\.sum) == [3, nil, 1])
        #expect(table.yearSums == [3, 1, 0])
        #expect(table.total == 4)
    }

    @Test("equal needs of a section are combined, with strategies and measures in first-seen order")
    func challenges() {
        func measure(_ need: String, _ measure: String, _ strategy: String) -> MeasureAnswer {
            var answer = MeasureAnswer(need: need, measure: measure, source: Self.nowhere)
            answer.strategies = [.listed(Identifier(strategy))]
            return answer
        }
        let answers = [
            answers("bygg") {
                $0.measures = [
                    measure("Flere ingeniører", "Lyse ut", "rekruttering"),
                    measure("Flere ingeniører", "Kurs", "kurs"),
                ]
            },
            answers("brann") {
                $0.measures = [measure("flere  INGENIØRER", "lyse ut.", "kurs"), measure("Øvelser", "", "kurs")]
            },
            answers("kultur") { $0.measures = [measure("Flere ingeniører", "Lyse ut", "kurs")] },
        ]
        let table = ChallengeTable(index: index, answers: answers)
        let needs = table.needs(ofSectionAt: 0)
        #expect(needs.map(\.text) == ["Flere ingeniører", "Øvelser"])
        #expect(needs[0].measures.map(\.text) == ["Lyse ut", "Kurs"])
        #expect(needs[0].strategies == [.listed(Identifier("rekruttering")), .listed(Identifier("kurs"))])
        #expect(needs[1].measures == [])
        #expect(table.needCounts == [2, 1])
    }

    @Test("a surplus never cancels a lack, and a missing importance counts as the lowest")
    func weightedGaps() {
        let answers = answers("bygg") {
            $0.gaps = [gap("vann", 1, 4, 3), gap("brann", 5, 2, 3), gap("plan", 2, 3, nil)]
        }
        let summary = GapTable.summary(of: [answers], WorkforceDisclosure([answers], index, threshold: nil))
        #expect(summary.weightedGap == CompetenceLevel(whole: 9 + 0 + 1))
        #expect(summary.lacking == 2)
        #expect(summary.surplus == 1)
        // Of 9 desired levels 4 are lacking; the surplus of 3 in Brannvern does not reduce that.
        #expect(summary.lack == 4 && summary.excess == -3)
        #expect(summary.coverage(above: 0) == Ratio(5, 9))
        // On a scale from 1, the lowest level counts as nothing.
        #expect(summary.coverage(above: 1) == Ratio(2, 6))
        #expect(GapTable.Summary().coverage(above: 0) == nil)
        let priorities = PublicUnit(answers, hiddenBelow: nil, index)?.priorities
        #expect(priorities?.map(\.levels.weightedGap) == [9, 1])
    }

    @Test("levels of few employees, or of an unstated number, are in no line and no sum")
    func hiddenLevels() throws {
        let answers = answers("bygg") {
            $0.gaps = [gap("vann", 1, 4), gap("brann", 0, 5), gap("plan", 0, 5)]
            $0.staffing = [staff("vann", 3, "2"), staff("brann", 2, "2")]
        }
        let unit = try #require(GapTable.UnitLines(answers, hiddenBelow: 3, index))
        #expect(unit.lines.map { $0.levels != nil } == [true, false, false])
        #expect(unit.summary.published == 1)
        #expect(unit.summary.hidden == 2)
        #expect(unit.summary.current == 1)
    }

    @Test("årsverk of fagområder are summed where stated; cross-cutting ones have none")
    func staffing() {
        let units = [
            answers("bygg") {
                $0.staffing = [
                    staff("vann", 4, "2.5", departures: 1), staff("brann", 3, nil), staff("plan", 1, "1"),
                ]
            },
            answers("brann") { $0.staffing = [staff("brann", 10, "7.25", departures: 2)] },
        ]
        let figures = CouncilFigures(units, index)
        #expect(figures.staffing.fte?.description == "9.75")
        #expect(figures.staffingLines == 4 && figures.staffingHidden == 1)
        let shared = figures.sharedStaffing
        #expect(shared.map(\.units) == [[0, 1]])
        #expect(shared.map(\.sum.fte?.description) == ["7.25"])
    }

    @Test(
        "employees of a fagområde are hidden if few others remain, or if the sign would reveal them",
        arguments: [
            (10, [10, 9, 8, 7], [10, nil, nil, 7]), (5, [5, 4, 3], [5, nil, nil]), (4, [4, 3], [nil, nil]),
        ])
    func hiddenHeadcounts(_ employees: Int, _ headcounts: [Int], _ published: [Int?]) {
        let unit = answers("bygg") {
            $0.wholeUnit = whole(employees, nil)
            $0.staffing = zip(["vann", "brann", "plan", "bygg"], headcounts).map { staff($0, $1, "1") }
        }
        let lines = PublicUnit(unit, hiddenBelow: 3, index)?.staffing?.lines ?? []
        #expect(lines.map(\.headcount) == published)
    }

    /// Hele virksomheten: employees, årsverk, full time, departures.
    private func whole(_ headcount: Int, _ fte: String?, _ fullTime: Int? = nil, _ departures: Int? = nil)
        -> UnitStaffing
    {
        var unit = UnitStaffing()
        unit.headcount = headcount
        unit.fte = fte.flatMap { FullTimeEquivalent(decimalText: $0) }
        unit.fullTime = fullTime
        unit.departures = departures
        return unit
    }

    @Test("persons come from each unit's own row, not its fagområder; means exclude units that do not state them")
    func workforce() {
        let units = [
            answers("bygg") {
                $0.wholeUnit = whole(10, "7.5", 4, 5)
                $0.staffing = [staff("vann", 9, "4"), staff("brann", 9, "3.5", departures: 5, fullTime: 8)]
            },
            answers("brann") { $0.wholeUnit = whole(6, nil, 6) },
            answers("kultur") { $0.staffing = [staff("plan", 40, "30", departures: 3)] },
        ]
        let workforce = Workforce(units, index, hiddenBelow: 3)
        #expect(workforce.lines.map { $0.figures?.headcount } == [10, 6, nil])
        let total = workforce.total
        #expect(total.units == 3 && total.answeringUnits == 2 && workforce.hiddenUnits == 0)
        #expect(total.headcount == 16 && total.fte?.description == "7.5" && total.departures == 5)
        #expect(total.meanPosition == Ratio(75_000, 10 * 10_000))
        #expect(total.fullTimeShare == Ratio(10, 16))
        #expect(workforce.serviceAreas.map(\.sum.headcount).compactMap { $0 }.reduce(0, +) == 16)
    }

    @Test(
        "a small unit is hidden with another one, and the total includes everyone; an empty unit is shown",
        arguments: [(0, true), (1, false), (2, false), (3, true)])
    func smallUnits(_ headcount: Int, _ isPublic: Bool) {
        let units = [
            answers("bygg") { $0.wholeUnit = whole(headcount, "0") }, answers("brann") { $0.wholeUnit = whole(5, "5") },
        ]
        let workforce = Workforce(units, index, hiddenBelow: 3)
        // The total minus the other unit would give its employees.
        #expect(workforce.lines.map(\.isHidden) == [!isPublic, !isPublic])
        #expect(workforce.total.headcount == 5 + headcount)
        #expect(workforce.hiddenUnits == (isPublic ? 0 : 2))
    }

    @Test("vulnerability has reasons, but not for hidden lines")
    func vulnerability() throws {
        let answers = answers("bygg") {
            $0.staffing = [
                staff("vann", 4, "0.9", departures: 2), staff("brann", 2, "2"), staff("plan", 5, "5", departures: 1),
            ]
        }
        let all = try #require(PublicUnit(answers, hiddenBelow: nil, index)).vulnerable
        #expect(all.map(\.reasons) == [[.fewFTE, .manyDepartures]])
        let published = try #require(PublicUnit(answers, hiddenBelow: 3, index)).vulnerable
        // Two of four leave, which is few, and so are those who remain.
        #expect(published.map(\.reasons) == [[.fewFTE], []])
        #expect(published[1].headcount == nil && published[1].fte == nil)
    }

    @Test(
        "equal measures of several units are open while one unit still plans to carry them out",
        arguments: [
            ([.done, .planned], .open), ([.dropped, .done], .partlyDone), ([.dropped, .dropped], .dropped),
            ([nil, .done], .open), ([.postponed, .ongoing], .open), ([.done, .done], .done),
        ] as [([MeasureStatus?], ChallengeTable.Outcome)])
    func outcomesOfChallenges(_ statuses: [MeasureStatus?], _ outcome: ChallengeTable.Outcome) {
        let units = zip(["bygg", "brann"], statuses).map { unit, status in
            answers(unit) {
                var answer = MeasureAnswer(need: "Øvelser", measure: "Holde øvelse", source: Self.nowhere)
                answer.status = status
                $0.measures = [answer]
            }
        }
        let needs = ChallengeTable(index: index, answers: units).needs(ofSectionAt: 0)
        #expect(needs.flatMap(\.measures).map(\.outcome) == [outcome])
    }

    @Test("only measures that are planned or under way meet a gap, and only their cost remains")
    func roles() {
        let statuses: [MeasureStatus?] = [nil, .planned, .ongoing, .postponed, .done, .dropped]
        let unit = answers("bygg") { unit in
            unit.measures = statuses.enumerated().map { offset, status in
                var answer = MeasureAnswer(
                    need: "A", measure: "Tiltak \(offset)", area: .listed(Identifier("vann")), source: Self.nowhere)
                answer.status = status
                answer.cost = Kroner(whole: 1 << offset)
                answer.isBudgeted = offset == 1 ? true : offset == 2 ? false : nil
                return answer
            }
        }
        var table = StrategyTable(index)
        table.add(unit.measures, of: unit.unit)
        #expect(table.measures.count == 6 && table.remaining.count == 4)
        #expect(table.remaining.cost == Kroner(whole: 1 + 2 + 4 + 8))
        #expect(table.remaining.unbudgeted == Kroner(whole: 1 + 4 + 8))
        #expect(table.done.cost == Kroner(whole: 16) && table.dropped.cost == Kroner(whole: 32))
        #expect(table.costs.map(\.sum) == [table.remaining])
        let open = unit.openMeasures
        #expect(open.values.flatMap(\.self) == ["Tiltak 0", "Tiltak 1", "Tiltak 2", "Tiltak 3"])
    }

    @Test("a measure's cost counts once, in the year of its deadline")
    func strategies() {
        var table = StrategyTable(index)
        let answers = answers("bygg") { unit in
            var answer = MeasureAnswer(need: "A", measure: "B", source: Self.nowhere)
            answer.strategies = [.listed(Identifier("kurs")), .listed(Identifier("rekruttering"))]
            answer.cost = Kroner(decimalText: "1000.50")
            answer.isBudgeted = true
            answer.deadline = .year(2021)
            unit.measures = [answer]
            answer.cost = Kroner(decimalText: "0.50")
            answer.isBudgeted = nil
            answer.deadline = nil
            answer.status = .ongoing
            unit.measures.append(answer)
        }
        table.add(answers.measures, of: answers.unit)
        #expect(table.costs.map(\.sum.cost?.description) == ["1000.5", "0.5"])
        #expect(table.costs.map(\.sum.unbudgeted?.description) == ["0", "0.5"])
        #expect(table.costs.map(\.year) == [2021, nil])
        #expect(table.lines.map(\.measures) == [2, 2])
        #expect(table.lines.map(\.needs) == [1, 1])
        #expect(table.statuses.map(\.status) == [nil, .ongoing])
    }
}
