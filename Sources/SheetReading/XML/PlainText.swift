/// A text up to the next tag, as it stands between two tags: without comments, sections, line ends to change, or errors.
struct PlainText {
    /// Where it stands.
    let range: Range<Int>
    /// Whether it holds references.
    let needsDecoding: Bool

    /// The text that begins at `start`; nil where it is left to the scanner. Zeros stand behind the bytes.
    @inline(__always)
    init?(_ base: UnsafeMutablePointer<UInt8>, from start: Int) {
        let offset = XMLCharacters.plainTextEnd(base, from: start)
        var text = (end: offset, needsDecoding: false)
        if base[offset] != UInt8(ascii: "<") {
            guard let rest = Self.rest(base, from: offset) else { return nil }
            text = rest
        }
        range = start..<text.end
        needsDecoding = text.needsDecoding
    }

    /// Whether a character that is no blank stands at both ends. A reference at an end may be one.
    @inline(__always)
    func hasNoOuterSpace(_ base: UnsafeMutablePointer<UInt8>) -> Bool {
        guard !range.isEmpty else { return false }
        let (first, last) = (base[range.lowerBound], base[range.upperBound &- 1])
        return first > 0x20 && last > 0x20
            && !(needsDecoding && (first == UInt8(ascii: "&") || last == UInt8(ascii: ";")))
    }

    /// Reads on from the first byte that is not plain to the "<".
    private static func rest(
        _ base: UnsafeMutablePointer<UInt8>, from start: Int
    ) -> (end: Int, needsDecoding: Bool)? {
        var offset = start
        var needsDecoding = false
        while base[offset] != UInt8(ascii: "<") {
            switch base[offset] {
            case UInt8(ascii: "&"):
                guard let reference = XMLReference(at: base + offset) else { return nil }
                needsDecoding = true
                offset &+= reference.length
            // Two of them may begin a `]]>`, which no text holds.
            case UInt8(ascii: "]") where base[offset &+ 1] != UInt8(ascii: "]"): offset &+= 1
            default: return nil
            }
            offset = XMLCharacters.plainTextEnd(base, from: offset)
        }
        return (offset, needsDecoding)
    }
}

extension XMLScanner {
    /// The bytes of a plain text, references resolved; good until the scanner is used again.
    @inline(__always)
    mutating func bytes(_ text: PlainText) throws(Problem) -> UnsafeBufferPointer<UInt8> {
        var result = bytes(text.range)
        if text.needsDecoding {
            scratch.removeAll()
            Self.append(result, isAttribute: false, isCharacterData: false, to: &scratch)
            result = scratch.values
        }
        guard result.count <= limits.textBytes else { throw textProblem }
        return result
    }
}
