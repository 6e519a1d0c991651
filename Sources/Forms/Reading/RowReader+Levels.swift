import Cells
import CompetencePlan
import Wording

extension RowReader {
    /// A level within a scale; "3 – God kompetanse" is read as 3. If levels have labels, a word that is not a label is
    /// outside the scale.
    mutating func level(_ column: TableColumn, of scale: LevelScale) -> Field<Int> {
        guard !scale.levels.isEmpty else { return .blank }
        if let text = textWithUnit(in: column), let read = LevelText(text, scale.levels) {
            let label = scale.label(of: read.level)
            if let label, !read.isLabel {
                report(.cellNameRead, column, ["value": text, "read": label])
            } else if !read.isLabel {
                noteReading(of: text, as: "\(read.level)", column)
            }
            return inRange(.value(read.level), column, scale)
        }
        if scale.isLabelled, case .text(let text)? = cell(column)?.value, !text.isBlank, !isIdentityNumber(.text(text)),
            case .none = NumberText(text)
        {
            report(.gapLevelRange, column, bounds(of: scale).merging(["value": text.trimmed]) { $1 })
            return .wrong
        }
        let before = findings.count
        let field = whole(column)
        if findings.count > before { addArguments(bounds(of: scale), toFindingsFrom: before) }
        return inRange(field, column, scale)
    }

    private mutating func inRange(_ field: Field<Int>, _ column: TableColumn, _ scale: LevelScale) -> Field<Int> {
        guard let level = field.value, let low = scale.levels.first, let high = scale.levels.last,
            !(low.level...high.level).contains(level)
        else { return field }
        report(.gapLevelRange, column, bounds(of: scale).merging(["value": "\(level)"]) { $1 })
        return .wrong
    }

    /// The arguments of a finding about a scale.
    private func bounds(of scale: LevelScale) -> [String: String] {
        guard let low = scale.levels.first, let high = scale.levels.last else { return [:] }
        if scale.isLabelled {
            let labels = scale.labels.joined(separator: ", ")
            return ["low": low.label, "high": high.label, "levels": texts(.levelLabels, ["labels": labels])]
        }
        let bounds = ["low": "\(low.level)", "high": "\(high.level)"]
        return bounds.merging(["levels": texts(.levelNumbers, bounds)]) { first, _ in first }
    }
}

/// A level in words: its label, possibly with a typo, or its number with words beside it.
struct LevelText {
    let level: Int
    /// Whether it is exactly the plan's label, with or without its number.
    let isLabel: Bool

    private static let names: Set<String> = ["nivå", "level", "trinn", "grad", "verdi"]

    /// No single letters: "V" and "I" may be marks.
    private static let romans = ["ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9]

    /// Signs that somebody was unsure or meant more or less.
    private static let doubts: Set<Character> = ["?", "+", "~", "<", ">", "≥", "≤", "±"]

    /// The part of a label before its first comma: "God kompetanse" for "God kompetanse, arbeider selvstendig".
    private static func head(of label: String) -> String? {
        let head = label.prefix { !",;:(–".contains($0) }
        return head.count < label.count ? NormalisedText.of(String(head)) : nil
    }

    /// Whether a label begins with these words: "God kompetanse" with "God".
    private static func begins(_ label: String, with words: String) -> Bool {
        words.count > 2 && NormalisedText.of(label).hasPrefix(words + " ")
    }

    /// Nil if the text is a plain number, is not a level, or is ambiguous.
    init?(_ text: String, _ scale: [Level]) {
        let text = text.withoutInvisible.trimmed
        let normalised = NormalisedText.of(text)
        let labels = scale.map { ($0.level, NormalisedText.of($0.label)) }
        guard !text.contains(where: Self.doubts.contains), NumberText(text) != .percent else { return nil }
        // "3.apr" is 3.4, which a spreadsheet made a date of.
        if case .month? = DeadlineWords(NumberText.plain(text))?.meaning { return nil }
        let exact = labels.first { normalised == $0.1 || ["\($0.0) \($0.1)", "\($0.1) \($0.0)"].contains(normalised) }
        if let exact {
            // "P-" is somewhat less than P, and "Godt-" than Godt.
            let isLess = ["-", "–", "−"].contains(where: text.hasSuffix)
            guard !isLess || scale.contains(where: { $0.label.trimmed == text }) else { return nil }
            (level, isLabel) = (exact.0, true)
            return
        }
        guard let level = Self.level(in: text, normalised, scale, labels) else { return nil }
        (self.level, isLabel) = (level, false)
    }

    /// The level in a text that is not exactly a label.
    private static func level(
        in text: String, _ normalised: String, _ scale: [Level], _ labels: [(Int, String)]
    ) -> Int? {
        if let described = scale.first(where: {
            !$0.description.isEmpty && NormalisedText.of($0.description) == normalised
        }) {
            return described.level
        }
        let heads = scale.filter { head(of: $0.label) == normalised || begins($0.label, with: normalised) }
        if heads.count == 1 { return heads[0].level }
        var words = normalised.split(separator: " ").map(String.init)
        if words.count > 1, names.contains(words[0]) { words.removeFirst() }
        if words.count == 1, let numeral = Numeral.value(words[0]) ?? romans[words[0]] { return numeral }
        if let number = words.first.flatMap({ Int($0) }), (0...99).contains(number) {
            return isLevel(number, before: words.dropFirst(), in: text, labels) ? number : nil
        }
        return described(text, words, labels) ?? labelled(normalised, labels)
    }

    /// Whether a number with other words is a level: without signs, and the words are not another level's label.
    private static func isLevel(
        _ number: Int, before rest: ArraySlice<String>, in text: String, _ labels: [(Int, String)]
    ) -> Bool {
        let isPlain = rest.isEmpty && text.allSatisfy { $0.isNumber || $0.isWhitespace }
        guard !isPlain, !NumberText.plain(text).hasPrefix("-"), !text.hasSuffix("-"), !text.contains("%"),
            !rest.contains(where: { $0.contains(where: \.isNumber) })
        else { return false }
        let other = labelled(rest.joined(separator: " "), labels)
        return other == nil || other == number
    }

    /// The level whose label stands before a description or after "level": "E – Expert", "level P".
    private static func described(_ text: String, _ words: [String], _ labels: [(Int, String)]) -> Int? {
        if words.count == 1 { return labels.first { $0.1 == words[0] }?.0 }
        let parts = text.split(maxSplits: 1) { "–—-(:".contains($0) }.map { NormalisedText.of(String($0)) }
        guard parts.count == 2, parts[1].contains(where: \.isLetter), !labels.contains(where: { $0.1 == parts[1] })
        else { return nil }
        return labels.first { $0.1 == parts[0] }?.0
    }

    /// The only level whose label is the text, possibly with a typo.
    private static func labelled(_ text: String, _ labels: [(Int, String)]) -> Int? {
        if let exact = labels.first(where: { $0.1 == text }) { return exact.0 }
        return EditDistance.slip(of: text, among: labels)
    }
}
