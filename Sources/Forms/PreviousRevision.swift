import CompetencePlan

/// What this revision looks up in the previous one: answers to prefill forms with, and measures and degrees of
/// importance to compare returned forms with.
package struct PreviousRevision: Sendable {
    /// Nil if there is no previous revision.
    package let revision: Revision?
    let index: PlanIndex?
    private let answers: [Identifier<Unit>: UnitAnswers]

    /// Without `revision` there is no previous one. Names that a unit entered itself become listed if `plan` lists them
    /// now.
    package init(_ revision: Revision? = nil, before plan: PlanDefinition? = nil) {
        self.revision = revision
        index = revision.map { PlanIndex($0.plan) }
        let units = revision?.units ?? []
        let answers = units.flatMap { [$0] + $0.forms }.compactMap(\.answers)
        let names = answers.isEmpty ? nil : plan.map(ListedNames.init)
        self.answers = answers.map { names?.listed(in: $0) ?? $0 }.keyed(by: \.unit)
    }

    /// The argument of texts that say when the previous revision was; empty if it was last year, as it usually is.
    package static func since(_ year: Int?, before revision: Int) -> [String: String] {
        year.map { $0 == revision - 1 ? [:] : ["since": "\($0)"] } ?? [:]
    }

    /// The unit's answers then; empty if there are none.
    package func answers(of unit: Identifier<Unit>) -> UnitAnswers { answers[unit] ?? UnitAnswers(unit: unit) }

    /// The fagområder that the unit's form asked about then.
    func areas(askedOf unit: Identifier<Unit>) -> Set<Identifier<SubjectArea>> {
        Set(revision?.plan.respondents.first { $0.id == unit }?.subjectAreas ?? [])
    }
}
