import Wording

/// Finds personal data in free text: national identity numbers, e-mail addresses and telephone numbers, including
/// spellings that people recognise but a simple search does not.
///
/// Everything that the program repeats from others' texts (findings, answers, names of sheets and files) goes through
/// `masked`. The time is linear in the length of the text.
package enum PersonalData {
    /// Replaces each match.
    package static let mask = "[…]"

    /// The kinds of personal data in `text`, each once, the most serious first.
    package static func kinds(in text: String) -> [FindingCode] {
        guard mayHoldAny(text) else { return [] }
        let found = Set(matches(in: Array(text.unicodeScalars)).map(\.code))
        return [.privacyNationalIdentityNumber, .privacyPossibleIdentityNumber, .privacyEmail, .privacyTelephone]
            .filter(found.contains)
    }

    /// The text with each match replaced by the mask.
    package static func masked(_ text: String) -> String {
        guard mayHoldAny(text) else { return text }
        let scalars = Array(text.unicodeScalars)
        let matches = matches(in: scalars)
        guard !matches.isEmpty else { return text }
        var result = String.UnicodeScalarView()
        var next = 0
        for match in matches where match.range.lowerBound >= next {
            for index in next..<match.range.lowerBound { result.append(scalars[index]) }
            for scalar in mask.unicodeScalars { result.append(scalar) }
            next = match.range.upperBound
        }
        for index in next..<scalars.count { result.append(scalars[index]) }
        return String(result)
    }

    /// Whether a numeric value has ten or eleven digits, as an identity number with or without its leading zero.
    static func mayBeIdentityNumber(_ number: Double) -> Bool {
        number == number.rounded() && (1e9..<1e11).contains(number)
    }

    /// Whether a numeric value is an identity number and therefore not a sum or count.
    package static func isIdentityNumber(_ number: Double) -> Bool {
        mayBeIdentityNumber(number) && kinds(in: "\(Int64(number))").contains(.privacyNationalIdentityNumber)
    }

    /// A match and its range among the text's scalars.
    struct Match {
        let code: FindingCode
        let range: Range<Int>
    }

    /// Sorted by position; of overlapping matches the one found first comes first.
    private static func matches(in text: [Unicode.Scalar]) -> [Match] {
        let signs = signs(of: text)
        var numbers = DigitGroups(signs)
        return (numbers.findMatches() + addresses(in: signs)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A quick check that excludes most texts from the search: every match contains "@", a word for it, or eight
    /// digits. Text in other scripts than Latin is always searched.
    static func mayHoldAny(_ text: String) -> Bool {
        var digits = 0
        var isBracketed = false
        var hasSymbols = false
        var letters = 0
        var lastFour: UInt32 = 0
        let bytes = text.utf8.span
        for index in bytes.indices {
            let byte = bytes[index]
            lastFour = lastFour << 8 | UInt32(byte | 0x20)
            if lastFour == krøllalfa || lastFour == snabel || lastFour == at { return true }
            switch byte {
            case UInt8(ascii: "@"): return true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1 + letters
                letters = 0
                if digits >= shortestNumber { return true }
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): isBracketed = true
            // "at", "a" or "krøllalfa" after the bracket.
            case UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "k"), UInt8(ascii: "K"):
                if isBracketed { return true }
            // Also the first byte of dashes and quotation marks.
            case 0xE2: hasSymbols = true
            case 0xC4...: return true
            case UInt8(ascii: " "): letters = 0
            case 0x80...: break
            // Letters typed for digits.
            case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "I"), UInt8(ascii: "l"):
                letters += 1
                isBracketed = false
            default: isBracketed = false
            }
        }
        return hasSymbols && text.unicodeScalars.contains { $0.value >= 0x2000 && digit($0) != nil }
    }

    /// The first or last four letters of words for "@", in lower case: "alfa", "abel" and " at ".
    private static var krøllalfa: UInt32 { 0x616C_6661 }
    private static var snabel: UInt32 { 0x6162_656C }
    private static var at: UInt32 { 0x2061_7420 }

    /// A telephone number has eight digits.
    private static let shortestNumber = 8
}
