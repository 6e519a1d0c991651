import TextFormats

extension Double {
    /// The number as plain decimal text with at most 15 digits, as a spreadsheet shows it, so that rounding errors
    /// (3.0000000000000004) disappear. Nil if it is not finite or has more than 15 digits before the point.
    package var decimalText: String? {
        guard isFinite, magnitude < 1e15 else { return nil }
        if let whole = Int64(exactly: self) { return "\(whole)" }
        // Swift's description is the shortest text that parses to exactly this number. It has at most 17 digits.
        let parts = "\(magnitude)".split(separator: "e")
        let sides = parts[0].split(separator: ".")
        guard var units = Int64(sides.joined()) else { return nil }
        var decimals = (sides.count > 1 ? sides[1].count : 0) - (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        let excess = String(units).count - Self.keptDigits
        if excess > 0 {
            let factor = (0..<excess).reduce(Int64(1)) { product, _ in product * 10 }
            units = (units + factor / 2) / factor
            decimals -= excess
        }
        return DecimalNumber(units: self < 0 ? -units : units, decimals: decimals).description
    }

    private static let keptDigits = 15
}
