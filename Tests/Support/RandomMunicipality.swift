import CompetencePlan

/// A random small municipality with what tends to make statements false: ties, surpluses, blanks, hidden figures,
/// measures of every status, and units that are carried forward, waived or missing.
package struct RandomMunicipality {
    private var random: SeededGenerator
    package let revision: Revision

    /// A municipality with this many units, or a random number.
    package init(seed: UInt64, units: Int? = nil) throws {
        random = SeededGenerator(seed: seed)
        let areas = #"{ "id": "teknisk", "name": "Teknisk" }"#
        var plan = try SamplePlan.small {
            $0.replacing(areas, with: areas + #", { "id": "oppvekst", "name": "Oppvekst" }"#)
        }
        let first = plan.units[0]
        let some = Int.random(in: 1...9, using: &random)
        plan.units = (1...(units ?? some)).map { number in
            var unit = first
            unit.id = Identifier("enhet-\(number)")
            unit.name = "Enhet \(number)"
            unit.diagram = number
            unit.serviceArea = plan.serviceAreas[number % 2].id
            return unit
        }
        plan.sections = Array(plan.sections.prefix(1))
        plan.sections[0].units = plan.units.map(\.id)
        // Few different values give many ties.
        let highest = seed.isMultiple(of: 4) ? 0 : Int.random(in: 1...3, using: &random)
        var records: [Revision.UnitRecord] = []
        for unit in plan.units { records.append(Self.record(unit, plan, highest, &random)) }
        revision = Revision(plan: plan, isFinal: Bool.random(using: &random), day: .epoch, units: records)
    }

    private static func record(
        _ unit: Unit, _ plan: PlanDefinition, _ highest: Int, _ random: inout SeededGenerator
    ) -> Revision.UnitRecord {
        let statuses: [ReturnStatus] = [.returned, .returned, .returned, .carried, .waived, .missing]
        let status = statuses.randomElement(using: &random) ?? .returned
        let counts = status == .returned || status == .carried
        return Revision.UnitRecord(
            unit: unit.id, status: status, file: "", errors: 0, warnings: 0,
            answers: counts ? answers(of: unit, plan, highest, &random) : nil,
            carriedFrom: status == .carried ? plan.revision - 1 : nil)
    }

    private static func answers(
        of unit: Unit, _ plan: PlanDefinition, _ highest: Int, _ random: inout SeededGenerator
    ) -> UnitAnswers {
        var answers = UnitAnswers(unit: unit.id)
        for area in unit.subjectAreas.map(Choice<SubjectArea>.listed) + [.own("Eget fag")] {
            guard Int.random(in: 0...5, using: &random) > 0 else { continue }
            answers.gaps.append(
                GapAnswer(
                    area: area, current: CompetenceLevel(whole: Int.random(in: 0...highest, using: &random)),
                    desired: CompetenceLevel(whole: Int.random(in: 0...highest + 2, using: &random)),
                    importance: highest > 0 && Bool.random(using: &random)
                        ? Int.random(in: 1...3, using: &random) : nil, comment: "",
                    source: source))
            guard Int.random(in: 0...5, using: &random) > 0 else { continue }
            answers.staffing.append(staffing(area, &random))
        }
        answers.wholeUnit = wholeUnit(&random)
        for year in plan.years where Bool.random(using: &random) {
            answers.recruitment.append(
                RecruitmentAnswer(
                    position: .listed(plan.positions[0].id), year: year,
                    count: FullTimeEquivalent(whole: Int.random(in: 0...2, using: &random)),
                    reason: "", source: source))
        }
        for number in 0..<Int.random(in: 0...4, using: &random) {
            answers.measures.append(measure(number, of: unit, plan, &random))
        }
        return answers
    }

    /// Hele virksomheten: nil in some forms, few or no employees in others.
    private static func wholeUnit(_ random: inout SeededGenerator) -> UnitStaffing? {
        guard Int.random(in: 0...4, using: &random) > 0 else { return nil }
        var unit = UnitStaffing()
        unit.headcount = [0, 1, 2, 3, 5, 9, 14].randomElement(using: &random) ?? 0
        let fullTime = Int.random(in: 0...unit.headcount, using: &random)
        let most = Int64(unit.headcount) * FullTimeEquivalent.scale
        if Int.random(in: 0...3, using: &random) > 0 {
            unit.fte = FullTimeEquivalent(units: Int64.random(in: 0...most, using: &random))
        }
        if Int.random(in: 0...3, using: &random) > 0 { unit.fullTime = fullTime }
        if Int.random(in: 0...3, using: &random) > 0 {
            unit.departures = Int.random(in: 0...unit.headcount, using: &random)
        }
        if Bool.random(using: &random) {
            unit.vacant = FullTimeEquivalent(units: Int64.random(in: 0...20_000, using: &random))
        }
        unit.source = source
        return unit
    }

    private static func staffing(_ area: Choice<SubjectArea>, _ random: inout SeededGenerator) -> StaffingAnswer {
        StaffingAnswer(
            area: area, headcount: Int.random(in: 1...6, using: &random),
            fte: Bool.random(using: &random)
                ? FullTimeEquivalent(units: Int64.random(in: 1_000...30_000, using: &random)) : nil, fullTime: nil,
            departures: Bool.random(using: &random) ? Int.random(in: 0...2, using: &random) : nil, vacant: nil,
            comment: "", source: source)
    }

    private static func measure(
        _ number: Int, of unit: Unit, _ plan: PlanDefinition, _ random: inout SeededGenerator
    ) -> MeasureAnswer {
        var answer = MeasureAnswer(
            need: "Behov \(Int.random(in: 1...2, using: &random))", measure: "Tiltak \(number) i \(unit.name)",
            source: source)
        answer.area = unit.subjectAreas.randomElement(using: &random).map(Choice.listed)
        answer.strategies = [.listed(plan.strategies[number % plan.strategies.count].id)]
        answer.status = (plan.statuses.map(Optional.some) + [nil]).randomElement(using: &random) ?? nil
        if Bool.random(using: &random) {
            answer.cost = Kroner(whole: Int.random(in: 0...3, using: &random) * 100_000)
            answer.isBudgeted = [true, false, nil].randomElement(using: &random) ?? nil
        }
        if Bool.random(using: &random) { answer.deadline = .year(plan.years.randomElement(using: &random) ?? 0) }
        return answer
    }

    private static let source = Source(file: "", sheet: "", cell: "")
}
