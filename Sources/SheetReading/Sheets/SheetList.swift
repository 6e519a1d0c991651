import Cells

/// The contents of the workbook part (ECMA-376 part 1, section 18.2.27): the sheets, and the names of other parts.
struct SheetList {
    private(set) var sheets: [SheetInfo] = []
    /// The part of each sheet.
    private(set) var parts: [PartName] = []
    private(set) var calendar = DateCalendar.from1900
    /// Other parts, with an empty name if the workbook has none.
    let strings: PartName
    let styles: PartName
    let richValues: RichValueParts

    /// The parts that define rich values.
    typealias RichValueParts = (metadata: PartName, values: PartName, structures: PartName)

    init(_ archive: ZipArchive, part: PartName) throws(ReadError) {
        let relationships = try archive.relationships(of: part)
        func target(_ kind: Relationship.Kind) -> PartName {
            relationships.first { $0.kind == kind }?.target ?? PartName("")
        }
        strings = target(.sharedStrings)
        styles = target(.styles)
        richValues = (target(.metadata), target(.richValues), target(.richValueStructures))
        let byID = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
        let found = try archive.scan(part) { (scanner) throws(ReadError) in
            try Self.read(&scanner, archive.limits)
        }
        guard let found else { return }
        calendar = found.calendar
        for entry in found.entries {
            let target = byID[entry.relationship]
            guard target?.kind != .external else {
                throw ReadError.damaged("the sheet \"\(entry.name)\" is outside the file").inside(part.text)
            }
            let part = target?.target ?? PartName("")
            let kind: SheetInfo.Kind =
                switch target?.kind {
                case nil: .missing
                case .worksheet?: archive.has(part.text) ? .worksheet : .missing
                default: .other
                }
            sheets.append(SheetInfo(name: entry.name, visibility: entry.visibility, kind: kind))
            parts.append(part)
        }
    }

    private struct Entry {
        let name: String
        let visibility: SheetVisibility
        let relationship: String
    }

    private static func read(
        _ scanner: inout XMLScanner, _ limits: ReadLimits
    ) throws(ReadError) -> (entries: [Entry], calendar: DateCalendar) {
        var entries: [Entry] = []
        var calendar = DateCalendar.from1900
        while try scanner.nextStart() {
            guard scanner.open.count > 1 || scanner.isMain(.workbook) else {
                throw .damaged("the part is not a workbook")
            }
            if scanner.isMain(.workbookPr), let value = try scanner.value(.date1904), ["1", "true"].contains(value) {
                calendar = .from1904
            }
            guard scanner.isMain(.sheet) else {
                if scanner.open.count > 1, !scanner.isMain(.sheets) { try scanner.skipElement() }
                continue
            }
            guard entries.count < limits.sheets else {
                throw .tooLarge(.sheets, "the workbook has more than \(limits.sheets) sheets")
            }
            let state = try scanner.value(.state) ?? ""
            let name = try scanner.value(.name) ?? ""
            guard name.utf8.count <= limits.sheetNameBytes else {
                throw .tooLarge(.sheetNameBytes, "a sheet's name has \(name.utf8.count) bytes")
            }
            entries.append(
                Entry(
                    name: EscapedText.decoded(name),
                    visibility: SheetVisibility(rawValue: state) ?? .visible,
                    relationship: try scanner.value(.id, in: .documentRelationships) ?? ""))
        }
        return (entries, calendar)
    }
}
