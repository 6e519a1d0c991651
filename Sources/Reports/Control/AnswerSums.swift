import CompetencePlan

/// Totals added up anew from the answers, one by one and not by the aggregates that the council's workbook is made from:
/// what Avstemming shows beside them.
struct AnswerSums {
    /// An exact sum, and how many answers it is of.
    struct Sum {
        /// In ten-thousandths.
        private var units: Int64 = 0
        private(set) var count = 0

        var value: Double { Double(units) / Double(FullTimeEquivalent.scale) }

        static func += (sum: inout Sum, other: Sum) {
            sum.units += other.units
            sum.count += other.count
        }

        init() {}

        init(whole number: Int) { self.init(units: Int64(number) * FullTimeEquivalent.scale) }

        init(units: Int64) { (self.units, count) = (units, 1) }
    }

    /// What is added up, but for the unit.
    private struct Key: Hashable {
        var figure: CouncilTotal.Figure
        /// A service area, a position or a category; nil is all answers.
        var place: CouncilTotal.Condition?
        /// Nil is all years.
        var year: CouncilTotal.Condition?
    }

    /// A sum for each figure, in little room: there is one for each unit.
    private struct Figures {
        private var sums = [Sum](repeating: Sum(), count: CouncilTotal.Figure.allCases.count)

        subscript(figure: CouncilTotal.Figure) -> Sum {
            get { sums[figure.rawValue] }
            set { sums[figure.rawValue] = newValue }
        }
    }

    private let index: PlanIndex
    private var ofUnits: [Identifier<Unit>: Figures] = [:]
    private var ofAll: [Key: Sum] = [:]

    init(of answers: AnswerStore, _ index: PlanIndex) {
        self.index = index
        for unit in answers {
            let area = index.unit(unit.unit).map { CouncilTotal.Condition.serviceArea($0.serviceArea) }
            let places = [nil] + (area.map { [$0] } ?? [])
            var sums = levels(of: unit)
            for answer in placed(of: unit) {
                sums[answer.figure] += answer.sum
                ofAll[Key(figure: answer.figure, place: answer.place), default: Sum()] += answer.sum
                for place in places + [answer.place] {
                    ofAll[Key(figure: answer.figure, place: place, year: answer.year), default: Sum()] += answer.sum
                }
            }
            for figure in CouncilTotal.Figure.allCases {
                for place in places { ofAll[Key(figure: figure, place: place), default: Sum()] += sums[figure] }
            }
            ofUnits[unit.unit] = sums
        }
    }

    /// The sum of the answers that a total says it rests on.
    func sum(of total: CouncilTotal) -> Sum {
        var key = Key(figure: total.figure)
        for condition in total.conditions {
            switch condition {
            case .unit(let id): return ofUnits[id]?[total.figure] ?? Sum()
            case .year: key.year = condition
            case .serviceArea, .position, .category: key.place = condition
            }
        }
        return ofAll[key] ?? Sum()
    }

    /// A unit's levels and staffing, as far as the council may see them: they have no year.
    private func levels(of unit: UnitAnswers) -> Figures {
        let shown = ShownAnswers(of: unit, threshold: index.plan.thresholds.privacy)
        var sums = Figures()
        for answer in unit.gaps where shown.shows(answer) {
            sums[.current] += Sum(whole: answer.current)
            sums[.desired] += Sum(whole: answer.desired)
            sums[.gap] += Sum(whole: answer.gap)
            sums[.weightedGap] += Sum(whole: answer.weightedGap)
        }
        for answer in unit.staffing where shown.shows(answer) {
            sums[.headcount] += Sum(whole: answer.headcount)
            if let fte = answer.fte { sums[.fte] += Sum(units: fte.units) }
            if let count = answer.fullTime { sums[.fullTime] += Sum(whole: count) }
            if let count = answer.departures { sums[.departures] += Sum(whole: count) }
            if let vacant = answer.vacant { sums[.vacant] += Sum(units: vacant.units) }
        }
        return sums
    }

    /// One figure of one answer, with what it can be counted under besides its unit.
    private struct Placed {
        var figure: CouncilTotal.Figure
        var sum: Sum
        var place: CouncilTotal.Condition
        var year: CouncilTotal.Condition
    }

    /// A unit's recruitment and costs, each under a year.
    private func placed(of unit: UnitAnswers) -> [Placed] {
        var placed = unit.recruitment.filter { index.plan.years.contains($0.year) }.map { answer in
            Placed(
                figure: .recruited, sum: Sum(whole: answer.count), place: .position(answer.position),
                year: .year(answer.year))
        }
        for answer in unit.measures where !answer.measure.isEmpty {
            guard let cost = answer.cost else { continue }
            let sum = Sum(units: cost.units * (FullTimeEquivalent.scale / Kroner.scale))
            for figure in [CouncilTotal.Figure.cost] + (answer.isBudgeted == true ? [.budgetedCost] : []) {
                placed.append(
                    Placed(
                        figure: figure, sum: sum, place: .category(StrategyTable.category(of: answer, index)),
                        year: .year(answer.deadline?.year)))
            }
        }
        return placed
    }
}
