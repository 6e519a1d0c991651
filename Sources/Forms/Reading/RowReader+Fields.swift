import CompetencePlan

/// Reads the fields that have one cell each, by type. Listed names and levels are read by the table's reader.
extension RowReader: FieldVisitor {
    /// Reads these fields, HR's own columns, and the answer's source.
    mutating func read(_ answer: inout some Answer, at column: TableColumn) {
        invalidColumns = []
        answer.fields(&self)
        answer.own = own()
        answer.source = source(column)
    }

    private func column(_ field: AnswerField) -> TableColumn { layout[field.column ?? ""] }

    private mutating func value<Value>(_ read: Field<Value>, of field: AnswerField) -> Value? {
        if read.isWrong, let column = field.column { invalidColumns.insert(column) }
        return read.value
    }

    /// Required texts have already been read: without them there is no answer.
    mutating func visit(_ field: AnswerField, _ text: inout String) {
        if field.bounds != .required { text = self.text(column(field)) }
    }

    mutating func visit(_ field: AnswerField, _ number: inout Int) {
        number = value(whole(column(field)), of: field) ?? number
    }

    mutating func visit(_ field: AnswerField, _ number: inout Int?) {
        switch field.bounds {
        case .importance: break
        case .months: number = value(months(column(field)), of: field)
        default: number = value(whole(column(field)), of: field)
        }
    }

    mutating func visit(_ field: AnswerField, _ number: inout (some FixedPoint)?) {
        number = value(decimal(column(field)), of: field)
    }

    mutating func visit(_ field: AnswerField, _ amounts: inout [Int: Kroner]) {
        for (offset, column) in layout.columns.enumerated() where column.key.id == field.column {
            guard let year = column.key.number else { continue }
            amounts[year] = value(decimal(TableColumn(key: column.key, offset: offset)), of: field)
        }
    }

    mutating func visit(_ field: AnswerField, _ isTrue: inout Bool?) { isTrue = yesNo(column(field)) }
    mutating func visit(_ field: AnswerField, _ deadline: inout Deadline?) { deadline = self.deadline(column(field)) }
    mutating func visit(_ field: AnswerField, _ status: inout MeasureStatus?) { status = self.status(column(field)) }

    mutating func visit(_ field: AnswerField, _ level: inout CompetenceLevel) {}
    mutating func visit(_ field: AnswerField, _ number: inout FullTimeEquivalent) {}
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>) {}
    mutating func visit(_ field: AnswerField, _ choice: inout Choice<some Listed>?) {}
    mutating func visit(_ field: AnswerField, _ choices: inout [Choice<some Listed>]) {}
}

extension RowReader {
    /// The text of a cell, also if it is a sign for nothing.
    func words(_ column: TableColumn) -> String {
        cell(column).map { plainText(of: $0).trimmed } ?? column.offset.flatMap { emptied[$0] } ?? ""
    }
}
