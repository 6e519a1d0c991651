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

    /// Whether `text` normalises to `normalised`: mostly told by the first letter, without making a text.
    package static func of(_ text: String, is normalised: String) -> Bool {
        let told = text.utf8.withContiguousStorageIfAvailable { bytes in
            normalised.utf8.withContiguousStorageIfAvailable { isPlainText(bytes, normalisedTo: $0) } ?? nil
        }
        return (told ?? nil) ?? (of(text) == normalised)
    }

    /// Nil where it takes the whole comparison to tell: text in other signs, or an "å" that `wanted` may store otherwise.
    private static func isPlainText(
        _ text: UnsafeBufferPointer<UInt8>, normalisedTo wanted: UnsafeBufferPointer<UInt8>
    ) -> Bool? {
        var place = 0
        var next = 0
        var needsSpace = false
        while place < text.count {
            guard let (length, letter) = character(text, at: place) else { return nil }
            defer { place += length }
            guard letter != separator else {
                needsSpace = true
                continue
            }
            if needsSpace, next > 0 {
                guard next < wanted.count, wanted[next] == UInt8(ascii: " ") else { return false }
                next += 1
            }
            needsSpace = false
            if length == 2 {
                guard next < wanted.count, wanted[next] == text[place] else { return nil }
                next += 1
            }
            guard next < wanted.count, wanted[next] == letter else {
                let mayHaveAccent = place + length < text.count && text[place + length] >= 0x80
                return length == 2 || mayHaveAccent ? nil : false
            }
            next += 1
        }
        return next == wanted.count
    }

    /// The same for text in the letters and signs that Norwegian is written in, without the cost of Unicode tables; nil
    /// where there is anything else.
    private static func ofPlainText(_ text: String) -> String? {
        let result = text.utf8.withContiguousStorageIfAvailable { bytes in
            var isPlain = true
            let result = String(unsafeUninitializedCapacity: bytes.count) { buffer in
                guard let count = write(bytes, to: buffer) else {
                    isPlain = false
                    return 0
                }
                return count
            }
            return isPlain ? result : nil
        }
        return result ?? nil
    }

    /// Writes the normalised text, which is never longer; how long it is, or nil where it is not plain.
    private static func write(
        _ bytes: UnsafeBufferPointer<UInt8>, to buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        var count = 0
        var needsSpace = false
        var place = 0
        while place < bytes.count {
            guard let (length, last) = character(bytes, at: place) else { return nil }
            defer { place += length }
            guard last != separator else {
                needsSpace = true
                continue
            }
            if needsSpace, count > 0 {
                buffer[count] = UInt8(ascii: " ")
                count += 1
            }
            needsSpace = false
            if length == 2 {
                buffer[count] = bytes[place]
                count += 1
            }
            buffer[count] = last
            count += 1
        }
        return count
    }

    /// Stands for a character that separates words: no letter ends in this byte.
    private static var separator: UInt8 { 0 }

    /// How many bytes the character at `place` has, and its last byte as a small letter or digit, or `separator`.
    @inline(__always)
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
        case 0xC2 where second == 0xA0 || second == 0xAB || second == 0xBB: return (2, separator)
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
