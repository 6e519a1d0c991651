/// Writes JSON as text, with members in the given order: indented by two spaces, all on one line, or with each element
/// of a long array on its own line.
///
/// Own code because the numbers are exact decimals, which an encoder would convert to floating point, and because the
/// order of members should suit a reader.
package struct JSONWriter {
    private var output: TextOutput
    private var depth = 0
    private var isFirst = true
    private var isCompact: Bool

    private init(to output: TextOutput, isCompact: Bool = false) {
        self.output = output
        self.isCompact = isCompact
    }

    /// Writes a document with one object.
    package static func document(_ body: (inout JSONWriter) -> Void) -> String {
        write(to: TextOutput(), body).text
    }

    /// Writes a document with one object to `output`, and returns the part that has not been flushed.
    @discardableResult
    package static func write(to output: TextOutput, _ body: (inout JSONWriter) -> Void) -> TextOutput {
        var writer = JSONWriter(to: output)
        writer.braces("{", "}", body)
        writer.output += "\n"
        writer.output.flush()
        return writer.output
    }

    /// Writes an object on one line without its line break, for JSON Lines (jsonlines.org).
    package static func line(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
        var writer = JSONWriter(to: TextOutput(), isCompact: true)
        writer.braces("{", "}", body)
        return writer.output.bytes
    }

    package static func lineText(_ body: (inout JSONWriter) -> Void) -> String {
        String(decoding: line(body), as: UTF8.self)
    }

    /// Writes a text, or null.
    package mutating func member(_ name: String, _ value: String?) {
        begin(name)
        if let value { quote(value) } else { output += "null" }
    }

    package mutating func member(_ name: String, _ value: Int?) {
        begin(name)
        if let value { output += value } else { output += "null" }
    }

    package mutating func member(_ name: String, _ value: Bool?) {
        begin(name)
        switch value {
        case true?: output += "true"
        case false?: output += "false"
        case nil: output += "null"
        }
    }

    /// Writes an exact number, or null.
    package mutating func member(_ name: String, _ value: DecimalNumber?) {
        begin(name)
        if let value { output += value } else { output += "null" }
    }

    package mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
        begin(name)
        braces("{", "}", body)
    }

    /// Writes an array of objects. Inlined, so that elements are not passed as existentials.
    @inlinable
    package mutating func array<Element>(
        _ name: String, of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        array(name) { writer in
            for element in elements { writer.element { body(&$0, element) } }
        }
    }

    /// Writes an array whose elements `body` writes.
    @usableFromInline
    package mutating func array(_ name: String, _ body: (inout JSONWriter) -> Void) {
        begin(name)
        braces("[", "]", body)
    }

    /// Writes an object in an array.
    @usableFromInline
    package mutating func element(_ body: (inout JSONWriter) -> Void) {
        separate()
        braces("{", "}", body)
    }

    /// Writes an array of objects with each on its own line: a long one takes half the space, and
    /// line-based tools find an element.
    package mutating func lines<Element>(
        _ name: String, of elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        array(name) { writer in
            let isCompact = writer.isCompact
            for element in elements {
                writer.separate()
                writer.isCompact = true
                writer.braces("{", "}") { body(&$0, element) }
                writer.isCompact = isCompact
            }
        }
    }

    /// Writes an array of texts on one line.
    package mutating func array(_ name: String, _ values: some Sequence<String>) {
        begin(name)
        line(values) { $0.quote($1) }
    }

    /// Writes an array of whole numbers on one line.
    package mutating func array(_ name: String, _ values: some Sequence<Int>) {
        begin(name)
        line(values) { $0.output += $1 }
    }

    private mutating func line<Element>(
        _ values: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
    ) {
        output += "["
        var isFirst = true
        for value in values {
            if !isFirst { output += isCompact ? "," : ", " }
            isFirst = false
            write(&self, value)
        }
        output += "]"
    }

    private mutating func begin(_ name: String) {
        separate()
        quote(name)
        output += isCompact ? ":" : ": "
    }

    private mutating func separate() {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        newLine()
        isFirst = false
    }

    private mutating func newLine() {
        guard !isCompact else { return }
        output.flushIfFull()
        output.append(UInt8(ascii: "\n"))
        output.append(repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func braces(_ open: StaticString, _ close: StaticString, _ body: (inout JSONWriter) -> Void) {
        output += open
        depth += 1
        isFirst = true
        body(&self)
        depth -= 1
        if !isFirst { newLine() }
        output += close
        isFirst = false
    }

    /// A JSON string with its quotes (RFC 8259, section 7).
    package static func quoted(_ value: String) -> String {
        var writer = JSONWriter(to: TextOutput())
        writer.quote(value)
        return writer.output.text
    }

    private mutating func quote(_ value: String) {
        let bytes = value.utf8.span
        output.append(UInt8(ascii: "\""))
        if bytes.contains(where: Self.isEscaped) {
            for index in bytes.indices { escape(bytes[index]) }
        } else {
            output.append(value)
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): output += "\\\""
        case UInt8(ascii: "\\"): output += "\\\\"
        case UInt8(ascii: "\n"): output += "\\n"
        case UInt8(ascii: "\r"): output += "\\r"
        case UInt8(ascii: "\t"): output += "\\t"
        case _ where Self.isEscaped(byte):
            output += "\\u"
            output.append(byte.padded(to: 4, radix: 16))
        default: output.append(byte)
        }
    }
}
