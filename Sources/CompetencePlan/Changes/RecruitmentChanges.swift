/// Recruitment planned now against what was planned then, for the years that both plans have.
package struct RecruitmentChanges: Hashable, Sendable {
    /// What the compared units stated; nil where none did, which is not zero.
    package struct Counts: Hashable, Sendable {
        package var previous: FullTimeEquivalent?
        package var now: FullTimeEquivalent?
    }

    package struct PositionLine: Hashable, Sendable {
        package var position: Choice<Position>
        package var counts: Counts
    }

    package struct YearLine: Hashable, Sendable {
        package var year: Int
        package var counts: Counts
    }

    /// The years of both plans, one line each.
    package var years: [YearLine]
    /// Positions that somebody needs, now or then: those of the plan now in its order, then others in first-seen order.
    package var positions: [PositionLine] = []
    package var sum = Counts()
    /// What was planned then for years that the plan now has left behind, and those years.
    package var pastYears: [Int]
    package var past: FullTimeEquivalent?

    init(_ pair: RevisionPair) {
        // Persons then and årsverk now cannot be compared.
        let isSameUnit = pair.earlier.plan.form.recruitment == pair.later.plan.form.recruitment
        let shared = isSameUnit ? pair.later.plan.years.filter(Set(pair.earlier.plan.years).contains) : []
        years = shared.map { YearLine(year: $0, counts: Counts()) }
        pastYears = pair.earlier.plan.years.filter {
            !pair.later.plan.years.contains($0) && $0 < (shared.first ?? $0 + 1)
        }
        var indices: [ChoiceKey: Int] = [:]
        var found: [PositionLine] = []
        func add(_ answer: RecruitmentAnswer, to counts: WritableKeyPath<Counts, FullTimeEquivalent?>) {
            guard let year = years.firstIndex(where: { $0.year == answer.year }) else { return }
            let index = indices[pair.key(of: answer.position)] ?? found.count
            if index == found.count {
                indices[pair.key(of: answer.position)] = index
                found.append(PositionLine(position: answer.position, counts: Counts()))
            }
            found[index].counts.add(answer.count, to: counts)
            years[year].counts.add(answer.count, to: counts)
            sum.add(answer.count, to: counts)
        }
        for answer in pair.nowAnswers.flatMap(\.recruitment) { add(answer, to: \.now) }
        for answer in pair.previousAnswers.flatMap(\.recruitment) {
            add(answer, to: \.previous)
            if pastYears.contains(answer.year) { past = (past ?? .zero) + answer.count }
        }
        let order = Dictionary(first: pair.later.plan.positions.enumerated().map { (Choice.listed($1.id).key, $0) })
        positions = found.enumerated()
            .sorted { first, second in
                let ranks = [first, second].map { order[pair.key(of: $0.element.position)] ?? Int.max }
                return (ranks[0], first.offset) < (ranks[1], second.offset)
            }
            .map(\.element)
    }
}

extension RecruitmentChanges.Counts {
    fileprivate mutating func add(_ count: FullTimeEquivalent, to year: WritableKeyPath<Self, FullTimeEquivalent?>) {
        self[keyPath: year] = (self[keyPath: year] ?? .zero) + count
    }
}
