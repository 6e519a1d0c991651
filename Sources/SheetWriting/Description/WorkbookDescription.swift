import Cells

/// A workbook as a value: reports return it, and `WorkbookFile` writes it as an .xlsx file.
///
/// It does not depend on zip or C, so a report can be tested, compared and printed without a file.
package struct WorkbookDescription: Equatable, Sendable {
    package var properties: DocumentProperties
    package var sheets: [SheetDescription]
    /// Names for formulas and validations, such as `fagområder` for `_skjema!$D$2:$D$11`.
    package var names: [DefinedName]

    package init(properties: DocumentProperties, sheets: [SheetDescription], names: [DefinedName] = []) {
        self.properties = properties
        self.sheets = sheets
        self.names = names
    }
}

/// A name for a range, valid in the whole workbook.
package struct DefinedName: Hashable, Sendable {
    package var name: String
    /// As in a formula, without the equals sign: `'_skjema'!$D$2:$D$11`.
    package var reference: String

    package init(_ name: String, _ reference: String) {
        self.name = name
        self.reference = reference
    }
}

/// The document's properties. `created` is fixed, so that equal input gives equal bytes.
package struct DocumentProperties: Hashable, Sendable {
    package var title: String
    package var subject: String
    package var author: String
    package var company: String
    /// Seconds since 1970, UTC.
    package var created: Int64
    /// The language of the text: "nb-NO"; empty if not set.
    package var language: String
    /// Custom properties, sorted by name in the file.
    package var custom: [String: String]

    package init(
        title: String, subject: String = "", author: String = "", company: String = "", created: Int64,
        language: String = "", custom: [String: String] = [:]
    ) {
        self.title = title
        self.subject = subject
        self.author = author
        self.company = company
        self.created = created
        self.language = language
        self.custom = custom
    }
}

/// One sheet: its cells, and everything that makes it easy to fill in, read and print.
package struct SheetDescription: Equatable, Sendable {
    /// The number of links that Excel allows on a sheet.
    package static let mostLinks = 65_530

    package var name: String
    package var isHidden = false
    /// Column widths, in characters of the standard font, from column A.
    package var columnWidths: [Double] = []
    /// The rows by number.
    package var rows: [Int: RowDescription] = [:]
    /// Long tables whose rows are generated during writing. They replace `rows` of the same numbers.
    package var generatedRows: [GeneratedRows] = []
    /// Merged ranges, only for titles and running text. Data is never merged, for the sake of screen readers and
    /// sorting.
    package var mergedRanges: [CellRange] = []
    package var validations: [Validation] = []
    package var conditionalFormats: [ConditionalFormat] = []
    package var charts: [Chart] = []
    package var tables: [Table] = []
    package var notes: [CellNote] = []
    /// The rows above and the columns left of this cell are frozen.
    package var frozenAt: CellReference?
    /// A filter on these columns; the first row contains the headings.
    package var filter: CellRange?
    package var print = PrintSetup()
    /// Whether only cells with an unlocked style can be edited. There is never a password.
    package var isProtected = false
    /// The cell that is selected when the sheet is opened.
    package var selectedCell: CellReference?
    /// "RRGGBB", or nil for none.
    package var tabColour: String?
    /// Whether the workbook opens on this sheet.
    package var isActive = false

    package init(name: String) { self.name = name }
}

extension SheetDescription {
    /// A cell of `rows`; nil if the row ends before it. A new one is preceded by blank ones.
    package subscript(cell: CellReference) -> StyledCell? {
        get {
            guard let row = rows[cell.row], row.cells.count >= cell.column else { return nil }
            return row.cells[cell.column - 1]
        }
        set {
            guard let newValue else { return }
            rows[cell.row, default: RowDescription([])].set(newValue, inColumn: cell.column)
        }
    }

    /// Sets a row's height in points; one that can grow is higher if its content is.
    package mutating func setHeight(_ height: Double, ofRow row: Int, canGrow: Bool = false) {
        rows[row, default: RowDescription([])].height = height
        rows[row]?.canGrow = canGrow
    }
}

package enum CellContent: Hashable, Sendable {
    /// Style only.
    case blank
    /// Always plain text, even if it begins with "=".
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// A formula in English with commas and no leading "=", with the value to show before calculation.
    case formula(String, cached: CachedValue)
    /// A link to a location (`internal:'Vedlegg 1'!A1`) or an address, and the text to show.
    case link(target: String, text: String)
    /// A calendar day, written as a date number; set a date number format in the style.
    case date(year: Int, month: Int, day: Int)
}

/// The stored result of a formula.
package enum CachedValue: Hashable, Sendable {
    case number(Double)
    case text(String)
}

/// A note on a cell, shown when the pointer is over it.
package struct CellNote: Hashable, Sendable {
    package var reference: CellReference
    package var text: String
    package var author: String

    package init(_ reference: CellReference, _ text: String, author: String) {
        self.reference = reference
        self.text = text
        self.author = author
    }
}

/// An Excel table: a named range with headings and filters, ready for pivoting. Its cells are written like others.
package struct Table: Hashable, Sendable {
    package var name: String
    package var range: CellRange
    package var headers: [String]
    /// Whether headings have filter buttons: for tables to work with, not for tables to read.
    package var hasFilter: Bool

    package init(name: String, range: CellRange, headers: [String], hasFilter: Bool = true) {
        self.name = name
        self.range = range
        self.headers = headers
        self.hasFilter = hasFilter
    }
}

/// Print settings: A4, one page wide, headings repeated.
package struct PrintSetup: Hashable, Sendable {
    package var isLandscape = false
    /// The first and last row to repeat on each page.
    package var repeatedRows: ClosedRange<Int>?
    /// The same for columns.
    package var repeatedColumns: ClosedRange<Int>?
    /// Header and footer in Excel's codes: `&L…&C…&RSide &P av &N`.
    package var header = ""
    package var footer = ""
    /// The number of the sheet's first page; nil continues from the previous sheet.
    package var firstPage: Int?
    /// The sheet is scaled to this many pages in width, however long it is.
    package var pagesWide = 1
    /// libxlsxwriter allows this many breaks; Excel's own limit is 1,026.
    package static let mostPageBreaks = 1_023
    /// Each of these rows is followed by a page break.
    package var pageBreaksAfterRows: [Int] = []

    package init() {}
}
