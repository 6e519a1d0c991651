/// What people call a fagområde, where the plan has another word for it: its forms, in place of those that the texts have.
///
/// English makes the plural of any noun. In Norwegian gender and plural cannot be told from a word, but for some neuters, as
/// fagområde is one ("Kompetanseområde", "Fagfelt"); for others the running text keeps its own word.
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
            guard let own = Self.neuter(noun, in: language), let standard = Self.neuter("fagområde", in: language)
            else {
                return nil
            }
            forms = zip(standard, own).flatMap { [($0, $1), ($0.capitalised, $1.capitalised)] }
        }
    }

    /// A text with these forms.
    func spelled(_ text: String) -> String {
        forms.reduce(text) { $0.replacing($1.standard, with: $1.own) }
    }

    /// The forms of a noun that ends in one of these neuters, the definite ones first; nil where it does not.
    private static func neuter(_ noun: String, in language: Language) -> [String]? {
        let isWeak = ["område", "emne"].contains(where: noun.hasSuffix)
        guard isWeak || ["tema", "felt", "fag", "krav", "mål"].contains(where: noun.hasSuffix) else { return nil }
        let plural = language == .nn || !isWeak && !noun.hasSuffix("tema") ? noun : isWeak ? noun + "r" : noun + "er"
        let stem = isWeak ? String(noun.dropLast()) : noun
        return [stem + (language == .nn ? "a" : "ene"), stem + "et", plural, noun]
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
