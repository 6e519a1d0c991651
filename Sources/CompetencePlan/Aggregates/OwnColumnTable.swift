/// The answers in a column of HR's own, as far as others than HR may see them. Answers on fagområder and units with few
/// employees are left out. If the numbers count persons, those that are small or leave few other employees are hidden,
/// and others that would reveal them.
package struct OwnColumnTable: Sendable {
    /// One row of answers: the unit, the subject, and an answer for each year of a yearly column.
    package struct Row: Sendable {
        package let unit: Identifier<Unit>
        package let subject: String
        package let answers: [OwnAnswer?]
        /// The offsets of years in which the number of the whole unit stands for this row's.
        package let covered: Set<Int>
        /// The employees among whom numbers of persons count some.
        fileprivate let employees: Int?
    }

    package enum Figure: Hashable, Sendable {
        /// Nobody stated a number.
        case none
        case hidden
        case published(OwnNumber)

        /// Whether it is shown without decimals.
        package var isWhole: Bool {
            if case .published(let number) = self { number.whole != nil } else { true }
        }
    }

    /// The figures of one unit, or of all.
    package struct Figures: Sendable {
        package var years: [Figure]
        package var sum: Figure
    }

    package let column: OwnColumn
    /// The years of a yearly column; a single nil for other columns.
    package let years: [Int?]
    package private(set) var rows: [Row] = []
    /// The number of answers that are hidden.
    package private(set) var hidden = 0
    private let threshold: Int

    /// The table of `answers`, which have a filter each.
    package init(_ column: OwnColumn, _ answers: [UnitAnswers], _ filters: [PublicAnswers], _ index: PlanIndex) {
        self.column = column
        years = column.repeatsYears ? index.plan.years : [nil]
        threshold = index.plan.thresholds.privacy
        for (unit, filter) in zip(answers, filters) {
            for row in unit.rows(of: column, filter, index) { add(row, of: unit) }
        }
    }

    private mutating func add(_ row: OwnRow, of unit: UnitAnswers) {
        let keys = years.map { OwnField.key(of: column, $0) }
        let answers = keys.map { row.own[$0] }
        guard answers.contains(where: { $0 != nil }) else { return }
        guard row.isPublic else {
            hidden += 1
            return
        }
        let ofWhole = column.sheet == .staffing ? unit.fieldsOfWholeUnit(for: column) : []
        let covered = Set(keys.indices.filter { answers[$0] == nil && ofWhole.contains(keys[$0]) })
        rows.append(
            Row(unit: unit.unit, subject: row.name, answers: answers, covered: covered, employees: row.employees))
    }

    // MARK: Persons

    /// A number of a row as it may be shown: small numbers of persons, and of the other employees, are hidden.
    package func figure(_ number: OwnNumber, in row: Row) -> Figure {
        isFew(number) || leavesFew(number, of: row.employees) ? .hidden : .published(number)
    }

    private func isFew(_ number: OwnNumber) -> Bool {
        column.countsPersons && number > .zero && number < OwnNumber(whole: threshold)
    }

    private func leavesFew(_ number: OwnNumber, of employees: Int?) -> Bool {
        employees.map { isFew(OwnNumber(whole: $0) - number) } ?? false
    }

    // MARK: Sums

    /// The sums of each unit that stated any, and of all. In a column that counts persons, a unit with a small number
    /// in any year has all its numbers hidden, and so has one with few other employees; then all totals are hidden. In
    /// each column at least two units are hidden, with enough persons together; otherwise the total is hidden too, so
    /// that nothing can be found by subtraction.
    package var sums: (units: [(unit: Identifier<Unit>, figures: Figures)], total: Figures) {
        let byUnit = rows.grouped(by: \.unit)
        // Each row has the years, then their sum.
        let numbers = byUnit.map { rows -> [OwnNumber?] in
            let answered = years.indices.map { year in rows.map { $0.answers[year]?.number }.sum() }
            return answered + [answered.sum()]
        }
        let employees = byUnit.map { rows in
            rows.reduce(Int?(0)) { sum, row in row.employees.flatMap { more in sum.map { $0 + more } } }
        }
        let (hiddenUnits, hiddenTotals) = hiding(numbers, employees)
        let units = byUnit.indices.map { unit in
            let figures = numbers[unit].map { Self.figure($0, isHidden: hiddenUnits.contains(unit) && $0 != .zero) }
            return (byUnit[unit][0].unit, Figures(years: Array(figures.dropLast()), sum: figures.last ?? .none))
        }
        let totals = (0...years.count).map { column in
            Self.figure(numbers.map { $0[column] }.sum(), isHidden: hiddenTotals.contains(column))
        }
        return (units, Figures(years: Array(totals.dropLast()), sum: totals.last ?? .none))
    }

    /// The offsets of the units with hidden numbers, and of the columns with hidden totals.
    private func hiding(_ numbers: [[OwnNumber?]], _ employees: [Int?]) -> (units: Set<Int>, totals: Set<Int>) {
        guard column.countsPersons else { return ([], []) }
        // A sum over years may count the same persons several times.
        let nearlyAll = numbers.indices.filter { unit in
            numbers[unit].dropLast().contains { $0.map { leavesFew($0, of: employees[unit]) } ?? false }
        }
        var units = Set(numbers.indices.filter { numbers[$0].contains { $0.map(isFew) ?? false } } + nearlyAll)
        if !nearlyAll.isEmpty { return (units, Set(0...years.count)) }
        // A unit hidden because of one column is hidden in all, which may leave another column with too few hidden.
        while let column = (0...years.count).first(where: {
            !isSafe($0, units, numbers) && !next($0, units, numbers).isEmpty
        }) {
            units.formUnion(next(column, units, numbers))
        }
        var totals = Set((0...years.count).filter { !isSafe($0, units, numbers) })
        if !totals.isEmpty { totals.insert(years.count) }
        return (units, totals)
    }

    /// Whether the hidden numbers of a column are safe although their sum follows from the total. They are if there are
    /// none, or several with enough persons. Their sum must also be neither the minimum nor the maximum for small
    /// numbers: each would then be 1, or the largest number that is hidden.
    private func isSafe(_ column: Int, _ units: Set<Int>, _ numbers: [[OwnNumber?]]) -> Bool {
        let hidden = units.compactMap { numbers[$0][column] }.filter { $0 > .zero }
        let persons = hidden.reduce(OwnNumber.zero) { $0 + $1 }
        let (least, most) = (OwnNumber(whole: hidden.count), OwnNumber(whole: hidden.count * (threshold - 1)))
        return persons == .zero
            || hidden.count > 1 && persons >= OwnNumber(whole: threshold) && persons > least && persons != most
    }

    /// The smallest visible numbers of a column. All equal ones are included, since hiding only one would reveal by its
    /// position that it is not small.
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

    /// The number of rows with each answer, in the order of the choices or else most frequent
    /// first; nil if it is hidden.
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
