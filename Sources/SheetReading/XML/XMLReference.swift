/// A reference: one of the five entities of XML or a character number (section 4.6).
struct XMLReference {
    let character: Unicode.Scalar
    /// Its length, including "&" and ";".
    let length: Int

    /// The reference that begins with the "&" at `start`; nil if it is unknown or incomplete. The bytes must be
    /// followed by zeros.
    init?(at start: UnsafePointer<UInt8>) {
        let word = ByteWord(start)
        if word.begins(with: 0x3B74_6C26, 4) {
            self.init("<", 4)
        } else if word.begins(with: 0x3B74_6726, 4) {
            self.init(">", 4)
        } else if word.begins(with: 0x3B_706D_6126, 5) {
            self.init("&", 5)
        } else if word.begins(with: 0x3B74_6F75_7126, 6) {
            self.init("\"", 6)
        } else if word.begins(with: 0x3B73_6F70_6126, 6) {
            self.init("'", 6)
        } else if word.begins(with: 0x2326, 2) {
            self.init(numberAt: start)
        } else {
            return nil
        }
    }

    private init(_ character: Unicode.Scalar, _ length: Int) {
        self.character = character
        self.length = length
    }

    /// Reads `&#248;` or `&#xF8;`.
    private init?(numberAt start: UnsafePointer<UInt8>) {
        let isHexadecimal = start[2] == UInt8(ascii: "x")
        let first = isHexadecimal ? 3 : 2
        var offset = first
        var value: UInt32 = 0
        while offset < Self.longest, let digit = Self.digit(start[offset], isHexadecimal) {
            value = value &* (isHexadecimal ? 16 : 10) &+ digit
            guard value <= 0x10FFFF else { return nil }
            offset += 1
        }
        guard offset > first, start[offset] == UInt8(ascii: ";"), XMLCharacters.isAllowed(value),
            let character = Unicode.Scalar(value)
        else { return nil }
        self.init(character, offset + 1)
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        let digit = byte &- UInt8(ascii: "0")
        if digit <= 9 { return UInt32(digit) }
        let letter = (byte | 0x20) &- UInt8(ascii: "a")
        return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
    }

    /// "&#x0010FFFF;" with room for more zeros.
    private static let longest = 24

    /// The length of the reference at the start of `rest`; nil if it may be completed by more bytes.
    static func length(_ rest: UnsafeBufferPointer<UInt8>, isComplete: Bool) throws(ReadError) -> Int? {
        if let start = rest.baseAddress, let reference = XMLReference(at: start) { return reference.length }
        let start = rest.prefix(longest)
        guard let end = start.firstIndex(of: UInt8(ascii: ";")) else {
            if start.count < longest, !isComplete { return nil }
            throw .damaged("\"&\" does not start a reference")
        }
        throw .damaged("\"\(String(decoding: start[...end], as: UTF8.self))\" is not a reference that XML defines")
    }
}
