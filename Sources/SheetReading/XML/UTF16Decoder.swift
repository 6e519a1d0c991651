/// Converts UTF-16 to UTF-8 in chunks (XML 1.0, section 4.3.3 and appendix F).
struct UTF16Decoder {
    private var isBigEndian: Bool?
    /// The first byte of a unit that was split between chunks.
    private var halfUnit: UInt8?
    /// The first unit of a surrogate pair that was split between chunks.
    private var highSurrogate: UInt32?

    /// Whether a byte order mark or the first "<" shows that bytes are UTF-16.
    static func begins(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard count >= 2 else { return false }
        return switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE), (0xFE, 0xFF), (UInt8(ascii: "<"), 0), (0, UInt8(ascii: "<")): true
        default: false
        }
    }

    /// The maximum number of UTF-8 bytes for `count` bytes, including units left from before.
    static func room(for count: Int) -> Int { count / 2 * 3 + 8 }

    /// The number of UTF-16 bytes that are certain to fit into `room` bytes of UTF-8.
    static func count(for room: Int) -> Int { max(0, (room - 8) / 3 * 2) }

    /// Decodes the next `count` bytes to `target` and returns the number of UTF-8 bytes.
    mutating func decode(
        _ bytes: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>
    ) throws(ReadError) -> Int {
        let isBig = isBigEndian ?? (bytes[0] == 0xFE || bytes[0] == 0)
        isBigEndian = isBig
        var written = 0
        for offset in 0..<count {
            guard let first = halfUnit else {
                halfUnit = bytes[offset]
                continue
            }
            halfUnit = nil
            let (high, low) = isBig ? (first, bytes[offset]) : (bytes[offset], first)
            guard let scalar = try scalar(UInt32(high) << 8 | UInt32(low)) else { continue }
            for byte in UTF8.encode(scalar).map(Array.init) ?? [] {
                target[written] = byte
                written += 1
            }
        }
        return written
    }

    func finish() throws(ReadError) {
        guard halfUnit == nil, highSurrogate == nil else {
            throw .damaged("the XML ends in the middle of a character")
        }
    }

    /// The character that is complete with this unit; nil if a second unit must follow.
    private mutating func scalar(_ unit: UInt32) throws(ReadError) -> Unicode.Scalar? {
        let isLow = (0xDC00...0xDFFF).contains(unit)
        if let high = highSurrogate {
            guard isLow else { throw .damaged("the XML contains bytes that are not text") }
            highSurrogate = nil
            return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
        }
        if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
            return nil
        }
        guard let scalar = Unicode.Scalar(unit) else { throw .damaged("the XML contains bytes that are not text") }
        return scalar
    }
}
