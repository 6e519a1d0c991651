import Cells

/// Writes rows of a sheet as XML (ECMA-376 part 1, section 18.3.1.73).
///
/// libxlsxwriter spends two thirds of a long table on printf and on deflating at its one level; rows that come from a
/// body are written here instead, at a fraction of that, and put into the sheet that it has made.
struct RowXML {
    /// What is written so far and not yet taken.
    private(set) var bytes: [UInt8] = []
    /// What the rows say that stands after all rows in the sheet: `<mergeCell>` and `<hyperlink>` elements.
    private(set) var merges = Elements()
    private(set) var links = Elements()
    private var columns: [Column] = []
    private let sheet: String
    private let format: (CellStyle) -> Int

    /// What cells of a column begin with, and the format of its last cell: in a table, nearly always the next one's too.
    private struct Column {
        let opening: [UInt8]
        var style: CellStyle
        var attribute: [UInt8]
    }

    /// Elements of one kind, one after the other.
    struct Elements {
        var bytes: [UInt8] = []
        var count = 0

        mutating func append(_ element: String) {
            bytes += element.utf8
            count += 1
        }
    }

    /// Rows of the sheet named; `format` gives the place of a style in the file's list of formats.
    init(sheet: String, format: @escaping (CellStyle) -> Int) {
        self.sheet = sheet
        self.format = format
        bytes.reserveCapacity(1 << 17)
    }

    /// Empties what is written so far into `take`.
    mutating func drain(_ take: ([UInt8]) throws(WriteError) -> Void) throws(WriteError) {
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Appends a row; one that says nothing is left out.
    mutating func append(_ row: BodyRow, number: Int) throws(WriteError) {
        guard !row.cells.isEmpty || row.height != nil else { return }
        let digits = Array(String(number).utf8)
        bytes += "<row r=\"".utf8
        bytes += digits
        if let height = row.height {
            bytes += "\" ht=\"".utf8
            bytes += Self.text(of: height).utf8
            bytes += "\" customHeight=\"1".utf8
        }
        bytes += "\">".utf8
        for (place, cell) in row.cells.enumerated() {
            if let reason = WorkbookCheck.wrong(cell.content) {
                throw WriteError("\(sheet)!\(CellReference(row: number, column: place + 1))", reason)
            }
            append(cell, column: place, row: digits)
            if case .link(let target, let text) = cell.content {
                try append(linkTo: target, text, at: CellReference(row: number, column: place + 1))
            }
        }
        bytes += "</row>".utf8
        if row.mergedColumns > 1 {
            merges.append("<mergeCell ref=\"A\(number):\(CellReference(row: number, column: row.mergedColumns))\"/>")
        }
    }

    private mutating func append(_ cell: BodyCell, column: Int, row: [UInt8]) {
        prepare(column, cell.style)
        bytes += columns[column].opening
        bytes += row
        bytes += columns[column].attribute
        switch cell.content {
        case .blank: bytes += "/>".utf8
        case .text(let text), .link(_, let text):
            bytes += " t=\"inlineStr\"><is><t".utf8
            append(text)
            bytes += "</t></is></c>".utf8
        case .number(let number): append("", value: Self.text(of: number))
        case .boolean(let truth): append(" t=\"b\"", value: truth ? "1" : "0")
        case .date(let year, let month, let day):
            append("", value: "\(Self.serial(year, month, day))")
        case .formula(let formula, let result):
            let (type, shown) =
                switch result {
                case .number(let number): ("", Self.text(of: number))
                case .text(let text): (" t=\"str\"", text)
                }
            bytes += "\(type)><f".utf8
            append(formula)
            bytes += "</f><v".utf8
            append(shown)
            bytes += "</v></c>".utf8
        }
    }

    /// A link out of the workbook would need a relationship, which bodies have none of.
    private mutating func append(
        linkTo target: String, _ text: String, at cell: CellReference
    ) throws(WriteError) {
        guard target.hasPrefix("internal:") else {
            throw WriteError("\(sheet)!\(cell)", "a body has links within the workbook only")
        }
        let place = Self.escapedForAttribute(String(target.dropFirst("internal:".count)))
        let shown = Self.escapedForAttribute(text)
        links.append("<hyperlink ref=\"\(cell)\" location=\"\(place)\" display=\"\(shown)\"/>")
    }

    private static func escapedForAttribute(_ text: String) -> String {
        text.escapedForSheet.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "&quot;"
            case "\n": "&#xA;"
            case "\t": "&#x9;"
            default: scalar.isASCII ? escaped(UInt8(scalar.value)) ?? String(scalar) : String(scalar)
            }
        }.joined()
    }

    private mutating func append(_ type: String, value: String) {
        bytes += type.utf8
        bytes += "><v>".utf8
        bytes += value.utf8
        bytes += "</v></c>".utf8
    }

    private mutating func prepare(_ column: Int, _ style: CellStyle) {
        if column < columns.count, columns[column].style.identity == style.identity { return }
        while columns.count <= column {
            let letters = CellReference.letters(ofColumn: columns.count + 1)
            columns.append(
                Column(opening: Array("<c r=\"\(letters)".utf8), style: .standard, attribute: [UInt8(ascii: "\"")]))
        }
        let place = style == .standard ? 0 : format(style)
        columns[column].style = style
        columns[column].attribute = Array((place == 0 ? "\"" : "\" s=\"\(place)\"").utf8)
    }

    private static func text(of number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
    }

    private static func serial(_ year: Int, _ month: Int, _ day: Int) -> Int {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return SerialDate(iso: "\(year)-\(padded(month))-\(padded(day))").map { Int($0.serial) } ?? 0
    }

    /// The end of a start tag and an escaped text.
    private mutating func append(_ text: String) {
        var text = text.escapedForSheet
        text.withUTF8 { source in
            guard let first = source.first, let last = source.last else { return bytes.append(UInt8(ascii: ">")) }
            bytes += (first <= 0x20 || last <= 0x20 ? " xml:space=\"preserve\">" : ">").utf8
            var start = 0
            for place in source.indices {
                let byte = source[place]
                // Letters and signs of text, without "&", "<" and ">".
                if byte > 0x3E || (0x20...0x3B).contains(byte) && byte != 0x26 || byte == 0x3D { continue }
                guard let escaped = Self.escaped(byte) else { continue }
                bytes += source[start..<place]
                bytes += escaped.utf8
                start = place + 1
            }
            bytes += source[start...]
        }
    }

    /// What stands for a byte that cannot stand for itself; nil where it can.
    private static func escaped(_ byte: UInt8) -> String? {
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
