import Cells
import CompetencePlan
import TextFormats
import Wording

/// What a cell of the plan workbook says.
enum PlanCell {
    case blank
    case value(JSONValue)
    /// What is wrong with it.
    case wrong(TextKey, [String: String])
}

/// The same value in a cell and in the definition, both ways.
extension PlanColumn {
    /// The definition's value as a cell; nil for an empty one. `name` gives the name of an identifier.
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

    /// The cell's value as the definition has it. References are left to who knows the lists.
    func read(_ cell: Cell?, in language: Language) -> PlanCell {
        guard let cell, !RowReader.isBlank(cell) else { return .blank }
        switch cell.value {
        case .error(let text): return .wrong(.planCellError, ["value": text])
        case .noResult: return .wrong(.planCellError, ["value": "="])
        default: break
        }
        // Word breaks lines by vertical tabs, which Excel keeps when they are pasted.
        let text = cell.value.plainText.replacing("\u{B}", with: "\n").replacing("\u{C}", with: "\n").trimmed
        switch type {
        case .whole:
            return .value(Self.number(in: cell.value).flatMap(Int.init).map { .number("\($0)") } ?? .string(text))
        case .decimal: return .value(.string(Self.share(text) ?? Self.number(in: cell.value) ?? text))
        case .day: return .value(.string(Self.day(in: cell.value) ?? text))
        case .years:
            guard let years = YearsText.periods(in: text) else { return .wrong(.planNotYears, ["value": text]) }
            return .value(.array(years.map(\.json)))
        case .choice: return choice(text, in: language)
        case .yesNo: return yesNo(cell.value, in: language)
        case .texts, .references: return .value(.array(Self.split(cell.value.plainText).map(JSONValue.string)))
        case .text, .identifier, .reference, .key, .shown: return .value(.string(text))
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
        let known = choices.map { $0.label(language) }.joined(separator: ", ")
        return .wrong(.planUnknownChoice, ["value": text, "known": known])
    }

    /// "33 %" as "0.33"; nil where the text is no percentage.
    private static func share(_ text: String) -> String? {
        guard text.hasSuffix("%"), case .number(let number) = NumberText(String(text.dropLast()).trimmed),
            let share = FullTimeEquivalent(decimalText: number)
        else { return nil }
        return share.units % 100 == 0 ? FullTimeEquivalent(units: share.units / 100).description : nil
    }

    /// A number as exact decimal text, also where it was typed as text; nil where it is none.
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

    /// A day in ISO 8601, from a date, from a number that lost its date format, or from text as Norwegians write it.
    private static func day(in cell: CellValue) -> String? {
        let day: CalendarDay? =
            switch cell {
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

    /// Texts with semicolons between; with line ends where one of them holds a semicolon. A single one has a line with a
    /// semicolon alone below it, since programs take away a line end that nothing follows.
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
