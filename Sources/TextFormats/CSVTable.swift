/// A table written as CSV: RFC 4180, UTF-8, comma, lines ended by CR LF. Field by field, then `endRow`.
package struct CSVTable {
    private var output: TextOutput
    private var isFirst = true

    /// A table with these column names.
    package init(columns: [String], to output: TextOutput = TextOutput()) {
        self.output = output
        for column in columns { append(literal: column) }
        endRow()
    }

    private init() { output = TextOutput() }

    /// What a person wrote. A text that a spreadsheet would run as a formula gets an apostrophe in front, so that opening
    /// the file runs nothing.
    package mutating func append(_ text: String) {
        guard let first = text.utf8.first, Self.beginsFormula(first) else { return append(literal: text) }
        append(literal: "'" + text)
    }

    /// A code or an identifier of ours: never defused.
    package mutating func append(literal text: String) {
        separate()
        let bytes = text.utf8.span
        if bytes.contains(where: Self.isSpecial) { quote(bytes) } else { output.append(bytes) }
    }

    /// A whole number, or empty.
    package mutating func append(_ number: Int?) {
        separate()
        if let number { output += number }
    }

    /// An exact number, or empty.
    package mutating func append(_ number: DecimalNumber?) {
        separate()
        if let number { output += number }
    }

    package mutating func endRow() {
        output += "\r\n"
        isFirst = true
        output.leave()
    }

    /// Sends off what is left of a table that leaves piece by piece.
    package mutating func finish() { output.flush() }

    package var text: String { output.text }

    /// One line of fields as they are, quoted where they must be.
    package static func line(_ fields: [String]) -> String {
        var table = CSVTable()
        for field in fields { table.append(literal: field) }
        table.endRow()
        return table.text
    }

    private mutating func separate() {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// Works on bytes: a quote followed by a combining mark is one `Character`, but still a quote in a file.
    private mutating func quote(_ text: Span<UInt8>) {
        output.append(Self.quote)
        for place in text.indices {
            if text[place] == Self.quote { output.append(Self.quote) }
            output.append(text[place])
        }
        output.append(Self.quote)
    }

    private static let quote = UInt8(ascii: "\"")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
            UInt8(ascii: "\r"), UInt8(ascii: "\n"):
            true
        default: false
        }
    }
}
