import Cells
import CompetencePlan
import Wording

/// What came of reading one cell.
enum Field<Value> {
    case blank
    /// Something that cannot be the value; a finding says what.
    case wrong
    case value(Value)

    var value: Value? {
        if case .value(let value) = self { value } else { nil }
    }

    var isWrong: Bool {
        if case .wrong = self { true } else { false }
    }
}

/// Codes for what a number can be wrong with, which differ from sheet to sheet.
struct NumberCodes {
    var notANumber: FindingCode = .cellTextWhereNumber
    var notWhole: FindingCode = .cellTextWhereNumber
    var negative: FindingCode = .cellTextWhereNumber
}

/// Reads the cells of one row as typed values, and names in findings what it could not take as it stood.
struct RowReader {
    let row: Row
    let header: HeaderRow
    let layout: SheetLayout
    let place: Place
    let unit: Identifier<Unit>
    let texts: Texts
    private(set) var findings: [Finding] = []

    init(row: Row, header: HeaderRow, layout: SheetLayout, place: Place, unit: Identifier<Unit>, texts: Texts) {
        self.row = row
        self.header = header
        self.layout = layout
        self.place = place
        self.unit = unit
        self.texts = texts
    }

    /// The cell under a heading.
    func cell(_ key: ColumnKey) -> Cell? {
        guard let place = layout.columns.firstIndex(where: { $0.key == key }), let column = header.columns[place] else {
            return nil
        }
        return row.cells.first { $0.reference.column == column }
    }

    /// Whether any column of those that the unit answers in and that are meant has content.
    func hasAnswer(where isMeant: (ColumnKey) -> Bool) -> Bool {
        layout.columns.contains { column in
            column.kind.isAnswer && isMeant(column.key) && cell(column.key).map { !Self.isBlank($0) } ?? false
        }
    }

    static func isBlank(_ cell: Cell) -> Bool {
        switch cell.value {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .noResult: !cell.isFormula
        default: false
        }
    }

    /// Where an answer of this row stands: at the cell under `key`, or at the row's first cell.
    func source(_ key: ColumnKey) -> Source {
        Source(file: place.file, sheet: place.sheet, cell: reference(key))
    }

    private func reference(_ key: ColumnKey) -> String {
        if let cell = cell(key) { return cell.reference.description }
        let column = layout.columns.firstIndex { $0.key == key }.flatMap { header.columns[$0] }
        return CellReference(row: row.number, column: column ?? 1).description
    }

    mutating func report(_ code: FindingCode, _ key: ColumnKey, _ arguments: [String: String] = [:]) {
        var arguments = arguments
        arguments["column"] = layout.column(key)?.header ?? key.id
        let place = Place(file: place.file, sheet: place.sheet, cell: reference(key))
        findings.append(Finding(code, unit: unit, at: place, arguments))
    }

    /// The content of a cell, or nil where it is blank; an error value or a formula without result is reported.
    private mutating func content(_ key: ColumnKey) -> Field<CellValue> {
        guard let cell = cell(key), !Self.isBlank(cell) else { return .blank }
        switch cell.value {
        case .error(let text):
            report(.cellFormulaError, key, ["value": text])
            return .wrong
        case .noResult:
            report(.cellFormulaError, key, ["value": "="])
            return .wrong
        default:
            return .value(cell.value)
        }
    }

    /// A text, trimmed, with personal data masked and reported: it never enters the model.
    mutating func text(_ key: ColumnKey) -> String {
        guard let value = content(key).value else { return "" }
        let text = Self.trimmed(value.plainText)
        for code in PersonalData.kinds(in: text) { report(code, key) }
        return PersonalData.masked(text)
    }

    static func trimmed(_ text: String) -> String { text.trimmed }

    /// A value as the language writes it.
    private func shown(_ value: CellValue?) -> String {
        switch value {
        case .number?: texts.decimal(value?.plainText ?? "")
        case .date(let date)?: texts.day(date.iso)
        default: value?.plainText ?? ""
        }
    }

    /// A number from zero up with the type's decimals.
    mutating func decimal<Number: FixedPoint>(_ key: ColumnKey, _ codes: NumberCodes) -> Field<Number> {
        guard let number = number(key, codes) else { return cell(key).map(Self.isBlank) ?? true ? .blank : .wrong }
        guard let (value, isExact) = Number.nearest(to: number) else {
            report(codes.notANumber, key, ["value": shown(cell(key)?.value)])
            return .wrong
        }
        if value < .zero {
            report(codes.negative, key, ["value": texts.decimal(value.description)])
            return .wrong
        }
        if !isExact {
            report(
                .cellNumberRounded, key,
                ["value": texts.decimal("\(number)"), "rounded": texts.decimal(value.description)])
        }
        return .value(value)
    }

    /// A whole number from zero up.
    mutating func whole(_ key: ColumnKey, _ codes: NumberCodes) -> Field<Int> {
        guard let number = number(key, codes) else { return cell(key).map(Self.isBlank) ?? true ? .blank : .wrong }
        let text = shown(cell(key)?.value)
        if number < 0 {
            report(codes.negative, key, ["value": text])
            return .wrong
        }
        guard number == number.rounded(), number <= 1_000_000 else {
            report(codes.notWhole, key, ["value": text])
            return .wrong
        }
        return .value(Int(number))
    }

    /// The number in a cell, also where it was typed as text in one possible reading; nil where it is blank or wrong.
    private mutating func number(_ key: ColumnKey, _ codes: NumberCodes) -> Double? {
        guard let value = content(key).value else { return nil }
        switch value {
        case .number(let number) where number.isFinite:
            return number
        case .text(let text):
            if case .number(let decimal) = NumberText(text), let number = Double(decimal) {
                report(.cellNumberAsText, key, ["value": Self.trimmed(text), "read": texts.decimal(decimal)])
                return number
            }
            report(codes.notANumber, key, ["value": text])
        default:
            report(codes.notANumber, key, ["value": shown(value)])
        }
        return nil
    }

    /// A level between the bounds of a scale; "3 – God kompetanse" is taken for 3.
    mutating func level(_ key: ColumnKey, of scale: [Level]) -> Field<Int> {
        guard let low = scale.first?.level, let high = scale.last?.level else { return .blank }
        if let cell = cell(key), case .text(let text) = cell.value, let labelled = Self.labelledLevel(text, scale) {
            return .value(labelled)
        }
        let before = findings.count
        let codes = NumberCodes(notWhole: .gapLevelNotWhole, negative: .gapLevelRange)
        let field = whole(key, codes)
        let bounds = ["low": "\(low)", "high": "\(high)"]
        for index in before..<findings.count { findings[index].arguments.merge(bounds) { first, _ in first } }
        if let level = field.value, !(low...high).contains(level) {
            report(.gapLevelRange, key, bounds.merging(["value": "\(level)"]) { first, _ in first })
            return .wrong
        }
        return field
    }

    private static func labelledLevel(_ text: String, _ scale: [Level]) -> Int? {
        let normalised = NormalisedText.of(text)
        return scale.first { level in
            let label = NormalisedText.of(level.label)
            return normalised == label || normalised == "\(level.level) \(label)"
        }?.level
    }

    /// The answers in columns of HR's own, by the column's id.
    mutating func own() -> [String: OwnAnswer] {
        var answers: [String: OwnAnswer] = [:]
        for column in layout.columns {
            guard let own = column.own else { continue }
            answers[own.id] = answer(in: own, column.key)
        }
        return answers
    }

    private mutating func answer(in column: OwnColumn, _ key: ColumnKey) -> OwnAnswer? {
        if column.kind == .number {
            let number: Field<OwnNumber> = decimal(key, NumberCodes())
            return number.value.map(OwnAnswer.number)
        }
        let text = text(key)
        guard !text.isEmpty, column.kind == .choice else { return text.isEmpty ? nil : .text(text) }
        let choice = column.choices.first { NormalisedText.of($0) == NormalisedText.of(text) }
        if choice == nil { report(.formContentOutside, key, ["value": text]) }
        return choice.map(OwnAnswer.text)
    }

    mutating func yesNo(_ key: ColumnKey) -> Bool? {
        guard let value = content(key).value else { return nil }
        if case .boolean(let truth) = value { return truth }
        let text = Self.trimmed(value.plainText)
        switch text == "✓" || text == "✔" ? "x" : NormalisedText.of(text) {
        case "ja", "j", "x", "yes", "y", "1", "sann", "true": return true
        case "nei", "n", "no", "0", "usann", "false": return false
        default:
            report(.formContentOutside, key, ["value": text])
            return nil
        }
    }

    /// The years 2000 to 2099 as date numbers: in a column of deadlines they can mean nothing else.
    private static let serialDays = 36_526.0..<73_051.0

    mutating func deadline(_ key: ColumnKey) -> Deadline? {
        guard let value = content(key).value else { return nil }
        switch value {
        case .date(let date):
            if let day = CalendarDay(iso: date.iso) { return .day(day) }
        case .number(let number) where (1900...2999).contains(number) && number == number.rounded():
            return .year(Int(number))
        case .number(let number) where Self.serialDays.contains(number):
            // A date whose format was lost when it was pasted.
            if let day = CalendarDay(iso: SerialDate(serial: number).iso) {
                report(.cellDateAsText, key, ["value": value.plainText, "read": texts.day("\(day)")])
                return .day(day)
            }
        case .text(let text):
            if let deadline = DeadlineText.parse(Self.trimmed(text)) {
                if case .day(let day) = deadline {
                    report(.cellDateAsText, key, ["value": text, "read": texts.day("\(day)")])
                }
                return deadline
            }
        default: break
        }
        report(.formContentOutside, key, ["value": value.plainText])
        return nil
    }
}
