/// A table written as CSV: RFC 4180, UTF-8, comma, lines ended by CR LF.
package struct CSVTable {
    /// The file's text so far, the heading row included.
    package private(set) var text: String

    /// A table with these column names.
    package init(columns: [String]) { text = Self.line(columns) }

    /// Adds a row; nil is an empty field.
    package mutating func append(_ fields: [CSVField]) {
        text += Self.line(fields.map(\.text))
    }

    /// One line of fields as they are, quoted where they must be.
    package static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    /// Works on Unicode scalars: a quote followed by a combining mark is one `Character`, but still a quote in a file.
    private static func quoted(_ field: String) -> String {
        guard field.unicodeScalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return field }
        var result = "\""
        for scalar in field.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }
}

/// One field of a CSV row.
package struct CSVField {
    /// What is written, before quoting.
    package let text: String

    /// What a person wrote. A text that a spreadsheet would run as a formula gets an apostrophe in front, so that
    /// opening the file runs nothing.
    package static func text(_ value: String) -> CSVField {
        guard let first = value.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) else {
            return CSVField(text: value)
        }
        return CSVField(text: "'" + value)
    }

    /// A number as decimal text with a point, a code or an identifier of ours: never defused. Nil is empty.
    package static func literal(_ value: String?) -> CSVField { CSVField(text: value ?? "") }

    /// A whole number, or empty.
    package static func number(_ value: Int?) -> CSVField { CSVField(text: value.map(String.init) ?? "") }
}
