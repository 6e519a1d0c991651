import CompetencePlan

/// What this revision's forms look up in the last one: its answers begin the new form, and its measures and degrees of
/// importance are what a returned form is held against.
package struct PreviousRevision: Sendable {
    /// Nil where there is no revision before this one.
    package let revision: Revision?
    private let index: PlanIndex?
    private let answers: [Identifier<Unit>: UnitAnswers]
    /// By unit, need and measure as they are compared.
    private let measures: [Identifier<Unit>: Set<String>]

    /// No revision before this one, unless one is given, with what `plan` lists by name.
    package init(_ revision: Revision? = nil, before plan: PlanDefinition? = nil) {
        self.revision = revision
        index = revision.map { PlanIndex($0.plan) }
        let units = revision?.units ?? []
        let answers = units.flatMap { [$0] + $0.forms }.compactMap(\.answers)
        let names = plan.map(ListedNames.init)
        self.answers = answers.map { names?.listed(in: $0) ?? $0 }.keyed(by: \.unit)
        measures = self.answers.mapValues { Set($0.measures.map(\.key)) }
    }

    /// What the unit answered then; nothing where it did not.
    package func answers(of unit: Identifier<Unit>) -> UnitAnswers { answers[unit] ?? UnitAnswers(unit: unit) }

    /// The fagområder that the unit's form asked about then.
    func areas(askedOf unit: Identifier<Unit>) -> Set<Identifier<SubjectArea>> {
        Set(revision?.plan.respondents.first { $0.id == unit }?.subjectAreas ?? [])
    }

    /// What has left the plan's lists since, by the name that it had.
    func name(of position: Identifier<Position>) -> String { index?.name(of: .listed(position)) ?? position.text }

    func name(of strategy: Identifier<Strategy>) -> String { index?.name(of: .listed(strategy)) ?? strategy.text }

    /// Whether the unit had this measure for this need, but for case and punctuation.
    func has(_ measure: MeasureAnswer, of unit: Identifier<Unit>) -> Bool {
        measures[unit]?.contains(measure.key) ?? false
    }

    /// The importance that the unit gave a fagområde then.
    func importance(of area: Choice<SubjectArea>, in unit: Identifier<Unit>) -> Int? {
        answers[unit]?.gaps.first { $0.area.key == area.key }?.importance
    }
}
