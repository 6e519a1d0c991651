/// Nivå: a level of competence, or a sum or difference of such. What is typed is whole; the mean of a unit's forms may lie
/// between two levels, and is kept to a hundredth.
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
    /// The number where it has no decimals that count.
    package var whole: Int? { units % Self.scale == 0 ? Int(units / Self.scale) : nil }
}
