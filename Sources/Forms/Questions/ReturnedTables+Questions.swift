import Cells
import CompetencePlan

extension ReturnedTables {
    /// The cell of the return form in which something belongs that was in a row of a lost column;
    /// nil if its table is not there.
    func cell(of column: LostColumn, inRow number: Int) -> FormCell? {
        all.first { $0.layout.id == column.table }.map { table in
            FormCell(table: column.table, column: column.key, row: table.rowInForm(of: number))
        }
    }

    /// The questions about rows under another unit's title, which the return form does not have. The unit's own rows of
    /// the same name stand behind the row in the question, so that they are not taken for it when it has been deleted.
    func questionsOfOthers(_ rows: [RowOfOther]) -> [OpenQuestion] {
        let others = Dictionary(grouping: rows, by: \.sheet).mapValues { Set($0.map(\.cell.row)) }
        let own = others.compactMap { sheet, others in
            all.first { $0.layout.id == sheet }.map { (sheet, $0.rowsByName(except: others)) }
        }
        let ownRows = Dictionary(first: own)
        return rows.compactMap { row in
            // The row about the unit as a whole keeps its name when it is corrected.
            guard let table = all.first(where: { $0.layout.id == row.sheet }),
                let key = table.layout.columns.first?.key,
                !table.layout.isWholeUnit(row.name)
            else { return nil }
            let name = OpenQuestion.compared(PersonalData.masked(row.name))
            let numbers = [row.cell.row] + (ownRows[row.sheet]?[name] ?? [])
            let cells = numbers.map { FormCell(table: row.sheet, column: key, row: table.rowInForm(of: $0)) }
            return OpenQuestion(code: .formOtherUnitsRows, text: PersonalData.masked(row.name), cells: cells)
        }
    }

    /// The questions about numbers in merged cells, of which the return form has none.
    func questionsOfMerges(in findings: [Finding]) -> [OpenQuestion] {
        findings.filter { $0.code == .cellMergedNumber }.compactMap { finding in
            all.first { $0.sheet == finding.location.sheet }.flatMap { Self.question(finding, in: $0) }
        }
    }

    private static func question(_ finding: Finding, in table: Table) -> OpenQuestion? {
        guard let range = finding.arguments["range"].flatMap({ CellRange($0) }) else { return nil }
        let isAcross = finding.arguments["across"] == "1"
        let lastRow = isAcross ? range.first.row : range.last.row
        let rows = (range.first.row...lastRow).filter { table.indexOfRow[$0] != nil }
        let keys = table.found.columns.compactMap { column, number in
            number.map { (range.first.column...range.last.column).contains($0) } == true ? column.key : nil
        }
        let cells = rows.flatMap { row in keys.map { (row: row, key: $0) } }
        guard let first = cells.first, let value = table.text(first.key, inRow: first.row) else { return nil }
        let asked = isAcross ? cells : cells.filter { table.text($0.key, inRow: $0.row) == value }
        return OpenQuestion(
            code: finding.code, text: value,
            cells: asked.map { FormCell(table: table.layout.id, column: $0.key, row: table.rowInForm(of: $0.row)) })
    }
}

extension ReturnedTables.Table {
    /// How many rows below the headings of the return form a row of the returned sheet is; 0 for the headings.
    fileprivate func rowInForm(of number: Int) -> Int {
        if number <= found.header.row { return 0 }
        let example = layout.hasExample ? 1 : 0
        return indexOfRow[number].map { $0 + example + 1 } ?? number - found.header.row
    }

    /// The numbers of the rows by the text of the first column, as questions compare it.
    fileprivate func rowsByName(except others: Set<Int>) -> [String: [Int]] {
        guard let key = layout.columns.first?.key else { return [:] }
        let numbers = indexOfRow.keys.filter { !others.contains($0) }.sorted()
        return Dictionary(grouping: numbers) { OpenQuestion.compared(PersonalData.masked(text(key, inRow: $0) ?? "")) }
    }

    fileprivate func text(_ key: ColumnKey, inRow number: Int) -> String? {
        indexOfRow[number].flatMap { rows[$0].values[key]?.plainText }
    }
}
