import CompetencePlan

/// What people write for nothing in a cell that they could leave empty: "-", "n/a", "ikke aktuelt", "ingen".
enum SignForNothing {
    /// Whether a cell's text says that there is nothing.
    static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let trimmed = text.withoutInvisible.trimmed
        if trimmed.isEmpty { return false }
        if trimmed.allSatisfy(strokes.contains) { return true }
        let words = NormalisedText.of(trimmed)
        return others.contains(words) || none.contains(words)
    }

    /// Whether it says so of a count: there "ingen" is 0.
    static func isZero(_ text: String) -> Bool {
        text.utf8.count <= longest && none.contains(NormalisedText.of(text.withoutInvisible))
    }

    private static let longest = 40
    private static let strokes: Set<Character> = ["-", "–", "—", "‐", "‑", "−", "_", "/", ".", "·", "…"]
    private static let none: Set<String> = ["ingen", "inga", "ingenting", "none", "nobody", "no one", "zero", "null"]
    private static let others: Set<String> = [
        "n a", "na", "i a", "ia", "ikke aktuelt", "ikke aktuell", "ikkje aktuelt", "ikkje aktuell", "uaktuelt",
        "ikke relevant", "ikkje relevant", "irrelevant", "not applicable", "not relevant", "ingen behov", "inga behov",
        "ikke behov", "ikkje behov", "no need", "no needs", "ikke noe", "ikkje noko", "nothing", "nil",
    ]
}
