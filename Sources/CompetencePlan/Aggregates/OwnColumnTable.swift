/// The answers in a column of HR's own, as far as others than HR may see them: those for fagområder and units of few employees
/// are left out, and where the numbers count persons, small ones are hidden, and what would give them away.
package struct OwnColumnTable: Sendable {
    /// An answer row: whose, what of, and what stands there, by year where the column repeats.
    package struct Row: Sendable {
        package let unit: Identifier<Unit>
        package let subject: String
        package let answers: [OwnAnswer?]
    }

    package enum Figure: Hashable, Sendable {
        /// Nobody stated one.
        case none
        case hidden
        case published(OwnNumber)

        /// Whether it shows no decimals.
        package var isWhole: Bool {
            if case .published(let number) = self { number.units % OwnNumber.scale == 0 } else { true }
        }
    }

    /// The figures of a unit, or of all.
    package struct Figures: Sendable {
        package var years: [Figure]
        package var sum: Figure
    }

    package let column: OwnColumn
    /// The years of a column that repeats; else one nil.
    package let years: [Int?]
    package private(set) var rows: [Row] = []
    /// Answers that may not be shown.
    package private(set) var hidden = 0
    private let threshold: Int

    package init?(_ column: OwnColumn, _ answers: [UnitAnswers], _ index: PlanIndex) {
        guard let sheet = FormSheetID(rawValue: column.sheet) else { return nil }
        self.column = column
        years = column.repeatsYears ? index.plan.years : [nil]
        threshold = index.plan.thresholds.privacy
        let disclosure = WorkforceDisclosure(answers, index, threshold: threshold)
        for unit in answers {
            let filter = PublicAnswers(of: unit, index, disclosure)
            switch sheet {
            case .gap:
                for answer in unit.gaps {
                    add(answer.own, unit, index.name(of: answer.area), isPublic: filter.publishes(answer))
                }
            case .staffing:
                for answer in unit.staffing {
                    add(answer.own, unit, index.name(of: answer.area), isPublic: filter.publishes(answer))
                }
            case .recruitment:
                for answer in unit.recruitmentRows {
                    add(answer.own, unit, index.name(of: answer.position), isPublic: true)
                }
            case .measures:
                for answer in unit.measures {
                    let subject = answer.measure.isEmpty ? answer.need : answer.measure
                    add(answer.own, unit, subject, isPublic: true)
                }
            }
        }
    }

    private mutating func add(
        _ own: [String: OwnAnswer], _ unit: UnitAnswers, _ subject: String, isPublic: Bool
    ) {
        let answers = years.map { own[OwnField.key(of: column, $0)] }
        guard answers.contains(where: { $0 != nil }) else { return }
        if isPublic { rows.append(Row(unit: unit.unit, subject: subject, answers: answers)) } else { hidden += 1 }
    }

    // MARK: Persons

    /// A number as it may be shown: where it counts persons, a few of them are hidden.
    package func figure(_ number: OwnNumber) -> Figure { isFew(number) ? .hidden : .published(number) }

    private func isFew(_ number: OwnNumber) -> Bool {
        column.countsPersons && number > .zero && number < OwnNumber(whole: threshold)
    }

    // MARK: Sums

    /// The sums of each unit that stated something, and of all. Where persons are counted, a unit with a few of them in any
    /// year has all its numbers hidden; the hidden units are at least two in each column and hold enough persons together,
    /// or else its total is hidden too, so that nothing is found by subtracting.
    package var sums: (units: [(unit: Identifier<Unit>, figures: Figures)], total: Figures) {
        let byUnit = rows.grouped(by: \.unit)
        // Each row: the years, and behind them their sum.
        let numbers = byUnit.map { rows -> [OwnNumber?] in
            let answered = years.indices.map { year in rows.map { $0.answers[year]?.number }.sum() }
            return answered + [answered.sum()]
        }
        let (hiddenUnits, hiddenTotals) = hiding(numbers)
        let units = byUnit.indices.map { unit in
            let figures = numbers[unit].map { Self.figure($0, isHidden: hiddenUnits.contains(unit) && $0 != .zero) }
            return (byUnit[unit][0].unit, Figures(years: Array(figures.dropLast()), sum: figures.last ?? .none))
        }
        let totals = (0...years.count).map { column in
            Self.figure(numbers.map { $0[column] }.sum(), isHidden: hiddenTotals.contains(column))
        }
        return (units, Figures(years: Array(totals.dropLast()), sum: totals.last ?? .none))
    }

    /// The units whose numbers are hidden, and the columns whose totals are, by their offsets.
    private func hiding(_ numbers: [[OwnNumber?]]) -> (units: Set<Int>, totals: Set<Int>) {
        guard column.countsPersons else { return ([], []) }
        var units = Set(numbers.indices.filter { numbers[$0].contains { $0.map(isFew) ?? false } })
        // A unit that is hidden for one column is so in all, and may leave another with too few.
        while let column = (0...years.count).first(where: {
            !isSafe($0, units, numbers) && !next($0, units, numbers).isEmpty
        }) {
            units.formUnion(next(column, units, numbers))
        }
        var totals = Set((0...years.count).filter { !isSafe($0, units, numbers) })
        if !totals.isEmpty { totals.insert(years.count) }
        return (units, totals)
    }

    /// Whether the hidden numbers of a column, whose sum its total gives away, are none, or several of enough persons, and
    /// not as few or as many as few can be: then each would be one, or the most that is hidden.
    private func isSafe(_ column: Int, _ units: Set<Int>, _ numbers: [[OwnNumber?]]) -> Bool {
        let hidden = units.compactMap { numbers[$0][column] }.filter { $0 > .zero }
        let persons = hidden.reduce(OwnNumber.zero) { $0 + $1 }
        let (least, most) = (OwnNumber(whole: hidden.count), OwnNumber(whole: hidden.count * (threshold - 1)))
        return persons == .zero
            || hidden.count > 1 && persons >= OwnNumber(whole: threshold) && persons > least && persons != most
    }

    /// The smallest numbers of a column that are not hidden yet: of equals all, since the one that is hidden would tell by
    /// its place that it is not small.
    private func next(_ column: Int, _ units: Set<Int>, _ numbers: [[OwnNumber?]]) -> [Int] {
        let published = numbers.indices.filter { !units.contains($0) && (numbers[$0][column] ?? .zero) > .zero }
        let smallest = published.compactMap { numbers[$0][column] }.min()
        return published.filter { numbers[$0][column] == smallest }
    }

    private static func figure(_ number: OwnNumber?, isHidden: Bool) -> Figure {
        guard let number else { return .none }
        return isHidden ? .hidden : .published(number)
    }

    // MARK: Counts

    /// How many rows have each answer: of a choice in its order, else the most frequent first. Nil where it may not be shown.
    package var counts: [(answer: OwnAnswer, count: Int?)] {
        var order: [OwnAnswer] = column.choices.map(OwnAnswer.text)
        var counts: [OwnAnswer: Int] = [:]
        for answer in rows.flatMap(\.answers).compactMap(\.self).flatMap({ $0.parts(in: column) }) {
            if counts[answer] == nil, !order.contains(answer) { order.append(answer) }
            counts[answer, default: 0] += 1
        }
        let sorted = column.choices.isEmpty ? order.sorted { (counts[$0] ?? 0) > (counts[$1] ?? 0) } : order
        return sorted.filter { counts[$0] != nil }.map { answer in
            let count = counts[answer] ?? 0
            return (answer, column.countsPersons && count < threshold ? nil : count)
        }
    }
}
