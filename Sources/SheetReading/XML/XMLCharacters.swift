/// Character classes of XML (XML 1.0, fifth edition, section 2.3).
enum XMLCharacters {
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool {
        byte <= 0x20 && has(1 << 0x20 | 1 << 0x0A | 1 << 0x09 | 1 << 0x0D, byte)
    }

    /// Whether a byte can be part of a name. Characters beyond ASCII are checked when the name is new.
    @inline(__always)
    static func mayBeInName(_ byte: UInt8) -> Bool {
        // A bit for each byte: "-", ".", "0" to "9" and ":" below 64, letters and "_" from there.
        byte < 64 ? has(0x07FF_6000_0000_0000, byte) : byte >= 128 || has(0x07FF_FFFE_87FF_FFFE, byte & 63)
    }

    /// The offset of the first byte from `offset` that cannot be in a name.
    @inline(__always)
    static func nameEnd(_ base: UnsafeMutablePointer<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while mayBeInName(base[offset]) { offset += 1 }
        return offset
    }

    /// The offset of the first byte from `offset` that is not white space.
    @inline(__always)
    static func spaceEnd(_ base: UnsafeMutablePointer<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while isSpace(base[offset]) { offset += 1 }
        return offset
    }

    /// The likely end of the name that begins at `offset`: white space, "=", "/", ">", or another byte that cannot be
    /// in a name. The name itself is checked when it is new.
    @inline(__always)
    static func likelyNameEnd(_ base: UnsafeMutablePointer<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while true {
            let word = ByteWord(base + offset)
            let ends =
                word.below(UInt8(ascii: "-")) | word.equal(to: UInt8(ascii: "="))
                | word.equal(to: UInt8(ascii: ">")) | word.equal(to: UInt8(ascii: "/"))
            if ends != 0 { return offset &+ ByteWord.first(ends) }
            offset &+= 8
        }
    }

    /// The offset after the first ">" from `offset`; `Int.max` if there is none.
    @inline(__always)
    static func tagEnd(_ base: UnsafeMutablePointer<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while true {
            let word = ByteWord(base + offset)
            let ends = word.equal(to: UInt8(ascii: ">")) | word.equal(to: 0)
            guard ends != 0 else {
                offset &+= 8
                continue
            }
            offset &+= ByteWord.first(ends)
            return base[offset] == 0 ? .max : offset &+ 1
        }
    }

    /// The offset of the first byte from `offset` that is `quote`, "<", "&", a control character or zero.
    @inline(__always)
    static func plainValueEnd(_ base: UnsafeMutablePointer<UInt8>, from offset: Int, quote: UInt8) -> Int {
        var offset = offset
        while true {
            let word = ByteWord(base + offset)
            let ends =
                word.below(0x20) | word.equal(to: quote) | word.equal(to: UInt8(ascii: "<"))
                | word.equal(to: UInt8(ascii: "&"))
            if ends != 0 { return offset &+ ByteWord.first(ends) }
            offset &+= 8
        }
    }

    /// The offset of the first byte from `offset` that is "<", "&", "]", a carriage return or zero.
    @inline(__always)
    static func plainTextEnd(_ base: UnsafeMutablePointer<UInt8>, from offset: Int) -> Int {
        var offset = offset
        while true {
            let word = ByteWord(base + offset)
            let ends =
                word.below(0x20) | word.equal(to: UInt8(ascii: "<")) | word.equal(to: UInt8(ascii: "&"))
                | word.equal(to: UInt8(ascii: "]"))
            guard ends != 0 else {
                offset &+= 8
                continue
            }
            offset &+= ByteWord.first(ends)
            // Tabs and line ends are plain.
            if base[offset] != 0x0A, base[offset] != 0x09 { return offset }
            offset &+= 1
        }
    }

    /// Tests a bit by a byte below 64.
    @inline(__always)
    static func has(_ bits: UInt64, _ byte: UInt8) -> Bool { bits &>> UInt64(byte) & 1 != 0 }

    /// Whether bytes are a name without a colon.
    static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        if bytes.allSatisfy({ $0 < 128 && mayBeInName($0) && $0 != UInt8(ascii: ":") }) {
            return first >= UInt8(ascii: "A")
        }
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        guard let first = scalars.first, isNameStart(first.value) else { return false }
        return scalars.dropFirst().allSatisfy { isNameStart($0.value) || isNamePart($0.value) }
    }

    private static func isNameStart(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF,
            0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD,
            0x10000...0xEFFFF:
            true
        default: false
        }
    }

    private static func isNamePart(_ value: UInt32) -> Bool {
        switch value {
        case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x0300...0x036F, 0x203F...0x2040: true
        default: false
        }
    }

    /// Whether a character reference may refer to this character (section 2.2).
    static func isAllowed(_ value: UInt32) -> Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
