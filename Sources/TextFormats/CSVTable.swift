/// A table written as CSV (RFC 4180, UTF-8, comma, CR LF): append the fields of a row, then call `endRow`.
package struct CSVTable {
    private var output: TextOutput
    private var isFirst = true

    /// A table with these column names.
    package init(columns: [String], to output: TextOutput = TextOutput()) {
        self.output = output
        for column in columns { append(literal: column) }
        endRow()
    }

    /// Appends text that a person wrote. Text that a spreadsheet would run as a formula is prefixed with an apostrophe,
    /// so that opening the file runs nothing.
    package mutating func append(_ text: String) {
        append(literal: Self.beginsFormula(text) ? "'" + text : text)
    }

    /// Appends one of the program's own codes or identifiers, which are never prefixed.
    package mutating func append(literal text: String) {
        separate()
        let bytes = text.utf8.span
        if bytes.contains(where: Self.isSpecial) { quote(bytes) } else { output.append(text) }
    }

    /// Appends a whole number, or an empty field.
    package mutating func append(_ number: Int?) {
        separate()
        if let number { output += number }
    }

    /// Appends an exact number, or an empty field.
    package mutating func append(_ number: DecimalNumber?) {
        separate()
        if let number { output += number }
    }

    package mutating func endRow() {
        output += "\r\n"
        isFirst = true
        output.flushIfFull()
    }

    /// Flushes the rest of the table to its output.
    package mutating func finish() { output.flush() }

    package var text: String { output.text }

    /// One line of fields, quoted where necessary but never prefixed.
    package static func line(_ fields: [String]) -> String { CSVTable(columns: fields).text }

    private mutating func separate() {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// Works on bytes: a quote followed by a combining mark is one `Character`, but still a quote in a file.
    private mutating func quote(_ text: Span<UInt8>) {
        output.append(Self.quote)
        for index in text.indices {
            if text[index] == Self.quote { output.append(Self.quote) }
            output.append(text[index])
        }
        output.append(Self.quote)
    }

    private static let quote = UInt8(ascii: "\"")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
    }

    /// Whether a text begins like a formula, possibly after spaces and invisible characters. Some spreadsheets accept
    /// the full-width forms of the four signs, and treat a tab or a line break as the end of a field.
    private static func beginsFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "=", "+", "-", "@", "\t", "\r", "\n": return true
            case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{FE66}", "\u{FE62}", "\u{FE63}", "\u{FE6B}",
                "\u{2212}":
                return true
            case " ", "\u{0}"..."\u{1F}", "\u{7F}"..."\u{A0}": continue
            case "!"..."~", "\u{C0}"..."\u{24F}": return false
            default:
                let properties = scalar.properties
                let isInvisible = properties.isWhitespace || properties.isDefaultIgnorableCodePoint
                guard isInvisible || properties.generalCategory == .format else { return false }
            }
        }
        return false
    }
}
