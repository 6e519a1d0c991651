import Wording

/// Finds what speaks of a person in free text: national identity numbers, e-mail addresses and telephone numbers, also
/// where they are spelled so that a reader sees them and a plain search does not.
///
/// All that the program repeats of what others wrote (findings, answers, names of sheets and files) goes through `masked`.
/// The search takes time in proportion to the text, whatever it holds.
package enum PersonalData {
    /// What is put in place of what was found.
    package static let mask = "[…]"

    /// The kinds that `text` holds, each once, the gravest first.
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

    /// Whether a number that is stored as one has the ten or eleven digits of a person's, perhaps without its leading zero.
    static func mayBeIdentityNumber(_ number: Double) -> Bool {
        number == number.rounded() && (1e9..<1e11).contains(number)
    }

    /// Whether a number is a person's: then it is no sum or count.
    package static func isIdentityNumber(_ number: Double) -> Bool {
        mayBeIdentityNumber(number) && kinds(in: "\(Int64(number))").contains(.privacyNationalIdentityNumber)
    }

    /// What was found, and where among the text's scalars.
    struct Match {
        let code: FindingCode
        let range: Range<Int>
    }

    /// By rising position; what was found first comes first where two overlap.
    private static func matches(in text: [Unicode.Scalar]) -> [Match] {
        let signs = signs(of: text)
        var numbers = DigitGroups(signs)
        return (numbers.takeMatches() + addresses(in: signs)).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A quick look that spares most texts the search: every match has an "@", a word for it, or eight digits, and what
    /// is written in another script than Latin is always searched.
    static func mayHoldAny(_ text: String) -> Bool {
        var digits = 0
        var isBracketed = false
        var hasSymbols = false
        var letters = 0
        var lastFour: UInt32 = 0
        for byte in text.utf8 {
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
            // Dashes and quotation marks begin so, but digits in circles as well.
            case 0xE2: hasSymbols = true
            case 0xC4...: return true
            case UInt8(ascii: " "): letters = 0
            case 0x80...: break
            // Typed for digits.
            case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "I"), UInt8(ascii: "l"):
                letters += 1
                isBracketed = false
            default: isBracketed = false
            }
        }
        return hasSymbols && text.unicodeScalars.contains { $0.value >= 0x2000 && digit($0) != nil }
    }

    /// Of the words for "@", the last or first four letters, in small letters: "alfa", "abel" and " at ".
    private static let (krøllalfa, snabel, at): (UInt32, UInt32, UInt32) = (0x616C_6661, 0x6162_656C, 0x2061_7420)

    /// A telephone number has eight digits.
    private static let shortestNumber = 8
}
