import Cells
import CompetencePlan
import Wording

/// The codes for invalid numbers, which differ between columns.
struct NumberCodes {
    /// Not a number, or not a whole one.
    var notANumber: FindingCode = .cellTextWhereNumber
    var negative: FindingCode = .cellTextWhereNumber
    /// What is not counted because of the invalid number: the row, or only the number.
    var lost = TextKey.lostNumber
}

extension NumberCodes {
    fileprivate init(_ column: ColumnLayout?, on sheet: FormSheetID) {
        switch (sheet, column?.kind) {
        case _ where column?.own != nil: self.init()
        case (.gap, _): self.init(notANumber: .gapLevelNotWhole, negative: .gapLevelRange, lost: .lostRow)
        case (.staffing, _): self.init(notANumber: .staffingNotANumber, negative: .staffingNegative, lost: .lostRow)
        case (.recruitment, .fte): self.init(negative: .recruitmentNegative)
        case (.recruitment, _): self.init(notANumber: .recruitmentNotAWholeNumber, negative: .recruitmentNegative)
        case (.measures, _): self.init()
        }
    }
}

extension Cell {
    /// Whether the unit that people see beside the number changes its meaning for persons, årsverk,
    /// months or, with a currency, money.
    func changesNumber(_ currency: CurrencyWords?) -> Bool {
        switch unit {
        case nil: false
        case .percent?: true
        case .words(let words)?: NumberText("1 \(words)", currency: currency) != .number("1")
        }
    }
}

extension RowReader {
    private func codes(of column: TableColumn) -> NumberCodes {
        codes ?? NumberCodes(layout[column], on: layout.id)
    }

    /// A non-negative number with the type's decimals.
    mutating func decimal<Number: FixedPoint>(_ column: TableColumn) -> Field<Number> {
        guard let text = number(column) else { return hasContent(column) ? .wrong : .blank }
        guard let (value, isExact) = Number.nearest(toDecimalText: text) else {
            return tooLarge(column, text, most: Number.largestWhole)
        }
        if value < .zero {
            report(codes(of: column).negative, column, ["value": written(value.description, column)])
            return .wrong
        }
        if !isExact {
            report(
                .cellNumberRounded, column,
                ["value": texts.decimal(text), "rounded": texts.decimal(value.description)])
        }
        return .value(value)
    }

    /// A non-negative whole number.
    mutating func whole(_ column: TableColumn) -> Field<Int> {
        let before = findings.count
        guard let text = number(column) else {
            addWholeNumber(toFindingsFrom: before, column)
            return hasContent(column) ? .wrong : .blank
        }
        guard let (value, isExact) = Count.nearest(toDecimalText: text) else {
            return tooLarge(column, text, most: Count.largestWhole)
        }
        if text.hasPrefix("-"), value != .zero || !isExact {
            report(codes(of: column).negative, column, ["value": written(text, column)])
            return .wrong
        }
        guard isExact else {
            let words = ["value": written(text, column), "fault": texts(.faultNotWhole)]
            report(codes(of: column).notANumber, column, words)
            addWholeNumber(toFindingsFrom: before, column)
            return .wrong
        }
        return .value(Int(value.units))
    }

    /// Adds what to write in place of something that is no whole number: months, or any number.
    private mutating func addWholeNumber(toFindingsFrom before: Int, _ column: TableColumn) {
        guard findings.count > before, findings.last?.code == .cellTextWhereNumber else { return }
        let isMonths = layout[column]?.kind == .months
        addArguments(["readings": texts(isMonths ? .wholeMonths : .wholeNumber)], toFindingsFrom: before)
    }

    /// A number as in the cell: "½" if that was typed.
    private func written(_ decimal: String, _ column: TableColumn) -> String {
        guard case .text(let text)? = cell(column)?.value else { return texts.decimal(decimal) }
        return text.trimmed
    }

    private mutating func tooLarge<Value>(_ column: TableColumn, _ text: String, most: Int64) -> Field<Value> {
        if text.hasPrefix("-") {
            report(codes(of: column).negative, column, ["value": written(text, column)])
            return .wrong
        }
        report(
            .cellNumberTooLarge, column,
            ["value": grouped(text), "most": texts.amount("\(most)"), "lost": texts(codes(of: column).lost)])
        return .wrong
    }

    /// The number in a cell as plain decimal text, including text with one possible reading; nil if it is blank or
    /// wrong.
    private mutating func number(_ column: TableColumn) -> String? {
        let before = findings.count
        let number = plainNumber(column)
        if number == nil { addArguments(["lost": texts(codes(of: column).lost)], toFindingsFrom: before) }
        return number
    }

    private mutating func plainNumber(_ column: TableColumn) -> String? {
        guard let value = content(column).value, !isIdentityNumber(value) else { return nil }
        if let text = textWithUnit(in: column) { return number(in: text, column) }
        switch value {
        case .number(let number): return number.decimalText ?? value.plainText
        case .date(let date): return number(displayedAs: date, column)
        default: return refuse(codes(of: column).notANumber, column, plainText(of: value))
        }
    }

    private mutating func number(in text: String, _ column: TableColumn) -> String? {
        let currency = currency(of: column)
        let isAmount = currency != nil
        if layout[column]?.meaning.isContradicted(by: text) == true {
            return refuse(codes(of: column).notANumber, column, text.trimmed)
        }
        if SignForNothing.isZero(text) || isAmount && SignForNothing.isFree(text) { return noted("0", text, column) }
        switch NumberText(text.withoutBullet, currency: currency) {
        case .number(let decimal): return noted(decimal, text, column)
        case .percent:
            // In a column of HR's own for percentages, "7,2 %" only repeats the sign.
            if layout[column]?.header.contains("%") == true,
                case .number(let decimal) = NumberText(text.replacing("%", with: ""))
            {
                return noted(decimal, text, column)
            }
            return refuse(.cellPercentWhereNumber, column, text.trimmed)
        case .ambiguous:
            let readings = twoReadings(of: text, isWhole: layout[column]?.kind == .count)
            report(codes(of: column).notANumber, column, ["value": text.trimmed].merging(readings) { $1 })
        case .none where Self.isTime(text): report(.cellDateWhereNumber, column, ["time": text.trimmed])
        case .none:
            // "10 000 eks. mva." and "USD 100" say what the amount is of.
            let hasAmount = isAmount && text.contains(where: \.isNumber)
            let remedy = hasAmount ? ["readings": texts(.wholeAmount, ["currency": context.plan.currency])] : [:]
            report(codes(of: column).notANumber, column, ["value": text.trimmed].merging(remedy) { $1 })
        }
        return nil
    }

    /// The two readings of "1.500", 1,5 and 1500, of which only the second can be a whole number.
    private func twoReadings(of text: String, isWhole: Bool) -> [String: String] {
        let parts = text.split { !$0.isNumber }
        guard parts.count == 2 else { return [:] }
        let fraction = parts[1].reversed().drop { $0 == "0" }.reversed()
        let decimal = fraction.isEmpty ? "\(parts[0])" : texts.decimal("\(parts[0]).\(String(fraction))")
        let readings = texts(.twoReadings, ["one": decimal, "other": parts.joined()])
        return [
            "fault": texts(.faultTwoReadings, ["readings": readings]), "readings": isWhole ? parts.joined() : readings,
            Finding.cause: "readings",
        ]
    }

    private mutating func noted(_ decimal: String, _ text: String, _ column: TableColumn) -> String {
        var digits = decimal
        if digits.contains(".") {
            while digits.last == "0" { digits.removeLast() }
            if digits.last == "." { digits.removeLast() }
        }
        noteReading(of: text, as: grouped(digits), column)
        return decimal
    }

    /// Notes which number a text, or a number with a unit, was read as.
    mutating func noteReading(of text: String, as read: String, _ column: TableColumn) {
        let code: FindingCode = if case .number? = cell(column)?.value { .cellNameRead } else { .cellNumberAsText }
        report(code, column, ["value": text.trimmed, "read": read])
    }

    /// The text in a cell, or its number with the unit that people see beside it, if that
    /// changes what it means: "25 tkr".
    func textWithUnit(in column: TableColumn) -> String? {
        guard let cell = cell(column) else { return nil }
        if case .text(let text) = cell.value { return text }
        return cell.changesNumber(currency(of: column)) ? texts.plainText(of: cell) : nil
    }

    private func currency(of column: TableColumn) -> CurrencyWords? { context.currency(of: layout[column]?.kind) }

    /// A number formatted as an amount. Grouping would hide a telephone number from the search, so it is masked here.
    private func grouped(_ decimal: String) -> String {
        PersonalData.kinds(in: decimal).isEmpty ? texts.amount(decimal) : PersonalData.mask
    }

    private mutating func refuse(_ code: FindingCode, _ column: TableColumn, _ value: String) -> String? {
        report(code, column, ["value": value])
        // The advice on a percentage has an example that can stand in the column.
        if code == .cellPercentWhereNumber, let kind = layout[column]?.kind, [.fte, .amount, .number].contains(kind) {
            addArguments(["decimal": texts.decimal("0.5")], toFindingsOf: code, at: column)
        }
        return nil
    }

    /// A number in a cell with a date format: the number itself, with a note, if it cannot be a date. A recent date may
    /// have been a decimal: many programs convert "2.5" to 2 May.
    private mutating func number(displayedAs date: SerialDate, _ column: TableColumn) -> String? {
        var arguments = displayed(date)
        if Self.isNumber(date), let decimal = date.serial.decimalText {
            arguments["read"] = texts.decimal(decimal)
            report(.cellDateWhereNumber, column, arguments, severity: .note)
            return decimal
        }
        if let day = CalendarDay(iso: date.iso) {
            // 4.55 becomes April 1955, and 4.5 becomes 4 May of this year.
            let decimals = day.year % 100
            if date.precision == .month {
                arguments["guess"] = texts.decimal("\(day.month).\(decimals < 10 ? "0" : "")\(decimals)")
            } else if day.year >= 1990 {
                arguments["guess"] = texts.decimal("\(day.day).\(day.month)")
            }
        }
        report(.cellDateWhereNumber, column, arguments)
        return nil
    }

    /// Whether a value with a date format is too small to be a date, and not a time of day. Hours such as 37:30 have
    /// more decimals than people type.
    static func isNumber(_ date: SerialDate) -> Bool {
        let hundredths = date.serial * 100
        return date.serial == 0
            || date.precision != .hours && (1..<firstMeantDate).contains(date.serial)
                && abs(hundredths - hundredths.rounded()) < 1e-6
    }

    /// What a cell with a date format displays: a day, or hours and minutes if it cannot be a day. A number with
    /// decimals has only got the format.
    private func displayed(_ date: SerialDate) -> [String: String] {
        if Self.isNumber(date), date.serial != date.serial.rounded() { return ["format": "1"] }
        return date.time.map { ["time": $0] } ?? ["date": texts.day(date.iso)]
    }

    /// Whether a text is hours and minutes, as a return form has them.
    private static func isTime(_ text: String) -> Bool {
        let parts = text.trimmed.split(separator: ":", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
            && parts.dropFirst().allSatisfy { $0.count == 2 }
    }

    /// Nobody means a day before 1927 in a plan for coming years.
    static var firstMeantDate: Double { 10_000 }

    /// Whether an identity number is in place of a count. It is reported, and the cell is not read.
    func isIdentityNumber(_ value: CellValue) -> Bool {
        switch value {
        case .number(let number): PersonalData.isIdentityNumber(number)
        case .text(let text): PersonalData.kinds(in: text).contains(.privacyNationalIdentityNumber)
        default: false
        }
    }
}

extension SerialDate {
    /// Hours and minutes, "37:30", if a value with a date format cannot be a day.
    var time: String? {
        let minutes = Int((serial.truncatingRemainder(dividingBy: RowReader.firstMeantDate) * 1440).rounded())
        guard (0..<RowReader.firstMeantDate).contains(serial), precision == .hours || minutes % 1440 != 0 else {
            return nil
        }
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return "\(hours):\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension String {
    /// The text without the sign of a list in Word before it. A stroke may be a minus.
    var withoutBullet: String {
        let rest = drop { "•▪·".contains($0) || $0.isWhitespace }
        return rest.startIndex > startIndex && rest.first?.isNumber == true ? String(rest) : self
    }
}
