import Cells
import CompetencePlan
import TextFormats
import Wording

/// What a return form asks, as its hidden sheet keeps it: it is asked again until the unit changes the cells or the
/// text that it is about, or answers that they are right. It is about one of these:
/// - a text on «Utenfor skjemaet», with the location that it is from
/// - a warning in the list on the first sheet, with the text of its line
/// - a value in cells of a table, or the name of a row that may be another unit's.
package struct OpenQuestion: Hashable, Sendable {
    /// The code of the finding that it is asked with.
    let code: FindingCode
    /// Whether it is an error. What is not is only told again.
    package var isError = false
    /// The sheet and the cell that its line in the return form names.
    package var location = Location(file: "")
    package var text = ""
    /// What the unit can say is right as it is.
    var subjects: [FindingSubject] = []
    /// The cells of a table that the value is in, or that the text on «Utenfor skjemaet» belongs in.
    var cells: [FormCell] = []

    /// A text on «Utenfor skjemaet» and the location that it is from.
    static func leftover(_ text: String, from location: Location) -> OpenQuestion {
        let location = Location(file: "", sheet: location.sheet, cell: location.cell)
        return OpenQuestion(code: .formContentOutside, location: location, text: text)
    }

    /// Whether it is about a text on «Utenfor skjemaet».
    package var isLeftover: Bool { code == .formContentOutside && subjects.isEmpty }

    /// The column of the text on its sheet in the return form. The sheet and cell that it is from stand before it.
    package static let leftoverColumn = 3

    /// The same about another text, such as a part of it.
    func with(_ text: String) -> OpenQuestion {
        var copy = self
        copy.text = text
        return copy
    }

    /// A column that was deleted and has to be filled in.
    static func deletedColumn(_ heading: FormCell) -> OpenQuestion {
        OpenQuestion(code: .cellAnswerMissing, cells: [heading])
    }

    var isOfDeletedColumn: Bool { code == .cellAnswerMissing && subjects.isEmpty }

    /// Whether the value is in the first of several cells in one row, and the others are empty.
    var isAcross: Bool { cells.count > 1 && cells.allSatisfy { $0.row == cells[0].row } }
}

extension OpenQuestion {
    /// A warning that the unit can answer; `location` and `text` are those of its line.
    package init(answering finding: Finding, at location: Location?, text: String) {
        self.init(code: finding.code, location: location ?? Location(file: ""), text: text, subjects: finding.subjects)
    }
}

/// A cell of one of the form's tables, wherever its column is and its headings are.
struct FormCell: Hashable, Sendable {
    let table: FormSheetID
    let column: ColumnKey
    /// How many rows below the headings it is; 0 is the heading, or the whole column.
    let row: Int

    var heading: FormCell { FormCell(table: table, column: column, row: 0) }
}

// MARK: The line on the hidden sheet

extension OpenQuestion {
    package var line: String {
        JSONWriter.lineText { json in
            json.member("code", code.rawValue)
            json.member("error", isError)
            json.member("sheet", location.sheet)
            json.member("cell", location.cell)
            json.member("text", Self.compared(text))
            json.array("subjects", of: subjects) { $1.write(to: &$0) }
            json.array("cells", of: cells) { $1.write(to: &$0) }
        }
    }

    /// Reads a line; nil if it is none of a return form's.
    init?(_ json: JSONValue) {
        guard let code = json["code"].string.flatMap(FindingCode.init(rawValue:)), let text = json["text"].string,
            let sheet = json["sheet"].string, let cell = json["cell"].string
        else { return nil }
        let subjects = json["subjects"].elements.compactMap { FindingSubject($0) }
        // Errors cannot be explained away, whatever the file says.
        guard subjects.isEmpty || Rule.of(code).severity != .error else { return nil }
        self.init(
            code: code, isError: json["error"] == .boolean(true),
            location: Location(file: "", sheet: sheet, cell: cell),
            text: text, subjects: subjects, cells: json["cells"].elements.compactMap { FormCell($0) })
    }

    /// A text as it is on the line, where a long one is cut: a cell holds 32,767 UTF-16 units,
    /// and JSON may need six for one.
    static func compared(_ text: String) -> String {
        text.utf8.count > longestText ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestText))) : text
    }

    private static let longestText = 5_000
}

extension FormCell {
    fileprivate func write(to json: inout JSONWriter) {
        json.member("table", table.rawValue)
        json.member("column", column.id)
        json.member("number", column.number)
        json.member("row", row)
    }

    fileprivate init?(_ json: JSONValue) {
        guard let table = json["table"].string.flatMap(FormSheetID.init(rawValue:)), let id = json["column"].string,
            let row = json["row"].int, (0...CellReference.lastRow).contains(row)
        else { return nil }
        self.init(table: table, column: ColumnKey(id, json["number"].int), row: row)
    }
}
