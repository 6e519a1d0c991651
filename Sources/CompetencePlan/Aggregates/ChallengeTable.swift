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
            for answer in answers.measures(at: unit) { builder.add(answer) }
        }
        return builder.needs
    }

    private struct Builder {
        var needs: [Need] = []
        private var places: [String: Int] = [:]
        private var seen: Set<String> = []

        mutating func add(_ answer: MeasureAnswer) {
            let key = NormalisedText.of(answer.need)
            let place = places[key] ?? needs.count
            if place == needs.count {
                places[key] = place
                needs.append(Need(text: answer.need, strategies: [], measures: []))
            }
            for strategy in answer.strategies where seen.insert("\(place) s \(strategy.key)").inserted {
                needs[place].strategies.append(strategy)
            }
            let measure = NormalisedText.of(answer.measure)
            if !answer.measure.isEmpty, seen.insert("\(place) m \(measure)").inserted {
                needs[place].measures.append(answer.measure)
            }
        }
    }
}
