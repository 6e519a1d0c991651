/// Strategier og tiltak: how much is planned by each of the plan's kinds of strategy (chapter 3).
package struct StrategyTable: Hashable, Sendable {
    package struct Line: Hashable, Sendable {
        package var strategy: Choice<Strategy>
        package var category: StrategyCategory?
        /// Different needs and measures that name the strategy.
        package var needs: Int
        package var measures: Int
    }

    /// Strategies in use, by category in the plan's order, then in the plan's order of strategies.
    package var lines: [Line]
    /// Stated cost by the year of the deadline; nil is no deadline. A measure is counted once, whatever its strategies.
    package var costs: [CostLine]
    package var statuses: [StatusLine]
    /// The years of `costs`, as columns of `categories`; nil is no deadline.
    package var years: [Int?] { costs.map(\.year) }
    /// Stated cost by category and year. A measure counts where its need's first strategy belongs, so that each krone
    /// is counted once.
    package var categories: [CategoryCost]

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

    package init(index: PlanIndex, answers: some Collection<UnitAnswers>) {
        lines = Self.lines(index: index, answers: answers)
        let measures = answers.flatMap(\.measures).filter { !$0.measure.isEmpty }
        costs = Self.costs(of: measures)
        categories = Self.categories(of: measures, years: costs.map(\.year), index)
        statuses = (MeasureStatus.allCases.map(Optional.some) + [nil]).compactMap { status in
            let count = measures.count { $0.status == status }
            return count == 0 ? nil : StatusLine(status: status, measures: count)
        }
    }

    private static func lines(index: PlanIndex, answers: some Collection<UnitAnswers>) -> [Line] {
        var needs: [String: Set<String>] = [:]
        var measures: [String: Int] = [:]
        var choices: [String: Choice<Strategy>] = [:]
        var order: [String] = index.plan.strategies.map { Choice<Strategy>.listed($0.id).key }
        for unit in answers {
            for answer in unit.measures {
                for strategy in answer.strategies {
                    if choices.updateValue(strategy, forKey: strategy.key) == nil, !order.contains(strategy.key) {
                        order.append(strategy.key)
                    }
                    needs[strategy.key, default: []].insert("\(unit.unit) \(NormalisedText.of(answer.need))")
                    if !answer.measure.isEmpty { measures[strategy.key, default: 0] += 1 }
                }
            }
        }
        let lines = order.compactMap { key -> Line? in
            guard let choice = choices[key] else { return nil }
            return Line(
                strategy: choice, category: category(of: choice, index), needs: needs[key]?.count ?? 0,
                measures: measures[key] ?? 0)
        }
        return StrategyCategory.allCases.map(Optional.some).flatMap { category in
            lines.filter { $0.category == category }
        } + lines.filter { $0.category == nil }
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

    private static func categories(
        of measures: [MeasureAnswer], years: [Int?], _ index: PlanIndex
    ) -> [CategoryCost] {
        let places = Dictionary(years.enumerated().map { ($1, $0) }) { first, _ in first }
        var lines: [StrategyCategory?: CategoryCost] = [:]
        for measure in measures {
            guard let cost = measure.cost, let place = places[measure.deadline?.year] else { continue }
            let category = category(of: measure, index)
            let blank = CategoryCost(
                category: category, costs: Array(repeating: nil, count: years.count), sum: .zero)
            lines[category, default: blank].costs[place] = (lines[category]?.costs[place] ?? .zero) + cost
            lines[category]?.sum += cost
        }
        return (StrategyCategory.allCases.map(Optional.some) + [nil]).compactMap { lines[$0] }
    }

    private static func costs(of measures: [MeasureAnswer]) -> [CostLine] {
        var byYear: [Int: CostLine] = [:]
        for measure in measures {
            guard let cost = measure.cost else { continue }
            let year = measure.deadline?.year
            var line = byYear[year ?? Int.max] ?? CostLine(year: year, cost: .zero, budgeted: .zero, measures: 0)
            line.cost += cost
            if measure.isBudgeted == true { line.budgeted += cost }
            line.measures += 1
            byYear[year ?? Int.max] = line
        }
        return byYear.sorted { $0.key < $1.key }.map(\.value)
    }
}
