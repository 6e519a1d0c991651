extension Double {
    /// The number as plain decimal text with at most 15 digits, as a spreadsheet shows it, so that rounding errors
    /// (3.0000000000000004) disappear. Nil if it is not finite or has more than 15 digits before the point.
    package var decimalText: String? {
        guard isFinite, magnitude < 1e15 else { return nil }
        if let whole = Int64(exactly: self) { return "\(whole)" }
        // Swift's description is the shortest text that parses to exactly this number.
        let parts = "\(magnitude)".split(separator: "e")
        guard let mantissa = parts.first else { return nil }
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let sides = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        var digits = sides.joined().compactMap(\.wholeNumberValue)
        var point = sides[0].count + exponent
        while digits.first == 0 {
            digits.removeFirst()
            point -= 1
        }
        if digits.count > Self.keptDigits { Self.round(&digits, &point) }
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { return "0" }
        let text = digits.map(String.init).joined()
        let sign = self < 0 ? "-" : ""
        if point <= 0 { return "\(sign)0." + String(repeating: "0", count: -point) + text }
        if point >= digits.count { return sign + text + String(repeating: "0", count: point - digits.count) }
        return "\(sign)\(text.prefix(point)).\(text.dropFirst(point))"
    }

    private static let keptDigits = 15

    /// Keeps the digits that are shown, rounding the last one.
    private static func round(_ digits: inout [Int], _ point: inout Int) {
        let isUp = digits[keptDigits] >= 5
        digits.removeLast(digits.count - keptDigits)
        guard isUp else { return }
        var index = keptDigits - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits = [1] + digits.dropLast()
            point += 1
        }
    }
}
