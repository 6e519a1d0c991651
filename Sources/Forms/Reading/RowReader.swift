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

/// Reads the cells of one row after the other as typed values, and names in findings what it could not take as it stood.
struct RowReader {
    private(set) var row = Row(number: 0, cells: [])
    let header: HeaderRow
    let layout: SheetLayout
    let place: Place
    let unit: Identifier<Unit>
    let texts: Texts
    private(set) var findings: [Finding] = []
    /// Where in the row the cell of each of the layout's columns is.
    private var cells: [Int?]
    /// The columns that the unit answers in, and HR's own among them.
    let answerColumns: [TableColumn]
    private let ownColumns: [(column: TableColumn, own: OwnColumn)]
    /// Which day the serial number 1 is.
    private let calendar: DateCalendar

    init(
        header: HeaderRow, layout: SheetLayout, place: Place, unit: Identifier<Unit>, texts: Texts,
        calendar: DateCalendar
    ) {
        self.header = header
        self.layout = layout
        self.place = place
        self.unit = unit
        self.texts = texts
        self.calendar = calendar
        cells = Array(repeating: nil, count: layout.columns.count)
        answerColumns = layout.answerColumns
        ownColumns = layout.ownColumns
    }

    /// Goes on to a row, with nothing found in it yet.
    mutating func take(_ row: consuming Row) {
        self.row = row
        findings.removeAll()
        for place in cells.indices { cells[place] = nil }
        for index in row.cells.indices {
            if let place = header.place(of: row.cells[index].reference.column) { cells[place] = index }
        }
    }

    /// The cell under a heading.
    func cell(_ column: TableColumn) -> Cell? {
        guard let place = column.place, let index = cells[place] else { return nil }
        return row.cells[index]
    }

    /// Whether a column has content.
    func hasContent(_ column: TableColumn) -> Bool {
        guard let place = column.place, let index = cells[place] else { return false }
        return !Self.isBlank(row.cells[index])
    }

    /// Whether any column of those that the unit answers in has content, one of them perhaps left out.
    func hasAnswer(besides other: TableColumn? = nil) -> Bool {
        answerColumns.contains { $0.place != other?.place && hasContent($0) }
    }

    static func isBlank(_ cell: Cell) -> Bool {
        switch cell.value {
        case .text(let text): text.isBlank
        case .noResult: !cell.isFormula
        default: false
        }
    }

    /// Where an answer of this row stands: at the cell in `column`, or at the row's first cell.
    func source(_ column: TableColumn) -> Source {
        Source(file: place.file, sheet: place.sheet, cell: reference(column))
    }

    private func reference(_ column: TableColumn) -> String {
        let number = column.place.flatMap { header.columns[$0] } ?? 1
        return CellReference(row: row.number, column: number).description
    }

    mutating func report(_ code: FindingCode, _ column: TableColumn, _ arguments: [String: String] = [:]) {
        var arguments = arguments
        arguments["column"] = column.place.map { layout.columns[$0].header } ?? column.key.id
        let place = Place(file: place.file, sheet: place.sheet, cell: reference(column))
        findings.append(Finding(code, unit: unit, at: place, arguments))
    }

    /// The content of a cell, or nil where it is blank; an error value or a formula without result is reported.
    private mutating func content(_ column: TableColumn) -> Field<CellValue> {
        guard let cell = cell(column), !Self.isBlank(cell) else { return .blank }
        switch cell.value {
        case .error(let text):
            report(.cellFormulaError, column, ["value": unreadable(cell, text)])
            return .wrong
        case .noResult:
            report(.cellFormulaError, column, ["value": unreadable(cell, "=")])
            return .wrong
        default:
            return .value(cell.value)
        }
    }

    /// What a cell holds that shows no value.
    private func unreadable(_ cell: Cell, _ error: String) -> String {
        switch cell.richValue {
        case nil: texts(.cellHasError, ["value": error])
        case .dataType?: texts(.cellHasDataType)
        case .picture?: texts(.cellHasPicture)
        case .spill?: texts(.cellHasSpill)
        case .other?: texts(.cellHasRichValue)
        }
    }

    /// A text, trimmed, with personal data masked, so that it never enters the model: `personalDataFindings` reports it.
    mutating func text(_ column: TableColumn) -> String {
        guard let value = content(column).value else { return "" }
        return PersonalData.masked(Self.trimmed(value.plainText))
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
    mutating func decimal<Number: FixedPoint>(_ column: TableColumn, _ codes: NumberCodes) -> Field<Number> {
        guard let number = number(column, codes) else {
            return cell(column).map(Self.isBlank) ?? true ? .blank : .wrong
        }
        guard let (value, isExact) = Number.nearest(to: number) else {
            report(codes.notANumber, column, ["value": shown(cell(column)?.value)])
            return .wrong
        }
        if value < .zero {
            report(codes.negative, column, ["value": texts.decimal(value.description)])
            return .wrong
        }
        if !isExact {
            report(
                .cellNumberRounded, column,
                ["value": texts.decimal("\(number)"), "rounded": texts.decimal(value.description)])
        }
        return .value(value)
    }

    /// A whole number from zero up.
    mutating func whole(_ column: TableColumn, _ codes: NumberCodes) -> Field<Int> {
        guard let number = number(column, codes) else {
            return cell(column).map(Self.isBlank) ?? true ? .blank : .wrong
        }
        if number < 0 {
            report(codes.negative, column, ["value": shown(cell(column)?.value)])
            return .wrong
        }
        guard number == number.rounded(), number <= 1_000_000 else {
            report(codes.notWhole, column, ["value": shown(cell(column)?.value)])
            return .wrong
        }
        return .value(Int(number))
    }

    /// The number in a cell, also where it was typed as text in one possible reading; nil where it is blank or wrong.
    private mutating func number(_ column: TableColumn, _ codes: NumberCodes) -> Double? {
        guard let value = content(column).value, !isIdentityNumber(value) else { return nil }
        switch value {
        case .number(let number) where number.isFinite:
            return number
        case .text(let text):
            if case .number(let decimal) = NumberText(text), let number = Double(decimal) {
                report(.cellNumberAsText, column, ["value": Self.trimmed(text), "read": texts.decimal(decimal)])
                return number
            }
            report(codes.notANumber, column, ["value": text])
        default:
            report(codes.notANumber, column, ["value": shown(value)])
        }
        return nil
    }

    /// Whether a person's number stands where a count should: that is reported, and the cell says nothing else.
    private func isIdentityNumber(_ value: CellValue) -> Bool {
        switch value {
        case .number(let number): PersonalData.isIdentityNumber(number)
        case .text(let text): PersonalData.kinds(in: text).contains(.privacyNationalIdentityNumber)
        default: false
        }
    }

    /// A level between the bounds of a scale; "3 – God kompetanse" is taken for 3.
    mutating func level(_ column: TableColumn, of scale: [Level]) -> Field<Int> {
        guard let low = scale.first?.level, let high = scale.last?.level else { return .blank }
        if let cell = cell(column), case .text(let text) = cell.value, let labelled = Self.labelledLevel(text, scale) {
            return .value(labelled)
        }
        let before = findings.count
        let codes = NumberCodes(notWhole: .gapLevelNotWhole, negative: .gapLevelRange)
        let field = whole(column, codes)
        if findings.count == before, field.value.map((low...high).contains) ?? true { return field }
        let bounds = ["low": "\(low)", "high": "\(high)"]
        for index in before..<findings.count { findings[index].arguments.merge(bounds) { first, _ in first } }
        if let level = field.value, !(low...high).contains(level) {
            report(.gapLevelRange, column, bounds.merging(["value": "\(level)"]) { first, _ in first })
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
        for (column, own) in ownColumns { answers[own.id] = answer(in: column, own) }
        return answers
    }

    private mutating func answer(in column: TableColumn, _ own: OwnColumn) -> OwnAnswer? {
        if own.kind == .number {
            let number: Field<OwnNumber> = decimal(column, NumberCodes())
            return number.value.map(OwnAnswer.number)
        }
        let text = text(column)
        guard !text.isEmpty, own.kind == .choice else { return text.isEmpty ? nil : .text(text) }
        let choice = own.choices.first { NormalisedText.of($0) == NormalisedText.of(text) }
        if choice == nil { report(.formContentOutside, column, ["value": text]) }
        return choice.map(OwnAnswer.text)
    }

    mutating func yesNo(_ column: TableColumn) -> Bool? {
        guard let value = content(column).value else { return nil }
        if case .boolean(let truth) = value { return truth }
        let text = Self.trimmed(value.plainText)
        switch text == "✓" || text == "✔" ? "x" : NormalisedText.of(text) {
        case "ja", "j", "x", "yes", "y", "1", "sann", "true": return true
        case "nei", "n", "no", "0", "usann", "false": return false
        default:
            report(.formContentOutside, column, ["value": text])
            return nil
        }
    }

    /// The years 2000 to 2099 as date numbers: in a column of deadlines they can mean nothing else.
    private static let serialDays = 36_526.0..<73_051.0

    mutating func deadline(_ column: TableColumn) -> Deadline? {
        guard let value = content(column).value else { return nil }
        switch value {
        case .date(let date):
            if let day = CalendarDay(iso: date.iso) { return .day(day) }
        case .number(let number) where (1900...2999).contains(number) && number == number.rounded():
            return .year(Int(number))
        case .number(let number) where Self.serialDays.contains(number):
            // A date whose format was lost when it was pasted.
            if let day = CalendarDay(iso: SerialDate(serial: number, calendar: calendar).iso) {
                report(.cellDateAsText, column, ["value": value.plainText, "read": texts.day("\(day)")])
                return .day(day)
            }
        case .text(let text):
            if let deadline = DeadlineText.parse(Self.trimmed(text)) {
                if case .day(let day) = deadline {
                    report(.cellDateAsText, column, ["value": text, "read": texts.day("\(day)")])
                }
                return deadline
            }
        default: break
        }
        report(.formContentOutside, column, ["value": value.plainText])
        return nil
    }
}
