import Wording

/// Text normalised for comparison: case, kind of space and punctuation are ignored.
///
/// People retype headings and names: "Dagens  nivå:", "dagens nivå" and "DAGENS NIVÅ" are equal.
package enum NormalisedText {
    /// A text of the program in every language, normalised.
    package static func inAllLanguages(_ key: TextKey) -> [String] { Language.allCases.map { of($0.texts(key)) } }

    /// Lower-case letters and digits of any script, other characters replaced by single spaces between words. Swift compares texts
    /// by canonical equivalence, so an "å" stored as a letter and a ring needs no care here.
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

    /// The same without "og", for which people write "&", "/" and "+".
    package static func withoutAnd(_ text: String) -> String {
        of(text).split(separator: " ").filter { $0 != "og" && $0 != "and" }.joined(separator: " ")
    }

    /// The same for text in the letters and signs of Norwegian, without the cost of Unicode's tables; nil if there are others.
    /// Every name and heading of every form is normalised: working on bytes made this a sixth of `check`.
    private static func ofNorwegian(_ text: String) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var needsSpace = false
        for scalar in text.unicodeScalars {
            let value = scalar.value
            switch value {
            case 0x61...0x7A, 0x30...0x39: append(value, to: &result, &needsSpace)
            case 0x41...0x5A: append(value + 0x20, to: &result, &needsSpace)
            case 0xDF...0xF6, 0xF8...0xFF: append(value, to: &result, &needsSpace)
            case 0xC0...0xD6, 0xD8...0xDE: append(value + 0x20, to: &result, &needsSpace)
            // ASCII's other signs, the no-break space, «», × and ÷, dashes, quotation marks, bullet and ellipsis.
            case 0..<0x80, 0xA0, 0xAB, 0xBB, 0xD7, 0xF7, 0x2010...0x2027: needsSpace = true
            default: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Appends a letter or digit below 0x100 as UTF-8, preceded by a space if a new word begins.
    private static func append(_ letter: UInt32, to result: inout [UInt8], _ needsSpace: inout Bool) {
        if needsSpace, !result.isEmpty { result.append(UInt8(ascii: " ")) }
        needsSpace = false
        if letter < 0x80 {
            result.append(UInt8(truncatingIfNeeded: letter))
        } else {
            result.append(UInt8(truncatingIfNeeded: 0xC0 | letter >> 6))
            result.append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F))
        }
    }
}
