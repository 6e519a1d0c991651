import Cells
import CompetencePlan

/// A returned workbook as cells: what the form reader needs from a file, independent of zip and XML.
package struct ReturnedWorkbook: Sendable {
    /// The file's name in findings.
    package var file: String
    package let sheets: [SheetContent]
    let hidden: HiddenSheet
    /// What the form asked, if it is a return form.
    let questions: OpenQuestions
    package let customProperties: [String: String]
    /// When it was last saved, as ISO 8601 text from the document properties; empty if unknown.
    package var savedAt: String

    package init(
        file: String, sheets: [SheetContent], customProperties: [String: String] = [:], savedAt: String = ""
    ) {
        self.file = file
        self.sheets = sheets
        hidden = HiddenSheet(in: sheets)
        questions = OpenQuestions(hidden.questions, in: sheets)
        self.customProperties = customProperties
        self.savedAt = savedAt
    }

    /// The workbook's identity from the hidden sheet or custom properties.
    var identity: FormIdentity? { hidden.identity ?? FormIdentity(customProperties: customProperties) }
}

/// The content of one sheet: its cells, and what is attached to them or over them.
package struct SheetContent: Sendable {
    package var name: String
    package var visibility: SheetVisibility
    package var rows: [Row]
    /// The date system, for numbers that have lost their date format.
    package var calendar = DateCalendar.from1900
    /// Whether its cells can be read: not for a macro or dialog sheet, or a sheet without a part.
    package var hasCells = true
    /// Notes by cell.
    package var notes: [CellReference: String]
    /// Comments with their replies, each with its author's name, in the order of cells.
    package var threads: [CommentThread]
    /// Text boxes, shapes, pictures and the like, and the texts of headers and footers.
    package var drawings: [SheetDrawing]
    /// The merged ranges; the value at the top left applies to all cells.
    package var merges: [CellRange]
    /// Values that nobody sees: a later value for the same cell replaced them, as in a file in which a program wrote
    /// each row twice, or they are under merged cells.
    private(set) var covered: [Cell] = []

    package init(
        name: String, visibility: SheetVisibility = .visible, rows: [Row], notes: [CellReference: String] = [:],
        threads: [CommentThread] = [], drawings: [SheetDrawing] = [], merges: [CellRange] = []
    ) {
        self.name = name.withoutInvisible
        self.visibility = visibility
        self.rows = rows
        self.notes = notes.mapValues(\.withoutInvisible)
        self.threads = threads
        self.drawings = drawings
        self.merges = merges
        // Invisible characters make no difference.
        replaceValues { cell in
            if case .text(let text) = cell.value, text.hasInvisible { .text(text.withoutInvisible) } else { nil }
        }
    }

    /// Keeps the replaced values that differ from the displayed ones.
    package mutating func setCovered(_ cells: [Cell]) {
        guard !cells.isEmpty else { return }
        let displayed = Dictionary(first: rows.lazy.flatMap(\.cells).map { ($0.reference, $0.value.plainText) })
        covered = cells.filter { !RowReader.isBlank($0) && $0.value.plainText != displayed[$0.reference] }
    }

    /// Keeps values that nobody sees, which have been taken out of the rows.
    mutating func addCovered(_ cells: [Cell]) { covered += cells }

    /// Replaces the value of each cell for which `other` gives one.
    mutating func replaceValues(_ other: (Cell) -> CellValue?) {
        for row in rows.indices {
            for index in rows[row].cells.indices {
                if let value = other(rows[row].cells[index]) { rows[row].cells[index].value = value }
            }
        }
    }

    /// The sheet without zeros in columns of words, choices and days that are formulas' results: a link
    /// to an empty cell shows 0. A typed one is a text there, which is a sign for nothing. Rows of
    /// zeros alone are left as they are.
    func withoutZerosForNothing(in table: FoundTable) -> SheetContent {
        var sheet = self
        for index in rows.indices
        where rows[index].number > table.header.row && rows[index].cells.contains(where: \.isZero) {
            guard table.answerCells(in: rows[index]).contains(where: { !$0.cell.isZero }) else { continue }
            sheet.rows[index].cells = rows[index].cells.compactMap { cell in
                guard cell.isZero, let kind = table.column(at: cell.reference.column)?.kind else { return cell }
                if cell.isFormula { return kind.holdsNoNumbers || [.yesNo, .choice].contains(kind) ? nil : cell }
                return kind.holdsNoNumbers ? Cell(cell.reference, .text("0")) : cell
            }
        }
        return sheet
    }

    /// The same with errors that were pasted as texts as what they are.
    var withErrors: SheetContent {
        var sheet = self
        sheet.replaceValues { cell in
            guard case .text(let text) = cell.value, text.utf8.first == UInt8(ascii: "#") else { return nil }
            return CellValue.errors.contains(text) ? .error(text) : nil
        }
        return sheet
    }
}

extension CellValue {
    /// The value as a person would write it, for messages and text columns.
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

    /// The error for a value that is not there.
    static let notAvailable = "#N/A"

    /// The errors of formulas (ECMA-376 part 1, section 18.17.3), with later ones, and as they are
    /// shown in Norwegian and Danish.
    static let errors: Set<String> = [
        notAvailable, "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#I/T", "#NAVN?",
        "#VERDI!", "#VÆRDI!", "#OVERFLYT!",
    ]

    /// Whether the cell could not be calculated, or its content cannot be represented as text or number.
    var isError: Bool {
        switch self {
        case .error, .noResult: true
        default: false
        }
    }

    /// Whole numbers are written without a decimal point.
    private static func text(of number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e18 ? "\(Int64(number))" : "\(number)"
    }
}

extension Cell {
    /// Whether it shows 0, or the day 0 of an empty cell in a column of dates.
    fileprivate var isZero: Bool {
        switch value {
        case .number(let number): number == 0
        case .date(let date): date.serial == 0
        default: false
        }
    }
}
