public import Cells

/// A note that somebody attached to a cell.
public struct SheetNote: Hashable, Sendable {
    /// The cell.
    public var reference: CellReference
    /// What the note says; a thread of comments is one text.
    public var text: String
}

extension SheetNote {
    /// The notes of the sheet in `part`, in the file's order (ECMA-376 part 1, section 18.7).
    static func all(in package: Package, sheet part: PartName) throws(Problem) -> [SheetNote] {
        var notes: [SheetNote] = []
        for relationship in try package.relationships(of: part) where relationship.kind == .comments {
            let found = try package.scan(relationship.target) { (scanner) throws(Problem) in
                try read(&scanner, package.limits)
            }
            notes += found ?? []
        }
        return notes
    }

    private static func read(_ scanner: inout XMLScanner, _ limits: ReadLimits) throws(Problem) -> [SheetNote] {
        var notes: [SheetNote] = []
        var reference: CellReference?
        while case let token = try scanner.nextContent(), token != .endOfDocument {
            guard token == .start else { continue }
            if scanner.isMain(.comment) {
                reference = try scanner.value(.ref).flatMap { CellReference($0) }
            } else if scanner.isMain(.text), let place = reference {
                notes.append(SheetNote(reference: place, text: try scanner.richText()))
                guard notes.count <= limits.notes else {
                    throw .tooLarge(.notes, "the sheet has more than \(limits.notes) notes")
                }
            }
        }
        return notes
    }
}
