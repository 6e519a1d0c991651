/// Extracts a long array from a JSON document as it is read, element by element, so that the whole document is never in memory.
///
/// The data of a country's units are some hundred megabytes, and ten times that as values. The remaining document is `rest`,
/// with a 0 for each element: small enough to parse at once, and invalid if anything but an element was in the array.
package struct JSONArraySplitter {
    /// One element: its text, and where it begins in the document, with line and column counted from 1.
    package struct Element: Sendable {
        package let index: Int
        package let bytes: [UInt8]
        fileprivate let line: Int
        fileprivate let column: Int
    }

    /// The document without the elements. Their line breaks are kept, so that errors report the right line.
    package private(set) var rest: [UInt8] = []
    /// How many elements have been extracted.
    package private(set) var count = 0

    private let name: [UInt8]
    /// How many brackets and braces are open. The elements are at `arrayDepth`.
    private var depth = 0
    private static let arrayDepth = 2
    private var isInText = false
    private var isEscaped = false
    /// The last string in the outermost object, and whether it named the array and a colon followed.
    private var text: [UInt8] = []
    private var isNamed = false
    private var isInArray = false
    private var hasFoundArray = false

    private var line = 1
    private var column = 1
    private var element: [UInt8] = []
    private var start: (line: Int, column: Int)?

    /// Splits the array that is the member `name` of the outermost object.
    package init(member name: String) { self.name = Array(name.utf8) }

    /// Reads the next bytes and returns the elements that end in them.
    package mutating func read(_ bytes: [UInt8]) -> [Element] {
        var ended: [Element] = []
        for byte in bytes {
            let isElement = isInArray
            let separates = isElement && !isInText && depth == Self.arrayDepth && (byte == comma || byte == closing)
            if separates, let element = endElement() { ended.append(element) }
            track(byte)
            if isElement, !separates { collect(byte) } else { rest.append(byte) }
            count(byte)
        }
        return ended
    }

    /// The part before the array and the elements so far, as a document; nil outside the array.
    package var head: [UInt8]? { isInArray ? rest + Array("0]}".utf8) : nil }

    /// Discards what `head` returned, so that it need not be parsed again. What follows is then a document that begins with the
    /// rest of the array, under an empty name.
    package mutating func dropHead() {
        rest = rest.filter { $0 == newLine } + Array(#"{"":["#.utf8)
    }

    private mutating func collect(_ byte: UInt8) {
        if start == nil {
            guard !isSpace(byte) else { return rest.append(byte) }
            start = (line, column)
        }
        element.append(byte)
    }

    private mutating func endElement() -> Element? {
        guard let start else { return nil }
        defer {
            element = []
            self.start = nil
            count += 1
        }
        rest.append(UInt8(ascii: "0"))
        rest += element.filter { $0 == newLine }
        return Element(index: count, bytes: element, line: start.line, column: start.column)
    }

    /// Updates the state of strings, brackets and braces with `byte`.
    private mutating func track(_ byte: UInt8) {
        if isInText {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == quote {
                isInText = false
                return
            }
            if depth == 1 { text.append(byte) }
            return
        }
        switch byte {
        case quote:
            isInText = true
            if depth == 1 { text = [] }
        case UInt8(ascii: ":") where depth == 1: isNamed = text == name
        case comma where depth == 1: isNamed = false
        case opening, UInt8(ascii: "{"):
            if byte == opening, depth == 1, isNamed, !hasFoundArray {
                isInArray = true
                hasFoundArray = true
            }
            depth += 1
        case closing, UInt8(ascii: "}"):
            depth -= 1
            if depth < Self.arrayDepth { isInArray = false }
        default: break
        }
    }

    private mutating func count(_ byte: UInt8) {
        if byte == newLine {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            // Continuation bytes count with the first byte of their character.
            column += 1
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == newLine || byte == 0x0D || byte == 0x09 }
}

private let newLine = UInt8(ascii: "\n")
private let quote = UInt8(ascii: "\"")
private let comma = UInt8(ascii: ",")
private let opening = UInt8(ascii: "[")
private let closing = UInt8(ascii: "]")

extension JSONValue {
    /// Parses an element; an error gives its position in the whole document.
    package init(parsing element: JSONArraySplitter.Element) throws(JSONError) {
        do {
            try self.init(parsing: element.bytes)
        } catch {
            let column = error.line == 1 ? error.column + element.column - 1 : error.column
            throw JSONError(line: error.line + element.line - 1, column: column, reason: error.reason)
        }
    }
}
