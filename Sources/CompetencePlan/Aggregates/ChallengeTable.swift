/// Hovedutfordringer: needs with their strategies and measures, section by section (plan chapter 4).
package struct ChallengeTable: Sendable {
    /// Equal needs from the units of one section, as one.
    package struct Need: Hashable, Sendable {
        package var text: String
        /// In first-seen order, each once.
        package var strategies: [Choice<Strategy>]
        package var measures: [String]
    }

    /// How many needs a section has, and measures for them.
    package struct Counts: Hashable, Sendable {
        package let needs: Int
        package let measures: Int
    }

    /// For each section of the plan in its order.
    package let counts: [Counts]
    /// The units of each section that have answered, as places among the answers, in the plan's order of units.
    private let units: [[Int]]
    private let answers: AnswerStore

    package init(index: PlanIndex, answers: AnswerStore) {
        var units = index.plan.sections.map { _ in [Int]() }
        for (place, unit) in answers.units.enumerated() {
            if let section = index.section(of: unit) { units[section].append(place) }
        }
        self.units = units
        self.answers = answers
        counts = units.map { units in
            let needs = Self.needs(of: units, answers)
            return Counts(needs: needs.count, measures: needs.reduce(0) { $0 + $1.measures.count })
        }
    }

    /// The needs of a section, given its place in the plan. They are equal when their normalised texts are, and so are
    /// measures; the first wording is shown.
    package func needs(ofSectionAt place: Int) -> [Need] { Self.needs(of: units[place], answers) }

    private static func needs(of units: [Int], _ answers: AnswerStore) -> [Need] {
        var builder = Builder()
        for unit in units {
            for stated in answers.statedMeasures(at: unit) { builder.add(stated) }
        }
        return builder.needs
    }

    private struct Builder {
        var needs: [Need] = []
        private var places: [String: Int] = [:]
        private var seen: Set<Seen> = []

        /// What a need, told by its place, has already.
        private enum Seen: Hashable {
            case strategy(Int, ChoiceIdentity)
            case measure(Int, String)
        }

        mutating func add(_ stated: StatedMeasure) {
            let key = NormalisedText.of(stated.need)
            let place = places[key] ?? needs.count
            if place == needs.count {
                places[key] = place
                needs.append(Need(text: stated.need, strategies: [], measures: []))
            }
            for strategy in stated.strategies where seen.insert(.strategy(place, strategy.identity)).inserted {
                needs[place].strategies.append(strategy)
            }
            guard !stated.measure.isEmpty else { return }
            if seen.insert(.measure(place, NormalisedText.of(stated.measure))).inserted {
                needs[place].measures.append(stated.measure)
            }
        }
    }
}
