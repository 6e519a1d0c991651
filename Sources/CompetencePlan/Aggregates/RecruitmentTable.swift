/// Appendix 1: the need for each position in each year, over all units (plan chapter 7.1).
package struct RecruitmentTable: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var position: Choice<Position>
        /// One for each year; nil where no unit stated a need, which is not zero.
        package var counts: [Int?]
        /// Nil where the whole row is blank.
        package var sum: Int?
        /// The units whose answers the row rests on, in the plan's order.
        package var units: [Identifier<Unit>]
    }

    package var years: [Int]
    /// Every position of the plan in its order, blank ones too; then the units' own, in first-seen order.
    package var lines: [Line]
    package var yearSums: [Int?]
    package var total: Int?

    /// Sums `answers`, which stand in the plan's order of units.
    package init(plan: PlanDefinition, answers: some Collection<UnitAnswers>) {
        years = plan.years
        var lines = plan.positions.map { Line(position: .listed($0.id), counts: [], sum: nil, units: []) }
        var places = Dictionary(lines.enumerated().map { ($1.position.key, $0) }) { first, _ in first }
        let yearPlaces = Dictionary(plan.years.enumerated().map { ($1, $0) }) { first, _ in first }
        for index in lines.indices { lines[index].counts = Array(repeating: nil, count: plan.years.count) }
        for unit in answers {
            for answer in unit.recruitment {
                guard let year = yearPlaces[answer.year] else { continue }
                let place = places[answer.position.key] ?? lines.count
                if place == lines.count {
                    places[answer.position.key] = place
                    let blank = [Int?](repeating: nil, count: plan.years.count)
                    lines.append(Line(position: answer.position, counts: blank, sum: nil, units: []))
                }
                lines[place].counts[year] = (lines[place].counts[year] ?? 0) + answer.count
                if lines[place].units.last != unit.unit { lines[place].units.append(unit.unit) }
            }
        }
        for index in lines.indices { lines[index].sum = Self.sum(lines[index].counts) }
        yearSums = plan.years.indices.map { year in Self.sum(lines.map { $0.counts[year] }) }
        total = Self.sum(lines.map(\.sum))
        self.lines = lines
    }

    /// The sum of what is stated, nil where nothing is.
    private static func sum(_ counts: [Int?]) -> Int? {
        let stated = counts.compactMap { $0 }
        return stated.isEmpty ? nil : stated.reduce(0, +)
    }
}
