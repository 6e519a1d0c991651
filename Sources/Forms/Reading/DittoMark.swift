import CompetencePlan

/// What people write to repeat the row above: ", -"-, «do.», «som over».
enum DittoMark {
    static func matches(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let normalised = NormalisedText.of(text)
        guard normalised.isEmpty else {
            return words.contains(normalised) || normalised.hasPrefix("samme ") && normalised.hasSuffix(" som over")
        }
        let trimmed = text.trimmed
        guard let first = trimmed.first, marks.contains(first) || strokes.contains(first) else { return false }
        return trimmed.contains(where: marks.contains)
            && trimmed.allSatisfy { marks.contains($0) || strokes.contains($0) || $0 == " " }
    }

    private static let longest = 40
    private static let strokes: Set<Character> = ["-", "–", "—"]
    private static let marks: Set<Character> = ["\"", "”", "“", "″", "〃", "'", "’", "»", "«", "↑", "⬆", "^", "↓", "⬇"]
    private static let words: Set<String> = [
        "do", "dito", "ditto", "som over", "samme som over", "same som over", "det samme", "det same", "samme", "same",
        "same as above", "as above", "se over", "sjå over", "se ovenfor", "sjå ovanfor", "som ovenfor", "som ovanfor",
        "se forrige", "sjå førre", "som forrige", "som førre", "jf over", "jfr over", "s o", "idem", "samme behov",
        "same behov",
        "forts", "fortsetter", "fortset", "see above", "same need",
    ]
}
