/// The encodings that XML in a workbook comes in (XML 1.0, section 4.3.3 and appendix F).
enum XMLEncoding {
    /// The first `count` bytes as UTF-8, and their new count: unchanged, unless a byte order mark or the first "<" says
    /// that they are UTF-16.
    static func utf8(_ bytes: consuming ByteBuffer, count: inout Int) throws(Problem) -> ByteBuffer {
        guard isUTF16(bytes.base, count: count) else { return bytes }
        let isBigEndian = bytes.base[0] == 0xFE || bytes.base[0] == 0
        guard count % 2 == 0 else { throw .damaged("the XML ends in the middle of a character") }
        let base = bytes.base
        let units = (0..<count / 2).map { place in
            let (first, second) = (UInt16(base[2 * place]), UInt16(base[2 * place + 1]))
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var text: [UInt8] = []
        let isBroken = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { text.append($0) })
        guard !isBroken else { throw .damaged("the XML holds bytes that are no text") }
        let buffer = ByteBuffer(capacity: text.count)
        buffer.base.update(from: text, count: text.count)
        count = text.count
        return buffer
    }

    /// Whether bytes begin as UTF-16 does.
    static func isUTF16(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard count >= 2 else { return false }
        return switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF), (UInt8(ascii: "<"), 0), (0, UInt8(ascii: "<")): true
        default: false
        }
    }

    /// How many bytes from the start are whole characters that XML allows (section 2.2): no control characters but tab
    /// and line ends, no surrogates, no U+FFFE and U+FFFF.
    static func validPrefix(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
        var place = 0
        while place < count {
            while place + 8 <= count {
                let word = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
                let isPlain = (word | ((word &- 0x2020_2020_2020_2020) & ~word)) & 0x8080_8080_8080_8080 == 0
                guard isPlain else { break }
                place += 8
            }
            guard place < count else { break }
            let length = characterLength(bytes + place, room: count - place)
            guard length > 0 else { return place }
            place += length
        }
        return place
    }

    /// The length of the character at `bytes`, or 0 where none that is allowed is whole there.
    private static func characterLength(_ bytes: UnsafePointer<UInt8>, room: Int) -> Int {
        let first = bytes[0]
        switch first {
        case 0x20...0x7F, 0x09, 0x0A, 0x0D: return 1
        case 0xC2...0xDF: return room >= 2 && bytes[1] & 0xC0 == 0x80 ? 2 : 0
        case 0xE0...0xEF:
            guard room >= 3, bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80 else { return 0 }
            if first == 0xE0, bytes[1] < 0xA0 { return 0 }
            if first == 0xED, bytes[1] > 0x9F { return 0 }
            if first == 0xEF, bytes[1] == 0xBF, bytes[2] >= 0xBE { return 0 }
            return 3
        case 0xF0...0xF4:
            guard room >= 4, bytes[1] & 0xC0 == 0x80, bytes[2] & 0xC0 == 0x80, bytes[3] & 0xC0 == 0x80 else { return 0 }
            if first == 0xF0, bytes[1] < 0x90 { return 0 }
            if first == 0xF4, bytes[1] > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }
}
