import Cells
import Wording

extension TableReader {
    /// Reports that the value of merged cells was read in each of their rows. It is a question if the rows are summed,
    /// since the number may have been meant for all of them together.
    mutating func reportMerges() {
        // An unreadable value has already been reported.
        let wrong = Set(reportedMerges.filter { Rule.of($0.code).severity == .error }.map(\.first))
        for merge in merges where !wrong.contains(merge.range.first) {
            let isSummed = [.count, .fte, .amount, .number].contains(layout.columns[merge.column].kind)
            let first = merge.range.first
            let range = "\(first):\(merge.last)"
            let value =
                if case .number = merge.value { texts.decimal(merge.value.plainText) } else { merge.value.plainText }
            report.add(
                isSummed ? .cellMergedNumber : .cellMergedCells, at: location.at(first),
                [
                    "range": range, "value": value, "joined": merge.cause == .isOneRow ? "1" : "",
                    "why": why(merge.cause),
                ])
        }
    }

    private func why(_ cause: FilledMerge.Cause) -> String {
        switch cause {
        case .isMerged: ""
        case .isAbove: texts(.mergeAbove)
        case .isOneRow: texts(.mergeBeside)
        }
    }

    /// Asks about a number in cells that are merged across columns of numbers, since it counts in the first one only.
    /// The question is at the second cell, which has none.
    mutating func reportMergesAcross() {
        for range in sheet.merges.prefix(Self.mostMerges) where range.first.row > header.row {
            let columns = (range.first.column...range.last.column).prefix(Self.mostMerges).filter { column in
                found.column(at: column).map { [.count, .fte, .amount].contains($0.kind) } ?? false
            }
            guard columns.count > 1, columns[0] == range.first.column,
                let row = sheet.rows.first(where: { $0.number == range.first.row }),
                let cell = row.cell(inColumn: columns[0]), case .number = cell.value
            else { continue }
            report.add(
                .cellMergedNumber, at: location.at(CellReference(row: row.number, column: columns[1])),
                ["range": "\(range)", "value": texts.plainText(of: cell), "across": "1"])
        }
    }

    /// Whether a cell is in a merged range that begins in a column of levels, such as a sentence across them.
    func isMergedWithLevel(_ column: TableColumn, _ reader: RowReader) -> Bool {
        guard let number = found.number(of: column) else { return false }
        let cell = CellReference(row: reader.row.number, column: number)
        return sheet.merges.prefix(Self.mostMerges).contains { $0.first.column < number && $0.contains(cell) }
    }

    /// More than anyone makes by hand.
    private static var mostMerges: Int { 1_000 }

    /// Whether the same was reported for another cell of a merged range, which has only one value. Errors are joined
    /// later, when the words of the rows that they take out are known.
    mutating func isReportedForMerge(_ finding: Finding) -> Bool {
        guard !merges.isEmpty, let cell = CellReference(finding.location.cell), let first = firstOfMerge[cell] else {
            return false
        }
        let isNew = reportedMerges.insert(MergeFinding(code: finding.code, first: first)).inserted
        return !isNew && !report.namesEachCell && finding.severity != .error
    }
}

/// A finding in a merged range, identified by the first cell.
struct MergeFinding: Hashable {
    let code: FindingCode
    let first: CellReference
}
