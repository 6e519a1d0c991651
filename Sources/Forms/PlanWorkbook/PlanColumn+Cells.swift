import Cells
import CompetencePlan
import TextFormats
import Wording

/// The content of a cell in the plan workbook.
enum PlanCell {
    case blank
    case value(JSONValue)
    /// The problem with the cell, with its arguments.
    case invalid(TextKey, [String: String])
}

/// Converts values between cells and the definition.
extension PlanColumn {
    /// The definition's value as a cell; nil if it is empty. `name` returns the name for an identifier.
    package func cell(for value: JSONValue, in language: Language, name: (String) -> String) -> CellValue? {
        switch value {
        case .number(let text): return Double(text).map(CellValue.number)
        case .boolean(let answer): return label(of: answer ? "true" : "false", in: language).map(CellValue.text)
        case .string(let text) where !text.isEmpty: return cell(for: text, in: language, name: name)
        case .array(let elements) where !elements.isEmpty:
            return .text(
                type == .years
                    ? YearsText.text(of: elements.compactMap(YearsText.Period.init))
                    : Self.joined(elements.compactMap(\.string).map { type == .references ? name($0) : $0 }))
        default: return nil
        }
    }

    private func cell(for text: String, in language: Language, name: (String) -> String) -> CellValue {
        switch type {
        case .decimal: Double(text).map(CellValue.number) ?? .text(text)
        case .day: CalendarDay(iso: text).flatMap { SerialDate(iso: $0.description) }.map(CellValue.date) ?? .text(text)
        case .choice: .text(label(of: text, in: language) ?? text)
        case .reference: .text(name(text))
        default: .text(text)
        }
    }

    private func label(of value: String, in language: Language) -> String? {
        choices?.first { $0.value == value }?.label(language)
    }

    /// The cell's value as in the definition. References are resolved by the caller, which has the lists.
    func read(_ cell: Cell?, in language: Language) -> PlanCell {
        guard let cell, !RowReader.isBlank(cell) else { return .blank }
        switch cell.value {
        case .error(let text): return .invalid(.planCellError, ["value": text])
        case .noResult: return .invalid(.planCellError, ["value": "="])
        default: break
        }
        // Word separates lines by vertical tabs, and Excel keeps them when text is pasted.
        let text = cell.value.plainText.replacing("\u{B}", with: "\n").replacing("\u{C}", with: "\n").trimmed
        switch type {
        case .whole:
            return .value(Self.number(in: cell.value).flatMap(Int.init).map { .number("\($0)") } ?? .string(text))
        case .decimal: return .value(.string(Self.share(text) ?? Self.number(in: cell.value) ?? text))
        case .day: return .value(.string(Self.day(in: cell.value) ?? text))
        case .years:
            guard let years = YearsText.periods(in: text) else { return .invalid(.planNotYears, ["value": text]) }
            return .value(.array(years.map(\.json)))
        case .choice: return choice(text, in: language)
        case .yesNo: return yesNo(cell.value, in: language)
        case .texts, .references: return .value(.array(Self.split(cell.value.plainText).map(JSONValue.string)))
        case .text, .identifier, .reference, .key, .label: return .value(.string(text))
        }
    }

    private func yesNo(_ value: CellValue, in language: Language) -> PlanCell {
        if case .boolean(let answer) = value { return .value(.boolean(answer)) }
        let text = value.plainText.trimmed
        if NormalisedText.of(text) == "x" { return .value(.boolean(true)) }
        guard case .value(let chosen) = choice(text, in: language) else { return choice(text, in: language) }
        return .value(.boolean(chosen == .string("true")))
    }

    private func choice(_ text: String, in language: Language) -> PlanCell {
        let wanted = NormalisedText.of(text)
        let choices = choices ?? []
        let chosen = choices.first { option in
            (option.label.all + [option.value]).contains { NormalisedText.of($0) == wanted }
        }
        if let chosen { return .value(.string(chosen.value)) }
        let allowed = choices.map { $0.label(language) }.joined(separator: ", ")
        return .invalid(.planUnknownChoice, ["value": text, "known": allowed])
    }

    /// "33 %" as "0.33"; nil if the text is not a percentage.
    private static func share(_ text: String) -> String? {
        guard text.hasSuffix("%"), case .number(let number) = NumberText(String(text.dropLast()).trimmed),
            let share = FullTimeEquivalent(decimalText: number)
        else { return nil }
        return share.units % 100 == 0 ? FullTimeEquivalent(units: share.units / 100).description : nil
    }

    /// A number as exact decimal text, also if it was typed as text; nil if it is not a number.
    private static func number(in cell: CellValue) -> String? {
        switch cell {
        case .number(let number):
            guard let (value, isExact) = FullTimeEquivalent.nearest(to: number), isExact else { return nil }
            return value.description
        case .text(let text):
            guard case .number(let number) = NumberText(text) else { return nil }
            return number
        default: return nil
        }
    }

    /// A day in ISO 8601: from a date, a number that lost its date format, or Norwegian text.
    private static func day(in cell: CellValue) -> String? {
        let day: CalendarDay? =
            switch cell.asDeadline {
            // A year in a cell with the format of a date, since no plan has a deadline in the summer of 1905.
            case .date(let date) where (2000...2099).contains(date.serial):
                DeadlineText.lastDay(String(Int(date.serial)))
            case .date(let date): CalendarDay(iso: date.iso)
            case .number(let number) where (1900...2999).contains(number):
                DeadlineText.lastDay(cell.plainText)
            case .number(let number): CalendarDay(iso: SerialDate(serial: number).iso)
            case .text(let text): DeadlineText.lastDay(text)
            default: nil
            }
        return day?.description
    }

    // MARK: Several texts in one cell

    /// Texts separated by semicolons, or by line ends if one of them contains a semicolon. A single such text is
    /// followed by a line with only a semicolon, since programs remove a final line end.
    private static func joined(_ texts: [String]) -> String {
        guard texts.contains(where: { $0.contains(";") }) else { return texts.joined(separator: "; ") }
        return texts.count == 1 ? texts[0] + "\n;" : texts.joined(separator: "\n")
    }

    private static func split(_ text: String) -> [String] {
        let hasLines = text.contains(where: \.isNewline)
        return text.split { hasLines ? $0.isNewline : $0 == ";" }.map { String($0).trimmed }
            .filter { !$0.isEmpty && $0 != ";" }
    }
}
