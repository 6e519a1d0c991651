import Cells

/// What the workbook's own part lists (ECMA-376 part 1, section 18.2.27): its sheets, and where the rest stands.
struct SheetList {
    private(set) var sheets: [SheetInfo] = []
    /// The part of each sheet.
    private(set) var parts: [PartName] = []
    private(set) var calendar = DateCalendar.from1900
    let strings: PartName?
    let styles: PartName?

    init(_ package: Package, part: PartName) throws(Problem) {
        let relationships = try package.relationships(of: part)
        strings = relationships.first { $0.kind == .sharedStrings }?.target
        styles = relationships.first { $0.kind == .styles }?.target
        let byID = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
        let found = try package.scan(part, orFrom: package.common?.sheetLists) { (scanner) throws(Problem) in
            try Self.read(&scanner, package.limits)
        }
        guard let found else { return }
        calendar = found.calendar
        for entry in found.entries {
            guard let target = byID[entry.relationship] else {
                throw Problem.damaged("the sheet \"\(entry.name)\" leads to no part").inside(part.text)
            }
            let isWorksheet = target.kind == .worksheet
            sheets.append(
                SheetInfo(name: entry.name, visibility: entry.visibility, kind: isWorksheet ? .worksheet : .other))
            parts.append(target.target)
        }
    }

    /// What the part itself says.
    struct Listing: Sendable {
        fileprivate let entries: [Entry]
        fileprivate let calendar: DateCalendar
    }

    fileprivate struct Entry: Sendable {
        let name: String
        let visibility: SheetVisibility
        let relationship: String
    }

    private static func read(_ scanner: inout XMLScanner, _ limits: ReadLimits) throws(Problem) -> Listing {
        var entries: [Entry] = []
        var calendar = DateCalendar.from1900
        while case let token = try scanner.nextContent(), token != .endOfDocument {
            guard token == .start else { continue }
            guard scanner.open.count > 1 || scanner.isMain(.workbook) else {
                throw .damaged("the part is no workbook")
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
            entries.append(
                Entry(
                    name: EscapedText.decoded(try scanner.value(.name) ?? ""),
                    visibility: SheetVisibility(rawValue: state) ?? .visible,
                    relationship: try scanner.value(.id, in: .documentRelationships) ?? ""))
        }
        return Listing(entries: entries, calendar: calendar)
    }
}
