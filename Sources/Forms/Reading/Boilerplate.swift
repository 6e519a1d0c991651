import CompetencePlan
import TextFormats
import Wording

/// The texts of a form itself, to distinguish them from what a unit wrote beside its answers.
struct Boilerplate: Sendable {
    /// The texts of all forms of the plan.
    private let common: FixedTexts
    /// The texts of this form only, exact and normalised.
    private let own: Set<String>
    private let labels: Set<String>
    /// The lengths of those that the unit may have added something to, in bytes, the longest first.
    private let lengths: [Int]

    /// The texts of a returned form. `others` are added to those on its hidden sheet.
    init(of workbook: ReturnedWorkbook, and others: [String] = [], _ context: FormContext) {
        let own = workbook.hidden.ownTexts + workbook.hidden.labels + others
        common = context.fixedTexts
        labels = Set(workbook.hidden.labels)
        self.own = Set(own + own.map(NormalisedText.of))
        lengths = Set(self.own.map(\.utf8.count)).filter { $0 >= Self.shortestSentence }.sorted(by: >)
    }

    /// Whether a text is the label of a level or a degree of importance in the form.
    func isLabel(_ text: String) -> Bool { labels.contains(text) }

    func contains(_ text: String) -> Bool {
        common.containsExactly(text) || own.contains(text) || own.contains(NormalisedText.of(text))
            || common.contains(text)
    }

    /// What a unit added to a text of the form, such as a sentence in a return form's list or note; the whole text
    /// if it does not begin with one.
    func withoutOwn(_ text: String) -> String {
        if contains(text) { return "" }
        let beginning = lengths.first { length in
            length < text.utf8.count && own.contains(String(decoding: text.utf8.prefix(length), as: UTF8.self))
        }
        return beginning.map { String(Substring(text.utf8.dropFirst($0))).trimmed } ?? text
    }

    private static let shortestSentence = 20
}
