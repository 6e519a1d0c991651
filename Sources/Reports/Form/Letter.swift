import CompetencePlan
import Forms
import TextFormats
import Wording

/// An e-mail for HR to send to a unit: with its blank form, with its form to be corrected, or as a reminder.
///
/// It can be a draft with the form attached, or plain text.
package struct Letter: Sendable {
    /// The unit's address in the plan; empty if it has none.
    private let address: String
    private let subject: String
    private let body: String
    private let texts: Texts

    private init(to unit: Unit, subject: String, _ paragraphs: [String], of plan: PlanDefinition, _ texts: Texts) {
        address = unit.email
        self.subject = subject
        self.texts = texts
        body = Self.joined([texts(.mailHello)] + paragraphs + [Self.regards(of: plan, texts)])
    }

    /// The letter as text, beginning with its recipient and subject.
    package var text: String {
        let head = [
            address.isEmpty ? "" : texts(.mailTo, ["address": address]), texts(.mailSubject, ["subject": subject]),
        ]
        return head.filter { !$0.isEmpty }.joined(separator: "\n") + "\n\n" + body
    }

    /// The letter as an e-mail to the unit, with its form attached under the name that the text mentions.
    package func draft(attaching form: [UInt8], called name: String) -> EmailDraft {
        EmailDraft(
            to: address, subject: subject, text: body,
            attachments: [EmailDraft.Attachment(name: name, mediaType: Self.mediaType, bytes: form)])
    }

    private static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    private static func regards(of plan: PlanDefinition, _ texts: Texts) -> String {
        let contact = [plan.contact.name, plan.municipality, plan.contact.email, plan.contact.phone]
        return ([texts(.mailRegards)] + contact.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    private static func joined(_ paragraphs: [String]) -> String {
        paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }
}

extension Letter {
    /// A letter for a blank form, or one with last revision's answers, attached as `file`.
    package static func invitation(with form: UnitForm, called file: String, on day: CalendarDay) -> Letter {
        let (texts, plan) = (form.texts, form.layout.plan)
        let previous = form.contents.previous.map { texts(.mailInvitationPrevious, ["revision": "\($0)"]) }
        return Letter(
            to: form.unit, subject: texts(.mailSubjectInvitation, ["plan": plan.title, "unit": form.unit.name]),
            [
                texts(.mailInvitation, ["file": file, "plan": plan.title]), previous ?? "",
                texts(.mailInvitationReturn, ["by": plan.returnBy(on: day, texts)]),
            ], of: plan, texts)
    }

    /// A letter for a return form, attached as `file`.
    package static func returning(_ form: UnitForm, called file: String, on day: CalendarDay) -> Letter {
        let (texts, plan) = (form.texts, form.layout.plan)
        let remarks = form.remarks
        // Only some warnings can be answered in the list.
        let parts: [(title: TextKey, lines: [String])] = [
            (.mailErrors, remarks.lines { $0.severity == .error }), (.mailWarnings, remarks.lines(\.isExplainable)),
            (.mailOtherWarnings, remarks.lines { $0.severity == .warning && !$0.isExplainable }),
        ]
        let attached: TextKey = form.contents.replacesUnreadable ? .mailBlankAttached : .mailAttached
        return Letter(
            to: form.unit, subject: texts(.mailSubjectReturn, ["plan": plan.title, "unit": form.unit.name]),
            [
                texts(.mailThanks, ["unit": form.unit.name]), progressSentence(form.contents.progress, texts),
            ]
                + parts.filter { !$0.lines.isEmpty }.map { ([texts($0.title)] + $0.lines).joined(separator: "\n") }
                + [texts(attached, ["file": file, "by": plan.returnBy(on: day, texts)])],
            of: plan, texts)
    }

    /// How much of what was asked about last time has been corrected; empty if nothing has.
    private static func progressSentence(_ progress: ReturnCollection.Progress?, _ texts: Texts) -> String {
        guard let progress, progress.corrected > 0 else { return "" }
        if progress.corrected == progress.asked { return texts(.mailAllCorrected) }
        return texts(.mailCorrected, ["asked": "\(progress.asked)", "corrected": "\(progress.corrected)"])
    }

    /// A letter to a unit that has not answered, or returned an empty form, with its form attached again as `file`.
    package static func reminder(
        with form: UnitForm, called file: String, afterBlank isBlank: Bool, on day: CalendarDay
    ) -> Letter {
        let (texts, plan) = (form.texts, form.layout.plan)
        let words = ["by": plan.returnBy(on: day, texts), "plan": plan.title]
        let asked = isBlank ? texts(.mailReminderBlank, words) : reminder(of: plan, on: day, texts)
        return Letter(
            to: form.unit,
            subject: texts(isBlank ? .mailSubjectBlank : .mailSubjectReminder, ["plan": plan.title]),
            [asked, texts(.mailReminderAttached, ["file": file])], of: plan, texts)
    }

    private static func reminder(of plan: PlanDefinition, on day: CalendarDay, _ texts: Texts) -> String {
        let deadline = texts.day(plan.deadline.description)
        let key: TextKey = day > plan.deadline ? .mailReminderLate : .mailReminder
        return texts(key, ["deadline": deadline, "plan": plan.title])
    }

    /// One text for all units that have not answered, and one for those that returned an empty form, each with a list
    /// of them; nil if all have answered.
    package static func reminder(
        to missing: [Unit], afterBlank blank: [Unit], of plan: PlanDefinition, on day: CalendarDay, _ texts: Texts
    ) -> String? {
        let words = ["by": plan.returnBy(on: day, texts), "plan": plan.title]
        let parts = [
            (units: missing, subject: TextKey.mailSubjectReminder, asked: reminder(of: plan, on: day, texts)),
            (units: blank, subject: .mailSubjectBlank, asked: texts(.mailReminderBlank, words)),
        ].filter { !$0.units.isEmpty }
        guard !parts.isEmpty else { return nil }
        return joined(
            parts.flatMap { units, subject, asked in
                let names = units.map { "- \($0.name)" + ($0.email.isEmpty ? "" : ": \($0.email)") }
                return [
                    ([texts(.mailReminderWho)] + names).joined(separator: "\n"),
                    texts(.mailSubject, ["subject": texts(subject, ["plan": plan.title])]),
                    texts(.mailHello), asked, texts(.mailReminderAgain), regards(of: plan, texts),
                ]
            })
    }
}
