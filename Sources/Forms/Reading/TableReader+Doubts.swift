import Cells
import CompetencePlan
import Wording

extension TableReader {
    /// Asks about answers that are struck through: one finding for a row, at the first of them.
    mutating func reportStruckThrough(in row: Row) {
        guard row.cells.contains(where: \.isStruckThrough) else { return }
        let struck = found.answerCells(in: row).map(\.cell).filter(\.isStruckThrough)
        guard let first = struck.first else { return }
        let words = struck.map(texts.plainText).joined(separator: " · ")
        report.add(.cellStruckThrough, at: location.at(first.reference), ["value": words])
    }
}

extension TableReader {
    /// Reports answers in the row of the example, whose need still stands there: one finding with all of them. Returns
    /// whether there are any. A return form lists each cell.
    mutating func reportAnswers(inExample row: Row) -> Bool {
        guard !report.namesEachCell, layout.isExample(row), let name = row.cells.first else { return false }
        let own = found.answerCells(in: row).filter { offset, cell in
            !layout.isExample(cell.value.plainText, inColumn: offset) && !boilerplate.contains(cell.value.plainText)
        }
        guard layout.id == .measures, !own.isEmpty else { return false }
        let words = own.map { texts.plainText(of: $0.cell) }.joined(separator: " · ")
        report.add(.measureWithoutNeed, at: location.at(name.reference), ["value": words, "example": "1"])
        return true
    }
}
