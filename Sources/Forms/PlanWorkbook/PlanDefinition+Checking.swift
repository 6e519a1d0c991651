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

extension Identifier {
    /// An identifier out of a name: "Plan og miljø" gives "plan-og-miljo".
    static func text(from name: String) -> String {
        let letters: [Character: String] = [
            "æ": "ae", "ä": "ae", "ø": "o", "ö": "o", "å": "a", "é": "e", "è": "e", "ê": "e", "ó": "o", "ò": "o",
            "ô": "o", "ü": "u", "á": "a", "à": "a", "š": "s", "č": "c", "đ": "d", "ŧ": "t", "ŋ": "n", "ž": "z",
        ]
        let plain = name.lowercased().map { letters[$0] ?? String($0) }.joined()
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.joined(separator: "-")
    }
}
