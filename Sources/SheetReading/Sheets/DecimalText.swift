/// Numbers as XML Schema writes doubles: only digits, point and exponent, not everything that Swift accepts.
enum DecimalText {
    /// The number in `bytes`, with spaces around it ignored; nil if it is not a number or too large for a double.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        if let short = shortNumber(bytes) { return short }
        if bytes.first == UInt8(ascii: "-"), let short = shortNumber(.init(rebasing: bytes.dropFirst())) {
            return -short
        }
        var offset = 0
        var end = bytes.count
        while offset < end, XMLCharacters.isSpace(bytes[offset]) { offset += 1 }
        while end > offset, XMLCharacters.isSpace(bytes[end - 1]) { end -= 1 }
        let inner = bytes[offset..<end]
        guard inner.allSatisfy(isPart), let number = Double(String(decoding: inner, as: UTF8.self)), number.isFinite
        else { return nil }
        return number
    }

    /// Whether `bytes` are a number too large for a double: "1E400".
    static func isTooLarge(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.allSatisfy(isPart) && Double(String(decoding: bytes, as: UTF8.self))?.isInfinite == true
    }

    /// Whether a byte can be part of a number. Swift would also accept "0x1p3", "inf" and "nan".
    private static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// The number with these up to fifteen digits; nil for anything else.
    @inline(__always)
    static func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
        var value = 0
        for byte in bytes {
            let digit = byte &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }

    /// The number with these up to fifteen digits, optionally with a decimal point before or between them; nil for
    /// anything else.
    @inline(__always)
    static func shortNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        guard bytes.count <= 16 else { return nil }
        var digits: UInt64 = 0
        var fraction = -1
        for (offset, byte) in bytes.enumerated() {
            let digit = byte &- UInt8(ascii: "0")
            if digit <= 9 {
                digits = digits &* 10 &+ UInt64(digit)
            } else {
                guard byte == UInt8(ascii: "."), fraction < 0 else { return nil }
                fraction = bytes.count &- 1 &- offset
            }
        }
        guard fraction >= 0 else { return bytes.isEmpty || bytes.count > 15 ? nil : Double(digits) }
        return bytes.count > 1 ? Double(digits) / powers[fraction] : nil
    }

    /// Powers of ten that a double represents exactly: the quotient of two such numbers is rounded just as a decimal is
    /// when it is read (Clinger, How to Read Floating Point Numbers Accurately, 1990).
    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}
