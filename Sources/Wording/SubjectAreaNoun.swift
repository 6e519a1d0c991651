/// The plan's own term for a fagområde, which replaces the default term in all its forms.
///
/// English can form the plural of most terms. In Norwegian, gender and plural are derived from the
/// ending («Kompetanse», «Kritisk oppgave»). For other terms the plan can state the forms; without them,
/// the texts keep the default term.
package struct SubjectAreaNoun: Sendable {
    /// Each form of the default term with its replacement, longer ones first.
    private let forms: [(standard: String, own: String)]

    /// The forms of a heading in a language, or those that the plan states; nil if there are none.
    package init?(_ heading: String, forms text: String = "", in language: Language) {
        guard let first = heading.first else { return nil }
        let isWord = heading.dropFirst().first?.isLowercase == true
        let term = isWord ? first.lowercased() + heading.dropFirst() : heading
        let replacements: [(standard: String, own: String)]
        if language == .en {
            guard let noun = text.isEmpty ? Self.english(term) : Self.english(forms: text) else { return nil }
            replacements = zip(["subject areas", "a subject area", "subject area"], noun).map { ($0, $1) }
        } else {
            guard let standard = NorwegianNoun(Self.standard, in: language),
                let own = text.isEmpty ? NorwegianNoun(term, in: language) : NorwegianNoun(forms: text)
            else { return nil }
            replacements = own.replacements(of: standard, in: language)
        }
        forms = replacements.flatMap { [($0, $1), ($0.capitalised, $1.capitalised)] }
    }

    private static let standard = "fagområde"

    /// A text with these forms. Words that agree with the noun are in the same text.
    func spelled(_ text: String) -> String {
        guard text.contains("agområd") || text.contains("ubject area") else { return text }
        // By way of private characters, since the plan's term may contain the default one.
        let signs = (0xE000...).lazy.compactMap { UnicodeScalar($0) }.map { String(Character($0)) }
        let marked = zip(forms, signs).reduce(text) { $0.replacing($1.0.standard, with: $1.1) }
        return zip(forms, signs).reduce(marked) { $0.replacing($1.1, with: $1.0.own) }
    }

    /// The plural, the singular with its article, and the singular. A heading may be in the plural: «Skills».
    private static func english(_ term: String) -> [String] {
        let words = term.split(separator: " ").map(String.init)
        // In «line of work», the first noun is inflected.
        let head = (words.firstIndex { ["of", "in", "for"].contains($0) } ?? words.count) - 1
        guard words.indices.contains(head) else { return [term, term, term] }
        func phrase(_ noun: String) -> String {
            (words[..<head] + [noun] + words[(head + 1)...]).joined(separator: " ")
        }
        let one = phrase(Self.singular(words[head]))
        return [
            phrase(Self.plural(Self.singular(words[head]))),
            ("aeiou".contains(one.prefix(1).lowercased()) ? "an " : "a ") + one, one,
        ]
    }

    /// «a line of work, lines of work».
    private static func english(forms: String) -> [String]? {
        let parts = forms.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
        guard parts.count == 2, let space = parts[0].firstIndex(of: " "), ["a", "an"].contains(parts[0][..<space])
        else { return nil }
        return [parts[1], parts[0], String(parts[0][space...].dropFirst())]
    }

    private static func singular(_ noun: String) -> String {
        if noun.hasSuffix("ies") { return noun.dropLast(3) + "y" }
        let isPlural = noun.hasSuffix("s") && !["ss", "us", "is"].contains(where: noun.hasSuffix)
        return isPlural && noun.contains(where: \.isLowercase) ? String(noun.dropLast()) : noun
    }

    private static func plural(_ noun: String) -> String {
        if ["s", "x", "z", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
        let isConsonant = noun.dropLast().last.map { !"aeiou".contains($0) } ?? false
        return noun.hasSuffix("y") && isConsonant ? noun.dropLast() + "ies" : noun + "s"
    }
}

extension String {
    /// The text with its first letter in upper case.
    package var capitalised: String { prefix(1).uppercased() + dropFirst() }
    package var uncapitalised: String { prefix(1).lowercased() + dropFirst() }
}
