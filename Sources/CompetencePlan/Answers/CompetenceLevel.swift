/// Nivå: a level of competence, or a sum or difference of levels. Levels in forms are whole; the mean over a unit's
/// forms is kept to a hundredth.
package struct CompetenceLevel: FixedPoint, ExpressibleByIntegerLiteral {
    package static let decimals = 2
    package static let largestWhole: Int64 = 1_000_000
    package var units: Int64
    package init(units: Int64) { self.units = units }
    package init(integerLiteral value: Int) { self.init(whole: value) }

    package static func * (level: Self, factor: Int) -> Self {
        let (product, isBeyond) = level.units.multipliedReportingOverflow(by: Int64(factor))
        return Self(units: isBeyond ? .max : product)
    }
}

extension FixedPoint {
    /// The number as an integer; nil if it has a fraction.
    package var whole: Int? { units % Self.scale == 0 ? Int(units / Self.scale) : nil }
}
