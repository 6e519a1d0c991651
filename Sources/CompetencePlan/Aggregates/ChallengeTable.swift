/// Hovedutfordringer: needs with their strategies and measures, section by section (plan chapter 4).
package struct ChallengeTable: Hashable, Sendable {
    package struct SectionNeeds: Hashable, Sendable {
        package var name: String
        package var needs: [Need]
    }

    /// Equal needs from the units of one section, as one.
    package struct Need: Hashable, Sendable {
        package var text: String
        /// In first-seen order, each once.
        package var strategies: [Choice<Strategy>]
        package var measures: [String]
        package var units: [Identifier<Unit>]
    }

    /// Every section of the plan in its order, those without needs too.
    package var sections: [SectionNeeds]

    /// Unites `answers`, which stand in the plan's order of units. Needs and measures are equal when their normalised
    /// texts are; the first wording is shown.
    package init(index: PlanIndex, answers: some Collection<UnitAnswers>) {
        var builders = index.plan.sections.map { _ in Builder() }
        for unit in answers {
            guard let section = index.section(of: unit.unit) else { continue }
            for answer in unit.measures { builders[section].add(answer, from: unit.unit) }
        }
        sections = zip(index.plan.sections, builders).map { SectionNeeds(name: $0.name, needs: $1.needs) }
    }

    private struct Builder {
        var needs: [Need] = []
        private var places: [String: Int] = [:]
        private var seen: Set<String> = []

        mutating func add(_ answer: MeasureAnswer, from unit: Identifier<Unit>) {
            let key = NormalisedText.of(answer.need)
            let place = places[key] ?? needs.count
            if place == needs.count {
                places[key] = place
                needs.append(Need(text: answer.need, strategies: [], measures: [], units: []))
            }
            for strategy in answer.strategies where seen.insert("\(place) s \(strategy.key)").inserted {
                needs[place].strategies.append(strategy)
            }
            let measure = NormalisedText.of(answer.measure)
            if !answer.measure.isEmpty, seen.insert("\(place) m \(measure)").inserted {
                needs[place].measures.append(answer.measure)
            }
            if needs[place].units.last != unit { needs[place].units.append(unit) }
        }
    }
}
