/// Kryssjekk: parts of a unit's answers that are inconsistent, so that a reader of the plan can ask about them.
package struct CrossCheck: Hashable, Sendable {
    package enum Kind: CaseIterable, Sendable {
        /// A weighted gap at or above the plan's threshold, without an open measure for the fagområde.
        case largeGapWithoutMeasure
        /// A vulnerable fagområde without an open measure.
        case vulnerableWithoutMeasure
        /// A need to be met by recruitment, in a unit without a row in Appendix 1.
        case recruitmentWithoutRow
        /// Rows in Appendix 1, in a unit without recruitment as a strategy.
        case rowWithoutRecruitment

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

    package var kind: Kind
    package var unit: Identifier<Unit>
    /// The inconsistent items, each once.
    package var subjects: [Subject]

    package init(kind: Kind, unit: Identifier<Unit>, subjects: [Subject]) {
        self.kind = kind
        self.unit = unit
        self.subjects = subjects
    }

    /// An inconsistency in a unit's answers, if any. Hidden levels and staffing are not considered.
    static func check(_ unit: PublicUnit, for kind: Kind, _ index: PlanIndex) -> CrossCheck? {
        let subjects = subjects(unit, kind, index)
        return subjects.isEmpty ? nil : CrossCheck(kind: kind, unit: unit.unit.id, subjects: subjects.distinct)
    }

    /// The inconsistent items in a unit's answers.
    private static func subjects(_ unit: PublicUnit, _ kind: Kind, _ index: PlanIndex) -> [Subject] {
        guard kind.sheets.allSatisfy(index.plan.form.uses) else { return [] }
        switch kind {
        case .largeGapWithoutMeasure:
            let large = index.plan.largeWeightedGap
            return unit.priorities.filter {
                $0.measures.isEmpty && $0.levels.weightedGap >= CompetenceLevel(whole: large)
            }.map { .area($0.line.area) }
        case .vulnerableWithoutMeasure:
            return unit.vulnerable.filter { $0.measures.isEmpty && !$0.reasons.isEmpty }.map { .area($0.line.area) }
        case .recruitmentWithoutRow:
            return positions(of: unit.answers).isEmpty ? needs(of: unit.answers, index).map(Subject.need) : []
        case .rowWithoutRecruitment:
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
