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
    /// Of the units of each section that have answered, in the plan's order.
    private let measures: [[[MeasureAnswer]]]

    package init(index: PlanIndex, answers: [UnitAnswers]) {
        var measures = index.plan.sections.map { _ in [[MeasureAnswer]]() }
        for unit in answers {
            if let section = index.section(of: unit.unit) { measures[section].append(unit.measures) }
        }
        self.measures = measures
        counts = measures.map { measures in
            let needs = Self.needs(in: measures)
            return Counts(needs: needs.count, measures: needs.reduce(0) { $0 + $1.measures.count })
        }
    }

    /// The needs of a section, given its index in the plan. They are equal when their normalised texts are, and so are
    /// measures; the first wording is shown.
    package func needs(ofSectionAt index: Int) -> [Need] { Self.needs(in: measures[index]) }

    private static func needs(in units: [[MeasureAnswer]]) -> [Need] {
        var builder = Builder()
        for measures in units {
            for measure in measures { builder.add(measure) }
        }
        return builder.needs
    }

    private struct Builder {
        var needs: [Need] = []
        private var indices: [String: Int] = [:]
        private var seen: Set<Seen> = []

        /// What a need, told by its index, has already.
        private enum Seen: Hashable {
            case strategy(Int, ChoiceKey)
            case measure(Int, String)
        }

        mutating func add(_ answer: MeasureAnswer) {
            let key = NormalisedText.of(answer.need)
            let index = indices[key] ?? needs.count
            if index == needs.count {
                indices[key] = index
                needs.append(Need(text: answer.need, strategies: [], measures: []))
            }
            for strategy in answer.strategies where seen.insert(.strategy(index, strategy.key)).inserted {
                needs[index].strategies.append(strategy)
            }
            guard !answer.measure.isEmpty else { return }
            if seen.insert(.measure(index, NormalisedText.of(answer.measure))).inserted {
                needs[index].measures.append(answer.measure)
            }
        }
    }
}
