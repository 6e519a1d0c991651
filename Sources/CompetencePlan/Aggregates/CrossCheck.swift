/// Kryssjekk: parts of one unit's answers that do not fit together, for the one who reads the plan to ask about.
package struct CrossCheck: Hashable, Sendable {
    package enum Kind: CaseIterable, Sendable {
        /// A weighted gap from the plan's threshold up that no measure names.
        case largeGapWithoutMeasure
        /// A vulnerable fagområde that no measure names.
        case vulnerableWithoutMeasure
        /// A need that is to be met by Rekruttering, in a unit without a row in Appendix 1.
        case recruitmentWithoutRow
        /// Rows in Appendix 1, in a unit that nowhere chose Rekruttering as a strategy.
        case rowWithoutRecruitment
    }

    package enum Subject: Hashable, Sendable {
        case area(Choice<SubjectArea>)
        case need(String)
        case position(Choice<Position>)
    }

    package var kind: Kind
    package var unit: Identifier<Unit>
    /// What does not fit, each once.
    package var subjects: [Subject]

    package init(kind: Kind, unit: Identifier<Unit>, subjects: [Subject]) {
        self.kind = kind
        self.unit = unit
        self.subjects = subjects
    }

    /// What does not fit: kind by kind, the units of each in the plan's order. `priorities` and `vulnerable` hold only
    /// what may be shown.
    package static func all(
        index: PlanIndex, answers: some Collection<UnitAnswers>, priorities: [Priority], vulnerable: [Vulnerability]
    ) -> [CrossCheck] {
        let large = priorities.filter {
            $0.measures.isEmpty && $0.levels.weightedGap >= index.plan.thresholds.largeWeightedGap
        }
        let frail = vulnerable.filter { $0.measures.isEmpty && !$0.reasons.isEmpty }
        return Kind.allCases.flatMap { kind -> [CrossCheck] in
            let subjects: [(Identifier<Unit>, Subject)] =
                switch kind {
                case .largeGapWithoutMeasure: large.map { ($0.line.unit, .area($0.line.area)) }
                case .vulnerableWithoutMeasure: frail.map { ($0.unit, .area($0.line.area)) }
                case .recruitmentWithoutRow: needsWithoutRow(answers, index)
                case .rowWithoutRecruitment: rowsWithoutNeed(answers, index)
                }
            let groups = Dictionary(grouping: subjects, by: \.0).mapValues { $0.map(\.1).distinct }
            return answers.compactMap { unit in
                groups[unit.unit].map { CrossCheck(kind: kind, unit: unit.unit, subjects: $0) }
            }
        }
    }

    private static func needsWithoutRow(
        _ answers: some Collection<UnitAnswers>, _ index: PlanIndex
    ) -> [(Identifier<Unit>, Subject)] {
        answers.filter { positions(of: $0).isEmpty }.flatMap { unit in
            needs(of: unit, index).map { (unit.unit, .need($0)) }
        }
    }

    private static func rowsWithoutNeed(
        _ answers: some Collection<UnitAnswers>, _ index: PlanIndex
    ) -> [(Identifier<Unit>, Subject)] {
        answers.filter { needs(of: $0, index).isEmpty }.flatMap { unit in
            positions(of: unit).map { (unit.unit, .position($0)) }
        }
    }

    /// The needs that the unit means to meet by Rekruttering.
    private static func needs(of unit: UnitAnswers, _ index: PlanIndex) -> [String] {
        unit.measures.filter { answer in
            answer.strategies.contains {
                if case .listed(let id) = $0 { index.strategy(id)?.category == .recruitment } else { false }
            }
        }.map(\.need)
    }

    /// The positions that the unit needs people in.
    private static func positions(of unit: UnitAnswers) -> [Choice<Position>] {
        unit.recruitment.filter { $0.count > 0 }.map(\.position)
    }
}

extension Array where Element: Hashable {
    /// The elements, each once, in first-seen order.
    fileprivate var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
