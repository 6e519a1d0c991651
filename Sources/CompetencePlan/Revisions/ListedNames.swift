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
        answers.mapChoices(areas: listed, positions: listed) { $0.listed(among: strategies) }
    }
}

extension Choice {
    fileprivate func listed(among names: [String: Identifier<Owner>]) -> Choice {
        guard case .own(let text) = key, let id = names[text] else { return self }
        return .listed(id)
    }
}
