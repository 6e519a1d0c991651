/// A JSON document as a value, for definitions that people write. It is generic so that all mistakes can be found and
/// reported with their locations, not only the first.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The number as decimal text, since årsverk and kroner are exact.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

/// Why a text is not valid JSON.
package struct JSONError: Error, Hashable, Sendable {
    package enum Reason: CaseIterable, Sendable {
        case moreAfterEnd, endsEarly, tooDeep
        case noValue, noName, nameTwice, noColon, noCommaOrBrace, noCommaOrBracket
        case notUTF8, controlCharacter, endlessText, badEscape, halfCharacter, noHexDigits
        case leadingZero, noFraction, numberSize
    }

    /// The position in the text, counted from 1; columns are counted in characters.
    package let line: Int
    package let column: Int
    /// What is wrong there.
    package let reason: Reason
}

extension JSONValue {
    /// Parses UTF-8 text, skipping a byte order mark.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        self = try JSONParser.parse(bytes, from: bytes.starts(with: mark) ? mark.count : 0)
    }
}

extension JSONValue {
    /// The member of an object; null if there is none.
    package subscript(_ name: String) -> JSONValue {
        if case .object(let members) = self { members[name] ?? .null } else { .null }
    }

    /// The elements of an array; empty for other values.
    package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

    /// The text of a string; nil for other values.
    package var string: String? { if case .string(let text) = self { text } else { nil } }

    /// A whole number; nil for other values.
    package var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }
}

/// Of a document that the program wrote itself: members may be absent, but not something else.
extension JSONValue {
    /// The elements of a list as `read`; nil if one of them cannot be read.
    package func all<Element>(_ read: (JSONValue) -> Element?) -> [Element]? {
        if case .null = self { return [] }
        guard case .array(let values) = self else { return nil }
        let elements = values.compactMap(read)
        return elements.count == values.count ? elements : nil
    }

    /// The text, which is empty if it is absent; nil if this is something else.
    package var optionalText: String? { if case .null = self { "" } else { string } }
}
