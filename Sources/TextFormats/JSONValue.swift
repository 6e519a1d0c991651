/// A JSON document as a value, for definitions that people write: kept generic so that every mistake in one can be
/// found and named by its location, not only the first.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The number as decimal text, since årsverk and kroner are exact.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

/// Why a text is not JSON.
package struct JSONError: Error, Hashable, Sendable {
    package enum Reason: CaseIterable, Sendable {
        case moreAfterEnd, endsEarly, tooDeep
        case noValue, noName, noColon, noCommaOrBrace, noCommaOrBracket
        case notUTF8, controlCharacter, endlessText, badEscape, halfCharacter, noHexDigits
        case leadingZero, noFraction, numberSize
    }

    /// Where in the text, both from 1; columns are counted in characters.
    package let line: Int
    package let column: Int
    /// What is wrong there.
    package let reason: Reason

    package init(line: Int, column: Int, reason: Reason) {
        self.line = line
        self.column = column
        self.reason = reason
    }
}

extension JSONValue {
    /// Parses UTF-8 text; a byte order mark is passed over.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self = try JSONParser.parse(bytes, from: bytes.starts(with: mark) ? mark.count : 0)
    }
}

extension JSONValue {
    /// The member of an object; null where there is none.
    package subscript(_ name: String) -> JSONValue {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    /// The elements of an array; none for another value.
    package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    /// The text of a string; nil for another value.
    package var string: String? { if case .string(let text) = self { text } else { nil } }

    /// A whole number; nil for another value.
    package var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }
}
