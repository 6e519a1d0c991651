import CompetencePlan
import TextFormats

extension PlanDefinition {
    /// What a document defines, and everything that is wrong with it: with the definition itself, with its severities
    /// and with its changes to the form.
    package static func checking(
        _ document: JSONValue, against schema: FormSchema
    ) -> (plan: PlanDefinition, problems: [PlanProblem]) {
        let (plan, problems) = reading(document)
        let told = Set(problems.map(\.place))
        let further = Rule.problems(in: plan) + schema.problems(in: plan)
        return (plan, problems + further.filter { !told.contains($0.place) })
    }
}
