/// Numbers as XML Schema writes a double: digits, point and exponent, nothing else that Swift would take.
enum DecimalText {
    /// The number in `bytes`, spaces around it passed over; nil where it is none, or is too large for a double.
    static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
        if let short = shortNumber(bytes) { return short }
        var offset = 0
        var end = bytes.count
        while offset < end, XMLCharacters.isSpace(bytes[offset]) { offset += 1 }
        while end > offset, XMLCharacters.isSpace(bytes[end - 1]) { end -= 1 }
        let inner = UnsafeBufferPointer(rebasing: bytes[offset..<end])
        guard let parts = Parts(inner) else { return nil }
        if let exact = parts.exact { return exact }
        guard let number = Double(String(decoding: inner, as: UTF8.self)), number.isFinite else { return nil }
        return number
    }

    /// Whether `bytes` are a number that no double holds: "1E400".
    static func isTooLarge(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        Parts(bytes) != nil && Double(String(decoding: bytes, as: UTF8.self))?.isInfinite == true
    }

    /// The number that up to fifteen digits and nothing else are; nil for everything else.
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

    /// The number that up to fifteen digits are, with a point among or before them or without one; nil for everything else.
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

    /// The powers of ten that a double holds exactly.
    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
        1e19, 1e20, 1e21, 1e22,
    ]

    /// A number taken apart.
    private struct Parts {
        private var isNegative = false
        /// The first digits as a whole number, and how many they are without zeros in front.
        private var digits: UInt64 = 0
        private var digitCount = 0
        /// The power of ten to multiply them with.
        private var power = 0

        init?(_ bytes: UnsafeBufferPointer<UInt8>) {
            var offset = 0
            if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                offset = 1
            }
            let whole = take(bytes, &offset, isFraction: false)
            var fraction = 0
            if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
                offset += 1
                fraction = take(bytes, &offset, isFraction: true)
            }
            guard whole + fraction > 0 else { return nil }
            if offset < bytes.count {
                guard bytes[offset] | 0x20 == UInt8(ascii: "e"), takeExponent(bytes, &offset) else { return nil }
            }
            guard offset == bytes.count else { return nil }
        }

        /// Reads digits and returns how many there were.
        private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int, isFraction: Bool) -> Int {
            let start = offset
            while offset < bytes.count {
                let digit = bytes[offset] &- UInt8(ascii: "0")
                guard digit <= 9 else { break }
                if digitCount < 19 {
                    digits = digits &* 10 &+ UInt64(digit)
                    if digits > 0 { digitCount += 1 }
                    if isFraction { power -= 1 }
                } else {
                    // Counted, so that what follows is known not to be exact.
                    digitCount += 1
                }
                offset += 1
            }
            return offset - start
        }

        private mutating func takeExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Bool {
            offset += 1
            var isBelowOne = false
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+") {
                isBelowOne = bytes[offset] == UInt8(ascii: "-")
                offset += 1
            }
            let start = offset
            var exponent = 0
            while offset < bytes.count {
                let digit = bytes[offset] &- UInt8(ascii: "0")
                guard digit <= 9 else { break }
                exponent = min(exponent * 10 + Int(digit), 100_000)
                offset += 1
            }
            power += isBelowOne ? -exponent : exponent
            return offset > start
        }

        /// The number, where both its digits and the power of ten are exact as doubles, so that one operation on them is
        /// rounded as it should be (Clinger, How to Read Floating Point Numbers Accurately, 1990).
        var exact: Double? {
            guard digitCount <= 19, digits < 1 << 53, (-22...22).contains(power) else { return nil }
            let magnitude =
                power < 0 ? Double(digits) / powers[-power] : Double(digits) * powers[power]
            return isNegative ? -magnitude : magnitude
        }
    }
}
