/// The items of a plan's lists by name. What a unit named itself counts as listed once the plan lists that name,
/// however "og" is written. So HR can add a unit's own fagområde to next year's plan, and earlier answers still match.
package struct ListedNames: Sendable {
    private let areas: [String: Identifier<SubjectArea>]
    private let positions: [String: Identifier<Position>]
    private let strategies: [String: Identifier<Strategy>]

    package init(_ plan: PlanDefinition) {
        areas = Self.byName(plan.subjectAreas.map { ($0.name, $0.id) })
        positions = Self.byName(plan.positions.map { ($0.name, $0.id) })
        strategies = Self.byName(plan.strategies.flatMap { item in ([item.name] + item.aliases).map { ($0, item.id) } })
    }

    /// The items by normalised name, and by its words without "og" if they name only one item.
    private static func byName<Owner>(_ names: [(name: String, id: Identifier<Owner>)]) -> [String: Identifier<Owner>] {
        let exact = Dictionary(first: names.map { (NormalisedText.of($0.name), $0.id) })
        let byWords = Dictionary(grouping: names) { NormalisedText.withoutAnd($0.name) }.compactMapValues { same in
            same.allSatisfy { $0.id == same[0].id } ? same[0].id : nil
        }
        return exact.merging(byWords) { exact, _ in exact }
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
        guard case .own(let text) = self else { return self }
        let id = names[NormalisedText.of(text)] ?? names[NormalisedText.withoutAnd(text)]
        return id.map(Choice.listed) ?? self
    }
}
