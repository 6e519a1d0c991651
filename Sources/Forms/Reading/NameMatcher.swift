import CompetencePlan

/// Finds a name that a person typed in one of the plan's lists.
struct NameMatcher<Owner>: Sendable {
    private var byName: [String: Identifier<Owner>] = [:]
    private var names: [(id: Identifier<Owner>, normalised: String, shown: String)] = []

    /// Adds a name, and other wordings of it.
    mutating func add(_ id: Identifier<Owner>, name: String, aliases: [String] = []) {
        for text in [name] + aliases where byName[NormalisedText.of(text)] == nil {
            byName[NormalisedText.of(text)] = id
        }
        names.append((id, NormalisedText.of(name), name))
    }

    /// The listed thing that `text` names, but for case and punctuation, or the text itself as the unit's own.
    func choice(_ text: String) -> Choice<Owner> {
        byName[NormalisedText.of(text)].map(Choice.listed) ?? .own(text)
    }

    /// The one listed name that differs from `text` in a single letter, and by which no other can be meant: long enough
    /// for that to be a slip, no digit in it (3 is not a misspelling of 2), and no other name nearly as close.
    func correction(of text: String) -> (id: Identifier<Owner>, name: String)? {
        let normalised = NormalisedText.of(text)
        let wanted = Array(normalised.unicodeScalars)
        guard wanted.count >= Self.shortestCorrected, !normalised.contains(where: \.isNumber) else { return nil }
        let near = names.filter { name in
            EditDistance.between(wanted, Array(name.normalised.unicodeScalars), atMost: 2) <= 2
        }
        guard near.count == 1, let only = near.first,
            EditDistance.between(wanted, Array(only.normalised.unicodeScalars), atMost: 1) <= 1
        else { return nil }
        return (only.id, only.shown)
    }

    private static var shortestCorrected: Int { 6 }

    /// The listed name closest to `text`, where one is close enough to ask "mente du …?".
    func nearest(to text: String) -> String? {
        let wanted = Array(NormalisedText.of(text).unicodeScalars)
        let limit = max(1, min(4, wanted.count / 4))
        let distances = names.map { name in
            (name.shown, EditDistance.between(wanted, Array(name.normalised.unicodeScalars), atMost: limit))
        }
        return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
    }
}

/// How many letters must be changed, added, dropped or swapped with their neighbour to turn one text into another.
package enum EditDistance {
    /// The distance (Damerau–Levenshtein, adjacent swaps), or more than `limit` as soon as that is certain.
    package static func between(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int) -> Int {
        guard abs(first.count - second.count) <= limit else { return limit + 1 }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for (row, letter) in first.enumerated() {
            var current = [row + 1]
            for (column, other) in second.enumerated() {
                var distance = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
                    distance = min(distance, beforeLast[column - 1] + 1)
                }
                current.append(distance)
            }
            if current.allSatisfy({ $0 > limit }) { return limit + 1 }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }

    /// The nearest of `candidates` within a quarter of the text's length, for "mente du …?".
    package static func nearest(to text: String, among candidates: [String]) -> String? {
        let wanted = Array(text.lowercased().unicodeScalars)
        let limit = max(1, min(4, wanted.count / 3))
        let distances = candidates.map { ($0, between(wanted, Array($0.lowercased().unicodeScalars), atMost: limit)) }
        return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
    }
}
