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
        let used = order.compactMap { byStrategy[$0] }.filter(\.isUsed)
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
    /// The strategies: those of the plan, then the units' own in first-seen order.
    private var order: [ChoiceIdentity]
    private var byStrategy: [ChoiceIdentity: Line] = [:]
    /// By the year of the deadline; those without one last.
    private var byYear: [Int: CostLine] = [:]
    private var byCategory: [StrategyCategory?: [Int: Kroner]] = [:]
    private var byStatus: [MeasureStatus?: Int] = [:]

    package init(_ index: PlanIndex) {
        self.index = index
        order = index.plan.strategies.map { Choice<Strategy>.listed($0.id).identity }
        for strategy in index.plan.strategies { add(.listed(strategy.id)) }
    }

    /// Adds the answers of a unit, which stands after the units before it in the plan.
    package mutating func add(_ answers: [MeasureAnswer]) {
        addStrategies(of: answers)
        for answer in answers where !answer.measure.isEmpty {
            byStatus[answer.status, default: 0] += 1
            guard let cost = answer.cost else { continue }
            let year = answer.deadline?.year
            let place = year ?? Int.max
            var line = byYear[place] ?? CostLine(year: year, cost: .zero, budgeted: .zero, measures: 0)
            line.cost += cost
            if answer.isBudgeted == true { line.budgeted += cost }
            line.measures += 1
            byYear[place] = line
            byCategory[Self.category(of: answer, index), default: [:]][place, default: .zero] += cost
        }
    }

    /// Needs are counted once a unit.
    private mutating func addStrategies(of answers: [MeasureAnswer]) {
        var needs: Set<NamedNeed> = []
        for answer in answers where !answer.strategies.isEmpty {
            let need = NormalisedText.of(answer.need)
            for strategy in answer.strategies {
                let identity = strategy.identity
                if byStrategy[identity] == nil {
                    order.append(identity)
                    add(strategy)
                }
                let isNew = needs.insert(NamedNeed(strategy: identity, need: need)).inserted
                if isNew { byStrategy[identity]?.needs += 1 }
                if !answer.measure.isEmpty { byStrategy[identity]?.measures += 1 }
            }
        }
    }

    /// A need that names a strategy.
    private struct NamedNeed: Hashable {
        let strategy: ChoiceIdentity
        let need: String
    }

    private mutating func add(_ strategy: Choice<Strategy>) {
        byStrategy[strategy.identity] = Line(
            strategy: strategy, category: Self.category(of: strategy, index), needs: 0, measures: 0)
    }

    /// Where the cost of a measure counts: the category of its first strategy.
    package static func category(of measure: MeasureAnswer, _ index: PlanIndex) -> StrategyCategory? {
        guard let first = measure.strategies.first else { return nil }
        return category(of: first, index)
    }

    private static func category(of choice: Choice<Strategy>, _ index: PlanIndex) -> StrategyCategory? {
        guard case .listed(let id) = choice else { return nil }
        return index.strategy(id)?.category
    }
}
