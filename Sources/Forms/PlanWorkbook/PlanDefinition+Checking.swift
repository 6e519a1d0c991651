import CompetencePlan
import TextFormats

extension PlanDefinition {
    /// The plan that a document defines, and everything that is wrong with it: the definition, its severities and its
    /// changes to the form. With a day, also the plan's warnings on that day.
    package static func checking(
        _ document: JSONValue, against schema: FormSchema, on day: CalendarDay? = nil
    ) -> (plan: PlanDefinition, problems: [PlanProblem]) {
        let (plan, problems) = reading(document)
        let reported = Set(problems.map(\.location))
        let further = Rule.problems(in: plan) + schema.problems(in: plan)
        let errors = problems + further.filter { !reported.contains($0.location) }
        // No warnings beside errors: they could be about the value that replaces a mistake.
        guard let day, errors.isEmpty else { return (plan, errors) }
        return (plan, plan.warnings(on: day))
    }
}
