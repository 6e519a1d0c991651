import Wording

/// Text normalised for comparison: case, kind of space and punctuation are ignored.
///
/// People retype headings and names: "Dagens  nivå:", "dagens nivå" and "DAGENS NIVÅ" are equal.
package enum NormalisedText {
    /// A text of the program in every language, normalised.
    package static func inAllLanguages(_ key: TextKey) -> [String] { Language.allCases.map { of($0.texts(key)) } }

    /// Lower-case letters and digits of any script, other characters replaced by single spaces between words. Swift
    /// compares texts by canonical equivalence, so an "å" stored as a letter and a ring needs no care here.
    package static func of(_ text: String) -> String {
        if let plain = ofNorwegian(text) { return plain }
        var result = ""
        var needsSpace = false
        for scalar in text.lowercased().unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
            {
                if needsSpace, !result.isEmpty { result += " " }
                result.unicodeScalars.append(scalar)
                needsSpace = false
            } else {
                needsSpace = true
            }
        }
        return result
    }

    /// The words of the normalised text.
    package static func words(of text: String) -> [Substring] {
        of(text).utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    }

    /// The same without "og" and "and", for which people write "&", "/" and "+".
    package static func withoutAnd(_ text: String) -> String {
        words(of: text).filter { $0 != "og" && $0 != "and" }.joined(separator: " ")
    }

    /// The same for text in the letters and signs of Norwegian, without the cost of Unicode's tables; nil if there are
    /// others. Every name and heading of every form is normalised: working on bytes made this a twentieth of `check`.
    private static func ofNorwegian(_ text: String) -> String? {
        let bytes = text.utf8Span.span
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var needsSpace = false
        for index in bytes.indices {
            switch bytes[index] {
            case let byte where (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte):
                append(byte, to: &result, &needsSpace)
            case let byte where (0x41...0x5A).contains(byte): append(byte + 0x20, to: &result, &needsSpace)
            // ASCII's other signs; of two bytes, × and ÷, the no-break space, « and »; of three, dashes,
            // quotation marks, bullet and ellipsis.
            case 0..<0x80: needsSpace = true
            case 0xC3 where bytes[index + 1] == 0x97 || bytes[index + 1] == 0xB7: needsSpace = true
            case 0xC2 where [0xA0, 0xAB, 0xBB].contains(bytes[index + 1]): needsSpace = true
            case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]): needsSpace = true
            // A letter from À to ÿ, of which the upper-case ones come first.
            case 0xC3:
                append(0xC3, to: &result, &needsSpace)
                result.append(bytes[index + 1] < 0x9F ? bytes[index + 1] + 0x20 : bytes[index + 1])
            case 0x80..<0xC0: continue
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Appends the first byte of a letter or digit, preceded by a space if a new word begins.
    private static func append(_ byte: UInt8, to result: inout [UInt8], _ needsSpace: inout Bool) {
        if needsSpace, !result.isEmpty { result.append(UInt8(ascii: " ")) }
        needsSpace = false
        result.append(byte)
    }
}
