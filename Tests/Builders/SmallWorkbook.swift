/// A workbook made from XML; parts that a test does not specify have defaults.
package struct SmallWorkbook {
    package var sheetData = ""
    package var sharedStrings: String?
    package var styles: String?
    package var workbookPr = ""
    /// Additional or replaced parts by name; an empty text removes a part.
    package var parts: [String: String] = [:]
    /// The namespace of sheets, workbook and styles.
    package var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// A workbook with these rows on its only sheet, "Ark1".
    package init(_ sheetData: String = "") { self.sheetData = sheetData }

    package var zip: ZipBuilder {
        var all = [
            "_rels/.rels": relationships([("r1", "officeDocument", "xl/workbook.xml")]),
            "xl/workbook.xml": """
            <workbook xmlns="\(main)" xmlns:r="\(office)">\(workbookPr)<sheets>
            <sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": relationships([
                ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"),
                ("rId3", "styles", "styles.xml"),
            ]),
            "xl/worksheets/sheet1.xml": """
            <worksheet xmlns="\(main)"><sheetData>\(sheetData)</sheetData></worksheet>
            """,
        ]
        if let sharedStrings { all["xl/sharedStrings.xml"] = "<sst xmlns=\"\(main)\">\(sharedStrings)</sst>" }
        if let styles { all["xl/styles.xml"] = "<styleSheet xmlns=\"\(main)\">\(styles)</styleSheet>" }
        all.merge(parts) { $1 }
        var zip = ZipBuilder()
        for (name, text) in all.sorted(by: { $0.key < $1.key }) where !text.isEmpty { zip.add(name, text) }
        return zip
    }

    package func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
        let items = list.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }
        return "<Relationships xmlns=\"\(Self.package)\">\(items.joined())</Relationships>"
    }
}
