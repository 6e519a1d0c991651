/// A field of an answer: its column in the form, its name in data/kompetanseplan.json and its name in the tidy tables.
package struct AnswerField: Sendable {
    /// Limits on the value, beyond its type.
    package enum Bounds: Sendable {
        /// No limit: any text, or any number that a form accepts.
        case any
        /// A text that must not be empty.
        case required
        /// A level of the plan's scale, a degree of importance, a year, or a number of months
        /// (which may be written in years).
        case level, importance, year, months
    }

    /// The id of its column in schemas/form.json; nil if it has no column of its own.
    package let column: String?
    package let json: String
    /// Nil if it is not in the tidy tables, or only in those of the control report.
    package let csv: String?
    package let bounds: Bounds

    package init(_ column: String?, json: String, csv: String?, _ bounds: Bounds = .any) {
        self.column = column
        self.json = json
        self.csv = csv
        self.bounds = bounds
    }
}

/// An answer of any kind.
///
/// Each kind has one list of fields. It drives JSON both ways, the tidy tables and the rows of forms. Code beside it
/// handles what repeats over columns (years, strategies) and what differs from sheet to sheet.
package protocol Answer: Hashable, Sendable {
    init()

    /// Answers in columns of HR's own, by the column's id.
    var own: [String: OwnAnswer] { get set }
    var source: Source { get set }

    /// Visits each field in the order used in files. The visitor may change the field.
    mutating func fields(_ each: inout some FieldVisitor)
}

/// Visits the fields of an answer, to write them or to read them.
package protocol FieldVisitor {
    mutating func visit(_ field: AnswerField, _ text: inout String)
    mutating func visit(_ field: AnswerField, _ number: inout Int)
    mutating func visit(_ field: AnswerField, _ number: inout Int?)
    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel)
    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?)
    /// How many to recruit: persons or årsverk.
    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent)
    /// A number that few answers have. It is written only if present, and is in no table.
    mutating func visit(rare field: AnswerField, _ number: inout Int?)
    /// Amounts by year, which have a table of their own.
    mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner])
    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?)
    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?)
    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?)
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>)
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?)
    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>])
    /// A number calculated from the fields, for its column of the tidy table. It is never read.
    mutating func calculated(_ csv: String, _ number: @autoclosure () -> CompetenceLevel)
}

extension FieldVisitor {
    package mutating func calculated(_ csv: String, _ number: @autoclosure () -> CompetenceLevel) {}
    package mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner]) {}
    package mutating func visit(rare field: AnswerField, _ number: inout Int?) {}
}

/// An item of one of the plan's lists that an answer may refer to: a fagområde, a position, a strategy.
package protocol Listed: Sendable {
    var id: Identifier<Self> { get }
    var name: String { get }
    static func listed(in index: PlanIndex) -> [Identifier<Self>: Self]
}

extension SubjectArea: Listed {
    package static func listed(in index: PlanIndex) -> [Identifier<SubjectArea>: SubjectArea] { index.subjectAreas }
}

extension Position: Listed {
    package static func listed(in index: PlanIndex) -> [Identifier<Position>: Position] { index.positions }
}

extension Strategy: Listed {
    package static func listed(in index: PlanIndex) -> [Identifier<Strategy>: Strategy] { index.strategies }
}
