import CompetencePlan
import Wording

/// What reading needs to know of one plan, prepared once and used for every form. A class, since each reader of a table
/// holds it.
package final class FormContext: Sendable {
    package let schema: FormSchema
    /// The layout in the language of the run, whose headings and names findings use.
    package let layout: FormLayout
    package let previous: PreviousRevision
    let fixedTexts: FixedTexts
    /// The labels of the scale and of importance, each beside its number.
    let levelLabels: [(level: Double, text: String, normalised: String)]
    let areas: NameMatcher<SubjectArea>
    let positions: NameMatcher<Position>
    let strategies: NameMatcher<Strategy>
    let units: NameMatcher<Unit>

    package var index: PlanIndex { layout.index }
    package var plan: PlanDefinition { layout.plan }
    package var texts: Texts { layout.texts }
    /// Whether Veiledning asks for the number of employees.
    var asksForEmployees: Bool { layout.asksForEmployees }
    /// Another unit, whose name a text is, or that the title of a sheet names.
    func otherUnit(in text: String, than unit: Identifier<Unit>) -> Identifier<Unit>? {
        fixedTexts.unit(in: text).flatMap { $0 == unit ? nil : $0 }
    }

    /// The plan's own severities; an approval that it requires is one of them.
    var severities: [FindingCode: Severity] {
        plan.form.approval == .required
            ? plan.severities.merging([.formNotApproved: .error]) { own, _ in own } : plan.severities
    }

    /// `language` is the one that findings are written in; forms are read in every language.
    package init(
        plan: PlanDefinition, schema: FormSchema, language: Language, previous: PreviousRevision = PreviousRevision()
    ) {
        self.previous = previous
        self.schema = schema
        layout = FormLayout(plan: plan, language: language, schema: schema)
        areas = NameMatcher(plan.subjectAreas.map { ($0.id, $0.name, []) })
        positions = NameMatcher(plan.positions.map { ($0.id, $0.name, []) })
        strategies = NameMatcher(plan.strategies.map { ($0.id, $0.name, $0.aliases) })
        units = NameMatcher(plan.respondents.map { ($0.id, $0.name, [$0.id.text]) })
        fixedTexts = FixedTexts(layout)
        levelLabels = (plan.scale + plan.importance).map {
            (Double($0.level), $0.label, NormalisedText.of($0.label))
        }
    }
}
