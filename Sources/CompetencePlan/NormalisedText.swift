/// Text as it is compared: case, kinds of space and punctuation make no difference.
///
/// People retype headings and names: "Dagens  nivå:", "dagens nivå" and "DAGENS NIVÅ" are one.
package enum NormalisedText {
    /// Small letters and digits of any script, other signs as single spaces between words. Swift compares texts by
    /// canonical equivalence, so an "å" stored as a letter and a ring needs no care here.
    package static func of(_ text: String) -> String {
        if let plain = ofPlainText(text) { return plain }
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

    /// The same for text in the letters and signs that Norwegian is written in, without the cost of Unicode tables; nil
    /// where there is anything else.
    private static func ofPlainText(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var needsSpace = false
            var place = 0
            while place < bytes.count {
                guard let (length, second) = character(bytes, at: place) else { return nil }
                let first = bytes[place]
                place += length
                guard second != separator else {
                    needsSpace = true
                    continue
                }
                if needsSpace, !result.isEmpty { result.append(UInt8(ascii: " ")) }
                needsSpace = false
                if length == 2 { result.append(first) }
                result.append(second)
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// Stands for a character that separates words: no letter ends in this byte.
    private static var separator: UInt8 { 0 }

    /// How many bytes the character at `place` has, and its last byte as a small letter or digit, or `separator`.
    private static func character(
        _ bytes: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (length: Int, last: UInt8)? {
        let first = bytes[place]
        let second = place + 1 < bytes.count ? bytes[place + 1] : 0
        switch first {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return (1, first)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (1, first + 0x20)
        case 0..<0x80: return (1, separator)
        // The no-break space and «».
        case 0xC2 where [0xA0, 0xAB, 0xBB].contains(second): return (2, separator)
        // À to ÿ, with × and ÷ among them.
        case 0xC3 where second == 0x97 || second == 0xB7: return (2, separator)
        case 0xC3 where second < 0x9F: return (2, second + 0x20)
        case 0xC3: return (2, second)
        // Dashes, quotation marks, bullet and ellipsis: U+2010 to U+2027.
        case 0xE2 where second == 0x80 && place + 2 < bytes.count && (0x90...0xA7).contains(bytes[place + 2]):
            return (3, separator)
        default: return nil
        }
    }
}
