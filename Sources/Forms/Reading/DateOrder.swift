import Cells
import CompetencePlan
import Wording

/// A date in three numbers with the year last: "3/4/2019" is 3 April in Norway, and March 4 in America.
struct DateOrder {
    let separator: Character
    /// The date with the day first, and with the month first; nil where there is no such day.
    let dayFirst: CalendarDay?
    let monthFirst: CalendarDay?

    init?(_ text: String) {
        let text = text.trimmed
        guard let separator = text.first(where: { !$0.isNumber }), "./-".contains(separator) else { return nil }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3, parts[0].count <= 2, parts[1].count <= 2,
            [2, 4].contains(parts[2].count)
        else { return nil }
        self.separator = separator
        let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
        dayFirst = CalendarDay(year: year, month: numbers[1], day: numbers[0])
        monthFirst = CalendarDay(year: year, month: numbers[0], day: numbers[1])
    }

    /// Whether only the American order gives a day.
    var isAmerican: Bool { dayFirst == nil && monthFirst != nil }
}

extension RowReader {
    /// Records the columns in which some date can only be American, with its separator: the others may be too.
    mutating func recordDateOrders(in rows: [Row]) {
        for (column, number) in zip(layout.columns, header.columns) where [.deadline, .date].contains(column.kind) {
            let texts = rows.compactMap { $0.cell(inColumn: number) }.compactMap { cell in
                if case .text(let text) = cell.value { text } else { nil }
            }
            americanDates[column.key] = Set(texts.compactMap(DateOrder.init).filter(\.isAmerican).map(\.separator))
        }
    }

    /// Reports a date that can be read in both orders, if others in its column are American.
    mutating func isOfUnknownOrder(_ value: CellValue, _ column: TableColumn, as code: FindingCode) -> Bool {
        guard case .text(let text) = value, let order = DateOrder(text),
            americanDates[column.key]?.contains(order.separator) == true,
            let dayFirst = order.dayFirst, let monthFirst = order.monthFirst, dayFirst != monthFirst
        else { return false }
        report(code, column, ["value": text.trimmed, "order": "1"])
        return true
    }
}
