/// A text up to the next tag that is plain: without comments, CDATA sections, line ends to convert, or errors.
struct PlainText {
    /// Its range in the window.
    let range: Range<Int>
    /// Whether it contains references.
    let needsDecoding: Bool

    /// The text that begins at `start`; nil if it is left to the scanner. The bytes must be followed by zeros.
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

    /// Whether the first and last characters are not spaces. A reference at an end may be a space.
    @inline(__always)
    func hasNoOuterSpace(_ base: UnsafeMutablePointer<UInt8>) -> Bool {
        guard !range.isEmpty else { return false }
        let (first, last) = (base[range.lowerBound], base[range.upperBound &- 1])
        return first > 0x20 && last > 0x20
            && !(needsDecoding && (first == UInt8(ascii: "&") || last == UInt8(ascii: ";")))
    }

    /// Continues from the first byte that is not plain to the "<".
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
            // Two of them may start a `]]>`, which is not allowed in text.
            case UInt8(ascii: "]") where base[offset &+ 1] != UInt8(ascii: "]"): offset &+= 1
            default: return nil
            }
            offset = XMLCharacters.plainTextEnd(base, from: offset)
        }
        return (offset, needsDecoding)
    }
}

extension XMLScanner {
    /// The bytes of a plain text with references resolved; valid until the scanner is used again.
    @inline(__always)
    mutating func bytes(_ text: PlainText) throws(ReadError) -> UnsafeBufferPointer<UInt8> {
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
