/// Appendix 1: the need for each position in each year, over all units (plan chapter 7.1).
package struct RecruitmentTable: Sendable {
    package struct Line: Hashable, Sendable {
        package let position: Choice<Position>
        /// One for each year; nil where no unit stated a need, which is not zero.
        package fileprivate(set) var counts: [Int?]
        /// Nil where the whole row is blank.
        package var sum: Int? { RecruitmentTable.sum(counts) }
    }

    package let years: [Int]
    /// Every position of the plan in its order, blank ones too; then the units' own, in first-seen order.
    package private(set) var lines: [Line]
    private var places = ChoiceNumbers()
    private let yearPlaces: [Int: Int]

    package init(_ plan: PlanDefinition) {
        years = plan.years
        let blank = [Int?](repeating: nil, count: plan.years.count)
        lines = plan.positions.map { Line(position: .listed($0.id), counts: blank) }
        for (place, line) in lines.enumerated() { places.add(place, for: line.position.identity) }
        yearPlaces = Dictionary(plan.years.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// Sums `answers`, which stand in the plan's order of units.
    package init(plan: PlanDefinition, answers: some Collection<UnitAnswers>) {
        self.init(plan)
        for unit in answers { add(UnitFigures(unit).recruitment) }
    }

    /// Adds the answers of a unit, which stands after the units before it in the plan.
    package mutating func add(_ stated: [StatedRecruitment]) {
        for need in stated {
            guard let year = yearPlaces[need.year] else { continue }
            let position = need.position.identity
            let place = places[position] ?? lines.count
            if place == lines.count {
                places.add(place, for: position)
                let blank = [Int?](repeating: nil, count: years.count)
                lines.append(Line(position: need.position, counts: blank))
            }
            lines[place].counts[year] = (lines[place].counts[year] ?? 0) + need.count
        }
    }

    package var yearSums: [Int?] { years.indices.map { year in Self.sum(lines.map { $0.counts[year] }) } }
    package var total: Int? { Self.sum(lines.map(\.sum)) }

    /// The sum of what is stated, nil where nothing is.
    private static func sum(_ counts: [Int?]) -> Int? {
        let stated = counts.compactMap { $0 }
        return stated.isEmpty ? nil : stated.reduce(0, +)
    }
}
