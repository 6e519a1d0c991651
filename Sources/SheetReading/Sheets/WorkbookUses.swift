/// How much of a workbook has been read, not how much it stores, since a few bytes can refer to a large part a thousand
/// times.
///
/// Each sheet counts separately, even if two share a part. A sheet that is read again counts once.
final class WorkbookUses {
    /// What is counted separately.
    enum Kind {
        case cells, attachments, extras

        /// The limit's name, the limit, and what to call the items in an error.
        var limit: (name: ReadLimit, value: KeyPath<ReadLimits, Int>, words: String) {
            switch self {
            case .cells: (.cells, \.cells, "cells")
            case .attachments: (.notes, \.notes, "notes, comments and drawings")
            case .extras: (.mergedRanges, \.mergedRanges, "merged ranges")
            }
        }
    }

    private struct Use: Hashable {
        let kind: Kind
        let sheet: Int
    }

    private let limits: ReadLimits
    private var items: [Kind: Int] = [:]
    private var textBytes = 0
    private var uses: [Use: ReadBudget] = [:]

    init(_ limits: ReadLimits) { self.limits = limits }

    /// What can still be read of a sheet: everything that the others have left.
    func budget(_ kind: Kind, ofSheet index: Int) -> ReadBudget {
        let previous = uses[Use(kind: kind, sheet: index)]
        return ReadBudget(
            kind: kind, sheet: index, limits: limits, otherItems: items[kind, default: 0] - (previous?.items ?? 0),
            otherTextBytes: textBytes - (previous?.textBytes ?? 0))
    }

    /// Records what has been read of a sheet so far.
    func keep(_ budget: ReadBudget) {
        let previous = uses.updateValue(budget, forKey: Use(kind: budget.kind, sheet: budget.sheet))
        items[budget.kind, default: 0] += budget.items - (previous?.items ?? 0)
        textBytes += budget.textBytes - (previous?.textBytes ?? 0)
    }
}
