/// Kryssjekk: parts of a unit's answers that are inconsistent, so that a reader of the plan can ask about them.
package enum CrossCheck {
    package enum Kind: CaseIterable, Sendable {
        /// A weighted gap at or above the plan's threshold, without an open measure for the fagområde.
        case largeGapWithoutMeasure
        /// A vulnerable fagområde without an open measure.
        case vulnerableWithoutMeasure
        /// A need to be met by recruitment, in a unit without a row in Appendix 1.
        case recruitmentWithoutRow
        /// Rows in Appendix 1, in a unit without recruitment as a strategy.
        case rowWithoutRecruitment

        /// Whether it is about the measures of a fagområde.
        fileprivate var isOfAreas: Bool { self == .largeGapWithoutMeasure || self == .vulnerableWithoutMeasure }

        /// The sheets that it compares.
        fileprivate var sheets: [FormSheetID] {
            switch self {
            case .largeGapWithoutMeasure: [.gap, .measures]
            case .vulnerableWithoutMeasure: [.staffing, .measures]
            case .recruitmentWithoutRow, .rowWithoutRecruitment: [.recruitment, .measures]
            }
        }
    }

    package enum Subject: Hashable, Sendable {
        case area(Choice<SubjectArea>)
        case need(String)
        case position(Choice<Position>)
    }

    /// The inconsistent items in a unit's answers. Hidden levels and staffing are not considered.
    static func subjects(of kind: Kind, in unit: PublicUnit, _ index: PlanIndex) -> [Subject] {
        let plan = index.plan
        guard kind.sheets.allSatisfy({ plan.asks(unit.unit.id, for: $0) }),
            plan.asks(unit.unit.id, for: kind.isOfAreas ? "measures.area" : "measures.strategy")
        else { return [] }
        switch kind {
        case .largeGapWithoutMeasure:
            return unit.priorities.filter { $0.measures?.isEmpty == true && index.plan.isLarge($0.levels.weightedGap) }
                .map { .area($0.line.area) }
        case .vulnerableWithoutMeasure:
            return unit.vulnerable.filter { $0.measures?.isEmpty == true && !$0.reasons.isEmpty }.map { .area($0.area) }
        case .recruitmentWithoutRow:
            return positions(of: unit.answers).isEmpty ? needs(of: unit.answers, index).map(Subject.need) : []
        case .rowWithoutRecruitment:
            // Without such a category there is nothing to choose.
            guard index.plan.strategyCategories.contains(where: { $0.role == .recruit }) else { return [] }
            return needs(of: unit.answers, index).isEmpty ? positions(of: unit.answers).map(Subject.position) : []
        }
    }

    /// The needs that the unit plans to meet by recruitment.
    private static func needs(of answers: UnitAnswers, _ index: PlanIndex) -> [String] {
        answers.measures.filter { measure in
            measure.role.isOpen && measure.strategies.contains { index.category(of: $0)?.role == .recruit }
        }.map(\.need)
    }

    /// The positions that the unit needs to fill.
    private static func positions(of answers: UnitAnswers) -> [Choice<Position>] {
        answers.recruitment.filter { $0.count > .zero }.map(\.position)
    }
}
