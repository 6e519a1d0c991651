import Cells

/// Writes rows of a sheet as XML (ECMA-376 part 1, section 18.3.1.73).
///
/// libxlsxwriter spends two thirds of a table on printf and on deflating at its one level; rows are written here instead,
/// at a fraction of that, and put into the sheet that it has made.
struct RowXML: ~Copyable {
    /// What is written so far and not yet taken.
    var bytes = XMLBuffer(capacity: RowSpool.longest + (1 << 13))
    /// What the rows say that stands after all rows in the sheet: `<mergeCell>` and `<hyperlink>` elements; and the
    /// `<Relationship>` elements of links out of the workbook.
    var merges = XMLBuffer()
    var links = XMLBuffer()
    var relationships = XMLBuffer()
    private(set) var linkCount = 0
    /// The rows and columns that hold cells; nil where none does.
    private(set) var extent: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)?
    private var columns: [Column] = []
    private var row = 0
    private var rowDigits = ShortBytes("")
    private let formats: FormatTable
    private let texts: SharedTexts

    /// What cells of a column begin with: in a table, its next cell often has the same format.
    private struct Column {
        let opening: ShortBytes
        /// Kept, so that its identity stays its own.
        private(set) var style = CellStyle.standard
        private(set) var identity = CellStyle.standard.identity
        private(set) var attribute = ShortBytes("\"")
        private(set) var isStandard = true

        init(opening: ShortBytes) { self.opening = opening }

        mutating func set(_ style: CellStyle, place: Int) {
            self.style = style
            identity = style.identity
            isStandard = place == 0
            attribute = isStandard ? ShortBytes("\"") : ShortBytes("\" s=\"", place, "\"")
        }
    }

    /// A row's height when nothing is said of it, in points.
    private static let standardHeight = 15.0

    init(_ formats: FormatTable, _ texts: SharedTexts) {
        self.formats = formats
        self.texts = texts
    }

    // MARK: Rows

    /// Begins a row. A height that may grow is one that a program found and may find anew: it is not said to be somebody's
    /// wish.
    mutating func open(row number: Int, height: Double?, canGrow: Bool = false) {
        row = number
        rowDigits = ShortBytes(number)
        bytes.append("<row r=\"")
        bytes.append(rowDigits)
        if let height, height != Self.standardHeight {
            bytes.append("\" ht=\"")
            bytes.append(height)
            if !canGrow { bytes.append("\" customHeight=\"1") }
        }
        bytes.append("\">")
    }

    mutating func close() { bytes.append("</row>") }

    /// Joins the first `count` columns of the row.
    mutating func merge(columns count: Int) {
        guard count > 1 else { return }
        merges.append("<mergeCell ref=\"A")
        merges.append(row)
        merges.append(":")
        merges.append(plain: CellReference(row: row, column: count).description)
        merges.append("\"/>")
    }

    // MARK: Cells

    /// Whether the next cell of a column, which counts from 1, looks as its last one did.
    @inline(__always)
    func looks(_ style: ObjectIdentifier, column: Int) -> Bool {
        column <= columns.count && columns[column - 1].identity == style
    }

    /// Writes the cell of a column whose look has been set. One that is blank and looks like nothing is left out.
    @inline(__always)
    mutating func append(_ content: CellContent, column: Int) {
        if case .blank = content, columns[column - 1].isStandard { return }
        extend(to: column)
        bytes.append(columns[column - 1].opening)
        bytes.append(rowDigits)
        bytes.append(columns[column - 1].attribute)
        switch content {
        case .blank: bytes.append("/>")
        case .text(let text): append(text)
        case .link(let target, let text):
            append(text)
            LinkXML.append(target, text, at: CellReference(row: row, column: column), to: &links, &relationships)
            linkCount += 1
        case .number(let number):
            bytes.append("><v>")
            bytes.append(number)
            bytes.append("</v></c>")
        case .boolean(let truth): bytes.append(truth ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
        case .date(let year, let month, let day):
            bytes.append("><v>")
            bytes.append(Self.serial(year, month, day))
            bytes.append("</v></c>")
        case .formula(let formula, let result): append(formula, result)
        }
    }

    private mutating func append(_ text: String) {
        if let place = texts.place(of: text) {
            bytes.append(" t=\"s\"><v>")
            bytes.append(place)
            bytes.append("</v></c>")
        } else {
            bytes.append(" t=\"inlineStr\"><is><t")
            bytes.append(content: text)
            bytes.append("</t></is></c>")
        }
    }

    private mutating func append(_ formula: String, _ result: CachedValue) {
        if case .text = result { bytes.append(" t=\"str\"") }
        bytes.append("><f")
        bytes.append(content: formula)
        bytes.append("</f><v")
        switch result {
        case .number(let number):
            bytes.append(">")
            bytes.append(number)
        case .text(let text): bytes.append(content: text)
        }
        bytes.append("</v></c>")
    }

    /// Sets how the next cell of a column looks.
    @inline(never)
    mutating func look(_ style: CellStyle, column: Int) {
        while columns.count < column {
            let letters = CellReference.letters(ofColumn: columns.count + 1)
            columns.append(Column(opening: ShortBytes(of: "<c r=\"\(letters)")))
        }
        let place = formats.place(of: style)
        columns[column - 1].set(style, place: place)
    }

    private mutating func extend(to column: Int) {
        guard let extent else { return extent = (row...row, column...column) }
        if extent.rows.upperBound == row, extent.columns.contains(column) { return }
        self.extent = (
            min(extent.rows.lowerBound, row)...max(extent.rows.upperBound, row),
            min(extent.columns.lowerBound, column)...max(extent.columns.upperBound, column)
        )
    }

    private static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return SerialDate(iso: "\(year)-\(padded(month))-\(padded(day))").map { Int($0.serial) } ?? 0
    }
}
