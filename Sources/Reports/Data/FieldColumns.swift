import CompetencePlan
import Forms
import Wording

/// Collects the columns of a tidy table from the fields of an answer.
struct FieldColumns: FieldVisitor {
    /// Headings and widths for columns that the control report names differently from the form, by CSV name.
    let titles: [String: (title: TextKey, width: Double)]
    /// The form's sheet, which gives the other headings.
    let sheet: SheetLayout?
    private(set) var columns: [TidyTable.Column] = []

    private mutating func add(_ csv: String?, _ column: String?) {
        let name = csv ?? column ?? ""
        let layout = column.flatMap { id in sheet?.columns.first { $0.key.id == id } }
        let isHidden = column != nil && sheet != nil && layout == nil
        if let (title, width) = titles[name] {
            columns.append(.init(name: csv, title: .key(title), width: width, isPublic: !isHidden))
        } else {
            columns.append(
                .init(
                    name: csv, title: .text(layout?.header ?? name), width: layout?.width ?? 12, isPublic: !isHidden))
        }
    }

    private mutating func add(_ field: AnswerField) { add(field.csv, field.column) }

    mutating func visit(_ field: AnswerField, _: inout String) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout Int) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout Int?) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout CompetenceLevel) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout (some FixedPoint)?) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout FullTimeEquivalent) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout Bool?) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout Deadline?) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout MeasureStatus?) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout Choice<some Listed>) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout Choice<some Listed>?) { add(field) }
    mutating func visit(_ field: AnswerField, _: inout [Choice<some Listed>]) { add(field) }
    mutating func calculated(_ csv: String, _: @autoclosure () -> CompetenceLevel) { add(csv, nil) }
}

/// Collects the fields of an answer as values of a tidy table.
struct FieldValues: FieldVisitor {
    let index: PlanIndex
    let texts: Texts
    private(set) var values: [TidyValue] = []

    init(index: PlanIndex, texts: Texts) {
        self.index = index
        self.texts = texts
    }

    mutating func visit(_ field: AnswerField, _ text: inout String) { values.append(.text(text)) }

    mutating func visit(_ field: AnswerField, _ number: inout Int) {
        if case .year = field.bounds {
            values.append(.period(number, index.plan))
        } else {
            values.append(.whole(number))
        }
    }

    mutating func visit(_ field: AnswerField, _ number: inout Int?) { values.append(.whole(number)) }
    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel) { add(level) }

    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) {
        values.append(.decimal(number?.decimal))
    }

    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) {
        values.append(number.whole.map { .whole($0) } ?? .decimal(number.decimal))
    }

    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?) {
        let displayed = isTrue.map { texts($0 ? .formYes : .formNo) }
        values.append(.word(isTrue.map { $0 ? "true" : "false" } ?? "", displayed: displayed ?? ""))
    }

    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?) {
        let day = deadline?.description ?? ""
        values.append(.word(day, displayed: day.isEmpty ? "" : texts.day(day)))
    }

    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?) {
        values.append(.word(status?.id.text ?? "", displayed: status?.name(texts) ?? ""))
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) {
        values.append(.text(index.name(of: choice)))
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {
        values.append(.text(choice.map { index.name(of: $0) } ?? ""))
    }

    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {
        values.append(.text(choices.map { index.name(of: $0) }.joined(separator: "; ")))
    }

    mutating func calculated(_ csv: String, _ number: @autoclosure () -> CompetenceLevel) { add(number()) }

    private mutating func add(_ level: CompetenceLevel) {
        values.append(level.whole.map { .whole($0) } ?? .decimal(level.decimal))
    }
}
