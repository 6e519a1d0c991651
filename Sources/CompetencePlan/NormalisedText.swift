/// Text as it is compared: case, kinds of space and punctuation make no difference.
///
/// People retype headings and names: "Dagens  nivå:", "dagens nivå" and "DAGENS NIVÅ" are one.
package enum NormalisedText {
    /// Small letters and digits of any script, other signs as single spaces between words. Swift compares texts by
    /// canonical equivalence, so an "å" stored as a letter and a ring needs no care here.
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

    /// The same of text in the letters and signs that Norwegian is written in, without the cost of Unicode's tables; nil
    /// where there is any other.
    private static func ofNorwegian(_ text: String) -> String? {
        var result = ""
        var needsSpace = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39, 0xDF...0xF6, 0xF8...0xFF: append(scalar, to: &result, &needsSpace)
            case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE:
                guard let small = Unicode.Scalar(scalar.value + 0x20) else { return nil }
                append(small, to: &result, &needsSpace)
            // ASCII's other signs, the no-break space, «», × and ÷, dashes, quotation marks, bullet and ellipsis.
            case 0..<0x80, 0xA0, 0xAB, 0xBB, 0xD7, 0xF7, 0x2010...0x2027: needsSpace = true
            default: return nil
            }
        }
        return result
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String, _ needsSpace: inout Bool) {
        if needsSpace, !result.isEmpty { result.unicodeScalars.append(" ") }
        needsSpace = false
        result.unicodeScalars.append(scalar)
    }
}
