import Cells
import Wording

/// Cells beside the table.
extension TableReader {
    mutating func reportUnknown(in cells: [Cell]) {
        // A formula without a result may be the form's own, saved by a program that does not calculate; one above the headings with an
        // error counts the answers below, where the error is.
        for cell in cells where !RowReader.isBlank(cell) && cell.value != .noResult && !isBrokenCount(cell) {
            guard case .text(let text) = cell.value, boilerplate.contains(text) else {
                reportOutside(cell)
                continue
            }
            guard context.otherUnit(in: text, than: unit) != nil else { continue }
            report.add(.formContentOutside, at: location.at(cell.reference), ["value": text, Finding.namesOther: "1"])
        }
    }

    private func isBrokenCount(_ cell: Cell) -> Bool {
        cell.isFormula && cell.value.isError && cell.reference.row < header.row
    }

    mutating func reportOutside(_ cell: Cell) { report.addOutside(cell, on: location, texts) }
}
