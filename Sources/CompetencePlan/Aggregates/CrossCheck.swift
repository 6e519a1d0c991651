/// Kryssjekk: parts of one unit's answers that do not fit together, for the one who reads the plan to ask about.
package struct CrossCheck: Hashable, Sendable {
    package enum Kind: CaseIterable, Sendable {
        /// A weighted gap from the plan's threshold up that no open measure names.
        case largeGapWithoutMeasure
        /// A vulnerable fagområde that no open measure names.
        case vulnerableWithoutMeasure
        /// A need that is to be met by recruiting, in a unit without a row in Appendix 1.
        case recruitmentWithoutRow
        /// Rows in Appendix 1, in a unit that nowhere chose to recruit as a strategy.
        case rowWithoutRecruitment

        /// What it compares.
        fileprivate var sheets: [FormSheetID] {
            switch self {
            case .largeGapWithoutMeasure: [.gap, .measures]
            case .vulnerableWithoutMeasure: [.staffing, .measures]
            case .recruitmentWithoutRow, .rowWithoutRecruitment: [.recruitment, .measures]
            }
        }
    }

    /// Kinds that a unit has something of.
    package struct Kinds: OptionSet, Sendable {
        package let rawValue: UInt8

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        package init(_ kind: Kind) { rawValue = 1 << (Kind.allCases.firstIndex(of: kind) ?? 0) }
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

    /// What does not fit in a unit's answers; nil where all does. Levels and staffing that may not be shown are no reason.
    static func check(_ unit: PublicUnit, for kind: Kind, _ index: PlanIndex) -> CrossCheck? {
        let subjects = subjects(unit, kind, index)
        return subjects.isEmpty ? nil : CrossCheck(kind: kind, unit: unit.unit.id, subjects: subjects.distinct)
    }

    /// The kinds that a unit has something of.
    static func kinds(_ unit: PublicUnit, _ index: PlanIndex) -> Kinds {
        Kinds(Kind.allCases.filter { !subjects(unit, $0, index).isEmpty }.map { Kinds($0) })
    }

    /// What does not fit in a unit's answers.
    private static func subjects(_ unit: PublicUnit, _ kind: Kind, _ index: PlanIndex) -> [Subject] {
        guard kind.sheets.allSatisfy(index.plan.form.uses) else { return [] }
        switch kind {
        case .largeGapWithoutMeasure:
            let large = index.plan.largeWeightedGap
            return Priority.byWeight(unit.gaps?.lines ?? [])
                .filter {
                    $0.levels.weightedGap >= CompetenceLevel(whole: large) && unit.measures[$0.line.area.key] == nil
                }
                .map { .area($0.line.area) }
        case .vulnerableWithoutMeasure:
            return (unit.staffing?.lines ?? []).filter { line in
                unit.measures[line.area.key] == nil
                    && Vulnerability.isVulnerable(line, index.plan.thresholds)
            }.map { .area($0.area) }
        case .recruitmentWithoutRow:
            return positions(of: unit.answers).isEmpty ? needs(of: unit.answers, index).map(Subject.need) : []
        case .rowWithoutRecruitment:
            return needs(of: unit.answers, index).isEmpty ? positions(of: unit.answers).map(Subject.position) : []
        }
    }

    /// The needs that the unit means to meet by recruiting.
    private static func needs(of answers: UnitAnswers, _ index: PlanIndex) -> [String] {
        answers.measures.filter { measure in
            measure.role.isOpen && measure.strategies.contains { index.category(of: $0)?.role == .recruit }
        }.map(\.need)
    }

    /// The positions that the unit needs people in.
    private static func positions(of answers: UnitAnswers) -> [Choice<Position>] {
        answers.recruitment.filter { $0.count > .zero }.map(\.position)
    }
}
