/// A field of an answer: what it is called in the form, in data/kompetanseplan.json and in the tidy tables.
package struct AnswerField: Sendable {
    /// What may stand in it, beyond its type.
    package enum Bounds: Sendable {
        /// Nothing more: any text, any number that a form takes.
        case any
        /// A text that is not empty.
        case required
        /// A level of the plan's scale; a degree of importance; a year; a number of months, also written in years.
        case level, importance, year, months
    }

    /// The id of its column in schemas/form.json; nil where it has no column of its own.
    package let column: String?
    package let json: String
    /// Nil where the tidy table shows it in the control report alone.
    package let csv: String?
    package let bounds: Bounds

    package init(_ column: String?, json: String, csv: String?, _ bounds: Bounds = .any) {
        self.column = column
        self.json = json
        self.csv = csv
        self.bounds = bounds
    }
}

/// An answer of any kind, as what is made of it sees it: a list of fields, and what every answer has besides.
///
/// The one list of fields of each kind drives JSON both ways, the tidy tables and the rows of forms. What repeats over
/// columns (years, strategies) and what is asked differently on each sheet is written by hand beside it.
package protocol Answer: Hashable, Sendable {
    /// An answer without anything in it.
    init()

    /// Answers in columns of HR's own, by the column's id.
    var own: [String: OwnAnswer] { get set }
    var source: Source { get set }

    /// Shows each field to `each`, which may also change it, in the order that files have them in.
    mutating func fields(_ each: inout some FieldVisitor)
}

/// Goes through the fields of an answer: to write them, or to read them.
package protocol FieldVisitor {
    mutating func visit(_ field: AnswerField, _ text: inout String)
    mutating func visit(_ field: AnswerField, _ number: inout Int)
    mutating func visit(_ field: AnswerField, _ number: inout Int?)
    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel)
    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?)
    /// How many are to be recruited: persons or årsverk.
    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent)
    /// A number that few answers have: it is not written where there is none, and stands in no table.
    mutating func visit(rare field: AnswerField, _ number: inout Int?)
    /// Amounts by year, which stand in a table of their own.
    mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner])
    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?)
    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?)
    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?)
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>)
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?)
    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>])
    /// A number that follows from the fields, in its column of the tidy table; it is never read.
    mutating func calculated(_ csv: String, _ number: @autoclosure () -> CompetenceLevel)
}

extension FieldVisitor {
    package mutating func calculated(_ csv: String, _ number: @autoclosure () -> CompetenceLevel) {}
    package mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner]) {}
    package mutating func visit(rare field: AnswerField, _ number: inout Int?) {}
}

/// What the plan lists, and an answer may choose: a fagområde, a position, a strategy.
package protocol Listed: Sendable {
    var id: Identifier<Self> { get }
    var name: String { get }
    static func listed(_ id: Identifier<Self>, in index: PlanIndex) -> Self?
}

extension SubjectArea: Listed {
    package static func listed(_ id: Identifier<SubjectArea>, in index: PlanIndex) -> SubjectArea? {
        index.subjectArea(id)
    }
}

extension Position: Listed {
    package static func listed(_ id: Identifier<Position>, in index: PlanIndex) -> Position? { index.position(id) }
}

extension Strategy: Listed {
    package static func listed(_ id: Identifier<Strategy>, in index: PlanIndex) -> Strategy? { index.strategy(id) }
}
