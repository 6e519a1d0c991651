/// Recruitment planned now compared with the previous plan, for the years that both plans cover.
package struct RecruitmentChanges: Hashable, Sendable {
    /// The totals of the compared units; nil if none stated any, which is not zero.
    package typealias Counts = Change<FullTimeEquivalent>

    package struct PositionLine: Hashable, Sendable {
        package var position: Choice<Position>
        package var counts: Counts
    }

    package struct YearLine: Hashable, Sendable {
        package var year: Int
        package var counts: Counts
    }

    /// One line for each year that both plans cover.
    package var years: [YearLine]
    /// Positions with a need in either year: first the current plan's in its order, then others in first-seen order.
    package var positions: [PositionLine] = []
    package var sum = Counts()
    /// Years of the previous plan that the current one no longer covers, and the total planned for them.
    package var pastYears: [Int]
    package var past: FullTimeEquivalent?

    init(_ pair: RevisionPair) {
        // Persons cannot be compared with årsverk.
        let isSameUnit = pair.previous.plan.form.recruitment == pair.now.plan.form.recruitment
        let shared = isSameUnit ? pair.now.plan.years.filter(Set(pair.previous.plan.years).contains) : []
        years = shared.map { YearLine(year: $0, counts: Counts()) }
        pastYears = pair.previous.plan.years.filter {
            !pair.now.plan.years.contains($0) && $0 < (shared.first ?? $0 + 1)
        }
        var found = OrderedDictionary<ChoiceKey, PositionLine>()
        func add(_ answer: RecruitmentAnswer, to counts: WritableKeyPath<Counts, FullTimeEquivalent?>) {
            guard let year = years.firstIndex(where: { $0.year == answer.year }) else { return }
            let line = PositionLine(position: answer.position, counts: Counts())
            let position = found.offset(of: pair.key(of: answer.position), adding: line)
            found.values[position].counts[keyPath: counts] += answer.count
            years[year].counts[keyPath: counts] += answer.count
            sum[keyPath: counts] += answer.count
        }
        for answer in pair.now.answers.lazy.flatMap(\.recruitment) { add(answer, to: \.now) }
        for answer in pair.previous.answers.lazy.flatMap(\.recruitment) {
            add(answer, to: \.previous)
            if pastYears.contains(answer.year) { past += answer.count }
        }
        let order = pair.now.plan.positions.map { Choice.listed($0.id).key }.offsets
        func rank(_ line: PositionLine) -> Int { order[pair.key(of: line.position)] ?? .max }
        positions = found.values.sorted { rank($0) < rank($1) }
    }
}
