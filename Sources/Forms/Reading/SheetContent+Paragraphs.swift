import Cells

/// Rows that Excel makes of one row of a table in Word: a cell with several paragraphs becomes several cells, and all
/// others of the row are merged beside them.
extension SheetContent {
    /// The sheet with each such row as one, its paragraphs in one cell.
    func joiningParagraphs(in table: FoundTable) -> (sheet: SheetContent, joined: [FilledMerge]) {
        let groups = merges.filter { $0.first.row > table.header.row && $0.first.row < $0.last.row }
            .grouped { $0.first.row...$0.last.row }.sorted { $0[0].first < $1[0].first }
        guard !groups.isEmpty else { return (self, []) }
        let offsets = rows.map(\.number).offsets
        var sheet = self
        var joined: [FilledMerge] = []
        // Overlapping ranges, which no program makes, cost no more than others.
        var reached = 0
        for group in groups where group[0].first.row > reached {
            reached = group[0].last.row
            guard let first = offsets[group[0].first.row] else { continue }
            let count = rows[first...].prefix { $0.number <= reached }.count
            guard let merge = paragraphs(inRowsAt: first..<(first + count), beside: group, table) else {
                continue
            }
            sheet.join(merge, inRowsAt: first..<(first + count))
            joined.append(merge)
        }
        if !joined.isEmpty { sheet.rows.removeAll(where: \.cells.isEmpty) }
        return (sheet, joined)
    }

    /// The only column of words whose cells are not merged, if what names the rows is: then they cannot be several
    /// answers. A need or a measure in paragraphs has many merged cells beside it.
    private func paragraphs(
        inRowsAt indices: Range<Int>, beside ranges: [CellRange], _ table: FoundTable
    ) -> FilledMerge? {
        let (layout, header) = (table.layout, table.header)
        let merged = Set(
            ranges.flatMap { $0.first.column...min($0.last.column, $0.first.column + layout.columns.count) })
        let answers = table.answerCells(in: rows[indices.lowerBound])
        let separate = layout.columns.indices.filter { index in
            layout.columns[index].kind.isAnswer && header.columns[index].map { !merged.contains($0) } ?? false
        }
        let filled = separate.filter { index in
            indices.contains { rows[$0].cell(inColumn: header.columns[index]).map { !RowReader.isBlank($0) } ?? false }
        }
        guard filled.count == 1, layout.columns[filled[0]].kind.isWords,
            let text = answers.first(where: { $0.offset == filled[0] })?.cell
        else { return nil }
        let name = layout.id == .measures ? layout["measure"].offset : layout.answerColumns.first?.offset
        let isNamedOnce = answers.contains { $0.offset == name && $0.offset != filled[0] }
        let isOneMeasure = layout.id == .measures && separate.count == 1 && answers.count > Self.fewestBesideMeasure
        guard isNamedOnce || isOneMeasure else { return nil }
        let texts = indices.compactMap { rows[$0].cell(inColumn: text.reference.column)?.value.plainText }
            .filter { !$0.isBlank }
        guard texts.count > 1 else { return nil }
        let last = CellReference(row: ranges[0].last.row, column: text.reference.column)
        return FilledMerge(
            range: CellRange(text.reference, last), value: .text(texts.joined(separator: "\n")), column: filled[0],
            last: last, cause: .isOneRow)
    }

    /// People merge a need, or a deadline, over several measures; Word merges everything.
    private static var fewestBesideMeasure: Int { 3 }

    private mutating func join(_ merge: FilledMerge, inRowsAt indices: Range<Int>) {
        for cell in rows[indices.lowerBound].cells.indices
        where rows[indices.lowerBound].cells[cell].reference == merge.range.first {
            rows[indices.lowerBound].cells[cell].value = merge.value
        }
        for index in indices.dropFirst() {
            rows[index].cells.removeAll { $0.reference.column == merge.range.first.column }
        }
    }
}
