/// An answer in a column that HR added to the form (egen kolonne).
package enum OwnAnswer: Hashable, Sendable {
    /// Free text, a choice from the column's list, or a day in ISO 8601.
    case text(String)
    case number(OwnNumber)
    case yesNo(Bool)

    /// Separates the answers that several forms gave in one column.
    static let separator = "; "

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: OwnNumber? { if case .number(let number) = self { number } else { nil } }

    /// The answers of a unit's several forms, in a column of days or with a list; otherwise only the answer itself.
    package func parts(in column: OwnColumn) -> [OwnAnswer] {
        guard case .text(let text) = self, column.kind == .date || column.kind == .choice,
            !column.choices.contains(text)
        else { return [self] }
        let parts = text.split(separator: ";").map { String($0).trimmed }
        let isListed = column.kind == .date || parts.allSatisfy(column.choices.contains)
        return isListed ? parts.map(OwnAnswer.text) : [self]
    }
}

/// A number in a column of HR's own, kept exactly as stated.
package struct OwnNumber: FixedPoint {
    package static let decimals = 4
    package static let largestWhole: Int64 = 100_000_000_000
    package var units: Int64
    package init(units: Int64) { self.units = units }
}
