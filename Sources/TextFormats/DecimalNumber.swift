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
        var bytes: [UInt8] = []
        bytes.append(self)
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension [UInt8] {
    /// Appends a number as text, filling in the digits from the last to the first.
    package mutating func append(_ number: DecimalNumber) {
        var (rest, decimals) = (number.units.magnitude, number.decimals)
        while decimals > 0, rest.isMultiple(of: 10) {
            rest /= 10
            decimals -= 1
        }
        if number.units < 0 { append(UInt8(ascii: "-")) }
        let point = decimals > 0 ? 1 : 0
        var offset = count + Swift.max(Self.digits(of: rest), decimals + 1) + point
        append(contentsOf: repeatElement(UInt8(ascii: "."), count: offset - count))
        for _ in 0..<decimals { write(&rest, before: &offset) }
        offset -= point
        repeat { write(&rest, before: &offset) } while rest > 0
    }

    private mutating func write(_ rest: inout UInt64, before offset: inout Int) {
        offset -= 1
        self[offset] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
    }

    private static func digits(of number: UInt64) -> Int {
        var (count, limit) = (1, UInt64(10))
        while number >= limit, count < 19 {
            count += 1
            limit *= 10
        }
        return number >= limit ? count + 1 : count
    }
}
