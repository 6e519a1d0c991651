import Cells
import CompetencePlan
import Wording

/// Turns answers into rows of the form, as a unit would have written them.
struct FormRows {
    private let index: PlanIndex
    private let texts: Texts
    /// The ids of HR's own columns that hold days.
    private let dates: Set<String>
    private let wholeUnitName: String?

    init(_ layout: FormLayout) {
        wholeUnitName = layout.sheet(.staffing)?.schema.wholeUnit?.name(layout.language)
        dates = Set(layout.plan.form.columns.filter { $0.kind == .date }.map { "own_\($0.id)" })
        index = layout.index
        texts = layout.texts
    }

    /// A row without answers.
    func row(naming area: Choice<SubjectArea>) -> FormContents.Row {
        row([ColumnKey("area"): .text(index.name(of: area))])
    }

    func row(of answer: some Answer) -> FormContents.Row {
        var (answer, row) = (answer, FieldCells(index: index, texts: texts))
        answer.fields(&row)
        return self.row(row.values, own: answer.own)
    }

    /// The row about the unit itself, if the form has one, with the unit's answers.
    func wholeUnit(_ answer: UnitStaffing?) -> [FormContents.Row] {
        guard let wholeUnitName else { return [] }
        var row = answer.map { self.row(of: $0) } ?? FormContents.Row(values: [:])
        row.values[ColumnKey("area")] = .text(wholeUnitName)
        row.isNameFixed = true
        row.isWholeUnit = true
        return [row]
    }

    /// One row for each position; a repeated year or another reason starts a new row.
    func rows(of answers: [RecruitmentAnswer]) -> [FormContents.Row] {
        var rows: [FormContents.Row] = []
        var offsets: [RecruitmentRow: Int] = [:]
        for answer in answers {
            let key = RecruitmentRow(position: answer.position.key, reason: answer.reason, own: answer.own)
            let year = ColumnKey("year", answer.year)
            let offset = offsets[key].flatMap { rows[$0].values[year] == nil ? $0 : nil } ?? rows.count
            if offset == rows.count {
                rows.append(row(of: answer))
                offsets[key] = offset
            }
            rows[offset].values[year] = .number(answer.count.asDouble)
        }
        return rows
    }

    private struct RecruitmentRow: Hashable {
        let position: ChoiceKey
        let reason: String
        let own: [String: OwnAnswer]
    }

    // MARK: Values

    private func row(_ values: [ColumnKey: CellValue], own: [String: OwnAnswer] = [:]) -> FormContents.Row {
        var values = values
        for (id, answer) in own {
            let key = ColumnKey.own(id)
            switch answer {
            case .text(let text):
                let isDay = dates.contains(key.id)
                values[key] = isDay ? SerialDate(iso: text).map(CellValue.date) ?? .text(text) : .text(text)
            case .number(let number): values[key] = .number(number.asDouble)
            case .yesNo(let isTrue): values[key] = .text(texts(isTrue ? .formYes : .formNo))
            }
        }
        return FormContents.Row(values: values)
    }
}

/// Collects the cells of a row from the fields of an answer.
private struct FieldCells: FieldVisitor {
    let index: PlanIndex
    let texts: Texts
    private(set) var values: [ColumnKey: CellValue] = [:]

    private mutating func add(_ value: CellValue?, _ field: AnswerField, _ number: Int? = nil) {
        if let value, let column = field.column { values[ColumnKey(column, number)] = value }
    }

    mutating func visit(_ field: AnswerField, _ text: inout String) { add(text.isEmpty ? nil : .text(text), field) }
    mutating func visit(_ field: AnswerField, _ number: inout Int) { add(.number(Double(number)), field) }
    mutating func visit(_ field: AnswerField, _ number: inout Int?) {
        let label = field.bounds == .importance ? index.plan.importanceScale.label(of: number) : nil
        add(label.map(CellValue.text) ?? number.map { .number(Double($0)) }, field)
    }

    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel) {
        add(index.plan.levelScale.label(of: level).map(CellValue.text) ?? .number(level.asDouble), field)
    }

    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) {
        add(number.map { .number($0.asDouble) }, field)
    }

    mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner]) {
        for (year, amount) in amounts { add(.number(amount.asDouble), field, year) }
    }

    /// Written in the column of its year instead.
    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) {}
    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?) {
        add(isTrue.map { .text(texts($0 ? .formYes : .formNo)) }, field)
    }

    /// A day as a date, a year as a number.
    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?) {
        switch deadline {
        case .day(let day): add(SerialDate(iso: day.description).map(CellValue.date), field)
        case .year(let year): add(.number(Double(year)), field)
        case nil: break
        }
    }

    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?) {
        add(status.map { .text($0.name(texts)) }, field)
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) {
        add(.text(index.name(of: choice)), field)
    }

    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {
        add(choice.map { .text(index.name(of: $0)) }, field)
    }

    /// One column for each.
    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {
        for (offset, choice) in choices.enumerated() { add(.text(index.name(of: choice)), field, offset + 1) }
    }
}
