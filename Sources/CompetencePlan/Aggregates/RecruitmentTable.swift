/// Appendix 1: the need for each position in each year, over all units (plan chapter 7.1).
package struct RecruitmentTable: Sendable {
    package struct Line: Hashable, Sendable {
        package let position: Choice<Position>
        /// One for each year; nil if no unit stated a need, which is not zero.
        package fileprivate(set) var counts: [FullTimeEquivalent?]
        /// Nil if the whole row is blank.
        package var sum: FullTimeEquivalent? { counts.sum() }
    }

    package let years: [Int]
    /// Every position of the plan in its order, blank ones too, then the units' own in first-seen order.
    package var lines: [Line] { byPosition.values }
    private var byPosition = OrderedDictionary<ChoiceKey, Line>()
    private let yearIndices: [Int: Int]

    package init(_ plan: PlanDefinition) {
        years = plan.years
        yearIndices = plan.years.offsets
        for position in plan.positions { _ = offset(of: .listed(position.id)) }
    }

    /// The sums of `answers`, which are in the plan's order of units.
    package init(plan: PlanDefinition, answers: some Collection<UnitAnswers>) {
        self.init(plan)
        for unit in answers { add(unit.recruitment) }
    }

    /// Adds the answers of a unit. Units must be added in the plan's order.
    package mutating func add(_ answers: [RecruitmentAnswer]) {
        for answer in answers {
            guard let year = yearIndices[answer.year] else { continue }
            let line = offset(of: answer.position)
            byPosition.values[line].counts[year] += answer.count
        }
    }

    private mutating func offset(of position: Choice<Position>) -> Int {
        byPosition.offset(of: position.key, adding: Line(position: position, counts: years.map { _ in nil }))
    }

    package var yearSums: [FullTimeEquivalent?] {
        years.indices.map { year in lines.map { $0.counts[year] }.sum() }
    }
    package var total: FullTimeEquivalent? { lines.map(\.sum).sum() }
}
