import CZip

/// The parts of a workbook that libxlsxwriter wrote, with changes: rows are inserted into sheets, the shared strings
/// are replaced, and a few parts get what libxlsxwriter cannot write.
struct WorkbookParts {
    private let locksCells: Bool
    private let properties: DocumentProperties
    private let shared: SharedTables
    private let file: TemporaryFile
    /// By the part names of sheets, and of their relationships if they have external links.
    private let sheets: [String: SheetXML]
    private let relationships: [String: SheetXML]

    private static let firstSheet = "xl/worksheets/sheet1.xml"

    /// `sheets` are in the order of the workbook; their long pieces are in `file`.
    init(of workbook: WorkbookDescription, sheets: [SheetXML], _ shared: SharedTables, in file: TemporaryFile) {
        locksCells = workbook.sheets.contains(where: \.isProtected)
        properties = workbook.properties
        self.shared = shared
        self.file = file
        let named = zip(1..., sheets).map { ("sheet\($0).xml", $1) }
        self.sheets = Dictionary(uniqueKeysWithValues: named.map { ("xl/worksheets/\($0)", $1) })
        relationships = Dictionary(
            uniqueKeysWithValues: named.filter { !$1.relationships.isEmpty }.map {
                ("xl/worksheets/_rels/\($0).rels", $1)
            })
    }

    /// Changes the parts of the archive that libxlsxwriter wrote, and writes a new one to `path`.
    func write(_ draft: borrowing DraftFile, to path: String) throws(WriteError) {
        let parts = try PartArchive(path: draft.path, flags: ZIP_RDONLY)
        let archive = try PartArchive(path: path, flags: ZIP_CREATE | ZIP_TRUNCATE)
        var missing = relationships
        for index in 0..<parts.count {
            let name = parts.name(of: index)
            missing[name] = nil
            try archive.add(name, try PartSource(changed(name, try parts.read(index)), in: file))
        }
        for (name, sheet) in missing.sorted(by: { $0.key < $1.key }) {
            try archive.add(name, try PartSource(SheetPart.relationships(nil, named: name, with: sheet), in: file))
        }
        try archive.close(writing: path)
    }

    private func changed(_ name: String, _ bytes: [UInt8]) throws(WriteError) -> PartContent {
        if let sheet = sheets[name] {
            if name == Self.firstSheet { try shared.styles.check(samples: SheetPart.samples(in: bytes, named: name)) }
            return try SheetPart.part(bytes, named: name, with: sheet)
        }
        if let sheet = relationships[name] { return try SheetPart.relationships(bytes, named: name, with: sheet) }
        switch name {
        case SharedTexts.part: return PartContent(shared.texts.xml)
        case "xl/styles.xml" where locksCells: return try CellLocks.unlockingNormalStyle(bytes, named: name)
        case "docProps/core.xml": return try CoreProperties.settingDays(of: properties, in: bytes, named: name)
        default: return PartContent(bytes)
        }
    }
}
