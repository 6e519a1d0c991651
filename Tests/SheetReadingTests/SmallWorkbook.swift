import Cells
import SheetReading

/// A workbook put together from XML, with all that a test does not care about filled in.
struct SmallWorkbook {
    var sheetData = ""
    var sharedStrings: String?
    var styles: String?
    var workbookPr = ""
    /// Further or other parts, by name; an empty text leaves a part out.
    var parts: [String: String] = [:]
    /// The namespace of sheets, workbook and styles.
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// A workbook whose one sheet, "Ark1", holds these rows.
    init(_ sheetData: String = "") { self.sheetData = sheetData }

    var zip: StoredZip {
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
        var zip = StoredZip()
        for (name, text) in all.sorted(by: { $0.key < $1.key }) where !text.isEmpty { zip.add(name, text) }
        return zip
    }

    func relationships(_ list: [(id: String, type: String, target: String)]) -> String {
        let items = list.map { "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>" }
        return "<Relationships xmlns=\"\(Self.package)\">\(items.joined())</Relationships>"
    }

    func open(_ limits: ReadLimits = .standard) throws(ReadError) -> Workbook {
        try Workbook(bytes: zip.bytes, name: "bok.xlsx", limits: limits)
    }

    /// All cells of the first sheet.
    func cells(_ limits: ReadLimits = .standard) throws(ReadError) -> [Cell] {
        var cursor = try open(limits).rows(ofSheetAt: 0)
        var cells: [Cell] = []
        while let row = try cursor.next() { cells += row.cells }
        return cells
    }

    /// The cells as "A1 text" lines, for short expectations.
    func shown(_ limits: ReadLimits = .standard) throws(ReadError) -> [String] {
        try cells(limits).map { cell in
            let value =
                switch cell.value {
                case .number(let number): "n \(number)"
                case .text(let text): "s \(text)"
                case .boolean(let truth): "b \(truth)"
                case .error(let text): "e \(text)"
                case .date(let date): "d \(date.iso)"
                case .noResult: "?"
                }
            return "\(cell.reference) \(value)\(cell.isFormula ? " =" : "")"
        }
    }
}
