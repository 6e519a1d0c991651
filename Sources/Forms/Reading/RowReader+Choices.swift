import Cells
import CompetencePlan
import Wording

extension RowReader {
    /// Ja or Nei, or a ticked box.
    mutating func yesNo(_ column: TableColumn) -> Bool? {
        guard let value = content(column).value else { return nil }
        if let answer = YesNoText.parse(value) { return answer }
        let text = value.plainText.trimmed
        report(.cellChoiceUnreadable, column, ["value": text, "choices": YesNoText.choices(texts)])
        return nil
    }

    /// A measure's status, by its name in the plan or in any of the program's languages.
    mutating func status(_ column: TableColumn) -> MeasureStatus? {
        choice(column, among: context.statusNames, unknown: .measureStatusUnknown)
    }

    /// The one of `choices` that a text names, with a note if it has a typo. The first name of each is shown.
    mutating func choice<Value>(
        _ column: TableColumn, among choices: [(value: Value, names: [String])], unknown: FindingCode
    ) -> Value? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        let wanted = NormalisedText.of(text)
        let names = choices.indices.flatMap { index in choices[index].names.map { (index, NormalisedText.of($0)) } }
        if let exact = names.first(where: { $0.1 == wanted }) { return choices[exact.0].value }
        if let slip = EditDistance.slip(of: wanted, among: names.filter { Self.mayBeSlip(wanted, of: $0.1) }) {
            report(.cellNameRead, column, ["value": text, "read": choices[slip].names[0]])
            return choices[slip].value
        }
        report(unknown, column, ["value": text, "choices": choices.map { $0.names[0] }.joined(separator: ", ")])
        return nil
    }

    /// Whether a word is one of the plan's own answers in a column: a level «Mangler», a status «Ikke
    /// aktuelt», a strategy «Ingen».
    func isListed(_ text: String, in column: ColumnLayout) -> Bool {
        let names: [String]
        switch column.kind {
        case .strategy: return !context.strategies.choice(text).isOwn
        case .subjectArea: return !context.areas.choice(text).isOwn
        case .position: return !context.positions.choice(text).isOwn
        case .level, .importance: names = context.plan.scale(of: column.kind)?.labels ?? []
        case .status: names = context.statusNames.flatMap(\.names)
        case .choice: names = column.choices
        default: return false
        }
        return names.contains { NormalisedText.of($0) == NormalisedText.of(text) }
    }

    /// Whether a text has the numbers, the single letters and the first letter of a choice: «Før 2029» is not «Før
    /// 2028», «Avdeling B» not «Avdeling A», and «ulovpålagt» not «Lovpålagt».
    private static func mayBeSlip(_ text: String, of choice: String) -> Bool {
        let words = [text, choice].map {
            $0.split(separator: " ").filter { $0.count == 1 || $0.contains(where: \.isNumber) }
        }
        return text.first == choice.first && words[0] == words[1]
    }

    /// The serial numbers of the years 2000 to 2099; in a deadline column they can only be dates.
    private static let serialDays = 36_526.0..<73_051.0

    /// Deadlines of measures from earlier years may have passed.
    private static let yearsBeforePlan = 2

    /// The first number after 31 December 9999.
    private static let serialDaysEnd = 2_958_466.0

    static func isYear(_ number: Double) -> Bool {
        (1900...2999).contains(number) && number == number.rounded()
    }

    /// A day or a year. A month or a part of a year gives its last day, with a note. What cannot be read is reported as
    /// `unreadable`.
    mutating func deadline(
        _ column: TableColumn, unreadable: FindingCode = .measureDeadlineUnreadable
    ) -> Deadline? {
        guard let value = content(column).value?.asDeadline, !isOfUnknownOrder(value, column, as: unreadable) else {
            return nil
        }
        switch value {
        case .date(let date) where Self.isYear(date.serial):
            // A year in a cell with a date format: 2018 is shown as 10.07.1905.
            report(.cellNameRead, column, ["value": plainText(of: value), "read": "\(Int(date.serial))"])
            return .year(Int(date.serial))
        case .date(let date) where date.serial >= Self.serialDaysEnd:
            // 20180630 in a cell with a date format, which no program can show as a date.
            let digits = date.serial.decimalText ?? ""
            if let deadline = DeadlineText.parse(digits) { return noted(deadline, .text(digits), column) }
            report(unreadable, column, ["value": digits])
            return nil
        case .date(let date):
            if let day = CalendarDay(iso: date.iso) { return .day(day) }
        case .number(let number) where Self.isYear(number): return .year(Int(number))
        case .number(let number) where Self.serialDays.contains(number):
            // A date that lost its format when pasted. Of a deadline outside the plan, it is a
            // cost in the wrong column.
            if let day = CalendarDay(iso: SerialDate(serial: number, calendar: calendar).iso),
                unreadable != .measureDeadlineUnreadable || isNearPlan(day.year)
            {
                return noted(.day(day), value, column)
            }
        // "2018.10" has lost its zero, and 2018,5 may be the middle of the year.
        case .number(let number) where Self.isYear(number.rounded(.down)): break
        case .text, .number:
            if let deadline = DeadlineText.parse(value.plainText) { return noted(deadline, value, column) }
        default: break
        }
        report(unreadable, column, ["value": plainText(of: value)])
        return nil
    }

    private func isNearPlan(_ year: Int) -> Bool {
        guard let first = context.plan.years.first, let last = context.plan.years.last else { return false }
        return (first - Self.yearsBeforePlan...last).contains(year)
    }

    /// A day in one of HR's own columns. A year is not one, and neither is a small number, which the column's date
    /// format shows as a day of 1900.
    mutating func day(_ column: TableColumn) -> CalendarDay? {
        let before = findings.count
        switch deadline(column, unreadable: .cellDateUnreadable) {
        case .day(let day)? where (SerialDate(iso: "\(day)")?.serial ?? 0) >= Self.firstMeantDate: return day
        case let other?:
            removeFindings(from: before)
            let number: String? =
                if case .date(let date)? = cell(column)?.value { date.serial.decimalText } else { nil }
            report(.cellDateUnreadable, column, ["value": number.map(texts.decimal) ?? "\(other)"])
            return nil
        case nil: return nil
        }
    }

    private mutating func noted(_ deadline: Deadline, _ value: CellValue, _ column: TableColumn) -> Deadline {
        if case .day(let day) = deadline {
            let stored = if case .text? = cell(column)?.value { "1" } else { "" }
            report(
                .cellDateAsText, column,
                ["value": plainText(of: value), "read": texts.day("\(day)"), "stored": stored])
        }
        return deadline
    }
}

extension CellValue {
    /// A date of which only the month or the year is shown, as what is shown: "05/2018" or "2018". "mai 2018" is a date
    /// as soon as it is typed, and means the last day of the month, as it does in a text.
    var asDeadline: CellValue {
        // A year in a cell with the format of a date is no date of 1905.
        guard case .date(let date) = self, [.month, .year].contains(date.precision), !RowReader.isYear(date.serial),
            let day = CalendarDay(iso: date.iso)
        else { return self }
        let year = "\(day.year)"
        return .text(date.precision == .year ? year : (day.month < 10 ? "0" : "") + "\(day.month)/" + year)
    }
}
