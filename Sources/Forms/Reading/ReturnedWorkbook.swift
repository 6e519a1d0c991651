import Cells
import CompetencePlan
import TextFormats

/// A workbook that came back, as cells: what the form reader needs of a file, and nothing of zip or XML.
package struct ReturnedWorkbook: Sendable {
    /// The file's name as findings show it.
    package var file: String
    package var sheets: [SheetContent] { didSet { hidden = HiddenSheet(in: sheets) } }
    private(set) var hidden: HiddenSheet
    package var customProperties: [String: String]
    /// When it was last saved, as ISO 8601 text from the document properties; empty where it does not say.
    package var savedAt: String

    package init(
        file: String, sheets: [SheetContent], customProperties: [String: String] = [:], savedAt: String = ""
    ) {
        self.file = file
        self.sheets = sheets
        hidden = HiddenSheet(in: sheets)
        self.customProperties = customProperties
        self.savedAt = savedAt
    }

    /// What the workbook says of itself where people do not see it.
    var identity: FormIdentity? { hidden.identity ?? FormIdentity(customProperties: customProperties) }
}

/// What stands in one sheet: its cells, and what is attached to them or lies over them.
package struct SheetContent: Sendable {
    package var name: String
    package var visibility: SheetVisibility
    package var rows: [Row]
    /// Which day the serial number 1 is, for numbers that have lost their date format.
    package var calendar = DateCalendar.from1900
    /// Whether its cells can be read: not where it is a macro, a dialogue, or only a name in the workbook's list.
    package var hasCells = true
    /// Notes attached to cells, by their cells.
    package var notes: [CellReference: String]
    /// Comments with their replies, each text with the name of who wrote it, in the order of their cells.
    package var threads: [CommentThread]
    /// Text boxes, shapes, pictures and the like, and the texts of the print set-up.
    package var drawings: [SheetDrawing]
    /// The ranges whose cells are merged: the value at the top left holds for all of them.
    package var merges: [MergedRange]

    package init(
        name: String, visibility: SheetVisibility = .visible, rows: [Row], notes: [CellReference: String] = [:],
        threads: [CommentThread] = [], drawings: [SheetDrawing] = [], merges: [MergedRange] = []
    ) {
        self.name = name.withoutInvisible
        self.visibility = visibility
        self.rows = rows
        self.notes = notes.mapValues(\.withoutInvisible)
        self.threads = threads
        self.drawings = drawings
        self.merges = merges
        cleanTexts()
    }

    /// Takes away what nobody sees from each text, so that it makes no difference anywhere.
    private mutating func cleanTexts() {
        for row in rows.indices {
            for index in rows[row].cells.indices {
                guard case .text(let text) = rows[row].cells[index].value, text.hasInvisible else { continue }
                rows[row].cells[index].value = .text(text.withoutInvisible)
            }
        }
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

    /// Whether a cell shows that it could not be calculated, or holds what no cell of text or numbers can.
    var isError: Bool {
        switch self {
        case .error, .noResult: true
        default: false
        }
    }

    /// Whether this is the text `wanted`, stored as it is.
    func isText(_ wanted: String) -> Bool {
        if case .text(let text) = self { text == wanted } else { false }
    }

    /// Whole numbers without a decimal point.
    private static func text(of number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e18 ? "\(Int64(number))" : "\(number)"
    }
}
