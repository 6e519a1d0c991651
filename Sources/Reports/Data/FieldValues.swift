import CompetencePlan
import Forms
import Wording

/// Collects the fields of an answer as values of a tidy table, and on request each with its name in
/// CSV and its column in the form.
struct FieldValues: FieldVisitor {
    let index: PlanIndex
    let texts: Texts
    var areNamed = false
    private(set) var fields: [(csv: String?, column: String?)] = []
    private(set) var values: [TidyValue] = []

    private mutating func add(_ value: TidyValue, _ csv: String?, _ column: String? = nil) {
        if areNamed { fields.append((csv, column)) }
        values.append(value)
    }

    private mutating func add(_ value: TidyValue, of field: AnswerField) { add(value, field.csv, field.column) }

    mutating func visit(_ field: AnswerField, _ text: inout String) { add(.text(text), of: field) }

    mutating func visit(_ field: AnswerField, _ number: inout Int) {
        if case .year = field.bounds {
            add(.period(number, index.plan), of: field)
        } else {
            add(.whole(number), of: field)
        }
    }

    mutating func visit(_ field: AnswerField, _ number: inout Int?) { add(.whole(number), of: field) }
    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel) { add(Self.value(of: level), of: field) }

    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) {
        add(.decimal(number?.decimal), of: field)
    }

    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) {
        add(number.whole.map { .whole($0) } ?? .decimal(number.decimal), of: field)
    }

    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?) {
        let displayed = isTrue.map { texts($0 ? .formYes : .formNo) }
        add(.word(isTrue.map { $0 ? "true" : "false" } ?? "", displayed: displayed ?? ""), of: field)
    }

    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?) {
        let day = deadline?.description ?? ""
        add(.word(day, displayed: day.isEmpty ? "" : texts.day(day)), of: field)
    }

    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?) {
        add(.word(status?.id.text ?? "", displayed: status?.name(texts) ?? ""), of: field)
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) {
        add(.text(index.name(of: choice)), of: field)
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {
        add(.text(choice.map { index.name(of: $0) } ?? ""), of: field)
    }

    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {
        add(.text(choices.map { index.name(of: $0) }.joined(separator: "; ")), of: field)
    }

    mutating func calculated(_ csv: String, _ number: @autoclosure () -> CompetenceLevel) {
        add(Self.value(of: number()), csv)
    }

    private static func value(of level: CompetenceLevel) -> TidyValue {
        level.whole.map { .whole($0) } ?? .decimal(level.decimal)
    }
}
