/// Egen kolonne: a column that HR adds to a sheet of the form. It is made, read and exported without further ado.
package struct OwnColumn: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Words, and many words.
        case text, longText
        /// Any number from zero up, a whole one, an amount of money.
        case number, whole, amount
        case date, yesNo
        /// One of the column's own list.
        case choice

        package var isNumber: Bool { self == .number || self == .whole || self == .amount }
    }

    /// How a column's answers reach the council.
    package enum Publication: String, CaseIterable, Sendable {
        /// Not at all: they are HR's.
        case none
        /// As they stand, row by row.
        case show
        /// Added up: numbers alone.
        case sum
        /// As how many rows have each answer.
        case countBy
    }

    package var sheet: String
    package var id: String
    package var kind: Kind
    package var header: String
    package var help: String
    /// What a choice is made among.
    package var choices: [String]
    /// In characters.
    package var width: Int
    /// Whether a row with other answers lacks something without this one.
    package var isRequired = false
    /// The least and the greatest number that it takes.
    package var low: OwnNumber?
    package var high: OwnNumber?
    /// Whether there is one for each of the plan's years.
    package var repeatsYears = false
    package var council = Publication.none
    /// Whether its numbers count persons, so that small ones would speak of somebody.
    package var countsPersons = false

    /// What it is called where all its years are spoken of: the heading without what stands for the year.
    package var title: String {
        let words = header.replacing("{year}", with: " ").split(separator: " ").filter {
            !["()", "[]", "–", "-"].contains($0)
        }
        return words.isEmpty ? header : words.joined(separator: " ")
    }
}

/// A column of HR's own as it stands in a form: one, or one of those that repeat.
package struct OwnField: Hashable, Sendable {
    package let column: OwnColumn
    /// The year of a column that repeats.
    package let year: Int?
    /// What people call the year.
    private let period: String

    fileprivate init(column: OwnColumn, year: Int?, in plan: PlanDefinition) {
        self.column = column
        self.year = year
        period = year.map(plan.period) ?? ""
    }

    /// What its answer is kept under, in an answer's `own`: "timer", "timer.2027".
    package var key: String { Self.key(of: column, year) }

    package static func key(of column: OwnColumn, _ year: Int?) -> String {
        year.map { "\(column.id).\($0)" } ?? column.id
    }

    /// The heading, with the year where it has room for one, or else behind.
    package var header: String {
        guard year != nil else { return column.header }
        guard let range = column.header.firstRange(of: "{year}") else { return "\(column.header) \(period)" }
        return column.header.replacingCharacters(in: range, with: period)
    }

    /// The column's id and the year of a key.
    package static func parts(of key: String) -> (id: String, year: Int?) {
        let parts = key.split(separator: ".", maxSplits: 1)
        return (String(parts.first ?? ""), parts.count > 1 ? Int(parts[1]) : nil)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}

extension PlanDefinition {
    /// The columns of HR's own on a sheet, those that repeat once for each year.
    package func ownFields(on sheet: FormSheetID) -> [OwnField] {
        form.columns.filter { $0.sheet == sheet.rawValue }.flatMap(fields)
    }

    /// A column of HR's own, or one for each year.
    package func fields(of column: OwnColumn) -> [OwnField] {
        let years: [Int?] = column.repeatsYears ? years : [nil]
        return years.map { OwnField(column: column, year: $0, in: self) }
    }
}
