import CompetencePlan

/// Random revisions with answers of every kind.
package struct RandomAnswers {
    package var generator: SeededGenerator

    package init(generator: SeededGenerator) { self.generator = generator }

    /// A revision in which most units answered, with values that are hard to store: blanks, quotes, tabs and own words.
    package mutating func revision(of plan: PlanDefinition) -> Revision {
        let units = plan.units.map { unit in
            let hasAnswers = chance(5)
            return Revision.UnitRecord(
                unit: unit.id, status: hasAnswers ? .returned : pick(ReturnStatus.allCases),
                file: hasAnswers ? "\(unit.id).xlsx" : "", errors: whole(0...3), warnings: whole(0...9),
                answers: hasAnswers ? answers(of: unit, in: plan) : nil,
                carriedFrom: chance(2) ? nil : plan.revision - 1)
        }
        return Revision(plan: plan, isFinal: chance(2), day: plan.deadline, units: units)
    }

    private mutating func answers(of unit: Unit, in plan: PlanDefinition) -> UnitAnswers {
        var answers = UnitAnswers(unit: unit.id)
        let levels = (plan.scale.first?.level ?? 0)...(plan.scale.last?.level ?? 0)
        for area in areas(of: unit) {
            var answer = GapAnswer(
                area: area, current: CompetenceLevel(whole: whole(levels)),
                desired: CompetenceLevel(whole: whole(levels)),
                importance: chance(4) ? whole(1...3) : nil, comment: text(), source: source("GAP-analyse"))
            if chance(2) { answer.own = ["merknad": chance(2) ? .text(text()) : .number(OwnNumber(units: 12_345))] }
            answers.gaps.append(answer)
            answers.staffing.append(staffing(area))
        }
        for position in plan.positions {
            for year in plan.years where chance(2) {
                answers.recruitment.append(
                    RecruitmentAnswer(
                        position: .listed(position.id), year: year, count: FullTimeEquivalent(whole: whole(0...9)),
                        reason: text(),
                        source: source("Rekruttering")))
            }
        }
        for _ in 0..<whole(0...4) { answers.measures.append(measure(unit, plan)) }
        answers.privacyThreshold = chance(2) ? nil : whole(1...5)
        return answers
    }

    private mutating func staffing(_ area: Choice<SubjectArea>) -> StaffingAnswer {
        StaffingAnswer(
            area: area, headcount: whole(0...12),
            fte: chance(4) ? FullTimeEquivalent(units: Int64(whole(0...99_999))) : nil,
            fullTime: chance(3) ? whole(0...5) : nil, departures: chance(3) ? whole(0...2) : nil,
            vacant: chance(3) ? FullTimeEquivalent(units: 5_000) : nil, comment: text(), source: source("Årsverk"))
    }

    private mutating func measure(_ unit: Unit, _ plan: PlanDefinition) -> MeasureAnswer {
        var answer = MeasureAnswer(
            need: "Behov \(whole(1...3))", measure: chance(5) ? "Tiltak \(whole(1...9))" : "",
            source: source("Behov og tiltak"))
        answer.strategies = chance(2) ? [.listed(pick(plan.strategies).id), .own("Egen \"vei\"")] : []
        answer.area = areas(of: unit).first
        answer.responsible = text()
        answer.deadline = chance(2) ? .year(plan.revision) : .day(plan.deadline)
        answer.cost = chance(2) ? Kroner(units: Int64(whole(0...9_999_999))) : nil
        answer.isBudgeted = chance(2) ? chance(2) : nil
        answer.boundMonths = chance(3) ? whole(0...24) : nil
        answer.status = chance(4) ? pick(plan.statuses) : nil
        answer.evaluation = text()
        return answer
    }

    private func areas(of unit: Unit) -> [Choice<SubjectArea>] {
        unit.subjectAreas.map(Choice.listed) + [.own("Eget fag i \(unit.name)")]
    }

    private mutating func source(_ sheet: String) -> Source {
        Source(file: "a «b».xlsx", sheet: sheet, cell: "A\(whole(6...99))")
    }

    private mutating func text() -> String {
        pick(["", "Kort", "To\nlinjer\tog \"anførsel\" \\ / \u{7F}æøå 😀", "=1+1"])
    }

    private mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    /// False about once in `number` times.
    private mutating func chance(_ number: Int) -> Bool { Int.random(in: 0..<number, using: &generator) > 0 }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &generator)]
    }
}
