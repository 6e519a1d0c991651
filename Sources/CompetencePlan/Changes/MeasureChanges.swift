/// What became of the measures that were planned or under way in the previous revision.
package struct MeasureChanges: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// Still present, with a status.
        case status(MeasureStatus)
        /// Still present, without a status.
        case withoutStatus
        /// The unit no longer mentions it.
        case unmentioned
    }

    /// What the list of measures shows of one, without the rest of its answers: a country has a hundred thousand.
    package struct Line: Hashable, Sendable {
        package let unit: Identifier<Unit>
        /// As it is worded now, or was if it is no longer mentioned.
        package let measure: String
        package let outcome: Outcome
        package let evaluation: String
        /// Nil if the deadline is the same as before.
        package let newDeadline: Deadline?
        /// Where one that is no longer mentioned was stated, in the previous revision.
        package let formerSource: Source?

        fileprivate init(_ unit: Identifier<Unit>, _ previous: MeasureAnswer, _ now: MeasureAnswer?) {
            self.unit = unit
            measure = (now ?? previous).measure
            outcome = now.map { $0.status.map(Outcome.status) ?? .withoutStatus } ?? .unmentioned
            evaluation = now?.evaluation ?? ""
            newDeadline = now?.deadline == previous.deadline ? nil : now?.deadline
            formerSource = now == nil ? previous.source : nil
        }
    }

    package struct UnitSum: Hashable, Sendable {
        package var unit: Unit
        /// How many measures have each outcome.
        package var counts: [Outcome: Int]
        /// How many measures are new.
        package var new: Int

        package func count(_ outcome: Outcome) -> Int { counts[outcome] ?? 0 }
        package func count(_ role: MeasureRole) -> Int {
            counts.reduce(0) { if case .status(let status) = $1.key, status.role == role { $0 + $1.value } else { $0 } }
        }
        package var carried: Int { counts.values.reduce(0, +) }
    }

    /// In the order of the previous plan and its forms.
    package var lines: [Line] = []
    /// Units with measures in either year.
    package var units: [UnitSum] = []
    /// The stated costs of measures that remain to be done.
    package private(set) var remaining = Change<Kroner>()

    init(_ pair: RevisionPair) {
        let years = Set(pair.previous.plan.years).intersection(pair.now.plan.years)
        for (unit, answers) in zip(pair.units, zip(pair.previous.answers, pair.now.answers)) {
            remaining.previous += Self.remainingCost(of: answers.0, in: years)
            remaining.now += Self.remainingCost(of: answers.1, in: years)
            let (matches, new) = Self.matches(of: answers.0.measures, in: answers.1.measures)
            let lines = matches.map { Line(unit.id, $0, $1) }
            let counts = Dictionary(grouping: lines, by: \.outcome).mapValues(\.count)
            if !lines.isEmpty || new > 0 { units.append(UnitSum(unit: unit, counts: counts, new: new)) }
            self.lines += lines
        }
        let order: [MeasureRole] = [.done, .ongoing, .planned, .dropped]
        let statuses = order.flatMap { role in pair.now.plan.statuses.filter { $0.role == role } }
        let asksStatus = !pair.now.plan.form.hides("measures.status")
        outcomes = (asksStatus ? statuses.map(Outcome.status) : []) + [.withoutStatus, .unmentioned]
    }

    /// The cost of what remains, or the part of it in `years` where it is stated by year; nil if none is stated. Where
    /// nothing remains, that costs nothing.
    private static func remainingCost(of unit: UnitAnswers, in years: Set<Int>) -> Kroner? {
        let open = unit.measures.filter { !$0.measure.isEmpty && $0.role.isOpen }
        if open.isEmpty, !unit.measures.isEmpty { return .zero }
        return open.map { measure in
            measure.costs.isEmpty ? measure.cost : measure.costs.filter { years.contains($0.key) }.map(\.value).sum()
        }.sum()
    }

    package func count(_ outcome: Outcome) -> Int { lines.count { $0.outcome == outcome } }

    package func count(_ role: MeasureRole) -> Int { units.reduce(0) { $0 + $1.count(role) } }

    /// All possible outcomes, finished ones first: the plan's statuses by role, then those without a status.
    package let outcomes: [Outcome]

    package var new: Int { units.reduce(0) { $0 + $1.new } }

    /// The measures of a unit that were open before, and that its answers no longer mention.
    package static func unmentioned(of previous: [MeasureAnswer], in now: [MeasureAnswer]) -> [MeasureAnswer] {
        matches(of: previous, in: now).open.filter { $0.now == nil }.map(\.previous)
    }

    /// The measures of one unit that were open, with what they are now, and how many measures are new. Measures match
    /// by need and measure; if the need has been reworded, by the measure alone; if the measure has been, by the need.
    private static func matches(
        of previous: [MeasureAnswer], in now: [MeasureAnswer]
    ) -> (open: [(previous: MeasureAnswer, now: MeasureAnswer?)], new: Int) {
        let previous = previous.filter { !$0.measure.isEmpty }
        let now = now.filter { !$0.measure.isEmpty }
        var free = Set(now.indices)
        var found = [Int?](repeating: nil, count: previous.count)
        for key in [\MeasureAnswer.key, \MeasureAnswer.measureKey] {
            // The first of equal ones is the last of its list.
            var equal = Dictionary(grouping: free.sorted(by: >)) { now[$0][keyPath: key] }
            for (index, answer) in previous.enumerated() where found[index] == nil {
                guard let match = equal[answer[keyPath: key]]?.popLast() else { continue }
                free.remove(match)
                found[index] = match
            }
        }
        for (index, match) in reworded(previous, found, now, free) {
            free.remove(match)
            found[index] = match
        }
        let open = zip(previous, found).filter { $0.0.role.isOpen }.map { ($0, $1.map { now[$0] }) }
        return (open, free.count)
    }

    /// The measures that were reworded: the only open one of a need that is not found, and the only other one of that
    /// need. It is not new if it is more than planned.
    private static func reworded(
        _ previous: [MeasureAnswer], _ found: [Int?], _ now: [MeasureAnswer], _ free: Set<Int>
    ) -> [(index: Int, match: Int)] {
        let lost = previous.indices.filter { found[$0] == nil && previous[$0].role.isOpen }
            .grouped { previous[$0].needKey }
        let others = Dictionary(grouping: free) { now[$0].needKey }
        return lost.compactMap { same in
            guard same.count == 1, let match = others[previous[same[0]].needKey], match.count == 1,
                now[match[0]].role != .planned
            else { return nil }
            return (same[0], match[0])
        }
    }
}

extension MeasureAnswer {
    fileprivate var needKey: String { NormalisedText.of(need) }
    fileprivate var measureKey: String { NormalisedText.of(measure) }
}
