import Cells
import CompetencePlan
import Wording

extension TableReader {
    /// Says of merged cells that their value was read in each of their rows: as a question where the rows are summed, since
    /// the number may have been meant for them together.
    mutating func reportMerges() {
        // Of a value that cannot be read, that is said.
        let wrong = Set(saidOfMerges.filter { Rule.of($0.code).severity == .error }.map(\.first))
        for merge in merges where !wrong.contains(merge.range.first) {
            let isSummed = layout.columns[merge.column].kind.isSummed
            let first = merge.range.first
            let range = "\(first):\(merge.last)"
            let value =
                if case .number = merge.value { texts.decimal(merge.value.plainText) } else { merge.value.plainText }
            report.add(
                isSummed ? .cellMergedNumber : .cellMergedCells, at: location.at(first),
                ["range": range, "value": value])
        }
    }

    /// Whether the same has been said of another cell of a merged range: its one value has one fault.
    mutating func isSaidOfMerge(_ finding: Finding) -> Bool {
        guard !merges.isEmpty, let cell = CellReference(finding.location.cell), let first = firstOfMerge[cell] else {
            return false
        }
        let isNew = saidOfMerges.insert(MergeFinding(code: finding.code, first: first)).inserted
        return !isNew && !report.namesEachCell
    }
}

/// What was found in a merged range, which its first cell stands for.
struct MergeFinding: Hashable {
    let code: FindingCode
    let first: CellReference
}

extension FormColumn.Kind {
    /// Whether the form or the council's workbook adds its numbers up over the rows.
    fileprivate var isSummed: Bool {
        switch self {
        case .count, .fte, .amount: true
        default: false
        }
    }
}
