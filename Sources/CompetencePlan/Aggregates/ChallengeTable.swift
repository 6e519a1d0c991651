/// Hovedutfordringer: needs with their strategies and measures, by section (plan chapter 4).
package struct ChallengeTable: Sendable {
    /// Equal needs of the units in one section, combined.
    package struct Need: Hashable, Sendable {
        package var text: String
        /// Each once, in first-seen order.
        package var strategies: [Choice<Strategy>]
        package var measures: [Measure]
    }

    /// Equal measures, combined.
    package struct Measure: Hashable, Sendable {
        package var text: String
        package var outcome: Outcome
    }

    /// What became of a measure in the units that have it: it is open as long as one of them plans to carry it out.
    package enum Outcome: Hashable, Sendable {
        case open, done, dropped
        /// Done by some and dropped by others.
        case partlyDone
    }

    /// The number of needs in each section, in the plan's order.
    package let needCounts: [Int]
    /// The measures of each section's units that have answered, in the plan's order.
    private let measures: [[[MeasureAnswer]]]

    package init(index: PlanIndex, answers: [UnitAnswers]) {
        var measures = index.plan.sections.map { _ in [[MeasureAnswer]]() }
        for unit in answers {
            if let section = index.section(of: unit.unit) { measures[section].append(unit.measures) }
        }
        self.measures = measures
        needCounts = measures.map { Self.needs(in: $0).count }
    }

    /// The needs of the section at `offset` in the plan. Needs are equal if their normalised texts are, and so are
    /// measures; the first wording is shown.
    package func needs(ofSectionAt offset: Int) -> [Need] { Self.needs(in: measures[offset]) }

    private static func needs(in units: [[MeasureAnswer]]) -> [Need] {
        units.joined().grouped { NormalisedText.of($0.need) }.map { answers in
            let measures = answers.filter { !$0.measure.isEmpty }.grouped { NormalisedText.of($0.measure) }
            return Need(
                text: answers[0].need, strategies: answers.flatMap(\.strategies).distinct(by: \.key),
                measures: measures.map { Measure(text: $0[0].measure, outcome: outcome(of: $0.map(\.role))) })
        }
    }

    private static func outcome(of roles: [MeasureRole]) -> Outcome {
        if roles.contains(where: { $0 == .planned || $0 == .ongoing }) { return .open }
        guard roles.contains(.done) else { return .dropped }
        return roles.contains(.dropped) ? .partlyDone : .done
    }
}
