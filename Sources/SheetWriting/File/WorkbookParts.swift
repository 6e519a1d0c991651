import CZip

/// The parts of a workbook that libxlsxwriter wrote, with changes: rows are inserted into sheets, the shared strings
/// are replaced, tables are added, and a few parts get what libxlsxwriter cannot write.
struct WorkbookParts {
    private let locksCells: Bool
    private let properties: DocumentProperties
    private let shared: SharedTables
    private let file: TemporaryFile
    /// By the part names of sheets, and of their relationships if they have external links or tables.
    private let sheets: [String: SheetXML]
    private let relationships: [String: SheetXML]
    /// In the order of their sheets.
    private let tables: [Table]

    private static let contentTypes = "[Content_Types].xml"
    private static let firstSheet = "xl/worksheets/sheet1.xml"

    /// `sheets` are in the order of the workbook; their rows are in `file`.
    init(of workbook: WorkbookDescription, sheets: [SheetXML], _ shared: SharedTables, in file: TemporaryFile) {
        locksCells = workbook.sheets.contains(where: \.isProtected)
        properties = workbook.properties
        self.shared = shared
        self.file = file
        tables = workbook.sheets.flatMap(\.tables)
        let sheets = Self.referring(to: workbook.sheets.map(\.tables.count), from: sheets)
        let named = zip(1..., sheets).map { ("sheet\($0).xml", $1) }
        self.sheets = Dictionary(uniqueKeysWithValues: named.map { ("xl/worksheets/\($0)", $1) })
        relationships = Dictionary(
            uniqueKeysWithValues: named.filter { !$1.relationships.isEmpty }.map {
                ("xl/worksheets/_rels/\($0).rels", $1)
            })
    }

    /// The sheets with references to the given numbers of tables, which are numbered from 1 in the workbook.
    private static func referring(to tables: [Int], from sheets: [SheetXML]) -> [SheetXML] {
        var next = 1
        return zip(sheets, tables).map { sheet, count in
            guard count > 0 else { return sheet }
            defer { next += count }
            var sheet = sheet
            sheet.tables = TableXML.list(next..<next + count)
            sheet.relationships.append(TableXML.relationships(next..<next + count))
            return sheet
        }
    }

    /// Copies and changes the parts of the archive that libxlsxwriter wrote, and writes a new one to `path`.
    func write(_ intermediate: borrowing IntermediateFile, to path: String) throws(WriteError) {
        let parts = try PartArchive(path: intermediate.path, flags: ZIP_RDONLY)
        let archive = try PartArchive(path: path, flags: ZIP_CREATE | ZIP_TRUNCATE)
        var missing = relationships
        for index in 0..<parts.count {
            let name = parts.name(of: index)
            missing[name] = nil
            if isChanged(name) {
                try archive.add(name, try PartSource(changed(name, try parts.read(index)), in: file))
            } else {
                try archive.copy(name, at: index, of: parts)
            }
        }
        for (name, sheet) in missing.sorted(by: { $0.key < $1.key }) {
            try archive.add(name, try PartSource(SheetPart.relationships(nil, named: name, with: sheet), in: file))
        }
        for (number, table) in zip(1..., tables) {
            try archive.add(TableXML.name(number), try PartSource(TableXML.part(table, number), in: file))
        }
        try archive.close(writing: path)
    }

    private func isChanged(_ name: String) -> Bool {
        switch name {
        case SharedTexts.part, "docProps/core.xml": true
        case Self.contentTypes: !tables.isEmpty
        case "xl/styles.xml": locksCells
        default: sheets[name] != nil || relationships[name] != nil
        }
    }

    private func changed(_ name: String, _ bytes: [UInt8]) throws(WriteError) -> PartContent {
        if let sheet = sheets[name] {
            if name == Self.firstSheet { try shared.styles.check(samples: SheetPart.samples(in: bytes, named: name)) }
            return try SheetPart.part(bytes, named: name, with: sheet)
        }
        if let sheet = relationships[name] { return try SheetPart.relationships(bytes, named: name, with: sheet) }
        switch name {
        case SharedTexts.part: return shared.texts.xml
        case Self.contentTypes where !tables.isEmpty:
            return try TableXML.contentTypes(adding: tables.count, to: bytes, named: name)
        case "xl/styles.xml" where locksCells: return try CellLocks.unlockingNormalStyle(bytes, named: name)
        case "docProps/core.xml": return try CoreProperties.settingDays(of: properties, in: bytes, named: name)
        default: return PartContent(bytes)
        }
    }
}
