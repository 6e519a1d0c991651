/// A table written as CSV: RFC 4180, UTF-8, comma, lines ended by CR LF.
package struct CSVTable {
    /// The file so far, the heading row included.
    package private(set) var output: TextOutput

    /// A table with these column names.
    package init(columns: [String], to output: TextOutput = TextOutput()) {
        self.output = output
        append(columns.map { .literal($0) })
    }

    /// Adds a row.
    package mutating func append(_ fields: [CSVField]) {
        for (place, field) in fields.enumerated() {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            Self.write(field.text, to: &output)
        }
        output += "\r\n"
    }

    /// Sends off what is left of a table that leaves piece by piece.
    package mutating func finish() { output.flush() }

    package var text: String { output.text }

    /// One line of fields as they are, quoted where they must be.
    package static func line(_ fields: [String]) -> String {
        var table = CSVTable(columns: [])
        table.output = TextOutput()
        table.append(fields.map { .literal($0) })
        return table.text
    }

    /// Works on bytes: a quote followed by a combining mark is one `Character`, but still a quote in a file.
    private static func write(_ field: String, to output: inout TextOutput) {
        let mayStand = field.utf8.withContiguousStorageIfAvailable { !$0.contains(where: isSpecial) } ?? false
        guard !mayStand else {
            output += field
            return
        }
        output.append(quote)
        for byte in field.utf8 {
            if byte == quote { output.append(quote) }
            output.append(byte)
        }
        output.append(quote)
    }

    private static let quote = UInt8(ascii: "\"")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n")
    }
}

/// One field of a CSV row.
package struct CSVField {
    /// What is written, before quoting.
    package let text: String

    /// What a person wrote. A text that a spreadsheet would run as a formula gets an apostrophe in front, so that
    /// opening the file runs nothing.
    package static func text(_ value: String) -> CSVField {
        guard let first = value.utf8.first, "=+-@\t\r\n".utf8.contains(first) else { return CSVField(text: value) }
        return CSVField(text: "'" + value)
    }

    /// A number as decimal text with a point, a code or an identifier of ours: never defused. Nil is empty.
    package static func literal(_ value: String?) -> CSVField { CSVField(text: value ?? "") }

    /// A whole number, or empty.
    package static func number(_ value: Int?) -> CSVField { CSVField(text: value.map(String.init) ?? "") }
}
