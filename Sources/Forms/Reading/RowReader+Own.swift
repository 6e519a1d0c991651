import Cells
import CompetencePlan
import Wording

/// HR's own columns.
extension RowReader {
    /// The answers in HR's own columns, by the column's id.
    mutating func own() -> [String: OwnAnswer] {
        var answers: [String: OwnAnswer] = [:]
        for (column, own) in layout.ownColumns {
            answers[own.key] = answer(in: column, own.column)
            if answers[own.key] == nil, own.column.isRequired, found.number(of: column) != nil,
                !hasContent(column)
            {
                report(.cellAnswerMissing, column, ["column": own.header])
            }
        }
        return answers
    }

    private mutating func answer(in column: TableColumn, _ own: OwnColumn) -> OwnAnswer? {
        switch own.kind {
        case .number, .whole, .amount: return number(in: column, own).map(OwnAnswer.number)
        case .yesNo: return yesNo(column).map(OwnAnswer.yesNo)
        case .date: return day(column).map { .text($0.description) }
        case .text, .longText:
            let text = text(column)
            return text.isEmpty ? nil : .text(text)
        case .choice:
            return choice(column, among: own.choices.map { ($0, [$0]) }, unknown: .cellChoiceUnreadable)
                .map(OwnAnswer.text)
        }
    }

    /// A number within the column's bounds.
    private mutating func number(in column: TableColumn, _ own: OwnColumn) -> OwnNumber? {
        let number: OwnNumber?
        if own.kind == .whole {
            number = whole(column).value.map { OwnNumber(whole: $0) }
        } else {
            let field: Field<OwnNumber> = decimal(column)
            number = field.value
        }
        guard let number else { return nil }
        if own.countsPersons, let year = number.whole, context.plan.years.contains(year) {
            report(.cellTextWhereNumber, column, ["value": "\(year)", "fault": texts(.faultIsYear)])
            return nil
        }
        if own.low.map({ number < $0 }) ?? false || own.high.map({ $0 < number }) ?? false {
            let bounds = [("low", own.low), ("high", own.high)].map {
                ($0, $1.map { texts.decimal($0.description) } ?? "")
            }
            report(
                .cellOutsideBounds, column,
                ["value": texts.decimal(number.description)].merging(bounds) { first, _ in first })
            return nil
        }
        return number
    }
}
