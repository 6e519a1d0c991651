import TextFormats

/// An exact decimal number with a fixed number of decimals, stored as an integer of its smallest units.
///
/// Årsverk and kroner are summed over thousands of answers and shown to a council; sums in binary floating point would
/// not be right to the last digit. Sums are exact up to 2⁶³ smallest units, which is 922 million of the largest årsverk
/// and 922,000 of the largest amounts. A larger sum becomes the largest number instead of trapping.
package protocol FixedPoint: Hashable, Comparable, AdditiveArithmetic, Sendable, CustomStringConvertible {
    /// How many decimals the type keeps.
    static var decimals: Int { get }
    /// The largest number that an answer accepts; the form's validations use it too.
    static var largestWhole: Int64 { get }
    /// The value in the smallest unit.
    var units: Int64 { get set }
    init(units: Int64)
}

extension FixedPoint {
    /// Smallest units in one whole.
    package static var scale: Int64 { (0..<decimals).reduce(1) { product, _ in product * 10 } }

    package static var zero: Self { Self(units: 0) }

    package static func < (left: Self, right: Self) -> Bool { left.units < right.units }

    package static func + (left: Self, right: Self) -> Self {
        let (sum, isBeyond) = left.units.addingReportingOverflow(right.units)
        return Self(units: isBeyond ? (right.units < 0 ? .min : .max) : sum)
    }

    package static func - (left: Self, right: Self) -> Self {
        let (difference, isBeyond) = left.units.subtractingReportingOverflow(right.units)
        return Self(units: isBeyond ? (right.units < 0 ? .max : .min) : difference)
    }

    /// A whole number, clamped to the range of the type.
    package init(whole: Int) {
        let (units, isBeyond) = Int64(whole).multipliedReportingOverflow(by: Self.scale)
        self.init(units: isBeyond ? (whole < 0 ? .min : .max) : units)
    }

    /// The nearest value to `number`, and whether it is exact to within the 15 digits that a spreadsheet stores; nil if
    /// the number is not finite or too large.
    package static func nearest(to number: Double) -> (value: Self, isExact: Bool)? {
        guard number.isFinite, number.magnitude <= Double(largestWhole) else { return nil }
        let scaled = number * Double(scale)
        let rounded = scaled.rounded(.toNearestOrAwayFromZero)
        return (Self(units: Int64(rounded)), (scaled - rounded).magnitude <= max(1e-6, scaled.magnitude * 1e-12))
    }

    /// Reads plain decimal text with a point, such as "2.5" or "-3"; nil if it is anything else, too large or has more
    /// decimals than the type keeps.
    package init?(decimalText text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts[0].count <= 13, parts.count == 1 || parts[1].count <= Self.decimals,
            let number = Self.nearest(toDecimalText: text)
        else { return nil }
        self = number.value
    }

    package var decimal: DecimalNumber { DecimalNumber(units: units, decimals: Self.decimals) }

    /// Plain decimal text with a point and no trailing zeros: "2.5", "3", "-0.25".
    package var description: String { decimal.description }

    /// For spreadsheets and charts only; never summed.
    package var asDouble: Double { decimal.asDouble }
}

/// Årsverk: full-time equivalents, to a ten-thousandth, so that a position of 35.33 % is kept as stated.
package struct FullTimeEquivalent: FixedPoint, ExpressibleByIntegerLiteral {
    package static let decimals = 4
    package static let largestWhole: Int64 = 1_000_000
    package var units: Int64
    package init(units: Int64) { self.units = units }
    package init(integerLiteral value: Int) { self.init(whole: value) }
}

/// Kroner, to the øre.
package struct Kroner: FixedPoint {
    package static let decimals = 2
    package static let largestWhole: Int64 = 100_000_000_000
    package var units: Int64
    package init(units: Int64) { self.units = units }
}

/// A whole number of persons, months or other things that are counted.
package struct Count: FixedPoint {
    package static let decimals = 0
    package static let largestWhole: Int64 = 1_000_000
    package var units: Int64
    package init(units: Int64) { self.units = units }
}
