import CompetencePlan

/// Numbers that people typed as text: "2,5", " 3 ", "0,5 årsverk", "1 000", "kr 12 000,-".
package enum NumberText: Hashable, Sendable {
    /// The one possible reading, as decimal text with a point.
    case number(String)
    /// A number with two possible readings, such as "1.500".
    case ambiguous
    /// A number with a percent sign: whether it is a share or a hundredth of a count, the text does not say.
    case percent
    /// No number.
    case none

    /// Words that may follow a number without changing it.
    private static let units: Set<String> = [
        "årsverk", "årsv", "stk", "stykker", "mnd", "måned", "måneder", "månad", "månader", "ansatte", "ansatt",
        "tilsette", "tilsett", "personer", "person", "personar", "pers", "fte", "months", "month", "employees",
        "employee", "persons", "people",
    ]

    /// Words for Norwegian money, before or after a number: an amount is never stated to a thousandth of a krone.
    private static let currencies: Set<String> = ["kr", "kroner", "nok"]

    package init(_ text: String) {
        var plain = Self.plain(text)
        if plain.hasSuffix("%") || plain.hasSuffix(" prosent") || plain.hasSuffix(" percent") {
            let number = plain.prefix { $0.isASCIIDigit || " ,.-".contains($0) }
            self = number.contains(where: \.isASCIIDigit) ? .percent : .none
            return
        }
        let isAmount = Self.removeCurrency(from: &plain)
        Self.removeUnit(from: &plain)
        // "3." is a number at the end of a sentence.
        if plain.hasSuffix("."), plain.dropLast().last?.isASCIIDigit == true { plain.removeLast() }
        self = Self.parse(plain, isAmount: isAmount)
    }

    /// Takes "kr", "NOK" and ",-" away from both ends; whether there was any.
    private static func removeCurrency(from text: inout String) -> Bool {
        let before = text.count
        let word = text.prefix { $0.isLetter }
        if currencies.contains(String(word)) {
            text = String(text.dropFirst(word.count).drop { $0 == "." || $0 == ":" || $0 == " " })
        }
        let last = text.reversed().drop { $0 == "." }.prefix { $0.isLetter }
        if currencies.contains(String(last.reversed())), let letter = text.lastIndex(where: \.isLetter) {
            text = String(text[...letter].dropLast(last.count)).trimmed
        }
        for ending in [",-", ",–", ".-", ",--"] where text.hasSuffix(ending) {
            text = String(text.dropLast(ending.count)).trimmed
        }
        return text.count < before
    }

    /// Takes a word such as "årsverk" away from the end, with a space before it or without.
    private static func removeUnit(from text: inout String) {
        let end = text.hasSuffix(".") ? text.dropLast() : text[...]
        let word = end.reversed().prefix { $0.isLetter }
        guard !word.isEmpty, units.contains(String(word.reversed())) else { return }
        text = String(end.dropLast(word.count)).trimmed
    }

    /// Small letters, one kind of space between words, ASCII digits, one kind of minus, and nothing that is not seen.
    private static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.withoutInvisible.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                if !result.isEmpty, result.last != " " { result += " " }
            } else if scalar == "\u{2212}" || scalar == "\u{2013}" {
                result += "-"
            } else if !scalar.isASCII, scalar.properties.generalCategory == .decimalNumber,
                let value = scalar.properties.numericValue
            {
                result += "\(Int(value))"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result.trimmed
    }

    private static func parse(_ text: String, isAmount: Bool) -> NumberText {
        let isNegative = text.hasPrefix("-")
        let body = isNegative ? text.dropFirst() : text[...]
        let signs = body.filter { !$0.isASCIIDigit }
        guard body.first?.isASCIIDigit == true, body.last?.isASCIIDigit == true,
            Set(signs).isSubset(of: [" ", ",", ".", "'"])
        else {
            return .none
        }
        let sign = isNegative ? "-" : ""
        // "15'000", as the Swiss write: the apostrophe stands for nothing else.
        if signs.contains("'") {
            return Set(signs) == ["'"] ? grouped(body, by: "'").map { .number(sign + $0) } ?? .none : .none
        }
        let separators = signs.filter { $0 != " " }
        guard let separator = separators.first else {
            return grouped(body, by: " ").map { .number(sign + $0) } ?? .none
        }
        let last = body.lastIndex(where: { $0 == "," || $0 == "." }) ?? body.startIndex
        let fraction = body[body.index(after: last)...]
        guard !fraction.contains(" ") else { return .none }
        if separators.count == 1 {
            guard let whole = grouped(body[..<last], by: " ") else { return .none }
            let couldBeThousands = fraction.count == 3 && whole.count <= 3 && whole != "0" && !signs.contains(" ")
            guard couldBeThousands else { return .number("\(sign)\(whole).\(fraction)") }
            return isAmount ? .number("\(sign)\(whole)\(fraction)") : .ambiguous
        }
        if Set(separators).count == 1 {
            return grouped(body, by: separator).map { .number(sign + $0) } ?? .none
        }
        guard separators.dropLast().allSatisfy({ $0 == separator }), separators.last != separator else { return .none }
        return grouped(body[..<last], by: separator).map { .number("\(sign)\($0).\(fraction)") } ?? .none
    }

    /// The digits of a whole number, where `mark` stands only between groups of three; nil otherwise.
    private static func grouped(_ text: Substring, by mark: Character) -> String? {
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
            return nil
        }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        return groups.joined()
    }
}

extension Character {
    /// 0 to 9; other scripts' digits have been turned into these before.
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
