/// Turns UTF-16 into UTF-8, chunk by chunk (XML 1.0, section 4.3.3 and appendix F).
struct UTF16Decoder {
    private var isBigEndian: Bool?
    /// The first byte of a unit that a chunk cut.
    private var halfUnit: UInt8?
    /// The first unit of a pair that a chunk cut.
    private var highSurrogate: UInt32?

    /// Whether a byte order mark or the first "<" says that bytes are UTF-16.
    static func begins(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard count >= 2 else { return false }
        return switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF), (UInt8(ascii: "<"), 0), (0, UInt8(ascii: "<")): true
        default: false
        }
    }

    /// Bytes of UTF-8 that `count` bytes can become, with a unit or two from before.
    static func room(for count: Int) -> Int { count / 2 * 3 + 8 }

    /// How many bytes surely fit into `room` bytes of UTF-8.
    static func count(for room: Int) -> Int { max(0, (room - 8) / 3 * 2) }

    /// Decodes the next `count` bytes to `target` and returns how many bytes of UTF-8 they became.
    mutating func decode(
        _ bytes: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>
    ) throws(Problem) -> Int {
        let isBig = isBigEndian ?? (bytes[0] == 0xFE || bytes[0] == 0)
        isBigEndian = isBig
        var made = 0
        for offset in 0..<count {
            guard let first = halfUnit else {
                halfUnit = bytes[offset]
                continue
            }
            halfUnit = nil
            let (high, low) = isBig ? (first, bytes[offset]) : (bytes[offset], first)
            guard let scalar = try scalar(UInt32(high) << 8 | UInt32(low)) else { continue }
            for byte in UTF8.encode(scalar).map(Array.init) ?? [] {
                target[made] = byte
                made += 1
            }
        }
        return made
    }

    /// Throws where a character is left unfinished.
    func finish() throws(Problem) {
        guard halfUnit == nil, highSurrogate == nil else {
            throw .damaged("the XML ends in the middle of a character")
        }
    }

    /// The character that a unit ends; nil where a second unit must follow.
    private mutating func scalar(_ unit: UInt32) throws(Problem) -> Unicode.Scalar? {
        let isLow = (0xDC00...0xDFFF).contains(unit)
        if let high = highSurrogate {
            guard isLow else { throw .damaged("the XML holds bytes that are no text") }
            highSurrogate = nil
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
        }
        if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
            return nil
        }
        guard let scalar = Unicode.Scalar(unit) else { throw .damaged("the XML holds bytes that are no text") }
        return scalar
    }
}
