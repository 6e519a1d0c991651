import Cells
import Wording

/// Cells beside the table, and rows that do not count.
extension TableReader {
    mutating func reportUnknown(in cells: [Cell]) {
        // A formula without a result may be the form's own, saved by a program that does not calculate; one above the
        // headings with an error counts the answers below, where the error is.
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

    /// Reports a row whose answers are not counted because its name or a required answer is missing: one finding with
    /// all its texts. If the name column has no heading, that is reported for all rows.
    func reportWithoutKey(
        _ reader: inout RowReader, as code: FindingCode = .formContentOutside, at column: TableColumn? = nil
    ) {
        if let keyColumn, !has(keyColumn) { return }
        guard let first = reader.answerColumns.first(where: { reader.hasContent($0) }) else { return }
        let words = words(of: reader)
        // If the row's name is unreadable, that is the error, and the texts of the row are added to it.
        if let key = column ?? keyColumn, reader.cell(key)?.value.isError == true {
            reader.addArguments(["row": words], toFindingsOf: .cellFormulaError, at: key)
        } else {
            var arguments = ["value": words]
            // A remark beside an empty name stands in its own column, so it is the name that is missing.
            if code == .formContentOutside, let name = keyColumn?.offset, !reader.hasContent(layout.answerColumns[0]) {
                let column = ["column": layout.columns[name].header]
                arguments["why"] = texts(.outsideWithoutName, column)
                arguments["remedy"] = texts(.outsideWithoutNameRemedy, column)
            }
            reader.report(code, column ?? first, arguments)
        }
    }

    /// The texts of a row in the answer columns.
    func words(of reader: RowReader, except others: [TableColumn] = []) -> String {
        let columns = reader.answerColumns.filter { column in !others.contains { $0.offset == column.offset } }
        return columns.filter { if case .error? = reader.cell($0)?.value { false } else { true } }
            .map(reader.words).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
