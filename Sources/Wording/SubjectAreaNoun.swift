/// What people call a fagområde, where the plan has another word for it: its forms, in place of those that the texts have.
///
/// English makes the plural of any noun. In Norwegian gender and plural are told from the ends of words ("Kompetanse",
/// "Oppgave", "Fagfelt"); for a noun with another end, or of several words, the running text keeps its own word.
package struct SubjectAreaNoun: Sendable {
    /// Each form that the texts have, and what stands in its place, longer ones first.
    private let forms: [(standard: String, own: String)]

    /// The forms of a heading in a language; nil where they cannot be made.
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

    /// A text with these forms. What agrees with the noun stands in the same text as the noun.
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
    fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
