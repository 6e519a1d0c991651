import CompetencePlan

/// Recognises remarks on a table that people write in its first column.
enum RemarkText {
    /// Whether a text only says that a remark follows: "Kommentar:".
    static func isWord(_ text: String) -> Bool { beginnings.contains(NormalisedText.of(text)[...]) }

    /// Whether a text says that it is a remark: "NB! Tallene er per 1. januar", "Kilde: Visma".
    static func isMarked(_ text: String) -> Bool {
        let words = NormalisedText.words(of: text)
        return text.trimmed.first.map(footnoteSigns.contains) == true && !words.isEmpty
            || words.count > 1 && beginnings.contains(words[0])
    }

    private static let footnoteSigns: Set<Character> = ["*", "†", "‡", "¹", "²", "³"]

    /// Whether a text is a sentence and not a name.
    static func isSentence(_ text: String) -> Bool {
        NormalisedText.words(of: text).count >= fewestWordsOfSentence && [".", "!"].contains(text.trimmed.last)
    }

    /// Whether a text that stands alone below a table is rather a remark than a name: "Vikarer
    /// er ikke med", "(per 1.4.)".
    static func mayBe(_ text: String) -> Bool {
        NormalisedText.words(of: text).count >= fewestWords || text.contains { $0.isNumber || ":(".contains($0) }
    }

    private static let beginnings: Set<Substring> = [
        "kommentar", "kommentarer", "kommentarar", "merknad", "merknader", "merk", "nb", "obs", "ps", "kilde", "kjelde",
        "comment", "note", "source",
    ]
    private static let fewestWordsOfSentence = 4
    private static let fewestWords = 3
}
