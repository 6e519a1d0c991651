import CZip
import Glibc

/// What is done to the parts of a finished file: each is looked at once, whether it is whole; sheets are given their rows,
/// and a few others what libxlsxwriter cannot say.
struct PartEdits {
    private let locksCells: Bool
    private let properties: DocumentProperties
    private let spool: RowSpool
    /// By the names of the sheets' parts, and of their lists of relationships where there are links out of the workbook.
    private let sheets: [String: RowSpool.Sheet]
    private let relationships: [String: RowSpool.Sheet]

    /// `sheets` in the order of the workbook, their pieces in the spool.
    init(for workbook: WorkbookDescription, sheets: [RowSpool.Sheet], from spool: RowSpool) {
        locksCells = workbook.sheets.contains(where: \.isProtected)
        properties = workbook.properties
        self.spool = spool
        let named = zip(1..., sheets).map { ("sheet\($0).xml", $1) }
        self.sheets = Dictionary(uniqueKeysWithValues: named.map { ("xl/worksheets/\($0)", $1) })
        relationships = Dictionary(
            uniqueKeysWithValues: named.filter { !$1.relationships.isEmpty }.map {
                ("xl/worksheets/_rels/\($0).rels", $1)
            })
    }

    /// Writes the parts of the draft to `path`.
    func write(_ draft: borrowing DraftFile, to path: String) throws(WriteError) {
        let parts = try PartArchive(path: draft.path, flags: ZIP_RDONLY)
        // What stood at the path is replaced when all is written.
        let file = try PartArchive(path: path, flags: ZIP_CREATE | ZIP_TRUNCATE)
        var missing = relationships
        for index in 0..<parts.count {
            let part = parts.name(of: index)
            guard PartEnds.isXML(part) else {
                try file.copy(part, at: index, of: parts)
                continue
            }
            let bytes = try parts.read(index)
            guard PartEnds.isWhole(bytes) else {
                throw WriteError(TemporaryParts.folder, String(cString: strerror(ENOSPC)))
            }
            if let rows = sheets[part] {
                try file.add(part, try SplicedSheet.part(bytes, with: rows, from: spool))
            } else if let rows = missing.removeValue(forKey: part) {
                try file.add(part, try SplicedSheet.relationships(bytes, with: rows, from: spool))
            } else if locksCells, part == "xl/styles.xml" {
                try file.add(part, CellLocks.unlockingNormalStyle(bytes))
            } else if part == "docProps/core.xml" {
                try file.add(part, CoreProperties.settingDays(of: properties, in: bytes))
            } else {
                try file.copy(part, at: index, of: parts)
            }
        }
        for (part, rows) in missing.sorted(by: { $0.key < $1.key }) {
            try file.add(part, try SplicedSheet.relationships(nil, with: rows, from: spool))
        }
        try file.close(writing: path)
    }
}
