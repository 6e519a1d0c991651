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

        mutating func add(_ units: Int64) {
            self.units += units
            count += 1
        }
    }

    private struct Key: Hashable {
        var figure: CouncilTotal.Figure
        var conditions: [CouncilTotal.Condition]
    }

    private let index: PlanIndex
    private let answers: AnswerStore
    private let places: [Identifier<Unit>: Int]
    /// The totals over more units than one.
    private var sums: [Key: Sum] = [:]

    init(of answers: AnswerStore, _ index: PlanIndex) {
        self.index = index
        self.answers = answers
        places = Dictionary(zip(answers.units, 0...)) { first, _ in first }
        for unit in answers {
            let area = index.unit(unit.unit).map { CouncilTotal.Condition.serviceArea($0.serviceArea) }
            for answer in values(of: unit) {
                let wholes = answer.places + (area.map { [$0] } ?? [])
                let years = answer.year.map { [[], [$0]] } ?? [[]]
                for year in years {
                    for place in [[]] + wholes.map({ [$0] }) {
                        sums[Key(figure: answer.figure, conditions: place + year), default: Sum()].add(answer.units)
                    }
                }
            }
        }
    }

    /// The sum of the answers that a total says it rests on.
    func sum(of total: CouncilTotal) -> Sum {
        for case .unit(let id) in total.conditions {
            var sum = Sum()
            for answer in places[id].map({ values(of: answers[$0]) }) ?? [] where answer.figure == total.figure {
                sum.add(answer.units)
            }
            return sum
        }
        return sums[Key(figure: total.figure, conditions: total.conditions)] ?? Sum()
    }

    /// One figure of one answer, with what it can be counted under besides its unit.
    private struct Value {
        var figure: CouncilTotal.Figure
        /// In ten-thousandths.
        var units: Int64
        var places: [CouncilTotal.Condition] = []
        var year: CouncilTotal.Condition?
    }

    /// The figures of a unit that the council may see.
    private func values(of unit: UnitAnswers) -> [Value] {
        let shown = ShownAnswers(of: unit, threshold: index.plan.thresholds.privacy)
        var values: [Value] = []
        for answer in unit.gaps where shown.shows(answer) { values += self.values(of: answer) }
        for answer in unit.staffing where shown.shows(answer) { values += self.values(of: answer) }
        for answer in unit.recruitment where index.plan.years.contains(answer.year) {
            values.append(
                Value(
                    figure: .recruited, units: whole(answer.count), places: [.position(answer.position)],
                    year: .year(answer.year)))
        }
        for answer in unit.measures where !answer.measure.isEmpty { values += self.values(of: answer) }
        return values
    }

    private func values(of answer: GapAnswer) -> [Value] {
        [
            Value(figure: .current, units: whole(answer.current)),
            Value(figure: .desired, units: whole(answer.desired)),
            Value(figure: .gap, units: whole(answer.gap)),
            Value(figure: .weightedGap, units: whole(answer.weightedGap)),
        ]
    }

    private func values(of answer: StaffingAnswer) -> [Value] {
        [
            Value(figure: .headcount, units: whole(answer.headcount)),
            answer.fte.map { Value(figure: .fte, units: $0.units) },
            answer.fullTime.map { Value(figure: .fullTime, units: whole($0)) },
            answer.departures.map { Value(figure: .departures, units: whole($0)) },
            answer.vacant.map { Value(figure: .vacant, units: $0.units) },
        ].compactMap(\.self)
    }

    private func values(of answer: MeasureAnswer) -> [Value] {
        guard let cost = answer.cost else { return [] }
        let units = cost.units * (FullTimeEquivalent.scale / Kroner.scale)
        let year = CouncilTotal.Condition.year(answer.deadline?.year)
        let category = CouncilTotal.Condition.category(StrategyTable.category(of: answer, index))
        let value = Value(figure: .cost, units: units, places: [category], year: year)
        guard answer.isBudgeted == true else { return [value] }
        return [value, Value(figure: .budgetedCost, units: units, places: [category], year: year)]
    }

    private func whole(_ number: Int) -> Int64 { Int64(number) * FullTimeEquivalent.scale }
}
