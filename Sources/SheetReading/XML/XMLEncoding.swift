/// Whether bytes are text as XML allows it.
enum XMLEncoding {
    /// How many bytes from the start are whole characters that XML allows (section 2.2): no control characters but tab
    /// and line ends, no surrogates, no U+FFFE and U+FFFF.
    static func validPrefix(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
        var offset = 0
        while offset < count {
            while offset + 32 <= count {
                let strange =
                    ByteWord(bytes + offset).strange | ByteWord(bytes + offset + 8).strange
                    | ByteWord(bytes + offset + 16).strange | ByteWord(bytes + offset + 24).strange
                guard strange & ByteWord.highs == 0 else { break }
                offset &+= 32
            }
            while offset + 8 <= count {
                let strange = ByteWord(bytes + offset).strange & ByteWord.highs
                guard strange == 0 else {
                    offset &+= ByteWord.first(strange)
                    break
                }
                offset &+= 8
            }
            guard offset < count else { break }
            let length = characterLength(bytes + offset, room: count - offset)
            guard length > 0 else { return offset }
            offset += length
        }
        return offset
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
