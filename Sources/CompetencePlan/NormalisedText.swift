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
            if properties.isAlphabetic || properties.numericType != nil || properties.isDiacritic {
                if needsSpace, !result.isEmpty { result += " " }
                result.unicodeScalars.append(scalar)
                needsSpace = false
            } else {
                needsSpace = true
            }
        }
        return result
    }

    /// The same for text in plain ASCII, without the cost of Unicode tables; nil where there is more than that.
    private static func ofPlainText(_ text: String) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var needsSpace = false
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            let small = isUpper ? byte + 32 : byte
            let isWord =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(small)
            if isWord {
                if needsSpace, !result.isEmpty { result.append(UInt8(ascii: " ")) }
                result.append(small)
            }
            needsSpace = !isWord
        }
        return String(decoding: result, as: UTF8.self)
    }
}
