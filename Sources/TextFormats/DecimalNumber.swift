/// An exact decimal number, stored as an integer of its smallest units: 10 to the power of `decimals` units make one.
package struct DecimalNumber: Hashable, Sendable, CustomStringConvertible {
    package let units: Int64
    package let decimals: Int

    package init(units: Int64, decimals: Int) {
        self.units = units
        self.decimals = decimals
    }

    /// For spreadsheets and charts only; never summed.
    package var asDouble: Double { Double(units) / Double(scale) }

    private var scale: Int64 { (0..<decimals).reduce(1) { product, _ in product * 10 } }

    /// Plain decimal text with a point and no trailing zeros: "2.5", "3", "-0.25".
    package var description: String {
        var (rest, decimals) = (units.magnitude, decimals)
        while decimals > 0, rest.isMultiple(of: 10) {
            rest /= 10
            decimals -= 1
        }
        let digits = rest.padded(to: decimals + 1)
        let fraction = decimals > 0 ? "." + digits.suffix(decimals) : ""
        return (units < 0 ? "-" : "") + digits.dropLast(decimals) + fraction
    }
}
