import Cells
import CompetencePlan
import Wording

/// A date in three numbers with the year last: "3/4/2019" is 3 April in Norway, and March 4 in America.
struct DateOrder {
    let separator: Character
    /// The date with the day first, and with the month first; nil where there is no such day.
    let dayFirst: CalendarDay?
    let monthFirst: CalendarDay?

    /// Nil if the numbers of `text` are no such date.
    init?(_ numbers: [DeadlineWords.Number], in text: String) {
        guard numbers.count == 3, numbers[0].length <= 2, numbers[1].length <= 2, let year = numbers[2].anyYear,
            let separator = text.drop(while: { !$0.isNumber }).first(where: { !$0.isNumber })
        else { return nil }
        self.separator = separator
        dayFirst = CalendarDay(year: year, month: numbers[1].value, day: numbers[0].value)
        monthFirst = CalendarDay(year: year, month: numbers[0].value, day: numbers[1].value)
    }

    /// The only order that gives a day: the day first, as in Norway and Britain, or the month first, as in America.
    struct Certain: Hashable {
        let separator: Character
        let isDayFirst: Bool
    }

    var certain: Certain? {
        (dayFirst == nil) == (monthFirst == nil) ? nil : Certain(separator: separator, isDayFirst: dayFirst != nil)
    }
}

extension RowReader {
    /// Records the dates of each column that can be read in one order only: the others are probably written like them.
    mutating func recordDateOrders(in rows: [Row]) {
        for (column, number) in found.columns where [.deadline, .date].contains(column.kind) {
            let texts = rows.compactMap { $0.cell(inColumn: number) }.compactMap { cell in
                if case .text(let text) = cell.value { text } else { nil }
            }
            dateOrders[column.key] = Set(texts.compactMap { DeadlineText.order($0)?.certain })
        }
    }

    /// Reports a date that can be read in both orders, if others in its column are American, or if it has slashes in an
    /// English form, in which a person of either country may have written it, and no other has its day first.
    mutating func isOfUnknownOrder(_ value: CellValue, _ column: TableColumn, as code: FindingCode) -> Bool {
        guard case .text(let text) = value, let order = DeadlineText.order(text), let dayFirst = order.dayFirst,
            let monthFirst = order.monthFirst, dayFirst != monthFirst
        else { return false }
        let likeIt = dateOrders[column.key, default: []].filter { $0.separator == order.separator }
        let hasAmerican = likeIt.contains { !$0.isDayFirst }
        guard hasAmerican || order.separator == "/" && context.layout.language == .en && likeIt.isEmpty else {
            return false
        }
        report(code, column, ["value": text.trimmed, "order": "1", "american": hasAmerican ? "1" : ""])
        return true
    }
}
