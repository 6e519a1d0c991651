import CompetencePlan

/// What people write for nothing, or for what they do not know, in a cell that they could leave empty: "-", "n/a", "ikke
/// aktuelt", "ingen", "?".
enum SignForNothing {
    /// Whether a cell's text says that there is nothing.
    static func isOne(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        let words = NormalisedText.of(text)
        if others.contains(words) || none.contains(words) { return true }
        let trimmed = text.trimmed
        return !trimmed.isEmpty && (trimmed.allSatisfy(strokes.contains) || trimmed.allSatisfy { $0 == "?" })
    }

    /// Whether it says so of persons or årsverk: there "ingen" is 0.
    static func isZero(_ text: String) -> Bool {
        text.utf8.count <= longest && none.contains(NormalisedText.of(text))
    }

    /// Whether it says that nothing is needed.
    static func isNoNeed(_ text: String) -> Bool {
        text.utf8.count <= longest && noNeeds.contains(NormalisedText.of(text))
    }

    private static let noNeeds: Set<String> = [
        "ingen", "inga", "ingen behov", "inga behov", "ikke behov", "ikkje behov", "none", "no need", "no needs",
    ]

    private static let longest = 40
    private static let strokes: Set<Character> = ["-", "–", "—", "‐", "‑", "−", "_", "/", ".", "·", "…"]
    private static let none: Set<String> = ["ingen", "inga", "ingenting", "none", "nobody", "no one", "zero", "null"]
    private static let others: Set<String> = [
        "n a", "na", "i a", "ia", "ikke aktuelt", "ikke aktuell", "ikkje aktuelt", "ikkje aktuell", "uaktuelt",
        "ikke relevant", "ikkje relevant", "irrelevant", "not applicable", "not relevant", "ingen behov", "inga behov",
        "ikke behov", "ikkje behov", "no need", "no needs", "ikke noe", "ikkje noko", "nothing", "nil", "vet ikke",
        "veit ikkje", "vet ei", "usikker", "usikkert", "ukjent", "unknown", "not known", "don t know", "ikke avklart",
        "ikkje avklart", "uavklart", "tbd",
    ]
}
