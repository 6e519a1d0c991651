import TextFormats

/// An exact quotient, such as a mean or a share, rounded only for display.
package struct Ratio: Hashable, Sendable {
    package var numerator: Int64
    /// Above zero.
    package var denominator: Int64

    /// `numerator` / `denominator`, or nil if there is nothing to divide by.
    package init?(_ numerator: Int64, _ denominator: Int64) {
        guard denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// `numerator` / `denominator`, or nil if there is nothing to divide by.
    package init?(_ numerator: Int, _ denominator: Int) { self.init(Int64(numerator), Int64(denominator)) }

    /// A total divided by a count, such as årsverk per employee: the mean position size.
    package init?<Number: FixedPoint>(_ total: Number, per count: Int) {
        if let whole = total.whole {
            self.init(whole, count)
        } else {
            self.init(total.units, Int64(count) * Number.scale)
        }
    }

    /// One sum as a share of another.
    package init?<Number: FixedPoint>(_ part: Number, of total: Number) {
        if let part = part.whole, let total = total.whole {
            self.init(part, total)
        } else {
            self.init(part.units, total.units)
        }
    }

    package var asDouble: Double { Double(numerator) / Double(denominator) }

    /// Decimal text with a point, rounded half away from zero to `decimals`; the same on every machine.
    package func text(decimals: Int) -> String {
        let scale = (0..<decimals).reduce(Int64(1)) { product, _ in product * 10 }
        let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: UInt64(scale))
        guard !overflow else { return "\(asDouble)" }
        let rounded = (scaled + denominator.magnitude / 2) / denominator.magnitude
        let sign = numerator < 0 && rounded > 0 ? "-" : ""
        guard decimals > 0 else { return "\(sign)\(rounded)" }
        return "\(sign)\(rounded / scale.magnitude).\((rounded % scale.magnitude).padded(to: decimals))"
    }
}

extension Ratio: Comparable {
    /// Compares without rounding.
    package static func < (left: Ratio, right: Ratio) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }
}
