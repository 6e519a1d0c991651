import Cells
import CompetencePlan
import Wording

/// Ja and nei as people write them.
enum YesNoText {
    /// Nil for anything else.
    static func parse(_ value: CellValue) -> Bool? {
        if case .boolean(let truth) = value { return truth }
        let text = value.plainText.trimmed
        // "ja?" is uncertain.
        if text.contains("?") { return nil }
        if ticks.contains(text) { return true }
        if text == "☐" { return false }
        switch NormalisedText.of(text) {
        case "ja", "j", "x", "yes", "y", "1", "sann", "true": return true
        case "nei", "n", "no", "0", "usann", "false", "falsk": return false
        default: return nil
        }
    }

    /// What can be written.
    static func choices(_ texts: Texts) -> String { "\(texts(.formYes)), \(texts(.formNo))" }

    private static let ticks: Set<String> = ["✓", "✔", "✔️", "☑", "☑️", "✅", "☒"]
}
