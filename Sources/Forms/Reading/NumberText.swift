import CompetencePlan

/// Numbers typed as text: "2,5", " 3 ", "0,5 årsverk", "1 000", "kr 12 000,-".
package enum NumberText: Hashable, Sendable {
    /// The only possible reading, as decimal text with a point.
    case number(String)
    /// A number with two possible readings, such as "1.500".
    case ambiguous
    /// A number with a percent sign, which may be a share or hundredths of a count.
    case percent
    /// Not a number.
    case none

    /// Words that can follow a number without changing it.
    private static let units: Set<String> = [
        "årsverk", "årsv", "stk", "stykker", "mnd", "måned", "måneder", "månad", "månader", "ansatte", "ansatt",
        "tilsette", "tilsett", "personer", "person", "personar", "pers", "fte", "months", "month", "employees",
        "employee", "persons", "people", "åv", "stilling", "stillinger", "stillingar", "position", "positions", "mndr",
        "mdr", "md", "måneders", "månaders", "stykk", "staff", "mann", "hoder", "medarbeider", "medarbeidere",
        "medarbeidarar", "ftes", "wte", "wtes",
    ]

    /// Words for thousands or millions after an amount, with the number of zeros.
    static let multiples: [String: Int] = [
        "k": 3, "tkr": 3, "tnok": 3, "tus": 3, "tusen": 3, "thousand": 3, "mill": 6, "million": 6, "millioner": 6,
        "millionar": 6, "millions": 6, "mnok": 6, "mkr": 6,
    ]

    /// Words for percentages.
    private static let percents: Set<String> = ["prosent", "percent", "pst", "prosents"]

    private static let halves: [Character: String] = ["½": "5", "¼": "25", "¾": "75"]

    /// Reads a text. A `currency` is for money, which does not have thousandths.
    package init(_ text: String, currency: CurrencyWords? = nil) { self = Self.reading(of: text, currency) }

    private static func reading(of text: String, _ currency: CurrencyWords?) -> NumberText {
        var plain = plain(text)
        if isPercent(plain) { return .percent }
        var zeros = currency?.isMultiple == false ? removeMultiple(from: &plain) : 0
        let isMoney = removeCurrency((currency ?? .kroner).words, from: &plain) || currency != nil
        if isMoney, zeros == 0, currency?.isMultiple != true { zeros = removeMultiple(from: &plain) }
        if !isMoney { removeUnit(from: &plain) }
        if !isMoney, let fraction = fraction(plain) { return .number(fraction) }
        if let last = plain.last, let half = halves[last] {
            let whole = String(plain.dropLast()).trimmed
            guard whole.allSatisfy(\.isASCIIDigit) else { return .none }
            let number = "\(whole.isEmpty ? "0" : whole).\(half)"
            return zeros > 0 ? multiplied(number, zeros) : .number(number)
        }
        if zeros > 0 { return multiplied(Numeral.value(plain).map(String.init) ?? plain, zeros) }
        if !isMoney, let numeral = Numeral.value(plain) { return .number("\(numeral)") }
        // "3." is a number at the end of a sentence, "+3" and "'3" have a prefix that keeps them as text, and ",5" is a
        // half.
        if plain.hasSuffix("."), plain.dropLast().last?.isASCIIDigit == true { plain.removeLast() }
        if let first = plain.first, "+'=".contains(first), plain.dropFirst().first?.isASCIIDigit == true {
            plain.removeFirst()
        }
        if !isMoney, let first = plain.first, ".,".contains(first) { plain = "0" + plain }
        guard plain.hasPrefix("-") else { return unsigned(plain[...], isAmount: isMoney) }
        let number = unsigned(plain.dropFirst(), isAmount: isMoney)
        return if case .number(let decimal) = number { .number("-" + decimal) } else { number }
    }

    /// "3/4" and "2 1/2" as decimal text. Only for denominators that give few decimals; others are not fractions of
    /// persons or årsverk.
    private static func fraction(_ text: String) -> String? {
        let words = text.split(separator: " ")
        guard let parts = words.last?.split(separator: "/", omittingEmptySubsequences: false), parts.count == 2,
            words.count <= 2, let part = Int(parts[0]), let whole = Int(parts[1]), [2, 4, 5, 8, 10].contains(whole),
            (1..<whole).contains(part), let more = words.count == 2 ? Int(words[0]) : 0, (0...99).contains(more)
        else { return nil }
        let thousandths = "\(1000 + part * 1000 / whole)".dropFirst()
        return "\(more).\(thousandths)"
    }

    /// Whether a text is a percentage, with or without other words: "80 %", "80 prosent stilling", "0,8 (80 %)".
    private static func isPercent(_ text: String) -> Bool {
        if text.contains("%") { return text.contains(where: \.isASCIIDigit) }
        return text.split { !$0.isLetter }.contains { percents.contains(String($0)) }
    }

    /// Removes a word for thousands or millions from the end, or "tkr" from the start. Returns its number of zeros.
    private static func removeMultiple(from text: inout String) -> Int {
        let first = text.prefix { $0.isLetter }
        if let zeros = multiples[String(first)], first.count > 1 {
            text = String(text.dropFirst(first.count)).trimmed
            return zeros
        }
        let end = text.hasSuffix(".") ? text.dropLast() : text[...]
        let last = end.reversed().prefix { $0.isLetter }
        guard let zeros = multiples[String(last.reversed())] else { return 0 }
        text = String(end.dropLast(last.count)).trimmed
        return zeros
    }

    /// "1,5" in millions, as a whole number; `none` if decimals remain or the thousands are already separated.
    private static func multiplied(_ text: String, _ zeros: Int) -> NumberText {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).flatMap {
            $0.split(separator: ".", omittingEmptySubsequences: false)
        }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard let whole = parts.first, parts.count <= 2, !whole.isEmpty, whole.count <= 6,
            whole.allSatisfy(\.isASCIIDigit), parts.count == 1 || (1...zeros).contains(fraction.count),
            fraction.count != 3 || whole == "0", fraction.allSatisfy(\.isASCIIDigit)
        else { return .none }
        let digits = whole + fraction + String(repeating: "0", count: zeros - fraction.count)
        let plain = digits.drop { $0 == "0" }
        return .number(plain.isEmpty ? "0" : String(plain))
    }

    /// Removes "kr", "NOK" and ",-" from both ends. Returns whether there was any.
    private static func removeCurrency(_ words: Set<String>, from text: inout String) -> Bool {
        func isOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isCurrencySymbol }
        let before = text.count
        let word = text.prefix(while: isOfWord)
        if words.contains(String(word)) {
            text = String(text.dropFirst(word.count).drop { $0 == "." || $0 == ":" || $0 == " " })
        }
        let last = text.reversed().drop { $0 == "." }.prefix(while: isOfWord)
        if words.contains(String(last.reversed())), let letter = text.lastIndex(where: isOfWord) {
            text = String(text[...letter].dropLast(last.count)).trimmed
        }
        for ending in [",-", ",–", ".-", ",--"] where text.hasSuffix(ending) {
            text = String(text.dropLast(ending.count)).trimmed
        }
        return text.count < before
    }

    /// Removes a word such as "årsverk" from the end, with or without a space before it.
    private static func removeUnit(from text: inout String) {
        let end = text.hasSuffix(".") ? text.dropLast() : text[...]
        let word = end.reversed().prefix { $0.isLetter }
        guard !word.isEmpty, units.contains(String(word.reversed())) else { return }
        text = String(end.dropLast(word.count)).trimmed
    }

    /// Bytes of the longest text that is read as a number or a day. A cell can hold one that is sixty times longer.
    private static let longest = 500

    /// Lower case, single spaces, ASCII digits, one kind of minus, and no invisible characters; empty for a text
    /// that is too long to be a number.
    static func plain(_ text: String) -> String {
        guard text.utf8.count <= longest else { return "" }
        var result = ""
        for scalar in text.withoutInvisible.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                if !result.isEmpty, result.last != " " { result += " " }
            } else if scalar == "’" {
                result += "'"
            } else if scalar == "\u{2212}" || scalar == "\u{2013}" || scalar == "－" {
                result += "-"
            } else if let sign = fullWidth[scalar] {
                result += sign
            } else if !scalar.isASCII, scalar.properties.generalCategory == .decimalNumber,
                let value = scalar.properties.numericValue
            {
                result += "\(Int(value))"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result.trimmed.replacing(" ,", with: ",")
    }

    private static let fullWidth: [Unicode.Scalar: String] = ["，": ",", "．": ".", "％": "%", "／": "/"]

    /// Reads digits with marks between them.
    private static func unsigned(_ text: Substring, isAmount: Bool) -> NumberText {
        let marks = text.filter { !$0.isASCIIDigit }
        guard text.first?.isASCIIDigit == true, text.last?.isASCIIDigit == true,
            Set(marks).isSubset(of: [" ", ",", ".", "'"])
        else { return .none }
        // "15'000", the Swiss form; the apostrophe has no other meaning.
        if marks.contains("'") { return Set(marks) == ["'"] ? grouped(text, by: "'").map(Self.number) ?? .none : .none }
        let separators = marks.filter { $0 != " " }
        guard let separator = separators.first else { return grouped(text, by: " ").map(Self.number) ?? .none }
        let last = text.lastIndex(where: { $0 == "," || $0 == "." }) ?? text.startIndex
        let fraction = text[text.index(after: last)...]
        guard !fraction.contains(" ") else { return .none }
        if separators.count == 1 {
            guard let whole = grouped(text[..<last], by: " ") else { return .none }
            let couldBeThousands = fraction.count == 3 && whole.count <= 3 && whole != "0" && !marks.contains(" ")
            guard couldBeThousands else { return .number("\(whole).\(fraction)") }
            return isAmount ? .number("\(whole)\(fraction)") : .ambiguous
        }
        if Set(separators).count == 1 { return grouped(text, by: separator).map(Self.number) ?? .none }
        guard separators.dropLast().allSatisfy({ $0 == separator }), separators.last != separator else { return .none }
        return grouped(text[..<last], by: separator).map { .number("\($0).\(fraction)") } ?? .none
    }

    /// The digits of a whole number, if `mark` only occurs between groups of three; nil otherwise.
    private static func grouped(_ text: Substring, by mark: Character) -> String? {
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard let first = groups.first, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
            return nil
        }
        if groups.count > 1 {
            guard first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        let digits = groups.joined()
        let plain = digits.drop { $0 == "0" }
        return plain.isEmpty ? "0" : String(plain)
    }
}

extension Character {
    /// A digit from 0 to 9 without a combining mark. Digits of other scripts have already been converted.
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// Whole numbers in words, in the program's languages: "tre", "tolv", "twenty".
enum Numeral {
    /// The number for a word in lower case; nil for any other word.
    static func value(_ word: String) -> Int? { values[word] }

    private static let values: [String: Int] = {
        let words = [
            ["null", "zero"], ["en", "én", "ein", "et", "eit", "ei", "ett", "eitt", "one"], ["to", "two"],
            ["tre", "three"],
            ["fire", "four"], ["fem", "five"], ["seks", "six"], ["sju", "syv", "seven"], ["åtte", "eight"],
            ["ni", "nine"], ["ti", "ten"], ["elleve", "eleven"], ["tolv", "twelve"], ["tretten", "thirteen"],
            ["fjorten", "fourteen"], ["femten", "fifteen"], ["seksten", "sixteen"], ["sytten", "seventeen"],
            ["atten", "eighteen"], ["nitten", "nineteen"], ["tjue", "twenty"],
        ]
        let pairs = words.enumerated().flatMap { value, names in names.map { ($0, value) } }
        return Dictionary(uniqueKeysWithValues: pairs)
    }()
}
