extension FixedPoint {
    /// The nearest value to plain decimal text such as "2.125" or "-3", rounding halves away from zero, and
    /// whether it is exact; nil if the number is too large or the text not a number. What follows the digit that
    /// decides the rounding is not checked.
    package static func nearest(toDecimalText text: String) -> (value: Self, isExact: Bool)? {
        let isNegative = text.hasPrefix("-")
        let parts = text.utf8.dropFirst(isNegative ? 1 : 0)
            .split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, parts.count == 1 || !parts[1].isEmpty else { return nil }
        let fraction = parts.count == 2 ? Array(parts[1]) : []
        let significant = whole.drop { $0 == UInt8(ascii: "0") }
        guard significant.count <= 12, fraction.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else {
            return nil
        }
        let padding = Array(repeating: UInt8(ascii: "0"), count: max(0, decimals - fraction.count))
        var units: Int64 = 0
        for byte in Array(significant) + fraction.prefix(decimals) + padding {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            units = units * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        let rest = fraction.dropFirst(decimals)
        if let first = rest.first, first >= UInt8(ascii: "5") { units += 1 }
        guard units <= largestWhole * scale else { return nil }
        return (Self(units: isNegative ? -units : units), rest.allSatisfy { $0 == UInt8(ascii: "0") })
    }
}
