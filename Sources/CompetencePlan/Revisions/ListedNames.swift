/// The items of a plan's lists by normalised name. What a unit named itself counts as listed once the plan lists that name.
/// So HR can add a unit's own fagområde to next year's plan, and earlier answers still match.
package struct ListedNames: Sendable {
    private let areas: [String: Identifier<SubjectArea>]
    private let positions: [String: Identifier<Position>]
    private let strategies: [String: Identifier<Strategy>]

    package init(_ plan: PlanDefinition) {
        areas = Dictionary(first: plan.subjectAreas.map { (NormalisedText.of($0.name), $0.id) })
        positions = Dictionary(first: plan.positions.map { (NormalisedText.of($0.name), $0.id) })
        strategies = Dictionary(
            first: plan.strategies.flatMap { strategy in
                ([strategy.name] + strategy.aliases).map { (NormalisedText.of($0), strategy.id) }
            })
    }

    func listed(_ area: Choice<SubjectArea>) -> Choice<SubjectArea> { area.listed(among: areas) }
    func listed(_ position: Choice<Position>) -> Choice<Position> { position.listed(among: positions) }

    /// The same answers, with own words replaced by listed items of the same name.
    package func listed(in answers: UnitAnswers) -> UnitAnswers {
        var answers = answers
        for index in answers.gaps.indices { answers.gaps[index].area = listed(answers.gaps[index].area) }
        for index in answers.staffing.indices { answers.staffing[index].area = listed(answers.staffing[index].area) }
        for index in answers.recruitment.indices {
            answers.recruitment[index].position = listed(answers.recruitment[index].position)
        }
        for index in answers.measures.indices {
            answers.measures[index].area = answers.measures[index].area.map(listed)
            answers.measures[index].strategies = answers.measures[index].strategies.map { $0.listed(among: strategies) }
        }
        return answers
    }
}

extension Choice {
    fileprivate func listed(among names: [String: Identifier<Owner>]) -> Choice {
        guard case .own(let text) = key, let id = names[text] else { return self }
        return .listed(id)
    }
}
