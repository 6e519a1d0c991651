/// Appendix 1: the need for each position in each year, over all units (plan chapter 7.1).
package struct RecruitmentTable: Sendable {
    package struct Line: Hashable, Sendable {
        package let position: Choice<Position>
        /// One for each year; nil where no unit stated a need, which is not zero.
        package fileprivate(set) var counts: [FullTimeEquivalent?]
        /// Nil where the whole row is blank.
        package var sum: FullTimeEquivalent? { RecruitmentTable.sum(counts) }
    }

    package let years: [Int]
    /// Every position of the plan in its order, blank ones too; then the units' own, in first-seen order.
    package private(set) var lines: [Line]
    private var indices: [ChoiceKey: Int] = [:]
    private let yearIndices: [Int: Int]

    package init(_ plan: PlanDefinition) {
        years = plan.years
        let blank = [FullTimeEquivalent?](repeating: nil, count: plan.years.count)
        lines = plan.positions.map { Line(position: .listed($0.id), counts: blank) }
        indices = lines.map(\.position.key).offsets
        yearIndices = plan.years.offsets
    }

    /// Sums `answers`, which stand in the plan's order of units.
    package init(plan: PlanDefinition, answers: some Collection<UnitAnswers>) {
        self.init(plan)
        for unit in answers { add(unit.recruitment) }
    }

    /// Adds the answers of a unit, which stands after the units before it in the plan.
    package mutating func add(_ answers: [RecruitmentAnswer]) {
        for answer in answers {
            guard let year = yearIndices[answer.year] else { continue }
            let key = answer.position.key
            let line = indices[key] ?? lines.count
            if line == lines.count {
                indices[key] = line
                let blank = [FullTimeEquivalent?](repeating: nil, count: years.count)
                lines.append(Line(position: answer.position, counts: blank))
            }
            lines[line].counts[year] = (lines[line].counts[year] ?? .zero) + answer.count
        }
    }

    package var yearSums: [FullTimeEquivalent?] {
        years.indices.map { year in Self.sum(lines.map { $0.counts[year] }) }
    }
    package var total: FullTimeEquivalent? { Self.sum(lines.map(\.sum)) }

    /// The sum of what is stated, nil where nothing is.
    private static func sum(_ counts: [FullTimeEquivalent?]) -> FullTimeEquivalent? {
        let answered = counts.compactMap { $0 }
        return answered.isEmpty ? nil : answered.reduce(.zero, +)
    }
}
