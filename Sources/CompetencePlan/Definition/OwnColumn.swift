/// Egen kolonne: a column that HR adds to a sheet of the form. It is made, read and exported automatically.
package struct OwnColumn: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// Text in a narrow cell, or in a wide one.
        case text, longText
        /// Any number from zero, a whole number, or an amount of money.
        case number, whole, amount
        case date, yesNo
        /// One of the column's own choices.
        case choice

        package var isNumber: Bool { self == .number || self == .whole || self == .amount }
    }

    /// How the council sees a column's answers.
    package enum Publication: String, CaseIterable, Sendable {
        /// Not at all: they are for HR.
        case none
        /// As written, row by row.
        case show
        /// Summed, for numbers only.
        case sum
        /// As the number of rows with each answer.
        case countBy
    }

    /// Whether the council sees each row's answer by itself, or how many rows have it: not so for
    /// numbers, which are shown or summed.
    var isOfRows: Bool { !kind.isNumber || council == .countBy }

    package var sheet: FormSheetID
    package var id: String
    package var kind: Kind
    package var header: String
    package var help: String
    /// The answers that may be chosen.
    package var choices: [String]
    /// In characters.
    package var width: Int
    /// Whether a row with other answers must have this one.
    package var isRequired = false
    /// The lowest and highest number accepted.
    package var low: OwnNumber?
    package var high: OwnNumber?
    /// Whether there is one column for each of the plan's years.
    package var repeatsYears = false
    package var council = Publication.none
    /// Whether its numbers count persons, so that small ones could identify somebody.
    package var countsPersons = false

    /// The title for all its years: the heading without the placeholder for the year.
    package var title: String {
        let words = header.replacing("{year}", with: " ").split(separator: " ").filter {
            !["()", "[]", "–", "-"].contains($0)
        }
        return words.isEmpty ? header : words.joined(separator: " ")
    }
}

/// A column of HR's own as it is in a form: a single one, or one of the yearly columns.
package struct OwnField: Hashable, Sendable {
    package let column: OwnColumn
    /// The year of a yearly column.
    package let year: Int?
    /// The plan's name for the year.
    private let period: String

    fileprivate init(column: OwnColumn, year: Int?, in plan: PlanDefinition) {
        self.column = column
        self.year = year
        period = year.map(plan.period) ?? ""
    }

    /// The key of its answer in an answer's `own`: "timer", "timer.2027".
    package var key: String { Self.key(of: column, year) }

    package static func key(of column: OwnColumn, _ year: Int?) -> String {
        year.map { "\(column.id).\($0)" } ?? column.id
    }

    /// The heading, with the year in place of its placeholder, or at the end.
    package var header: String {
        guard year != nil else { return column.header }
        guard column.header.contains("{year}") else { return "\(column.header) \(period)" }
        return column.header.replacing("{year}", with: period, maxReplacements: 1)
    }

    /// The column's id and the year of a key.
    package static func parts(of key: String) -> (id: String, year: Int?) {
        let parts = key.split(separator: ".", maxSplits: 1)
        return (String(parts.first ?? ""), parts.count > 1 ? Int(parts[1]) : nil)
    }
}

extension PlanDefinition {
    /// The columns of HR's own on a sheet, with yearly ones repeated for each year.
    package func ownFields(on sheet: FormSheetID) -> [OwnField] {
        form.columns.filter { $0.sheet == sheet }.flatMap(fields)
    }

    /// The column itself, or one column for each year.
    package func fields(of column: OwnColumn) -> [OwnField] {
        let years: [Int?] = column.repeatsYears ? years : [nil]
        return years.map { OwnField(column: column, year: $0, in: self) }
    }
}
