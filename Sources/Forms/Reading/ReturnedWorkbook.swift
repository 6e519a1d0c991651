import Cells
import CompetencePlan
import TextFormats

/// A workbook that came back, as cells: what the form reader needs of a file, and nothing of zip or XML.
package struct ReturnedWorkbook: Sendable {
    /// The file's name as findings show it.
    package var file: String
    package var sheets: [SheetContent]
    package var customProperties: [String: String]
    /// When it was last saved, as ISO 8601 text from the document properties; empty where it does not say.
    package var savedAt: String

    package init(file: String, sheets: [SheetContent], customProperties: [String: String] = [:], savedAt: String = "") {
        self.file = file
        self.sheets = sheets
        self.customProperties = customProperties
        self.savedAt = savedAt
    }
}

/// The cells of one sheet.
package struct SheetContent: Sendable {
    package var name: String
    package var visibility: SheetVisibility
    package var rows: [Row]
    /// Notes attached to cells, by their cells.
    package var notes: [CellReference: String]

    package init(
        name: String, visibility: SheetVisibility = .visible, rows: [Row], notes: [CellReference: String] = [:]
    ) {
        self.name = name
        self.visibility = visibility
        self.rows = rows
        self.notes = notes
    }
}

extension CellValue {
    /// The value as a person would write it, for messages and for columns of text.
    package var plainText: String {
        switch self {
        case .number(let number): Self.text(of: number)
        case .text(let text): text
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        case .error(let text): text
        case .date(let date): date.iso
        case .noResult: ""
        }
    }

    /// Whether this is the text `wanted`, stored as it is.
    func isText(_ wanted: String) -> Bool {
        if case .text(let text) = self { text == wanted } else { false }
    }

    /// Whole numbers without a decimal point.
    private static func text(of number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
    }
}
