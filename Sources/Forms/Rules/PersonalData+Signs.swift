extension PersonalData {
    /// A visible character. Digits of any script, full-width letters, dashes, dots and spaces are converted to ASCII,
    /// so that only one spelling must be searched for.
    struct Sign {
        let scalar: Unicode.Scalar
        /// Its range among the text's scalars.
        let range: Range<Int>
    }

    /// The visible characters, without soft hyphens, zero-width and directional marks, and accents.
    static func signs(of text: [Unicode.Scalar]) -> [Sign] {
        var signs: [Sign] = []
        signs.reserveCapacity(text.count)
        for index in text.indices {
            if let plain = plain(text[index]) { signs.append(Sign(scalar: plain, range: index..<index + 1)) }
        }
        return signs
    }

    /// The ASCII equivalent of a character; the character itself if it has none; nil if it is invisible.
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case " "..."~": return scalar
        case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}": return "\n"
        case "\t": return " "
        case "\u{AD}", "\u{0}"..."\u{9F}": return nil
        // Full-width forms of ASCII, and small forms of "@" and ".".
        case "\u{FF01}"..."\u{FF5E}": return Unicode.Scalar(scalar.value - 0xFEE0)
        case "\u{FE6B}": return "@"
        case "\u{FE52}", "\u{B7}", "\u{2022}", "\u{2024}", "\u{2027}", "\u{22C5}", "\u{3002}", "\u{FF61}": return "."
        case "\u{2044}", "\u{2215}", "\u{29F8}": return "/"
        case "\u{2212}", "\u{2043}": return "-"
        case "\u{C0}"..."\u{24F}": return scalar
        default: return plainByProperties(scalar)
        }
    }

    private static func plainByProperties(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if let digit = digit(scalar) { return Unicode.Scalar(UInt8(48 + digit)) }
        let properties = scalar.properties
        if properties.isWhitespace { return " " }
        if properties.isDefaultIgnorableCodePoint { return nil }
        switch properties.generalCategory {
        case .dashPunctuation: return "-"
        case .format, .control, .nonspacingMark, .enclosingMark: return nil
        default: return scalar
        }
    }

    /// Replaces letters and words that stand for digits: O and l in a number ("17O385 lOO88"), and a month's name
    /// beside one ("17. mars 1985").
    static func readingDigits(in signs: [Sign]) -> [Sign] {
        var result: [Sign] = []
        result.reserveCapacity(signs.count)
        var next = 0
        while next < signs.count {
            let isWord = isLetter(signs[next].scalar)
            let end = signs[next...].firstIndex { isLetter($0.scalar) != isWord } ?? signs.count
            result += (isWord ? digits(for: next..<end, in: signs) : nil) ?? Array(signs[next..<end])
            next = end
        }
        return result
    }

    /// The replacement for a word beside digits; nil if it does not stand for digits.
    private static func digits(for word: Range<Int>, in signs: [Sign]) -> [Sign]? {
        func hasDigit(within reach: Int) -> Bool {
            let beside = signs[..<word.lowerBound].suffix(reach) + signs[word.upperBound...].prefix(reach)
            return beside.contains { digit($0.scalar) != nil }
        }
        guard hasDigit(within: 3) else { return nil }
        let similar = signs[word].compactMap { sign in
            similarDigits[sign.scalar].map { Sign(scalar: $0, range: sign.range) }
        }
        if similar.count == word.count { return hasDigit(within: 1) ? similar : nil }
        let name = String(String.UnicodeScalarView(signs[word].map(\.scalar))).lowercased()
        let range = signs[word.lowerBound].range.lowerBound..<signs[word.upperBound - 1].range.upperBound
        return DeadlineWords.month(name).map { month in
            " \(month) ".unicodeScalars.map { Sign(scalar: $0, range: range) }
        }
    }

    private static let similarDigits: [Unicode.Scalar: Unicode.Scalar] = ["O": "0", "o": "0", "l": "1", "I": "1"]

    /// A digit of any script, including superscript and circled digits, so that none escape the search.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil }
        let properties = scalar.properties
        guard properties.numericType == .decimal || properties.numericType == .digit else { return nil }
        return properties.numericValue.map { Int($0) }.flatMap { (0...9).contains($0) ? $0 : nil }
    }

    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }
}
