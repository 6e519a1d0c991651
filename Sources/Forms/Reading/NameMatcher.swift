import CompetencePlan

/// Finds the name that a person typed in one of the plan's lists. A class, because every row uses it.
final class NameMatcher<Owner>: Sendable {
    private let byName: [String: Identifier<Owner>]
    /// The number of words in the longest name.
    private let mostWords: Int
    private let names: [(id: Identifier<Owner>, name: String)]
    /// Made when a text is not one of the names, which is never the case for most forms: those of all
    /// units of a country take 13 MB.
    private let spellings: Deferred<Spellings>

    private struct Spellings: Sendable {
        let normalised: [String]
        let letters: [(Int, Letters)]
        /// The names by their words without "og".
        let byWords: [String: Int]

        init(_ names: [String]) {
            normalised = names.map(NormalisedText.of)
            letters = normalised.enumerated().map { ($0, Letters($1)) }
            let words = zip(names.map(NormalisedText.withoutAnd), names.indices)
            byWords = Dictionary(grouping: words, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
        }
    }

    /// Names with their aliases.
    init(_ entries: [(id: Identifier<Owner>, name: String, aliases: [String])]) {
        byName = Dictionary(
            first: entries.flatMap { entry in ([entry.name] + entry.aliases).map { (NormalisedText.of($0), entry.id) } }
        )
        mostWords = byName.keys.map { $0.count { $0 == " " } + 1 }.max() ?? 0
        names = entries.map { ($0.id, $0.name) }
        spellings = Deferred { [names] in Spellings(names.map(\.name)) }
    }

    /// The listed item that `text` names, ignoring case and punctuation, or else the text as the unit's own.
    func choice(_ text: String) -> Choice<Owner> {
        byName[NormalisedText.of(text)].map(Choice.listed) ?? .own(text)
    }

    /// The only listed name that differs from `text` in how "og" is written, in a list number before it, or in a single
    /// letter. For a letter the text must be long enough and without digits (3 is not a typo for 2), and no other name
    /// nearly as close.
    func correction(of text: String) -> (id: Identifier<Owner>, name: String)? {
        let spellings = spellings.value
        let words = NormalisedText.withoutAnd(Self.withoutListNumber(text))
        if let index = spellings.byWords[words] { return names[index] }
        let normalised = NormalisedText.of(text)
        guard !normalised.contains(where: \.isNumber) else { return nil }
        return EditDistance.slip(of: Letters(normalised), among: spellings.letters).map { names[$0] }
    }

    /// The items that a text lists, at least two, separated only by punctuation, list numbers and words for "and"; nil
    /// if there is anything else.
    func all(namedIn text: String) -> [Identifier<Owner>]? {
        let words = NormalisedText.words(of: text).map(String.init)
        var found: [Identifier<Owner>] = []
        var start = 0
        while start < words.count {
            // The longest name that starts here.
            let ends = start..<min(start + mostWords, words.count)
            let end = ends.last { byName[words[start...$0].joined(separator: " ")] != nil }
            if let end, let id = byName[words[start...end].joined(separator: " ")] {
                found.append(id)
                start = end + 1
            } else {
                let word = words[start]
                guard Self.between.contains(word) || word.count <= 2 && word.allSatisfy(\.isNumber) else { return nil }
                start += 1
            }
        }
        return found.count > 1 ? found : nil
    }

    private static var between: Set<String> { ["og", "and", "samt", "pluss", "plus", "a", "b", "c", "d"] }

    /// "Interne kurs" for "1. Interne kurs" and "a) Interne kurs".
    private static func withoutListNumber(_ text: String) -> String {
        let text = text.trimmed
        guard let end = text.firstIndex(where: { $0 == "." || $0 == ")" }) else { return text }
        let number = text[..<end]
        let isNumber = (1...2).contains(number.count) && number.allSatisfy(\.isNumber)
        let isLetter = number.count == 1 && number.allSatisfy(\.isLetter)
        return isNumber || isLetter ? String(text[text.index(after: end)...]) : text
    }

    /// "Interne kurs" for "3.1.2 Interne kurs". The number may be part of another name, so this is only suggested.
    private static func withoutChapterNumber(_ text: String) -> String {
        String(text.trimmed.drop { $0.isNumber || ".) ".contains($0) })
    }

    /// "IKT" for "IKT-systemer".
    private static var shortestBeginning: Int { 3 }

    /// The only listed name that starts with the words of `text`, or is the start of it, or else has the same first
    /// word: "Brannvern" for "Brannvern/tilsyn", "Brannvern (øvelser)" and "Brannvern og øvelser".
    func sharingBeginning(with text: String) -> String? {
        let wanted = NormalisedText.of(text)
        guard wanted.count >= Self.shortestBeginning else { return nil }
        let normalised = spellings.value.normalised
        let found = names.indices.filter { index in
            normalised[index].hasPrefix(wanted + " ") || wanted.hasPrefix(normalised[index] + " ")
        }
        if let first = wanted.split(separator: " ").first, found.isEmpty, first.count >= EditDistance.shortestCorrected
        {
            let alike = names.indices.filter { normalised[$0] == first || normalised[$0].hasPrefix(first + " ") }
            return alike.count == 1 ? names[alike[0]].name : nil
        }
        return found.count == 1 ? names[found[0]].name : nil
    }

    /// The only listed name that has all words of `text`: "Lese- og skrivevansker/dysleksi" for "Dysleksi".
    func containing(_ text: String) -> String? {
        let words = Set(NormalisedText.of(text).split(separator: " "))
        guard words.contains(where: { $0.count >= EditDistance.shortestCorrected }) else { return nil }
        let normalised = spellings.value.normalised
        let found = names.indices.filter { index in
            words.isSubset(of: normalised[index].utf8.split(separator: UInt8(ascii: " ")).map(Substring.init))
        }
        return found.count == 1 ? names[found[0]].name : nil
    }

    /// The listed name closest to `text`, if it is close enough to ask "mente du …?".
    func nearest(to text: String) -> String? {
        let wanted = Letters(NormalisedText.of(Self.withoutChapterNumber(text)))
        return EditDistance.nearest(to: wanted, among: spellings.value.letters).map { names[$0].name }
    }
}

/// The plan's list that names the rows of a table.
protocol RowNames: Sendable {
    func isListed(_ text: String) -> Bool
    /// The listed name closest to a text, if it may be meant.
    func nearest(to text: String) -> String?
    /// The id of the listed item that a text names, possibly with a typo.
    func id(of text: String) -> String?
}

extension NameMatcher: RowNames {
    func isListed(_ text: String) -> Bool { !choice(text).isOwn }

    func id(of text: String) -> String? {
        if case .listed(let id) = choice(text) { id.text } else { correction(of: text)?.id.text }
    }
}

/// A text as letters.
struct Letters {
    private let letters: [Unicode.Scalar]
    /// With one letter for two that may stand for å, æ or ø; nil if there are none.
    private let joined: [Unicode.Scalar]?

    init(_ text: String) {
        letters = Array(text.unicodeScalars)
        let joined: [Unicode.Scalar] = letters.reduce(into: []) { letters, letter in
            // "nivaa" is "nivå", as people write on a keyboard without å, æ and ø.
            switch (letters.last, letter) {
            case ("a", "a"): letters[letters.count - 1] = "å"
            case ("a", "e"): letters[letters.count - 1] = "æ"
            case ("o", "e"): letters[letters.count - 1] = "ø"
            default: letters.append(letter)
            }
        }
        self.joined = joined.count < letters.count ? joined : nil
    }

    var count: Int { letters.count }

    /// The number of letters to change, add, drop or swap with their neighbour to turn one text into the other
    /// (Damerau–Levenshtein), or more than `limit` as soon as that is certain. "daens" may have
    /// lost a letter, or be "dæns".
    func distance(to other: Letters, atMost limit: Int) -> Int {
        let distance = Self.distance(letters, other.letters, atMost: limit)
        guard joined != nil || other.joined != nil else { return distance }
        return min(distance, Self.distance(joined ?? letters, other.joined ?? other.letters, atMost: limit))
    }

    private static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int) -> Int {
        guard abs(first.count - second.count) <= limit else { return limit + 1 }
        // Rows of the table of distances between all prefixes.
        var beforeLast = [Int](repeating: 0, count: second.count + 1)
        var last = Array(0...second.count)
        var current = beforeLast
        for row in first.indices {
            current[0] = row + 1
            var least = row + 1
            for column in second.indices {
                let change = first[row] == second[column] ? 0 : 1
                var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + change)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current[column + 1] = distance
                least = min(least, distance)
            }
            if least > limit { return limit + 1 }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[second.count]
    }
}

/// Finds names that a person wrote slightly differently.
package enum EditDistance {
    /// In shorter texts one letter is not enough to tell a typo from another word.
    static let shortestCorrected = 6

    /// The value whose name `text` is with a typo, if no other name is nearly as close. `text` needs at least
    /// `shortest` letters.
    static func slip<Value: Hashable>(
        of text: Letters, among names: [(Value, Letters)], atLeast shortest: Int = shortestCorrected
    ) -> Value? {
        guard text.count >= shortest else { return nil }
        let near = names.map { ($0, text.distance(to: $1, atMost: 2)) }.filter { $0.1 <= 2 }
        guard Set(near.map(\.0)).count == 1, near.contains(where: { $0.1 <= 1 }) else { return nil }
        return near.first?.0
    }

    /// The same for names as texts.
    static func slip<Value: Hashable>(
        of text: String, among names: [(Value, String)], atLeast shortest: Int = shortestCorrected
    ) -> Value? {
        slip(of: Letters(text), among: names.map { ($0, Letters($1)) }, atLeast: shortest)
    }

    /// The value with the nearest name, for "mente du …?": at most one letter in `part` differs.
    static func nearest<Value>(to text: Letters, among names: [(Value, Letters)], part: Int = 4) -> Value? {
        let limit = max(1, min(4, text.count / part))
        let distances = names.map { ($0, text.distance(to: $1, atMost: limit)) }
        return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
    }

    /// The nearest of `candidates`, ignoring case. They are fewer and less alike than a plan's
    /// names, so a third may differ.
    package static func nearest(to text: String, among candidates: [String]) -> String? {
        nearest(to: Letters(text.lowercased()), among: candidates.map { ($0, Letters($0.lowercased())) }, part: 3)
    }
}
