/// Numbers that people typed as text: "2,5", " 3 ", "0,5 årsverk", "1 000", "12 000,-".
package enum NumberText: Hashable, Sendable {
    /// The one possible reading, as decimal text with a point.
    case number(String)
    /// A number with two possible readings, such as "1.500".
    case ambiguous
    /// No number.
    case none

    /// Words that may follow a number without changing it.
    private static let units: Set<String> = [
        "årsverk", "årsv", "stk", "stykker", "kr", "kroner", "nok", "mnd", "måned", "måneder", "ansatte", "ansatt",
        "personer", "person", "pers", "fte", "months", "employees",
    ]

    package init(_ text: String) {
        var plain = Self.plain(text)
        if plain.hasPrefix("kr ") { plain.removeFirst(3) }
        while let space = plain.lastIndex(of: " "), Self.units.contains(Self.word(plain[plain.index(after: space)...]))
        {
            plain = String(plain[..<space])
        }
        for ending in [",-", ",–", ".-"] where plain.hasSuffix(ending) { plain.removeLast(2) }
        self = Self.parse(plain)
    }

    private static func word(_ text: Substring) -> String { String(text.last == "." ? text.dropLast() : text) }

    /// Small letters, one kind of space between words, ASCII digits, one kind of minus.
    private static func plain(_ text: String) -> String {
        var result = ""
        for scalar in text.lowercased().unicodeScalars {
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
        if result.last == " " { result.removeLast() }
        return result
    }

    private static func parse(_ text: String) -> NumberText {
        let isNegative = text.hasPrefix("-")
        let body = isNegative ? text.dropFirst() : text[...]
        let signs = body.filter { !$0.isASCIIDigit }
        guard body.first?.isASCIIDigit == true, body.last?.isASCIIDigit == true,
            Set(signs).isSubset(of: [" ", ",", "."])
        else {
            return .none
        }
        let sign = isNegative ? "-" : ""
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
            return couldBeThousands ? .ambiguous : .number("\(sign)\(whole).\(fraction)")
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
