import Cells

/// Merged answer cells, as they were read.
struct FilledMerge {
    let range: MergedRange
    let value: CellValue
    /// Which of the layout's columns it is, the first where it is over several.
    let column: Int
    /// The last cell that it stands for.
    let last: CellReference
    /// The cells that were given the value.
    var filled: [CellReference] = []
}

extension SheetContent {
    /// The sheet with the value of merged answer cells in each of their rows: a file holds it in the first alone, and who
    /// merged them meant it for all; so with today's level and the desired one. A row that has nothing else was merged for
    /// its looks, and stays as it is.
    func fillingMerges(below header: HeaderRow, of layout: SheetLayout) -> (sheet: SheetContent, merges: [FilledMerge])
    {
        let candidates = merges.filter { range in
            range.first.row > header.row
                && (range.first.row < range.last.row || levels(in: range, under: header, layout).count > 1)
                && header.offset(of: range.first.column).map { layout.columns[$0].kind.isAnswer } ?? false
        }
        guard !candidates.isEmpty else { return (self, []) }
        var sheet = self
        let offsets = rows.map(\.number).offsets
        let answered = Set(rows.indices.filter { rows[$0].hasAnswer(under: header, in: layout) })
        var filled: [FilledMerge] = []
        // How far each column has been gone through: ranges that overlap, which no program makes, cost no more than others.
        var reached: [Int: Int] = [:]
        for range in candidates.sorted(by: { $0.first < $1.first }) {
            let column = range.first.column
            guard range.first.row > reached[column] ?? 0, let offset = header.offset(of: column),
                let first = offsets[range.first.row],
                let cell = rows[first].cells.first(where: { $0.reference == range.first }), !RowReader.isBlank(cell)
            else { continue }
            let levels = levels(in: range, under: header, layout)
            let columns = levels.count > 1 && levels[0] == column ? levels : [column]
            for column in columns { reached[column] = range.last.row }
            let last = CellReference(row: range.last.row, column: columns.last ?? column)
            var merge = FilledMerge(range: range, value: cell.value, column: offset, last: last)
            for index in rows.indices.dropFirst(first).prefix(while: { rows[$0].number <= range.last.row })
            where answered.contains(index) {
                for column in columns where sheet.rows[index].fill(column, with: cell) {
                    merge.filled.append(CellReference(row: rows[index].number, column: column))
                }
            }
            if !merge.filled.isEmpty { filled.append(merge) }
        }
        return (sheet, filled)
    }

    /// The columns of levels that a range is over.
    private func levels(in range: MergedRange, under header: HeaderRow, _ layout: SheetLayout) -> [Int] {
        guard range.last.column - range.first.column < layout.columns.count else { return [] }
        return (range.first.column...max(range.first.column, range.last.column)).filter { column in
            header.offset(of: column).map { layout.columns[$0].kind == .level } ?? false
        }
    }
}

extension Row {
    fileprivate func hasAnswer(under header: HeaderRow, in layout: SheetLayout) -> Bool {
        cells.contains { cell in
            !RowReader.isBlank(cell)
                && header.offset(of: cell.reference.column).map { layout.columns[$0].kind.isAnswer } ?? false
        }
    }

    /// Gives an empty cell the content of another; whether it was empty.
    fileprivate mutating func fill(_ column: Int, with other: Cell) -> Bool {
        var cell = other
        cell.reference = CellReference(row: number, column: column)
        let index = cells.firstIndex { $0.reference.column >= column } ?? cells.endIndex
        guard index < cells.endIndex, cells[index].reference.column == column else {
            cells.insert(cell, at: index)
            return true
        }
        guard RowReader.isBlank(cells[index]) else { return false }
        cells[index] = cell
        return true
    }
}
