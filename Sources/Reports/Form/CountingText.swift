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
        guard let gap = tables.first(where: { $0.layout.id == .gap }),
            let staffing = tables.first(where: { $0.layout.id == .staffing }), gap.count.total > 0
        else { return nil }
        let left = [gap, staffing].map { $0.count.total - $0.count.done }
        let formulas = [gap, staffing].map { "(\($0.countFormulas.total)-\($0.countFormulas.done))" }
        let sentence = formula(
            texts.remaining(gap: "\u{1}", staffing: "\u{2}"), ["\u{1}": formulas[0], "\u{2}": formulas[1]])
        return .formula(
            "IF(\(formulas[0])+\(formulas[1])=0,\(quotedInFormula(page.completeText)),\(sentence))",
            cached: .text(
                left == [0, 0] ? page.completeText : texts.remaining(gap: "\(left[0])", staffing: "\(left[1])")))
    }
}
