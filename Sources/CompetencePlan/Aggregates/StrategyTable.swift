/// Strategier og tiltak: how much is planned by each of the plan's kinds of strategy (chapter 3).
package struct StrategyTable: Sendable {
    package struct Line: Hashable, Sendable {
        package var strategy: Choice<Strategy>
        package var category: StrategyCategory?
        /// Different needs and measures that name the strategy.
        package var needs: Int
        package var measures: Int

        /// A strategy that is named has a need, even where the need has no words.
        fileprivate var isUsed: Bool { needs > 0 }
    }

    /// Strategies in use, by category in the plan's order, then in the plan's order of strategies.
    package var lines: [Line] {
        let used = all.filter(\.isUsed)
        return StrategyCategory.allCases.map(Optional.some).flatMap { category in
            used.filter { $0.category == category }
        } + used.filter { $0.category == nil }
    }

    /// Stated cost by the year of the deadline; nil is no deadline. A measure is counted once, whatever its strategies.
    package var costs: [CostLine] { byYear.sorted { $0.key < $1.key }.map(\.value) }

    package var statuses: [StatusLine] {
        (MeasureStatus.allCases.map(Optional.some) + [nil]).compactMap { status in
            byStatus[status].map { StatusLine(status: status, measures: $0) }
        }
    }

    /// The years of `costs`, as columns of `categories`; nil is no deadline.
    package var years: [Int?] { costs.map(\.year) }

    /// Stated cost by category and year. A measure counts where its need's first strategy belongs, so that each krone
    /// is counted once.
    package var categories: [CategoryCost] {
        let years = byYear.keys.sorted()
        return (StrategyCategory.allCases.map(Optional.some) + [nil]).compactMap { category in
            byCategory[category].map { costs in
                CategoryCost(
                    category: category, costs: years.map { costs[$0] }, sum: costs.values.reduce(.zero) { $0 + $1 })
            }
        }
    }

    package struct CategoryCost: Hashable, Sendable {
        /// Nil for strategies of the units' own, and for none.
        package var category: StrategyCategory?
        /// One for each of `years`; nil where no measure states a cost.
        package var costs: [Kroner?]
        package var sum: Kroner
    }

    package struct CostLine: Hashable, Sendable {
        package var year: Int?
        package var cost: Kroner
        package var budgeted: Kroner
        package var measures: Int
    }

    package struct StatusLine: Hashable, Sendable {
        package var status: MeasureStatus?
        package var measures: Int
    }

    private let index: PlanIndex
    /// The strategies of the plan, then the units' own in first-seen order.
    private var all: [Line] = []
    private var indices: [ChoiceKey: Int] = [:]
    /// By the year of the deadline; those without one last.
    private var byYear: [Int: CostLine] = [:]
    private var byCategory: [StrategyCategory?: [Int: Kroner]] = [:]
    private var byStatus: [MeasureStatus?: Int] = [:]

    package init(_ index: PlanIndex) {
        self.index = index
        for strategy in index.plan.strategies { _ = line(of: .listed(strategy.id)) }
    }

    /// Adds what a unit stated, which stands after the units before it in the plan.
    package mutating func add(_ measures: [MeasureAnswer]) {
        addStrategies(of: measures)
        for measure in measures where !measure.measure.isEmpty {
            byStatus[measure.status, default: 0] += 1
            guard let cost = measure.cost else { continue }
            let year = measure.deadline?.year
            let order = year ?? Int.max
            var line = byYear[order] ?? CostLine(year: year, cost: .zero, budgeted: .zero, measures: 0)
            line.cost += cost
            if measure.isBudgeted == true { line.budgeted += cost }
            line.measures += 1
            byYear[order] = line
            byCategory[Self.category(of: measure, index), default: [:]][order, default: .zero] += cost
        }
    }

    /// Needs are counted once a unit.
    private mutating func addStrategies(of measures: [MeasureAnswer]) {
        var needs: Set<NamedNeed> = []
        for measure in measures where !measure.strategies.isEmpty {
            let need = NormalisedText.of(measure.need)
            for strategy in measure.strategies {
                let line = self.line(of: strategy)
                if needs.insert(NamedNeed(strategy: line, need: need)).inserted { all[line].needs += 1 }
                if !measure.measure.isEmpty { all[line].measures += 1 }
            }
        }
    }

    /// A need that names a strategy, told by its index.
    private struct NamedNeed: Hashable {
        let strategy: Int
        let need: String
    }

    /// The index of a strategy among all; one that is new gets the next.
    private mutating func line(of strategy: Choice<Strategy>) -> Int {
        let key = strategy.key
        if let line = indices[key] { return line }
        indices[key] = all.count
        all.append(Line(strategy: strategy, category: Self.category(of: strategy, index), needs: 0, measures: 0))
        return all.count - 1
    }

    /// Where the cost of a measure counts: the category of its first strategy.
    package static func category(of measure: MeasureAnswer, _ index: PlanIndex) -> StrategyCategory? {
        measure.strategies.first.flatMap { category(of: $0, index) }
    }

    private static func category(of choice: Choice<Strategy>, _ index: PlanIndex) -> StrategyCategory? {
        guard case .listed(let id) = choice else { return nil }
        return index.strategy(id)?.category
    }
}
