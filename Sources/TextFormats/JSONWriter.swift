/// Writes JSON as text, member by member in the order given, two spaces a level.
///
/// Own code because the numbers are exact decimals, which an encoder over floating point would bend, and because the
/// order of members should serve a reader.
package struct JSONWriter {
    /// The text so far.
    package private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    package init() {}

    /// A whole document around one object.
    package static func document(_ body: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        writer.braces("{", "}", body)
        return writer.text + "\n"
    }

    package mutating func member(_ name: String, _ value: String) {
        begin(name)
        text += Self.quoted(value)
    }

    /// A text, or null.
    package mutating func member(_ name: String, _ value: String?) {
        begin(name)
        text += value.map(Self.quoted) ?? "null"
    }

    package mutating func member(_ name: String, _ value: Int?) {
        member(name, literal: value.map(String.init))
    }

    package mutating func member(_ name: String, _ value: Bool?) {
        member(name, literal: value.map { $0 ? "true" : "false" })
    }

    /// A number that already is decimal text, or null.
    package mutating func member(_ name: String, literal: String?) {
        begin(name)
        text += literal ?? "null"
    }

    package mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
        begin(name)
        braces("{", "}", body)
    }

    /// An array of objects, one for each element.
    package mutating func array<Element>(
        _ name: String, of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        begin(name)
        braces("[", "]") { writer in
            for element in elements {
                writer.separate()
                writer.braces("{", "}") { body(&$0, element) }
            }
        }
    }

    /// An array of texts, on one line.
    package mutating func array(_ name: String, _ values: some Sequence<String>) {
        begin(name)
        text += "[" + values.map(Self.quoted).joined(separator: ", ") + "]"
    }

    /// An array of whole numbers, on one line.
    package mutating func array(_ name: String, _ values: some Sequence<Int>) {
        begin(name)
        text += "[" + values.map(String.init).joined(separator: ", ") + "]"
    }

    private mutating func begin(_ name: String) {
        separate()
        text += Self.quoted(name) + ": "
    }

    private mutating func separate() {
        text += isFirst ? "\n" : ",\n"
        text += String(repeating: "  ", count: depth)
        isFirst = false
    }

    private mutating func braces(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
        text += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { text += "\n" + String(repeating: "  ", count: depth) }
        text += close
        isFirst = false
    }

    /// A JSON string with its quotes (RFC 8259, section 7).
    package static func quoted(_ value: String) -> String {
        var result = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
