import CompetencePlan
import Support
import Testing

@Suite("Changes since the previous revision")
struct ChangesTests {
    private static let nowhere = Source(file: "", sheet: "", cell: "")

    /// The small plan of another year, with changes.
    private func plan(_ year: Int, _ changes: [(String, String)] = []) throws -> PlanDefinition {
        try SamplePlan.small { text in
            changes.reduce(
                text.replacing("\"revision\": 2020", with: "\"revision\": \(year)")
                    .replacing("[2020, 2021, 2022]", with: "[\(year), \(year + 1), \(year + 2)]")
            ) { text, change in
                #expect(text.contains(change.0))
                return text.replacing(change.0, with: change.1)
            }
        }
    }

    /// A revision with answers from these units.
    private func revision(
        _ plan: PlanDefinition, _ answers: [UnitAnswers], carried: [String: Int] = [:]
    ) -> Revision {
        let byUnit = Dictionary(answers.map { ($0.unit, $0) }) { first, _ in first }
        return Revision(
            plan: plan, isFinal: true, day: .epoch,
            units: plan.units.map { unit in
                Revision.UnitRecord(
                    unit: unit.id, status: byUnit[unit.id] == nil ? .missing : .returned, file: "", errors: 0,
                    warnings: 0, answers: byUnit[unit.id], carriedFrom: carried[unit.id.text])
            })
    }

    /// "vann 2 4 ×3 of 5": levels, importance and employees by fagområde; text that is no
    /// identifier is a unit's own fagområde.
    private func unit(
        _ id: String, _ areas: [(area: String, current: Int, desired: Int, importance: Int, headcount: Int)],
        fte: [String: String] = [:]
    ) -> UnitAnswers {
        var answers = UnitAnswers(unit: Identifier(id))
        for line in areas {
            let area: Choice<SubjectArea> =
                line.area.contains(" ") ? .own(line.area) : .listed(Identifier(line.area))
            answers.gaps.append(
                GapAnswer(
                    area: area, current: CompetenceLevel(whole: line.current),
                    desired: CompetenceLevel(whole: line.desired), importance: line.importance, comment: "",
                    source: Self.nowhere))
            answers.staffing.append(
                StaffingAnswer(
                    area: area, headcount: line.headcount, fte: fte[line.area].flatMap { .init(decimalText: $0) },
                    fullTime: nil, departures: nil, vacant: nil, comment: "", source: Self.nowhere))
        }
        return answers
    }

    private func changes(_ previous: [UnitAnswers], _ now: [UnitAnswers]) throws -> RevisionChanges {
        RevisionChanges(from: revision(try plan(2019), previous), to: revision(try plan(2020), now))
    }

    @Test(
        "kinds of change of a gap",
        arguments: [
            ((2, 4), (4, 4), .closed), ((2, 4), (3, 4), .smaller), ((2, 4), (2, 4), .unchanged),
            ((2, 4), (1, 4), .larger), ((2, 4), (2, 5), .larger), ((4, 4), (3, 4), .opened), ((2, 4), (2, 2), .closed),
            // A surplus is not a gap, so reducing it closes none.
            ((4, 3), (4, 4), .unchanged), ((4, 3), (3, 4), .opened), ((3, 4), (5, 4), .closed),
        ] as [((Int, Int), (Int, Int), GapChanges.Kind)])
    func kinds(_ previous: (Int, Int), _ now: (Int, Int), _ kind: GapChanges.Kind) throws {
        let changes = try changes(
            [unit("bygg", [("vann", previous.0, previous.1, 2, 5)])], [unit("bygg", [("vann", now.0, now.1, 2, 5)])])
        #expect(changes.gaps?.lines.map(\.kind) == (kind == .unchanged ? [] : [kind]))
        #expect(changes.gaps?.sum.count(kind) == 1)
        #expect(changes.gaps?.sum.previous.weightedGap == CompetenceLevel(whole: max(0, previous.1 - previous.0) * 2))
    }

    @Test("only what may be shown in both years is compared and summed")
    func hidden() throws {
        let previous = [unit("bygg", [("vann", 1, 3, 1, 5), ("brann", 1, 4, 3, 2), ("plan", 2, 3, 1, 3)])]
        let now = [unit("bygg", [("vann", 2, 3, 1, 6), ("brann", 2, 4, 3, 9), ("plan", 3, 3, 1, 2)])]
        let changes = try changes(previous, now)
        #expect(changes.gaps?.lines.map(\.area) == [.listed(Identifier("vann"))])
        #expect(changes.gaps?.sum.hidden == 2 && changes.gaps?.sum.lines == 1)
        #expect(changes.gaps?.sum.previous.weightedGap == 2 && changes.gaps?.sum.now.weightedGap == 1)
        #expect(changes.staffing.lines.map(\.area) == [.listed(Identifier("vann"))])
        #expect(changes.staffing.hidden == 2)
    }

    @Test("the stricter of the two thresholds applies to both years")
    func threshold() throws {
        let strict = try plan(2019, [("\"revision\": 2019", "\"revision\": 2019, \"thresholds\": { \"privacy\": 6 }")])
        let before = [unit("bygg", [("vann", 1, 3, 1, 5), ("brann", 1, 3, 1, 6)])]
        let after = [unit("bygg", [("vann", 2, 3, 1, 5), ("brann", 2, 3, 1, 6)])]
        for (previous, now) in [(strict, try plan(2020)), (try plan(2018), strict)] {
            let changes = RevisionChanges(from: revision(previous, before), to: revision(now, after))
            #expect(changes.gaps?.lines.map(\.area) == [.listed(Identifier("brann"))])
            #expect(changes.breaks.contains { if case .privacy = $0 { true } else { false } })
        }
    }

    @Test("units that are new, gone, silent or carried forward are listed but not compared")
    func units() throws {
        let answers = ["bygg", "brann", "kultur"].map { unit($0, [("vann", 1, 3, 1, 5)]) }
        let earlier = try plan(
            2019,
            [
                ("\"id\": \"brann\", \"name\": \"Brann og redning\"", "\"id\": \"feier\", \"name\": \"Feieren\""),
                ("[\"bygg\", \"brann\"]", "[\"bygg\", \"feier\"]"),
            ])
        let previous = revision(earlier, [answers[0], unit("feier", [("vann", 0, 3, 1, 5)]), answers[2]])
        let now = revision(try plan(2020), answers, carried: ["kultur": 2019])
        let changes = RevisionChanges(from: previous, to: now)
        #expect(changes.units.map(\.text) == ["bygg"])
        #expect(changes.absent.map(\.name) == ["Brann og redning", "Kultur", "Feieren"])
        #expect(changes.absent.map(\.absence) == [.new, .unansweredNow, .gone])
        #expect(changes.breaks == [.units(new: 1, gone: 1)])
        #expect(changes.names.units.map(\.name) == ["Brann og redning", "Feieren"])
        let back = RevisionChanges(from: revision(try plan(2018), [answers[0]]), to: revision(try plan(2019), answers))
        #expect(back.absent.map(\.absence) == [.unansweredPreviously, .unansweredPreviously])
    }

    @Test("fagområder match by identifier, and own ones by a name that the plan has since listed")
    func renamed() throws {
        let earlier = try plan(
            2019,
            [
                ("\"name\": \"Brannvern\"", "\"name\": \"Brann\""),
                ("\"id\": \"plan\", \"name\": \"Planarbeid\"", "\"id\": \"luft\", \"name\": \"Luft\""),
                ("\"plan\"]", "\"luft\"]"),
            ])
        let previous = revision(
            earlier, [unit("bygg", [("brann", 1, 3, 1, 5), ("Plan arbeid", 1, 3, 1, 5), ("luft", 1, 3, 1, 5)])])
        let later = try plan(2020, [("\"Planarbeid\"", "\"Plan-arbeid\"")])
        let now = revision(later, [unit("bygg", [("brann", 3, 3, 1, 5), ("plan", 2, 3, 1, 5)])])
        let changes = RevisionChanges(from: previous, to: now)
        #expect(changes.gaps?.lines.map(\.kind) == [.closed, .smaller])
        #expect(changes.names.areas.map(\.name) == ["Brannvern", "Plan-arbeid", "Luft"])
        #expect(changes.names.areas.map(\.kind) == [.renamed(from: "Brann"), .new, .gone])
        #expect(changes.names.units.isEmpty)
        #expect(changes.breaks == [.subjectAreas(new: 1, gone: 1)])
    }

    @Test(
        "a change in what is measured breaks the series",
        arguments: [
            (", { \"level\": 5, \"label\": \"Best\" }", "", [.scale]),
            ("\"label\": \"Best\"", "\"label\": \"Spiss\"", [.labels]),
            (", { \"level\": 3, \"label\": \"Avgjørende\" }", "", [.importance]),
            ("Prøve kommune", "Storkommune", [.municipality("Storkommune")]),
            ("\"label\": \"Best\"", "\"label\": \"BEST!\"", []),
        ] as [(String, String, [SeriesBreak])])
    func breaks(_ old: String, _ new: String, _ expected: [SeriesBreak]) throws {
        let answers = [unit("bygg", [("vann", 1, 3, 1, 5)])]
        let changes = RevisionChanges(
            from: revision(try plan(2019, [(old, new)]), answers), to: revision(try plan(2020), answers))
        #expect(changes.breaks == expected)
        #expect((changes.gaps == nil) == (expected == [.scale]))
        #expect(changes.gaps?.hasWeights != (expected == [.importance]) || changes.gaps == nil)
    }

    @Test("recruitment is compared for the same years; a blank is not zero")
    func recruitment() throws {
        func recruit(_ position: Choice<Position>, _ counts: [Int: Int]) -> [RecruitmentAnswer] {
            counts.sorted { $0.key < $1.key }.map {
                RecruitmentAnswer(
                    position: position, year: $0.key, count: FullTimeEquivalent(whole: $0.value), reason: "",
                    source: Self.nowhere)
            }
        }
        var (previous, now) = (UnitAnswers(unit: Identifier("bygg")), UnitAnswers(unit: Identifier("bygg")))
        previous.recruitment = recruit(.listed(Identifier("ingenior")), [2019: 5, 2020: 2, 2021: 1])
        previous.recruitment += recruit(.own("Brannkonstabler"), [2021: 3])
        now.recruitment = recruit(.listed(Identifier("brannfolk")), [2021: 1, 2022: 9])
        now.recruitment += recruit(.own("Kokk"), [2020: 1])
        let recruitment = try changes([previous], [now]).recruitment
        #expect(recruitment.years.map(\.year) == [2020, 2021])
        #expect(recruitment.years.map(\.counts.previous) == [2, 4] && recruitment.years.map(\.counts.now) == [1, 1])
        #expect(recruitment.positions.map { $0.counts.previous } == [3, 3, nil])
        #expect(recruitment.positions.map { $0.counts.now } == [nil, 1, 1])
        #expect(recruitment.sum.previous == 6 && recruitment.sum.now == 2)
        #expect(recruitment.past == 5 && recruitment.pastYears == [2019])
    }

    @Test("each measure has one outcome, and matches even if its need or its measure is reworded")
    func measures() throws {
        func measure(_ need: String, _ text: String, _ status: MeasureStatus? = nil) -> MeasureAnswer {
            var answer = MeasureAnswer(need: need, measure: text, source: Self.nowhere)
            answer.status = status
            return answer
        }
        var (previous, now) = (UnitAnswers(unit: Identifier("bygg")), UnitAnswers(unit: Identifier("bygg")))
        previous.measures = [
            measure("A", "Kurs", .planned), measure("A", "Lærling"), measure("B", "Kurs", .ongoing),
            measure("B", "Gammelt", .done), measure("B", "Borte"), measure("C", ""),
            measure("E", "Kurs i sår"), measure("F", "Nytt rom"),
        ]
        now.measures = [
            measure("B", "Kurs", .postponed), measure("A!", "KURS", .done), measure("Nytt behov", "lærling", .ongoing),
            measure("D", "Nytt"),
            // Reworded, since a new one would not be done; and one that may well be new.
            measure("E", "Kurs i sårstell", .done), measure("F", "Større rom", .planned),
        ]
        let measures = try changes([previous], [now]).measures
        let outcomes: [MeasureChanges.Outcome] = [
            .status(.done), .status(.ongoing), .status(.postponed), .unmentioned, .status(.done), .unmentioned,
        ]
        #expect(measures.lines.map(\.outcome) == outcomes)
        #expect(measures.count(MeasureRole.done) == 2 && measures.count(MeasureRole.planned) == 1)
        #expect(measures.units.map(\.new) == [2] && measures.units.map(\.carried) == [6])
    }

    @Test("årsverk are compared if both years state them")
    func fte() throws {
        let areas = [(area: "vann", current: 1, desired: 1, importance: 1, headcount: 5)]
        let more = areas + [(area: "brann", current: 1, desired: 1, importance: 1, headcount: 4)]
        let changes = try changes(
            [unit("bygg", more, fte: ["vann": "4.5"])], [unit("bygg", more, fte: ["vann": "4.75", "brann": "2"])])
        #expect(changes.staffing.lines.map(\.area) == [.listed(Identifier("vann"))])
        #expect(changes.staffing.lines.map(\.figures.fte.previous) == [.init(decimalText: "4.5")])
        #expect(changes.staffing.lines.map(\.figures.fte.now) == [.init(decimalText: "4.75")])
    }

    /// A unit with its own row and no fagområder.
    private func whole(_ id: String, _ headcount: Int, _ fte: String? = nil, departures: Int? = nil) -> UnitAnswers {
        var answers = UnitAnswers(unit: Identifier(id))
        var unit = UnitStaffing()
        unit.headcount = headcount
        unit.fte = fte.flatMap { .init(decimalText: $0) }
        unit.departures = departures
        answers.wholeUnit = unit
        return answers
    }

    @Test("persons are compared for units that stated them in both years, figure by figure")
    func wholeUnits() throws {
        let old = UnitAnswers(unit: Identifier("kultur"))
        let changes = try changes(
            [whole("bygg", 9, "7.5", departures: 1), whole("brann", 5), old],
            [whole("bygg", 12, "8"), whole("brann", 5, "4"), whole("kultur", 30, "20")])
        let staffing = changes.staffing
        #expect(staffing.units.map(\.unit.id) == [Identifier("bygg"), Identifier("brann")])
        #expect(staffing.incomparable.map(\.id) == [Identifier("kultur")])
        #expect(staffing.previous.headcount == 14 && staffing.now.headcount == 17)
        #expect(staffing.previous.fte == .init(decimalText: "7.5") && staffing.now.fte == .init(decimalText: "8"))
        #expect(staffing.previous.departures == nil && staffing.now.departures == nil)
        #expect(changes.breaks.contains(.wholeUnit))
    }

    @Test("a unit with few employees in one year is not compared, and the series is unbroken")
    func hiddenUnits() throws {
        let changes = try changes(
            [whole("bygg", 2), whole("brann", 5), whole("kultur", 8)],
            [whole("bygg", 9), whole("brann", 6), whole("kultur", 7)])
        // The smallest other unit is hidden too, since the total would reveal the first.
        #expect(changes.staffing.units.map(\.unit.id) == [Identifier("kultur")])
        #expect(changes.staffing.previous.headcount == 8 && changes.staffing.hidden == 2)
        #expect(!changes.breaks.contains(.wholeUnit))
    }

    @Test("a revision compared with itself has no changes")
    func itself() throws {
        var random = RandomAnswers(generator: SeededGenerator(seed: 21))
        for _ in 0..<40 {
            let revision = random.revision(of: try plan(2020))
            let changes = RevisionChanges(from: revision, to: revision)
            #expect(changes.breaks.isEmpty && changes.names.isEmpty)
            #expect(changes.gaps?.lines.isEmpty == true && changes.staffing.lines.isEmpty)
            #expect(changes.recruitment.positions.allSatisfy { $0.counts.previous == $0.counts.now })
            #expect(changes.measures.new == 0 && changes.measures.count(.unmentioned) == 0)
        }
    }

    @Test("the history is in order of years and shows what each revision's workbook showed")
    func history() throws {
        let previous = revision(try plan(2019), [unit("bygg", [("vann", 1, 3, 2, 5), ("brann", 0, 5, 3, 1)])])
        let now = revision(
            try plan(2020), [unit("bygg", [("vann", 2, 3, 2, 5)]), unit("kultur", [("plan", 1, 1, 1, 4)])],
            carried: ["kultur": 2019])
        let history = History([previous, now])
        #expect(history.points.map(\.year) == [2019, 2020])
        #expect(history.points.map(\.gap.weightedGap) == [4, 2])
        #expect(history.points.map(\.coverage) == [Ratio(1, 3), Ratio(3, 4)])
        #expect(history.points.map(\.workforce.headcount) == [nil, nil])
        #expect(history.points.map(\.units) == [1, 2] && history.points.map(\.carried) == [0, 1])
    }
}
