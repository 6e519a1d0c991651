import CompetencePlan
import Support
import Testing

@Suite("A unit's own names that next year's plan lists")
struct ListedNamesTests {
    private let bygg = Identifier<Unit>("bygg")

    private func revision(_ plan: PlanDefinition, _ answers: UnitAnswers) -> Revision {
        let unit = Revision.UnitRecord(
            unit: bygg, status: .returned, file: "", errors: 0, warnings: 0, answers: answers, carriedFrom: nil)
        return Revision(plan: plan, isFinal: true, day: .epoch, units: [unit])
    }

    private func answers(_ area: Choice<SubjectArea>, current: CompetenceLevel) -> UnitAnswers {
        var answers = UnitAnswers(unit: bygg)
        answers.gaps = [
            GapAnswer(area: area, current: current, desired: 3, importance: 1, comment: "", source: Source())
        ]
        answers.staffing = [
            StaffingAnswer(
                area: area, headcount: 5, fte: nil, fullTime: nil, departures: nil, vacant: nil, comment: "",
                source: Source())
        ]
        return answers
    }

    @Test(
        "an own name is the listed one, however \"og\" is written",
        arguments: ["Plan og miljø", "Plan & miljø", "PLAN/MILJØ", "plan miljø"])
    func and(_ name: String) throws {
        let plan = try SamplePlan.small {
            $0.replacing("\"Planarbeid\"", with: "\"Plan og miljø\"")
                .replacing("\"Ingeniører\"", with: "\"Drift og vedlikehold\"")
        }
        var previous = answers(.own(name), current: 1)
        previous.recruitment = [
            RecruitmentAnswer(
                position: .own("Drift & vedlikehold"), year: 2020, count: 2, reason: "", source: Source())
        ]
        let area = Choice<SubjectArea>.listed(Identifier("plan"))
        let earlier = try SamplePlan.small { $0.replacing("\"revision\": 2020", with: "\"revision\": 2019") }
        let (before, now) = (revision(earlier, previous), revision(plan, answers(area, current: 3)))
        #expect(RevisionChanges(from: before, to: now).gaps?.lines.map(\.kind) == [.closed])
        let carried = try #require(before.carried(bygg, to: PlanIndex(plan))?.answers)
        #expect(carried.gaps.map(\.area) == [area] && carried.staffing.map(\.area) == [area])
        #expect(carried.recruitment.map(\.position) == [.listed(Identifier("ingenior"))])
    }
}
