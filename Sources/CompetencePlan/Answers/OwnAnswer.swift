/// An answer in a column that HR added to the form (egen kolonne).
package enum OwnAnswer: Hashable, Sendable {
    /// Written, or chosen from the column's list; a day in ISO 8601.
    case text(String)
    case number(OwnNumber)
    case yesNo(Bool)
}

/// A number in a column of HR's own: whatever it counts, it is kept exactly as stated.
package struct OwnNumber: FixedPoint {
    package static let decimals = 4
    package static let largestWhole: Int64 = 100_000_000_000
    package var units: Int64
    package init(units: Int64) { self.units = units }
}
