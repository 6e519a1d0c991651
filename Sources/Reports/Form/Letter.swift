import CompetencePlan
import Forms
import Wording

/// E-mails for HR to send, as plain text: what goes with a return form, and a reminder.
package enum Letter {
    /// To go with a return form called `file`.
    package static func to(_ form: UnitForm, sentAs file: String) -> String {
        let texts = form.texts
        let plan = form.layout.plan
        let deadline = texts.day(plan.deadline.description)
        let remarks = form.remarks
        let errors = remarks.lines(.error)
        let warnings = remarks.lines(.warning)
        let attached: TextKey = form.contents.replacesUnreadable ? .mailBlankAttached : .mailAttached
        return paragraphs(
            [
                texts(.mailSubjectReturn, ["plan": plan.title, "unit": form.unit.name]), texts(.mailHello),
                texts(.mailThanks, ["unit": form.unit.name]),
                errors.isEmpty ? "" : ([texts(.mailErrors)] + errors).joined(separator: "\n"),
                warnings.isEmpty ? "" : ([texts(.mailWarnings)] + warnings).joined(separator: "\n"),
                texts(attached, ["file": file, "deadline": deadline]),
                regards(of: plan, texts),
            ])
    }

    /// To units that have not answered; nil where all have.
    package static func reminder(to units: [Unit], of plan: PlanDefinition, _ texts: Texts) -> String? {
        guard !units.isEmpty else { return nil }
        return paragraphs(
            [
                ([texts(.mailReminderWho)] + units.map { "- \($0.name)" }).joined(separator: "\n"),
                texts(.mailSubjectReminder, ["plan": plan.title]), texts(.mailHello),
                texts(.mailReminder, ["deadline": texts.day(plan.deadline.description)]), regards(of: plan, texts),
            ])
    }

    private static func regards(of plan: PlanDefinition, _ texts: Texts) -> String {
        let contact = [plan.contact.name, plan.municipality, plan.contact.email, plan.contact.phone]
        return ([texts(.mailRegards)] + contact.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    private static func paragraphs(_ paragraphs: [String]) -> String {
        paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}
