import CompetencePlan

/// Totals recalculated from the answers one by one, independent of the aggregates behind the council's workbook. Avstemming
/// compares the two.
struct AnswerSums {
    /// An exact sum, and the number of answers in it.
    struct Sum {
        /// In ten-thousandths. 128 bits are more than any number of answers needs, so no sum can overflow.
        private var units: Int128 = 0
        private(set) var count = 0

        var value: Double { Double(units) / Double(FullTimeEquivalent.scale) }

        static func += (sum: inout Sum, other: Sum) {
            sum.units += other.units
            sum.count += other.count
        }

        init() {}

        init(whole number: Int) { self.init(units: Int128(number) * Int128(FullTimeEquivalent.scale)) }

        init(_ level: CompetenceLevel) {
            self.init(units: Int128(level.units) * Int128(FullTimeEquivalent.scale / CompetenceLevel.scale))
        }

        init(units: Int128) { (self.units, count) = (units, 1) }
    }

    /// What a sum covers, apart from the unit.
    private struct Key: Hashable {
        var figure: CouncilTotal.Figure
        /// A service area, a position or a category; nil covers all answers.
        var condition: CouncilTotal.Condition?
        /// Nil covers all years.
        var year: CouncilTotal.Condition?
    }

    /// One sum for each figure.
    struct Figures {
        private var sums = [Sum](repeating: Sum(), count: CouncilTotal.Figure.allCases.count)

        subscript(figure: CouncilTotal.Figure) -> Sum {
            get { sums[figure.rawValue] }
            set { sums[figure.rawValue] = newValue }
        }

        static func += (figures: inout Figures, other: Figures) {
            for index in figures.sums.indices { figures.sums[index] += other.sums[index] }
        }
    }

    private let answers: [Identifier<Unit>: (UnitAnswers, PublicAnswers)]
    private let index: PlanIndex
    private var sumsByKey: [Key: Sum] = [:]

    init(of merged: MergeResult) {
        let answers = merged.returns.answers
        let filtered = zip(answers, merged.publicAnswers)
        self.answers = Dictionary(first: filtered.map { ($0.unit, ($0, $1)) })
        index = merged.index
        var byArea: [Identifier<ServiceArea>?: (figures: Figures, subtotals: [SubtotalKey: Sum])] = [:]
        for (unit, filter) in filtered {
            let area = index.unit(unit.unit)?.serviceArea
            byArea[area, default: (Figures(), [:])].figures += levels(of: unit, filter)
            for (key, sum) in subtotals(of: unit) {
                byArea[area, default: (Figures(), [:])].subtotals[key, default: Sum()] += sum
            }
        }
        for (area, sums) in byArea {
            let conditions = [nil] + (area.map { [CouncilTotal.Condition.serviceArea($0)] } ?? [])
            for figure in CouncilTotal.Figure.allCases {
                for condition in conditions { add(sums.figures[figure], to: figure, condition) }
            }
            for (key, sum) in sums.subtotals {
                for condition in conditions + [key.condition] {
                    add(sum, to: key.figure, condition)
                    add(sum, to: key.figure, condition, key.year)
                }
            }
        }
    }

    private mutating func add(
        _ sum: Sum, to figure: CouncilTotal.Figure, _ condition: CouncilTotal.Condition?,
        _ year: CouncilTotal.Condition? = nil
    ) {
        sumsByKey[Key(figure: figure, condition: condition, year: year), default: Sum()] += sum
    }

    /// The sum of the answers behind a total that is not about one unit.
    func sum(of total: CouncilTotal) -> Sum {
        var key = Key(figure: total.figure)
        for condition in total.conditions {
            switch condition {
            case .year: key.year = condition
            case .unit, .serviceArea, .position, .category: key.condition = condition
            }
        }
        return sumsByKey[key] ?? Sum()
    }

    /// The sums of one unit's levels and staffing, recalculated on each call since there may be thousands of units. The council's
    /// workbook has no totals of a unit's recruitment or costs.
    func figures(of unit: Identifier<Unit>) -> Figures {
        answers[unit].map(levels) ?? Figures()
    }

    /// A unit's visible levels and staffing, which have no year.
    private func levels(of unit: UnitAnswers, _ filter: PublicAnswers) -> Figures {
        var sums = Figures()
        for answer in unit.gaps where filter.publishes(answer) {
            sums[.current] += Sum(answer.current)
            sums[.desired] += Sum(answer.desired)
            if answer.gap > 0 { sums[.lack] += Sum(answer.gap) }
            if answer.gap < 0 { sums[.excess] += Sum(answer.gap) }
            sums[.weightedGap] += Sum(answer.weightedGap)
        }
        for answer in unit.staffing where filter.publishes(answer) && !index.isCrossCutting(answer.area) {
            if let fte = answer.fte { sums[.areaFTE] += Sum(units: Int128(fte.units)) }
            if let vacant = answer.vacant { sums[.areaVacant] += Sum(units: Int128(vacant.units)) }
        }
        // Figures of whole units include everyone.
        guard let whole = unit.wholeUnit else { return sums }
        sums[.headcount] += Sum(whole: whole.headcount)
        if let fte = whole.fte { sums[.fte] += Sum(units: Int128(fte.units)) }
        if let count = whole.fullTime { sums[.fullTime] += Sum(whole: count) }
        if let count = whole.departures { sums[.departures] += Sum(whole: count) }
        if let vacant = whole.vacant { sums[.vacant] += Sum(units: Int128(vacant.units)) }
        return sums
    }

    /// The figure, group and year under which an answer counts, apart from the unit.
    private struct SubtotalKey: Hashable {
        var figure: CouncilTotal.Figure
        var condition: CouncilTotal.Condition
        var year: CouncilTotal.Condition
    }

    /// A unit's recruitment and costs by year.
    private func subtotals(of unit: UnitAnswers) -> [(key: SubtotalKey, sum: Sum)] {
        var subtotals = unit.recruitment.filter { index.plan.years.contains($0.year) }.map { answer in
            let key = SubtotalKey(figure: .recruited, condition: .position(answer.position), year: .year(answer.year))
            return (key: key, sum: Sum(units: Int128(answer.count.units)))
        }
        for answer in unit.measures where !answer.measure.isEmpty {
            for (year, cost) in answer.costsByYear { subtotals += sums(of: answer, year: year, cost) }
        }
        return subtotals
    }

    /// The figures under which the cost of a measure in a year counts.
    private func sums(of answer: MeasureAnswer, year: Int?, _ cost: Kroner) -> [(key: SubtotalKey, sum: Sum)] {
        let sum = Sum(units: Int128(cost.units) * Int128(FullTimeEquivalent.scale / Kroner.scale))
        let category = CouncilTotal.Condition.category(StrategyTable.category(of: answer, index))
        let figures: [CouncilTotal.Figure] =
            switch answer.role {
            case .planned, .ongoing: [.remainingCost] + (answer.isBudgeted == true ? [] : [.unbudgetedCost])
            case .done: [.spentCost]
            case .dropped: [.droppedCost]
            }
        return figures.map { (SubtotalKey(figure: $0, condition: category, year: .year(year)), sum) }
    }
}
