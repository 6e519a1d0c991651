/// Strategier og tiltak: how many measures the plan's strategies have (chapter 3), their stated
/// costs, and their progress.
package struct StrategyTable: Sendable {
    package struct Line: Hashable, Sendable {
        package var strategy: Choice<Strategy>
        package var category: Identifier<StrategyCategory>?
        /// The number of different needs and of measures with the strategy.
        package var needs: Int
        package var measures: Int

        /// A strategy in use has a need, even if the need's text is empty.
        fileprivate var isUsed: Bool { needs > 0 }
    }

    /// Strategies in use, by category and then strategy, both in the plan's order.
    package var lines: [Line] {
        let used = all.values.filter(\.isUsed)
        return allCategories.flatMap { category in used.filter { $0.category == category } }
    }

    /// The costs that remain, by the year of the deadline; nil is no deadline. A measure counts
    /// once, whatever its strategies.
    package var costs: [CostLine] { byYear.sorted { $0.key < $1.key }.map(\.value) }

    /// The measures by role, then by status in the order of the form.
    package var statuses: [StatusLine] {
        let lines = (index.plan.statuses.map(Optional.some) + [nil]).compactMap { byStatus[$0] }
        return MeasureRole.allCases.flatMap { role in lines.filter { $0.role == role } }
    }

    /// All measures, each unit's own once.
    package var measures: MeasureSum {
        var all = sum { _ in true }
        all.add(withoutStatus)
        return all
    }
    /// The measures that are planned or under way: those still to be done and paid.
    package var remaining: MeasureSum { sum(where: \.isOpen) }
    package var done: MeasureSum { sum { $0 == .done } }
    package var dropped: MeasureSum { sum { $0 == .dropped } }

    /// Those of units that were not asked what has become of them, while others were: not known to remain.
    package private(set) var withoutStatus = MeasureSum()

    private func sum(where isCounted: (MeasureRole) -> Bool) -> MeasureSum {
        byStatus.values.filter { isCounted($0.role) }.reduce(into: MeasureSum()) { $0.add($1.sum) }
    }

    /// The years of `costs`, as columns of `categories`; nil is no deadline.
    package var years: [Int?] { costs.map(\.year) }

    /// The costs that remain, by category and year. A measure counts under its first strategy,
    /// so that each krone counts once.
    package var categories: [CategoryCost] {
        let years = byYear.keys.sorted()
        return allCategories.compactMap { category in
            byCategory[category].map { costs in
                CategoryCost(
                    category: category, costs: years.map { costs[$0] }, sum: costs.values.reduce(.zero) { $0 + $1 })
            }
        }
    }

    /// The plan's categories in order, then none.
    private var allCategories: [Identifier<StrategyCategory>?] {
        index.plan.strategyCategories.map { $0.id } + [nil]
    }

    package struct CategoryCost: Hashable, Sendable {
        /// Nil for strategies of the units' own, and for none.
        package var category: Identifier<StrategyCategory>?
        /// One for each of `years`; nil if no measure states a cost.
        package var costs: [Kroner?]
        package var sum: Kroner
    }

    package struct CostLine: Hashable, Sendable {
        package var year: Int?
        package var sum: MeasureSum
    }

    package struct StatusLine: Hashable, Sendable {
        package var status: MeasureStatus?
        package var role: MeasureRole
        package var sum: MeasureSum
    }

    private let index: PlanIndex
    /// The strategies of the plan, then the units' own in first-seen order.
    private var all = OrderedDictionary<ChoiceKey, Line>()
    /// By the year of the deadline; those without one last.
    private var byYear: [Int: CostLine] = [:]
    private var byCategory: [Identifier<StrategyCategory>?: [Int: Kroner]] = [:]
    private var byStatus: [MeasureStatus?: StatusLine] = [:]

    /// Whether all stated costs are whole numbers.
    package private(set) var hasWholeCosts = true

    package init(_ index: PlanIndex) {
        self.index = index
        for strategy in index.plan.strategies { _ = line(of: .listed(strategy.id)) }
    }

    /// Adds the measures of a unit. Units must be added in the plan's order.
    package mutating func add(_ measures: [MeasureAnswer], of unit: Identifier<Unit>) {
        addStrategies(of: measures)
        let isAsked = index.plan.form.hides("measures.status") || index.plan.asks(unit, for: "measures.status")
        for measure in measures where !measure.measure.isEmpty {
            let role = measure.role
            if measure.costsByYear.contains(where: { $0.cost.whole == nil }) { hasWholeCosts = false }
            guard isAsked else {
                withoutStatus.add(measure)
                continue
            }
            byStatus[
                measure.status, default: StatusLine(status: measure.status, role: role, sum: MeasureSum())
            ].sum.add(measure)
            guard role.isOpen else { continue }
            for (year, cost) in measure.costsByYear {
                let order = year ?? Int.max
                var part = measure
                part.cost = cost
                byYear[order, default: CostLine(year: year, sum: MeasureSum())].sum.add(part)
                byCategory[Self.category(of: measure, index), default: [:]][order, default: .zero] += cost
            }
        }
    }

    /// Each need counts once for a unit.
    private mutating func addStrategies(of measures: [MeasureAnswer]) {
        var needs: [Int: Set<String>] = [:]
        for measure in measures where !measure.strategies.isEmpty {
            let need = NormalisedText.of(measure.need)
            for strategy in measure.strategies {
                let line = self.line(of: strategy)
                if needs[line, default: []].insert(need).inserted { all.values[line].needs += 1 }
                if !measure.measure.isEmpty { all.values[line].measures += 1 }
            }
        }
    }

    /// The index of a strategy; a new one is appended.
    private mutating func line(of strategy: Choice<Strategy>) -> Int {
        all.offset(
            of: strategy.key,
            adding: Line(strategy: strategy, category: index.category(of: strategy)?.id, needs: 0, measures: 0))
    }

    /// The category under which a measure's cost counts: that of its first strategy.
    package static func category(of measure: MeasureAnswer, _ index: PlanIndex) -> Identifier<StrategyCategory>? {
        measure.strategies.first.flatMap { index.category(of: $0)?.id }
    }
}

/// The number of measures of one kind, and their stated costs.
package struct MeasureSum: Hashable, Sendable {
    package private(set) var count = 0
    /// The number of measures with a stated cost.
    package private(set) var costed = 0
    /// Nil if none is stated, which is not zero.
    package private(set) var cost: Kroner?
    /// The part of the cost that nobody has stated to be budgeted.
    package private(set) var unbudgeted: Kroner?

    package init() {}

    mutating func add(_ measure: MeasureAnswer) {
        count += 1
        guard let cost = measure.cost else { return }
        costed += 1
        self.cost += cost
        unbudgeted += measure.isBudgeted == true ? .zero : cost
    }

    mutating func add(_ other: MeasureSum) {
        count += other.count
        costed += other.costed
        cost += other.cost
        unbudgeted += other.unbudgeted
    }
}
