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

/// Writes the fields of an answer as values of a row.
struct FieldRow: FieldVisitor {
    let rows: any TidyRows
    let index: PlanIndex
    let texts: Texts

    func visit(_ field: AnswerField, _ text: inout String) {
        if field.csv == nil { rows.add(displayed: .text(text)) } else { rows.add(text) }
    }

    func visit(_ field: AnswerField, _ number: inout Int) {
        if case .year = field.bounds { rows.add(period: number, index.plan) } else { rows.add(number) }
    }

    func visit(_ field: AnswerField, _ number: inout Int?) { rows.add(number) }
    func visit(_ field: AnswerField, _ level: inout CompetenceLevel) { add(level) }
    func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) { rows.add(number?.decimal) }

    func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) {
        if let whole = number.whole { rows.add(whole) } else { rows.add(number.decimal) }
    }

    func visit(_ field: AnswerField, _ isTrue: inout Bool?) {
        rows.add(
            isTrue.map { $0 ? "true" : "false" } ?? "", displayed: isTrue.map { texts($0 ? .formYes : .formNo) } ?? "")
    }

    func visit(_ field: AnswerField, _ deadline: inout Deadline?) {
        let day = deadline?.description ?? ""
        rows.add(day, displayed: day.isEmpty ? "" : texts.day(day))
    }

    func visit(_ field: AnswerField, _ status: inout MeasureStatus?) {
        rows.add(status?.id.text ?? "", displayed: status?.name(texts) ?? "")
    }

    func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) { rows.add(index.name(of: choice)) }

    func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {
        rows.add(choice.map { index.name(of: $0) } ?? "")
    }

    func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {
        rows.add(choices.map { index.name(of: $0) }.joined(separator: "; "))
    }

    func calculated(_ csv: String, _ number: @autoclosure () -> CompetenceLevel) { add(number()) }

    private func add(_ level: CompetenceLevel) {
        if let whole = level.whole { rows.add(whole) } else { rows.add(level.decimal) }
    }
}
