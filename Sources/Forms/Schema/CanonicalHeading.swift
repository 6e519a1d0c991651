/// The form of a heading in which the ways are equal that people write it in.
enum CanonicalHeading {
    /// Of a normalised heading: without a list number, words such as "antall" before it and the ending of the last
    /// word; a year with two digits, also of a period such as "2031/32"; and with "a" and "o" for "å", "æ" and "ø", as
    /// on another keyboard.
    static func of(_ heading: String) -> String {
        var words = heading.split(separator: " ")[...]
        if let period = period(words) { return period }
        while words.count > 1, let first = words.first, isLead(first) { words.removeFirst() }
        if words.count == 1, let year = words.first, year.utf8.count == 4, year.allSatisfy(\.isNumber) {
            return String(year.suffix(2))
        }
        let folded = String(words.joined(separator: " ").map { plain[$0] ?? $0 })
        return withoutEndings(folded[...], stem: folded.utf8.count - (words.last?.count ?? 0) + shortestStem)
    }

    /// "31 32" of two years that follow each other.
    private static func period(_ words: ArraySlice<Substring>) -> String? {
        let isOfYears = words.count == 2 && words.allSatisfy { [2, 4].contains($0.utf8.count) }
        let years = words.compactMap { Int($0.suffix(2)) }
        guard isOfYears, years.count == 2, words.allSatisfy({ $0.allSatisfy(\.isNumber) }),
            years[1] == (years[0] + 1) % 100
        else { return nil }
        return words.map { $0.suffix(2) }.joined(separator: " ")
    }

    /// Whether a word before a heading says nothing: "år" of "år 2017", "ant" of "ant ansatte", "1" of "1 dagens nivå".
    private static func isLead(_ word: Substring) -> Bool {
        leads.contains(word) || word.utf8.count <= 2 && word.allSatisfy(\.isNumber)
    }

    private static let leads: Set<Substring> = [
        "år", "året", "i", "for", "year", "in", "ant", "antall", "antal", "tal", "tall", "behov", "need",
    ]

    /// "Frist" for "fristen", and the same for "viktighet" and "viktigheten"; at least `stem` bytes remain.
    private static func withoutEndings(_ heading: Substring, stem: Int) -> String {
        let ending = endings.first { heading.utf8.count - $0.utf8.count >= stem && heading.hasSuffix($0) }
        return ending.map { withoutEndings(heading.dropLast($0.count), stem: stem) } ?? String(heading)
    }

    /// The longest first.
    private static let endings = ["ene", "ane", "en", "et", "er", "ar", "a", "s"]
    /// In bytes: "gapet" is "gap".
    private static let shortestStem = 3

    private static let plain: [Character: Character] = ["å": "a", "æ": "a", "ø": "o"]
}
