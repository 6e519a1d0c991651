import Cells
import CompetencePlan
import Wording

/// «Ingen behov», above the table of a sheet.
extension TableReader {
    /// Reads the answer if it is in this row above the table, and returns the row's other cells.
    mutating func readNilReturn(in row: Row, into answers: inout UnitAnswers) -> [Cell] {
        guard layout.schema.nilReturn != nil,
            let label = row.cells.firstIndex(where: { layout.isNilReturn($0.value.plainText) })
        else { return row.cells }
        let others = Array(row.cells[..<label])
        nilCell = CellReference(row: row.number, column: row.cells[label].reference.column + 1)
        let rest = row.cells[(label + 1)...].filter { !RowReader.isBlank($0) }
        guard let cell = rest.first else { return others }
        nilCell = cell.reference
        if let answer = YesNoText.parse(cell.value) {
            isNil = answer
        } else if layout.saysNoNeed(cell.value.plainText) {
            isNil = true
            report.add(
                .cellNameRead, at: location.at(cell.reference),
                ["value": cell.value.plainText.trimmed, "read": texts(.formYes)])
        } else {
            nilWords = cell
        }
        if isNil { answers.nilReturns.insert(layout.id) }
        return others + rest.dropFirst()
    }

    /// Records the first row that says in words that there is no need.
    mutating func noteNoNeed(in row: Row) {
        guard nilCell != nil, noNeed == nil, !hasContent else { return }
        noNeed = row.cells.first {
            found.offset(of: $0.reference.column) != nil && layout.saysNoNeed($0.value.plainText)
        }
    }

    /// Reads such words as «Ingen behov», with a note, if the table has no other content.
    mutating func readNoNeed(into answers: inout UnitAnswers) {
        guard let noNeed, !isNil, !hasContent else { return }
        isNil = true
        answers.nilReturns.insert(layout.id)
        let cell = noNeed.reference.description
        report.remove { $0.code == .cellSignForNothing && $0.location.cell == cell }
        report.add(
            .cellNameRead, at: location.at(noNeed.reference),
            ["value": noNeed.value.plainText.trimmed, "read": nilReturnName])
    }

    /// Asks for Ja or Nei in place of other words.
    mutating func reportNilWords() {
        guard let cell = nilWords else { return }
        guard hasContent || isNil else { return reportOutside(cell) }
        // The rows are the answer.
        if SignForNothing.matches(cell.value.plainText, isAnswer: true) { return }
        report.add(
            .cellChoiceUnreadable, at: location.at(cell.reference),
            ["value": cell.value.plainText, "choices": YesNoText.choices(texts), "column": nilReturnName])
    }

    private var nilReturnName: String { layout.schema.nilReturn?.name(context.layout.language) ?? "" }
}
