/// Checks that bytes are text that XML allows.
enum XMLEncoding {
    /// The number of bytes from the start that are complete characters allowed in XML (section 2.2): no control
    /// characters except tab and line ends, no surrogates, no U+FFFE or U+FFFF.
    static func validPrefix(_ bytes: UnsafePointer<UInt8>, count: Int) -> Int {
        var offset = 0
        while offset < count {
            while offset + 32 <= count {
                let irregular =
                    ByteWord(bytes + offset).irregular | ByteWord(bytes + offset + 8).irregular
                    | ByteWord(bytes + offset + 16).irregular | ByteWord(bytes + offset + 24).irregular
                guard irregular & ByteWord.highs == 0 else { break }
                offset &+= 32
            }
            while offset + 8 <= count {
                let irregular = ByteWord(bytes + offset).irregular & ByteWord.highs
                guard irregular == 0 else {
                    offset &+= ByteWord.first(irregular)
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

    /// The length of the character at `bytes`; 0 if it is not allowed or incomplete.
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
