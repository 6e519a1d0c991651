import CompetencePlan
import TextFormats

extension PlanDefinition {
    /// What a document defines, and everything that is wrong with it: with the definition itself, with its severities
    /// and with its changes to the form. On a day, also what the plan is warned of then.
    package static func checking(
        _ document: JSONValue, against schema: FormSchema, on day: CalendarDay? = nil
    ) -> (plan: PlanDefinition, problems: [PlanProblem]) {
        let (plan, problems) = reading(document)
        let told = Set(problems.map(\.location))
        let further = Rule.problems(in: plan) + schema.problems(in: plan)
        let errors = problems + further.filter { !told.contains($0.location) }
        // What stands in for a mistake would be warned of.
        guard let day, errors.isEmpty else { return (plan, errors) }
        return (plan, plan.warnings(on: day))
    }
}
