/// Hovedutfordringer: needs with their strategies and measures, section by section (plan chapter 4).
package struct ChallengeTable: Sendable {
    /// Equal needs from the units of one section, as one.
    package struct Need: Hashable, Sendable {
        package var text: String
        /// In first-seen order, each once.
        package var strategies: [Choice<Strategy>]
        package var measures: [Measure]
    }

    /// Equal measures, as one: open as long as one of the units still means to carry it out.
    package struct Measure: Hashable, Sendable {
        package var text: String
        package var role: MeasureRole
    }

    /// How many needs each section of the plan has, in the plan's order.
    package let needCounts: [Int]
    private let index: PlanIndex
    /// Of the units of each section that have answered, in the plan's order.
    private let measures: [[[MeasureAnswer]]]

    package init(index: PlanIndex, answers: [UnitAnswers]) {
        var measures = index.plan.sections.map { _ in [[MeasureAnswer]]() }
        for unit in answers {
            if let section = index.section(of: unit.unit) { measures[section].append(unit.measures) }
        }
        self.measures = measures
        self.index = index
        needCounts = measures.map { Self.needs(in: $0, index).count }
    }

    /// The needs of a section, given its index in the plan. They are equal when their normalised texts are, and so are
    /// measures; the first wording is shown.
    package func needs(ofSectionAt offset: Int) -> [Need] { Self.needs(in: measures[offset], index) }

    private static func needs(in units: [[MeasureAnswer]], _ index: PlanIndex) -> [Need] {
        var builder = Builder()
        for measures in units {
            for measure in measures { builder.add(measure, measure.role) }
        }
        return builder.needs
    }

    private struct Builder {
        var needs: [Need] = []
        private var indices: [String: Int] = [:]
        /// What a need, told by its index, has already: its strategies, and where each measure is.
        private var strategies: Set<NeedStrategy> = []
        private var measures: [NeedMeasure: Int] = [:]

        private struct NeedStrategy: Hashable {
            let need: Int
            let strategy: ChoiceKey
        }

        private struct NeedMeasure: Hashable {
            let need: Int
            let text: String
        }

        mutating func add(_ answer: MeasureAnswer, _ role: MeasureRole) {
            let key = NormalisedText.of(answer.need)
            let index = indices[key] ?? needs.count
            if index == needs.count {
                indices[key] = index
                needs.append(Need(text: answer.need, strategies: [], measures: []))
            }
            for strategy in answer.strategies {
                guard strategies.insert(NeedStrategy(need: index, strategy: strategy.key)).inserted else { continue }
                needs[index].strategies.append(strategy)
            }
            guard !answer.measure.isEmpty else { return }
            let measure = NeedMeasure(need: index, text: NormalisedText.of(answer.measure))
            if let same = measures[measure] {
                needs[index].measures[same].role = Self.united(needs[index].measures[same].role, role)
            } else {
                measures[measure] = needs[index].measures.count
                needs[index].measures.append(Measure(text: answer.measure, role: role))
            }
        }

        /// What is under way somewhere is under way; what is planned somewhere is not over; what is done somewhere is done.
        private static func united(_ first: MeasureRole, _ second: MeasureRole) -> MeasureRole {
            [.ongoing, .planned, .done].first { first == $0 || second == $0 } ?? .dropped
        }
    }
}
