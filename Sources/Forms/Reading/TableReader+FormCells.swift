import Cells
import CompetencePlan
import Wording

/// «Ingen behov», above the table of a sheet.
extension TableReader {
    /// Reads it where it stands in a row above the table, and returns the row's other cells.
    mutating func readNilReturn(in row: Row, into answers: inout UnitAnswers) -> [Cell] {
        guard let named = layout.schema.nilReturn, let kind = NilReturn(rawValue: layout.id.rawValue),
            let label = row.cells.firstIndex(where: { named.isNamed(by: $0.value.plainText) })
        else { return row.cells }
        let others = Array(row.cells[..<label])
        nilCell = CellReference(row: row.number, column: row.cells[label].reference.column + 1)
        let rest = row.cells[(label + 1)...].filter { !RowReader.isBlank($0) }
        guard let cell = rest.first else { return others }
        nilCell = cell.reference
        guard let answer = YesNoText.parse(cell.value) else { return others + rest }
        isNil = answer
        if answer { answers.nilReturns.insert(kind) }
        return others + rest.dropFirst()
    }

    /// A sheet says what the unit needs or that it needs nothing, and not both.
    mutating func checkNilReturn() {
        guard isNil, hasContent, let nilCell else { return }
        let at = Place(file: place.file, sheet: place.sheet, cell: nilCell.description)
        let named = layout.schema.nilReturn?.name(context.layout.language) ?? ""
        report.add(.formNilWithAnswers, at: at, ["sheet": layout.name, "cell": named])
    }
}

/// Ja and nei as people write them.
enum YesNoText {
    /// Nil for what is neither.
    static func parse(_ value: CellValue) -> Bool? {
        if case .boolean(let truth) = value { return truth }
        let text = value.plainText.trimmed
        if ticks.contains(text) { return true }
        if text == "☐" { return false }
        switch NormalisedText.of(text) {
        case "ja", "j", "x", "yes", "y", "1", "sann", "true": return true
        case "nei", "n", "no", "0", "usann", "false": return false
        default: return nil
        }
    }

    private static let ticks: Set<String> = ["✓", "✔", "✔️", "☑", "☑️", "✅", "☒", "✗", "✘"]
}
