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

    /// Whether only the American order gives a day.
    var isAmerican: Bool { dayFirst == nil && monthFirst != nil }
    /// Whether only the Norwegian and British order gives a day.
    var isEuropean: Bool { dayFirst != nil && monthFirst == nil }
}

extension RowReader {
    /// Records the dates of each column that can be read in one order only: the others are probably written like them.
    mutating func recordDateOrders(in rows: [Row]) {
        for (column, number) in found.columns where [.deadline, .date].contains(column.kind) {
            let texts = rows.compactMap { $0.cell(inColumn: number) }.compactMap { cell in
                if case .text(let text) = cell.value { text } else { nil }
            }
            let orders = texts.compactMap(DeadlineText.order)
            americanDates[column.key] = Set(orders.filter(\.isAmerican).map(\.separator))
            europeanDates[column.key] = Set(orders.filter(\.isEuropean).map(\.separator))
        }
    }

    /// Reports a date that can be read in both orders, if others in its column are American, or if it has slashes in an
    /// English form, in which a person of either country may have written it, and no other has its day first.
    mutating func isOfUnknownOrder(_ value: CellValue, _ column: TableColumn, as code: FindingCode) -> Bool {
        guard case .text(let text) = value, let order = DeadlineText.order(text), let dayFirst = order.dayFirst,
            let monthFirst = order.monthFirst, dayFirst != monthFirst
        else { return false }
        let hasAmerican = americanDates[column.key]?.contains(order.separator) == true
        let hasEuropean = europeanDates[column.key]?.contains(order.separator) == true
        guard hasAmerican || order.separator == "/" && context.layout.language == .en && !hasEuropean else {
            return false
        }
        report(code, column, ["value": text.trimmed, "order": "1", "american": hasAmerican ? "1" : ""])
        return true
    }
}
