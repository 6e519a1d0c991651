import Cells
import CompetencePlan
import TextFormats

/// The content of a form's hidden sheet: the identity, and lists under headings.
struct HiddenSheet: Sendable {
    /// Nil if the sheet was deleted.
    let identity: FormIdentity?
    /// Texts that the program wrote only in this form.
    let ownTexts: [String]
    /// The labels of levels and of importance that the form was made with.
    let labels: [String]
    /// Cells that the program did not write, by the sheet's index in the workbook.
    let strays: [Int: [Cell]]
    private let rows: [Row]

    init(in sheets: [SheetContent]) {
        let indices = sheets.indices.filter { FormIdentity.isHiddenSheet(sheets[$0].name) }
        rows = indices.first.map { sheets[$0].rows } ?? []
        identity = FormIdentity(entries: Self.entries(in: rows))
        ownTexts = Self.list(under: FormIdentity.ownTextsHeading, in: rows)
        labels = ["levels", "importance"].flatMap { [rows] in Self.list(under: $0, in: rows) }
            .filter { $0.contains(where: \.isLetter) }
        strays = Dictionary(first: indices.map { ($0, Self.strays(in: sheets[$0].rows)) })
    }

    /// The texts below a heading.
    func list(under heading: String) -> [String] { Self.list(under: heading, in: rows) }

    /// The JSON objects below a heading, one a line. A line that a person changed is left out.
    func objects(under heading: String) -> [JSONValue] {
        list(under: heading).compactMap { line in
            do throws(JSONError) { return try JSONValue(parsing: Array(line.utf8)) } catch { return nil }
        }
    }

    private static func list(under title: String, in rows: [Row]) -> [String] {
        var heading: CellReference?
        var texts: [String] = []
        for row in rows {
            // Cells are accessed in place, without copying: most sheets have long lists and no such heading.
            for index in row.cells.indices {
                if let heading {
                    if row.cells[index].reference.column == heading.column, row.number > heading.row {
                        texts.append(row.cells[index].value.plainText)
                    }
                } else if row.cells[index].value == .text(title) {
                    heading = row.cells[index].reference
                }
            }
        }
        return texts
    }

    private static func entries(in rows: [Row]) -> [String: String] {
        var entries: [String: String] = [:]
        for row in rows where row.cells.count > 1 {
            guard row.cells[0].reference.column == 1, row.cells[1].reference.column == 2 else { continue }
            entries[row.cells[0].value.plainText] = row.cells[1].value.plainText
        }
        return entries
    }

    /// The cells outside the lists, which fill their columns from the first row.
    private static func strays(in rows: [Row]) -> [Cell] {
        guard let first = rows.first?.number else { return [] }
        var ends: [Int: Int] = [:]
        var strays: [Cell] = []
        for cell in rows.lazy.flatMap(\.cells) {
            let (row, column) = (cell.reference.row, cell.reference.column)
            // The identity's values are beside its names; some of them are empty.
            if row == first || ends[column] == row - 1 || column == 2 && ends[1] == row {
                ends[column] = row
            } else if !RowReader.isBlank(cell) {
                strays.append(cell)
            }
        }
        return strays
    }
}
