/// How much has been read of a workbook: not what its parts store, since a few bytes can name a large part a thousand times.
///
/// Each sheet is counted for itself, also where two share a part; a sheet that is read again counts once.
final class WorkbookUses {
    /// What is counted apart.
    enum Kind {
        case cells, attachments, layout

        /// How many there may be: the limit's name, the limit, and what they are called where it is hit.
        fileprivate var limit: (name: ReadLimit, value: KeyPath<ReadLimits, Int>, words: String) {
            switch self {
            case .cells: (.cells, \.cells, "cells")
            case .attachments: (.notes, \.notes, "notes, comments and drawings")
            case .layout: (.mergedRanges, \.mergedRanges, "merged ranges")
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

    /// Nothing has been read.
    init(_ limits: ReadLimits) { self.limits = limits }

    /// What may be read of a sheet: all that others have left.
    func budget(_ kind: Kind, ofSheet index: Int) -> ReadBudget {
        let former = uses[Use(kind: kind, sheet: index)]
        return ReadBudget(
            kind: kind, sheet: index, limits: limits, otherItems: items[kind, default: 0] - (former?.items ?? 0),
            otherTextBytes: textBytes - (former?.textBytes ?? 0))
    }

    /// Counts what has been read of a sheet by now.
    func keep(_ budget: ReadBudget) {
        let former = uses.updateValue(budget, forKey: Use(kind: budget.kind, sheet: budget.sheet))
        items[budget.kind, default: 0] += budget.items - (former?.items ?? 0)
        textBytes += budget.textBytes - (former?.textBytes ?? 0)
    }
}

/// What has been read of one kind in a sheet, and how much more may be.
struct ReadBudget {
    let kind: WorkbookUses.Kind
    let sheet: Int
    private(set) var items = 0
    private(set) var textBytes = 0
    private let itemsLeft: Int
    private let textBytesLeft: Int
    private let itemLimit: Int
    private let textLimit: Int

    fileprivate init(
        kind: WorkbookUses.Kind, sheet: Int, limits: ReadLimits, otherItems: Int, otherTextBytes: Int
    ) {
        self.kind = kind
        self.sheet = sheet
        itemLimit = limits[keyPath: kind.limit.value]
        textLimit = limits.allTextBytes
        itemsLeft = itemLimit - otherItems
        textBytesLeft = textLimit - otherTextBytes
    }

    /// Counts one more.
    @inline(__always)
    mutating func add() throws(Problem) {
        items &+= 1
        guard items <= itemsLeft else { throw itemProblem }
    }

    /// Counts the bytes of a text that one has.
    @inline(__always)
    mutating func add(textBytes count: Int) throws(Problem) {
        textBytes &+= count
        guard textBytes <= textBytesLeft else { throw textProblem }
    }

    /// Counts one more, with its text.
    mutating func add(_ text: String) throws(Problem) {
        try add()
        try add(textBytes: text.utf8.count)
    }

    private var itemProblem: Problem {
        .tooLarge(kind.limit.name, "the workbook has more than \(itemLimit) \(kind.limit.words)")
    }

    private var textProblem: Problem {
        .tooLarge(.allTextBytes, "the texts of all cells have more than \(textLimit) bytes")
    }
}
