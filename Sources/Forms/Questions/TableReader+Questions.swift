import Cells
import Wording

extension TableReader {
    /// Asks again about the numbers that stood in merged cells, unless one of the cells was changed. A return form has
    /// the number in each of them and cannot merge any.
    mutating func askAboutMerges(_ questions: [OpenQuestion]) {
        let asked = questions.filter { $0.code == .cellMergedNumber && $0.cells.first?.table == layout.id }
        guard !asked.isEmpty else { return }
        let texts = texts(below: asked.flatMap(\.cells))
        // They may be merged again.
        var reported = Set(report.findings.filter { $0.code == .cellMergedNumber }.map(\.location))
        for question in asked where question.cells.count > 1 {
            let values = question.cells.map { texts[$0.column]?[$0.row] ?? "" }
            let others = question.isAcross ? "" : question.text
            let cells = question.cells.compactMap(reference)
            guard cells.count == values.count, values[0] == question.text,
                values.dropFirst().allSatisfy({ $0 == others })
            else { continue }
            let at = location.at(question.isAcross ? cells[1] : cells[0])
            guard reported.insert(at).inserted else { continue }
            report.add(
                .cellMergedNumber, at: at,
                [
                    "range": "\(cells[0]):\(cells[cells.count - 1])", "value": self.texts.decimal(question.text),
                    "across": question.isAcross ? "1" : "", Finding.wasMerged: "1",
                ])
        }
    }

    /// The rows that an earlier return form asked about because they were under another unit's title: those with the
    /// same names, where they were or elsewhere, if there are more rows of the name than the unit's own.
    func rowsOfOthers(in questions: [OpenQuestion]) -> Set<Int> {
        let asked = questions.filter { $0.code == .formOtherUnitsRows && $0.cells.first?.table == layout.id }
        guard !asked.isEmpty else { return [] }
        let names = texts(below: asked.flatMap(\.cells)).mapValues { column in
            column.mapValues { OpenQuestion.compared(PersonalData.masked($0)) }
        }
        let rowsOfName = names.mapValues { rows in Dictionary(grouping: rows.keys.sorted()) { rows[$0] ?? "" } }
        let rows = asked.compactMap { question in
            question.cells.first.flatMap { cell -> Int? in
                let rows = rowsOfName[cell.column]?[question.text] ?? []
                if rows.contains(cell.row) { return cell.row }
                return rows.count >= question.cells.count ? rows.last : nil
            }
        }
        return Set(rows.map { $0 + header.row })
    }

    /// The texts below the headings in the columns of some cells, by the number of rows below them. A
    /// column that is not there has none.
    func texts(below cells: [FormCell]) -> [ColumnKey: [Int: String]] {
        let columns = Set(cells.map(\.column)).compactMap { key in
            found.number(of: key).map { (key: key, number: $0) }
        }
        guard !columns.isEmpty else { return [:] }
        let rows = sheet.rows(of: found).filter { !layout.isExample($0) }
        let texts = columns.map { key, number in
            let filled = rows.compactMap { $0.cell(inColumn: number) }.filter { !RowReader.isBlank($0) }
            return (key, Dictionary(first: filled.map { ($0.reference.row - header.row, $0.value.plainText) }))
        }
        return Dictionary(first: texts)
    }

    /// The reference of a cell of the form; nil if its column is not there.
    func reference(of cell: FormCell) -> CellReference? {
        found.number(of: cell.column).map { CellReference(row: header.row + cell.row, column: $0) }
    }
}
