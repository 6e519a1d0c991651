import Cells
import CompetencePlan
import TextFormats

/// The lists on a form's hidden sheet that are read again, by their headings.
package enum HiddenList: String, Sendable {
    case levels, importance
    /// The texts that the program wrote into this one form, such as the findings in a return form.
    case ownTexts = "own_texts"
    /// What a return form asks.
    case questions
    /// The unit's explanations from earlier returns.
    case explanations
}

/// The content of a form's hidden sheet: the identity, and lists under headings.
struct HiddenSheet: Sendable {
    /// Nil if the sheet was deleted.
    let identity: FormIdentity?
    /// Texts that the program wrote only in this form.
    let ownTexts: [String]
    /// The labels of levels and of importance that the form was made with.
    let labels: [String]
    let questions: [OpenQuestion]
    let explanations: [Explanation]
    /// Cells that the program did not write, by the sheet's index in the workbook.
    let strays: [Int: [Cell]]

    init(in sheets: [SheetContent]) {
        let indices = sheets.indices.filter { FormIdentity.isHiddenSheet(sheets[$0].name) }
        let rows = indices.first.map { sheets[$0].rows } ?? []
        identity = FormIdentity(entries: Self.entries(in: rows))
        let lists = Self.lists(in: rows)
        func lines(_ list: HiddenList) -> [String] { lists[list] ?? [] }
        ownTexts = lines(.ownTexts)
        labels = (lines(.levels) + lines(.importance)).filter { $0.contains(where: \.isLetter) }
        questions = Self.objects(lines(.questions)).compactMap { OpenQuestion($0) }
        explanations = Self.objects(lines(.explanations)).compactMap { Explanation($0) }
        strays = Dictionary(first: indices.map { ($0, Self.strays(in: sheets[$0].rows)) })
    }

    /// The JSON objects of some lines. A line that a person changed is left out.
    private static func objects(_ lines: [String]) -> [JSONValue] {
        lines.prefix(mostObjects).compactMap { line in
            do throws(JSONError) { return try JSONValue(parsing: Array(line.utf8)) } catch { return nil }
        }
    }

    /// A return form has fewer.
    private static let mostObjects = 20_000

    /// The texts below each heading, which is the first cell with its text.
    private static func lists(in rows: [Row]) -> [HiddenList: [String]] {
        var lists: [HiddenList: [String]] = [:]
        var listOfColumn: [Int: HiddenList] = [:]
        for row in rows {
            // Cells are accessed in place, without copying, since most sheets have long lists.
            for index in row.cells.indices {
                if let list = listOfColumn[row.cells[index].reference.column] {
                    lists[list, default: []].append(row.cells[index].value.plainText)
                } else if case .text(let text) = row.cells[index].value, let list = HiddenList(rawValue: text),
                    lists[list] == nil
                {
                    listOfColumn[row.cells[index].reference.column] = list
                    lists[list] = []
                }
            }
        }
        return lists
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
