import Cells
import SheetReading
import Builders

/// Reads small workbooks.
extension SmallWorkbook {
    func open(_ limits: ReadLimits = .standard) throws(ReadError) -> Workbook {
        try Workbook(bytes: zip.bytes, name: "bok.xlsx", limits: limits)
    }

    /// What is attached to the first sheet, in parts with these types and targets, and in `more` parts by name.
    func attachments(
        _ attached: [(type: String, target: String, content: String)], more: [String: String] = [:]
    ) throws(ReadError) -> SheetAttachments {
        var book = self
        let list = attached.enumerated().map { (id: "r\($0)", type: $1.type, target: "../\($1.target)") }
        book.parts["xl/worksheets/_rels/sheet1.xml.rels"] = book.relationships(list)
        for part in attached { book.parts["xl/\(part.target)"] = part.content }
        book.parts.merge(more) { $1 }
        return try book.open().attachments(ofSheetAt: 0)
    }

    /// All cells of the first sheet.
    func cells(_ limits: ReadLimits = .standard) throws(ReadError) -> [Cell] { try Self.cells(open(limits)) }

    /// The cells as "A1 text" lines, for short expectations.
    func summary(_ limits: ReadLimits = .standard, sorting: Bool = false) throws(ReadError) -> [String] {
        try Self.summary(open(limits), sorting: sorting)
    }

    static func cells(_ workbook: Workbook, sorting: Bool = false) throws(ReadError) -> [Cell] {
        var cursor = try workbook.rows(ofSheetAt: 0, sorting: sorting)
        var cells: [Cell] = []
        while let row = try cursor.next() { cells += row.cells }
        return cells
    }

    static func summary(_ workbook: Workbook, sorting: Bool = false) throws(ReadError) -> [String] {
        try cells(workbook, sorting: sorting).map { cell in
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
