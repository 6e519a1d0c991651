/// The plan's own term for a fagområde, which replaces the default term in all its forms.
///
/// English can form the plural of any noun. In Norwegian, gender and plural are derived from the ending ("Kompetanse",
/// "Oppgave", "Fagfelt"). For a noun with another ending, or a term of several words, the texts keep the default term.
package struct SubjectAreaNoun: Sendable {
    /// Each form of the default term with its replacement, longer ones first.
    private let forms: [(standard: String, own: String)]

    /// The forms of a heading in a language; nil if they cannot be derived.
    package init?(_ heading: String, in language: Language) {
        guard let first = heading.first else { return nil }
        let isWord = heading.dropFirst().first?.isLowercase == true
        let noun = isWord ? first.lowercased() + heading.dropFirst() : heading
        let capital = first.uppercased() + heading.dropFirst()
        switch language {
        case .en:
            let article = "aeiou".contains(first.lowercased()) ? "an" : "a"
            let (one, many) = ("subject area", "subject areas")
            forms = [
                (many, Self.plural(noun)), (many.capitalised, Self.plural(capital)),
                ("a " + one, "\(article) \(noun)"), ("A " + one, "\(article.capitalised) \(noun)"),
                (one, noun), (one.capitalised, capital),
            ]
        case .nb, .nn:
            guard let own = NorwegianNoun(noun, in: language),
                let standard = NorwegianNoun(Self.standard, in: language)
            else {
                return nil
            }
            let agreeing = own.gender.agreement(in: language).map {
                ($0, $1.replacing(Self.standard, with: own.singular))
            }
            let inflected = zip(standard.forms, own.forms).map { ($0, $1) }
            forms = (agreeing + inflected).flatMap { [($0, $1), ($0.capitalised, $1.capitalised)] }
        }
    }

    private static let standard = "fagområde"

    /// A text with these forms. Words that agree with the noun are in the same text.
    func spelled(_ text: String) -> String {
        guard text.contains("agområd") || text.contains("ubject area") else { return text }
        return forms.reduce(text) { $0.replacing($1.standard, with: $1.own) }
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
}
