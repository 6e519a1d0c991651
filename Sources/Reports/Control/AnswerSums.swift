import CompetencePlan

/// Totals recalculated from the answers one by one, independent of the aggregates behind the council's
/// workbook. Avstemming compares the two.
struct AnswerSums {
    /// An exact sum, and the number of answers in it.
    struct Sum {
        /// In ten-thousandths. 128 bits are more than any number of answers needs, so no sum can overflow.
        private var units: Int128 = 0
        private(set) var count = 0

        var value: Double {
            // Of 128 bits, Swift converts only few at a time.
            (Int64(exactly: units).map(Double.init) ?? Double(units)) / Double(FullTimeEquivalent.scale)
        }

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

    typealias Figures = [CouncilTotal.Figure: Sum]

    private let answers: [UnitAnswers]
    private let filters: [PublicAnswers]
    private let index: PlanIndex
    private var sumsByKey: [Key: Sum] = [:]

    init(of merged: MergeResult) {
        answers = merged.returns.answers
        filters = merged.publicAnswers
        index = merged.index
        for (unit, filter) in zip(answers, filters) {
            let area = index.unit(unit.unit).map { CouncilTotal.Condition.serviceArea($0.serviceArea) }
            let groups = area == nil ? [nil] : [nil, area]
            for (figure, sum) in levels(of: unit, filter) {
                for group in groups { add(sum, to: Key(figure: figure, condition: group)) }
            }
            for (key, sum) in subtotals(of: unit) {
                for group in groups + [key.condition] {
                    add(sum, to: Key(figure: key.figure, condition: group))
                    add(sum, to: Key(figure: key.figure, condition: group, year: key.year))
                }
            }
        }
    }

    private mutating func add(_ sum: Sum, to key: Key) { sumsByKey[key, default: Sum()] += sum }

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

    /// The sums of one unit's levels and staffing, recalculated on each call since there may be thousands of units. The
    /// council's workbook has no totals of a unit's recruitment or costs.
    func figures(ofUnitAt offset: Int) -> Figures { levels(of: answers[offset], filters[offset]) }

    /// A unit's visible levels and staffing, which have no year.
    private func levels(of unit: UnitAnswers, _ filter: PublicAnswers) -> Figures {
        var sums: Figures = [:]
        func add(_ sum: Sum, to figure: CouncilTotal.Figure) { sums[figure, default: Sum()] += sum }
        for answer in unit.gaps where filter.publishes(answer) {
            add(Sum(answer.current), to: .current)
            add(Sum(answer.desired), to: .desired)
            if answer.gap > 0 { add(Sum(answer.gap), to: .lack) }
            if answer.gap < 0 { add(Sum(answer.gap), to: .excess) }
            add(Sum(answer.weightedGap), to: .weightedGap)
        }
        for answer in unit.staffing where filter.publishes(answer) && !index.isCrossCutting(answer.area) {
            if let fte = answer.fte { add(Sum(units: Int128(fte.units)), to: .areaFTE) }
            if let vacant = answer.vacant { add(Sum(units: Int128(vacant.units)), to: .areaVacant) }
        }
        // Figures of whole units include everyone.
        guard let whole = unit.wholeUnit else { return sums }
        add(Sum(whole: whole.headcount), to: .headcount)
        if let fte = whole.fte { add(Sum(units: Int128(fte.units)), to: .fte) }
        if let count = whole.fullTime { add(Sum(whole: count), to: .fullTime) }
        if let count = whole.departures { add(Sum(whole: count), to: .departures) }
        if let vacant = whole.vacant { add(Sum(units: Int128(vacant.units)), to: .vacant) }
        return sums
    }

    /// A unit's recruitment and costs, each with its group and year.
    private func subtotals(of unit: UnitAnswers) -> [(key: Key, sum: Sum)] {
        var subtotals = unit.recruitment.filter { index.plan.years.contains($0.year) }.map { answer in
            let key = Key(figure: .recruited, condition: .position(answer.position), year: .year(answer.year))
            return (key: key, sum: Sum(units: Int128(answer.count.units)))
        }
        for answer in unit.measures where !answer.measure.isEmpty {
            for (year, cost) in answer.costsByYear { subtotals += sums(of: answer, year: year, cost) }
        }
        return subtotals
    }

    /// The figures under which the cost of a measure in a year counts.
    private func sums(of answer: MeasureAnswer, year: Int?, _ cost: Kroner) -> [(key: Key, sum: Sum)] {
        let sum = Sum(units: Int128(cost.units) * Int128(FullTimeEquivalent.scale / Kroner.scale))
        let category = CouncilTotal.Condition.category(StrategyTable.category(of: answer, index))
        let figures: [CouncilTotal.Figure] =
            switch answer.role {
            case .planned, .ongoing: [.remainingCost] + (answer.isBudgeted == true ? [] : [.unbudgetedCost])
            case .done: [.spentCost]
            case .dropped: [.droppedCost]
            }
        return figures.map { (Key(figure: $0, condition: category, year: .year(year)), sum) }
    }
}
