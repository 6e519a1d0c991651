import Forms
import SheetWriting

/// Sentences in a form that count while it is filled in.
enum CountingText {
    /// A formula that writes `template` with the formulas of `pieces` in place of their signs.
    static func formula(_ template: String, _ pieces: [Character: String]) -> String {
        var parts: [String] = []
        var text = ""
        for character in template {
            guard let piece = pieces[character] else {
                text.append(character)
                continue
            }
            if !text.isEmpty { parts.append(quotedInFormula(text)) }
            parts.append(piece)
            text = ""
        }
        if !text.isEmpty { parts.append(quotedInFormula(text)) }
        return parts.joined(separator: "&")
    }

    /// What is left on the sheets that ask for an answer to each fagområde, or that nothing is; nil for a unit without any.
    static func total(of tables: [FormTable], _ page: GuidancePage, _ texts: FormTexts) -> CellContent? {
        let tables = tables.filter { $0.layout.schema.rows == .subjectAreas }
        guard let first = tables.first, first.count.total > 0 else { return nil }
        let left = tables.map { $0.count.total - $0.count.done }
        let formulas = tables.map { "(\($0.countFormulas.total)-\($0.countFormulas.done))" }
        let signs: [Character] = ["\u{1}", "\u{2}"]
        let sentence = formula(
            texts.remaining(signs.prefix(tables.count).map { String($0) }),
            Dictionary(zip(signs, formulas)) { first, _ in first })
        let rest = formulas.joined(separator: "+")
        return .formula(
            "IF(\(rest)=0,\(quotedInFormula(page.completeText)),\(sentence))",
            cached: .text(
                left.allSatisfy { $0 == 0 } ? page.completeText : texts.remaining(left.map { "\($0)" })))
    }
}
