import CompetencePlan

/// What people write where the same holds as in the row above: ", -"-, «do.», «som over».
enum DittoMark {
    static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let trimmed = text.withoutInvisible.trimmed
        if words.contains(NormalisedText.of(trimmed)) { return true }
        return trimmed.contains(where: marks.contains)
            && trimmed.allSatisfy { marks.contains($0) || "-–— ".contains($0) }
    }

    private static let longest = 40
    private static let marks: Set<Character> = ["\"", "”", "“", "″", "〃", "'", "’", "»", "«"]
    private static let words: Set<String> = [
        "do", "dito", "ditto", "som over", "samme som over", "same som over", "det samme", "det same", "samme", "same",
        "same as above", "as above",
    ]
}
