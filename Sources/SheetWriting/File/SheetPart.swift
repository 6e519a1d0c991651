import Cells

/// What is written here of a sheet as XML: its rows, merged ranges, colour scales, links and list of tables, and the
/// relationships of external links and tables.
struct SheetXML {
    var rows = PartContent()
    var merges = PartContent()
    var colourScales = PartContent()
    var links = PartContent()
    var tables = PartContent()
    var relationships = PartContent()
    /// The range with cells; nil if there are none.
    var extent: CellRange?
}

/// A sheet part written by libxlsxwriter, with the rows inserted.
enum SheetPart {
    /// The elements of a sheet up to its links, in the prescribed order (ECMA-376 part 1, section 18.3.1.99).
    private static let order = [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
        "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
        "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks",
    ]

    /// The sheet `xml` with its rows replaced; its own rows only contain what libxlsxwriter needs.
    static func part(_ xml: [UInt8], named name: String, with sheet: SheetXML) throws(WriteError) -> PartContent {
        var changes = try PartChanges(of: xml, named: name, downTo: 1)
        if let dimension = changes.children.first(where: { $0.name == "dimension" }) {
            let extent = sheet.extent.map { $0.first == $0.last ? "\($0.first)" : "\($0)" } ?? "A1"
            changes.replace(dimension.range, with: PartContent("<dimension ref=\"\(extent)\"/>".utf8))
        }
        try insert(sheet.rows, into: "sheetData", of: &changes, keeping: false)
        try insert(sheet.merges, into: "mergeCells", of: &changes, keeping: true)
        changes.insert(sheet.colourScales, at: try offset(of: "dataValidations", in: changes))
        try insert(sheet.links, into: "hyperlinks", of: &changes, keeping: true)
        changes.insert(sheet.tables, at: try changes.root.content.upperBound)
        return changes.content
    }

    /// Inserts elements into a list, after the existing ones if these are kept. The list is created if missing. Its
    /// optional count attribute is dropped.
    private static func insert(
        _ content: PartContent, into name: String, of changes: inout PartChanges, keeping: Bool
    ) throws(WriteError) {
        guard !content.isEmpty || !keeping else { return }
        let list = changes.children.first { $0.name == name }
        if let list, keeping, !list.isOneTag {
            changes.replace(list.startTag, with: PartContent("<\(name)>".utf8))
            changes.insert(content, at: list.content.upperBound)
            return
        }
        var whole = PartContent("<\(name)>".utf8)
        whole.append(content)
        whole.append("</\(name)>".utf8)
        if let list {
            changes.replace(list.range, with: whole)
        } else {
            changes.insert(whole, at: try offset(of: name, in: changes))
        }
    }

    /// The offset where an element that a sheet does not have is inserted.
    private static func offset(of name: String, in changes: PartChanges) throws(WriteError) -> Int {
        let before = order.prefix { $0 != name }
        let start = try changes.root.content.lowerBound
        return changes.children.last { before.contains($0.name) }?.range.upperBound ?? start
    }

    /// The sheet's relationships with those of its links; `xml` is nil if there are no others.
    static func relationships(
        _ xml: [UInt8]?, named name: String, with sheet: SheetXML
    ) throws(WriteError) -> PartContent {
        if let xml {
            var changes = try PartChanges(of: xml, named: name, downTo: 0)
            changes.insert(sheet.relationships, at: try changes.root.content.upperBound)
            return changes.content
        }
        var part = PartContent()
        part.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        part.append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
        part.append(sheet.relationships)
        part.append("</Relationships>")
        return part
    }

    /// The style numbers of the sample cells in the last row of the first sheet.
    static func samples(in xml: [UInt8], named name: String) throws(WriteError) -> [Int?] {
        let changes = try PartChanges(of: xml, named: name, downTo: 3)
        guard let data = changes.children.first(where: { $0.name == "sheetData" }),
            let row = changes.children(of: data).last, row.attributes["r"] == "\(CellReference.lastRow)"
        else { return [] }
        return changes.children(of: row).map { $0.attributes["s"].flatMap { Int($0) } }
    }
}
