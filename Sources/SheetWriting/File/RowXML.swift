import Cells

/// Writes rows of a sheet as XML (ECMA-376 part 1, section 18.3.1.73).
///
/// libxlsxwriter spends two thirds of a table on printf and on deflating at its one level; rows are written here instead,
/// at a fraction of that, and put into the sheet that it has made.
struct RowXML {
    /// What is written so far and not yet taken.
    var bytes: [UInt8] = []
    /// What the rows say that stands after all rows in the sheet: `<mergeCell>` and `<hyperlink>` elements; and the
    /// `<Relationship>` elements of links out of the workbook.
    var merges: [UInt8] = []
    var links: [UInt8] = []
    var relationships: [UInt8] = []
    private(set) var linkCount = 0
    /// The rows and columns that hold cells; nil where none does.
    private(set) var extent: (rows: ClosedRange<Int>, columns: ClosedRange<Int>)?
    private var columns: [Column] = []
    private var row = 0
    private var rowDigits: [UInt8] = []
    private let format: (CellStyle) -> Int
    private let place: (String) -> Int?

    /// What cells of a column begin with, and what was written last: in a table, its next cell often has the same format,
    /// and the same text.
    private struct Column {
        let opening: [UInt8]
        var style = CellStyle.standard
        var attribute = [UInt8(ascii: "\"")]
        var text = ""
        var textPlace: Int?
    }

    /// A row's height when nothing is said of it, in points.
    private static let standardHeight = 15.0

    /// `format` gives the place of a style in the file's list of formats, `place` that of a text among the shared ones, or
    /// nil where it must stand in its cell.
    init(format: @escaping (CellStyle) -> Int, place: @escaping (String) -> Int?) {
        self.format = format
        self.place = place
        bytes.reserveCapacity(RowSpool.longest)
    }

    // MARK: Rows

    /// Begins a row. A height that may grow is one that a program found and may find anew: it is not said to be somebody's
    /// wish.
    mutating func open(row number: Int, height: Double?, canGrow: Bool = false) {
        row = number
        append("<row r=\"")
        let start = bytes.count
        append(number)
        rowDigits.removeAll(keepingCapacity: true)
        rowDigits += bytes[start...]
        if let height, height != Self.standardHeight {
            append("\" ht=\"")
            append(height)
            if !canGrow { append("\" customHeight=\"1") }
        }
        append("\">")
    }

    mutating func close() { append("</row>") }

    /// Joins the first `count` columns of the row.
    mutating func merge(columns count: Int) {
        guard count > 1 else { return }
        merges += "<mergeCell ref=\"A\(row):\(CellReference(row: row, column: count))\"/>".utf8
    }

    // MARK: Cells

    /// Writes the cell of a column, which counts from 1. One that is blank and looks like nothing is left out.
    mutating func append(_ content: CellContent, _ style: CellStyle, column: Int) {
        prepare(column, style)
        if case .blank = content, columns[column - 1].attribute.count == 1 { return }
        extend(to: column)
        bytes += columns[column - 1].opening
        bytes += rowDigits
        bytes += columns[column - 1].attribute
        switch content {
        case .blank: append("/>")
        case .text(let text): append(text, column: column)
        case .link(let target, let text):
            append(text, column: column)
            append(LinkXML(target, text, at: CellReference(row: row, column: column)))
        case .number(let number):
            append("><v>")
            append(number)
            append("</v></c>")
        case .boolean(let truth): append(truth ? " t=\"b\"><v>1</v></c>" : " t=\"b\"><v>0</v></c>")
        case .date(let year, let month, let day):
            append("><v>")
            append(Self.serial(year, month, day))
            append("</v></c>")
        case .formula(let formula, let result): append(formula, result)
        }
    }

    private mutating func append(_ text: String, column: Int) {
        if columns[column - 1].textPlace == nil || !columns[column - 1].text.hasBytes(of: text) {
            columns[column - 1].text = text
            columns[column - 1].textPlace = place(text)
        }
        if let place = columns[column - 1].textPlace {
            append(" t=\"s\"><v>")
            append(place)
            append("</v></c>")
        } else {
            append(" t=\"inlineStr\"><is><t")
            append(content: text)
            append("</t></is></c>")
        }
    }

    private mutating func append(_ formula: String, _ result: CachedValue) {
        if case .text = result { append(" t=\"str\"") }
        append("><f")
        append(content: formula)
        append("</f><v")
        switch result {
        case .number(let number):
            append(">")
            append(number)
        case .text(let text): append(content: text)
        }
        append("</v></c>")
    }

    private mutating func append(_ link: LinkXML) {
        links += link.element.utf8
        if let relationship = link.relationship { relationships += relationship.utf8 }
        linkCount += 1
    }

    private mutating func prepare(_ column: Int, _ style: CellStyle) {
        if column <= columns.count, columns[column - 1].style.identity == style.identity { return }
        while columns.count < column {
            let letters = CellReference.letters(ofColumn: columns.count + 1)
            columns.append(Column(opening: Array("<c r=\"\(letters)".utf8)))
        }
        let place = style == .standard ? 0 : format(style)
        columns[column - 1].style = style
        columns[column - 1].attribute = Array((place == 0 ? "\"" : "\" s=\"\(place)\"").utf8)
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

    // MARK: Bytes

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func append(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(digitsOf: number.magnitude)
    }

    private mutating func append(digitsOf number: UInt) {
        if number > 9 { append(digitsOf: number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// The shortest decimal that is read as the same number. One of few digits and at most three decimals is such, and
    /// most are: a quotient of whole numbers is rounded as a decimal is when it is read.
    private mutating func append(_ number: Double) {
        let thousandths = (number * 1000).rounded()
        guard thousandths.magnitude < 1e14, thousandths / 1000 == number else { return bytes += "\(number)".utf8 }
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        let (whole, decimals) = UInt(thousandths.magnitude).quotientAndRemainder(dividingBy: 1000)
        append(digitsOf: whole)
        guard decimals > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        var (rest, unit) = (decimals, UInt(100))
        while rest > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
            (rest, unit) = (rest % unit, unit / 10)
        }
    }

    /// The end of a start tag and an escaped text. Most texts need no escape, and one look at each byte tells.
    private mutating func append(content text: String) {
        var text = text
        text.withUTF8 { source in
            guard let first = source.first, let last = source.last else { return append(">") }
            append(first <= 0x20 || last <= 0x20 ? " xml:space=\"preserve\">" : ">")
            if !source.contains(where: Self.isSpecial) { return bytes.append(contentsOf: source) }
            for byte in String(decoding: source, as: UTF8.self).escapedForSheet.utf8 {
                if let escaped = Self.escaped(byte) { bytes += escaped.utf8 } else { bytes.append(byte) }
            }
        }
    }

    /// Whether a byte is one of markup, one that XML lacks or that begins such a character, or may begin an escape.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"), 0xEF: true
        default: false
        }
    }

    /// What stands for a byte that cannot stand for itself; nil where it can.
    static func escaped(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): return "&amp;"
        case UInt8(ascii: "<"): return "&lt;"
        case UInt8(ascii: ">"): return "&gt;"
        case UInt8(ascii: "\n"), UInt8(ascii: "\t"): return nil
        case 0..<0x20:
            let digits = String(byte, radix: 16, uppercase: true)
            return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
        default: return nil
        }
    }
}

extension String {
    /// Whether it is the same text byte by byte: equal strings may be spelled in two ways.
    fileprivate func hasBytes(of other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
    }
}
