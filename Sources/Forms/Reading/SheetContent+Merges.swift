import Cells

/// Merged answer cells with their value, or cells that were read in the same way.
struct FilledMerge {
    /// Why one value was read for several cells, or several as one.
    enum Cause {
        case isMerged
        /// The cells are not merged: the need stands alone above its measures.
        case isAbove
        /// All other cells of the rows are merged, so that the rows are one.
        case isOneRow
    }

    let range: CellRange
    let value: CellValue
    /// The layout column; the first if the range covers several.
    let column: Int
    /// The last cell that gets the value.
    let last: CellReference
    var cause = Cause.isMerged
    /// The cells that the value was copied to.
    var filled: [CellReference] = []
}

extension SheetContent {
    /// The sheet as a person sees its table: texts that are errors as such, without the states of check boxes, and
    /// with the values of merged cells.
    func asShown(with table: FoundTable) -> (sheet: SheetContent, merges: [FilledMerge]) {
        let (sheet, joined) = withErrors.withoutControlStates(under: table).withoutZerosForNothing(in: table)
            .coveringValues(in: table).joiningParagraphs(in: table)
        let (filled, merges) = sheet.fillingMerges(in: table)
        return (filled, joined + merges)
    }

    /// The sheet with values under merged cells of the table among those that nobody sees. LibreOffice can keep them
    /// when it merges.
    private func coveringValues(in table: FoundTable) -> SheetContent {
        var sheet = self
        var start = 0
        // As below, overlapping ranges cost no more than others.
        var reached: [Int: Int] = [:]
        for range in merges.sorted(by: { $0.first < $1.first }) {
            let column = range.first.column
            guard range.first.row > max(table.header.row, reached[column] ?? 0), table.offset(of: column) != nil else {
                continue
            }
            reached[column] = range.last.row
            while start < rows.count, rows[start].number < range.first.row { start += 1 }
            let shown = start < rows.count ? rows[start].cells.first { $0.reference == range.first } : nil
            for index in rows.indices[start...].prefix(while: { rows[$0].number <= range.last.row }) {
                sheet.cover(cellsOfRowAt: index, under: range, showing: shown)
            }
        }
        return sheet
    }

    private mutating func cover(cellsOfRowAt index: Int, under range: CellRange, showing shown: Cell?) {
        let hidden = rows[index].cells.filter { cell in
            range.contains(cell.reference) && cell.reference != range.first && !cell.isFormula
                && !RowReader.isBlank(cell)
        }
        guard !hidden.isEmpty else { return }
        rows[index].cells.removeAll(where: hidden.contains)
        addCovered(hidden.filter { $0.value != shown?.value })
    }

    /// The sheet with the value of merged answer cells copied to each of their rows: a file stores it only in the first
    /// one, and merging means that it applies to all. The current and desired levels are treated alike. A row without
    /// other answers was merged for its appearance and stays as it is.
    private func fillingMerges(in table: FoundTable) -> (sheet: SheetContent, merges: [FilledMerge]) {
        let needs = Set(table.layout.id == .measures ? needsAboveMeasures(table) : [])
        let candidates = (merges + needs).filter { range in
            range.first.row > table.header.row
                && (range.first.row < range.last.row || levels(in: range, table).count > 1)
                && table.column(at: range.first.column)?.kind.isAnswer == true
        }
        guard !candidates.isEmpty else { return (self, []) }
        var sheet = self
        let offsets = rows.map(\.number).offsets
        let answered = Set(rows.indices.filter { !table.answerCells(in: rows[$0]).isEmpty })
        var filled: [FilledMerge] = []
        // The last row handled in each column, so that overlapping ranges, which no program makes, cost no more than
        // others.
        var reached: [Int: Int] = [:]
        for range in candidates.sorted(by: { $0.first < $1.first }) {
            let column = range.first.column
            guard range.first.row > reached[column] ?? 0, let offset = table.offset(of: column),
                let first = offsets[range.first.row],
                let cell = rows[first].cells.first(where: { $0.reference == range.first }), !RowReader.isBlank(cell)
            else { continue }
            let levels = levels(in: range, table)
            let columns = levels.count > 1 && levels[0] == column ? levels : [column]
            for column in columns { reached[column] = range.last.row }
            let last = CellReference(row: range.last.row, column: columns.last ?? column)
            var merge = FilledMerge(
                range: range, value: cell.value, column: offset, last: last,
                cause: needs.contains(range) ? .isAbove : .isMerged)
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

    /// The cells of each need that stands alone in its row, and of the measures without a need in the rows below it.
    private func needsAboveMeasures(_ table: FoundTable) -> [CellRange] {
        guard let need = table.number(of: "need"), let measure = table.number(of: "measure") else { return [] }
        func isFilled(_ index: Int, _ column: Int) -> Bool {
            rows[index].cell(inColumn: column).map { !RowReader.isBlank($0) } ?? false
        }
        return rows.indices.compactMap { index in
            let first = rows[index]
            guard first.number > table.header.row, isFilled(index, need),
                table.answerCells(in: first).allSatisfy({ $0.cell.reference.column == need })
            else { return nil }
            let below = rows.indices[(index + 1)...].prefix { next in
                rows[next].number - first.number == next - index && isFilled(next, measure) && !isFilled(next, need)
            }
            return below.last.map { last in
                CellRange(
                    CellReference(row: first.number, column: need), CellReference(row: rows[last].number, column: need))
            }
        }
    }

    /// The level columns that a range covers.
    private func levels(in range: CellRange, _ table: FoundTable) -> [Int] {
        guard range.last.column - range.first.column < table.layout.columns.count else { return [] }
        return (range.first.column...max(range.first.column, range.last.column)).filter {
            table.column(at: $0)?.kind == .level
        }
    }
}

extension Row {
    /// Copies another cell's content into an empty cell. Returns whether it was empty.
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
