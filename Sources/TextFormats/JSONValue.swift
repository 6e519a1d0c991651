import FoundationEssentials

/// A JSON document as a value, for definitions that people write: kept generic so that every mistake in one can be
/// found and named by its place, not only the first.
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
    /// What the parser said, with line and column where it knows them; English.
    package var detail: String
}

extension JSONValue {
    /// Parses UTF-8 text; a byte order mark is passed over.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = Data(bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...])
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: text)
        } catch DecodingError.dataCorrupted(let context) {
            throw JSONError(detail: Self.reason(of: context))
        } catch {
            throw JSONError(detail: "\(error)")
        }
    }

    private static func reason(of context: DecodingError.Context) -> String {
        guard let underlying = context.underlyingError else { return context.debugDescription }
        return "\(context.debugDescription) \(underlying)"
    }
}

extension JSONValue: Decodable {
    package init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: AnyKey.self) {
            var members: [String: JSONValue] = [:]
            for key in container.allKeys {
                members[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
            }
            self = .object(members)
        } else if var container = try? decoder.unkeyedContainer() {
            var elements: [JSONValue] = []
            while !container.isAtEnd { elements.append(try container.decode(JSONValue.self)) }
            self = .array(elements)
        } else {
            self = try Self.scalar(in: decoder.singleValueContainer())
        }
    }

    private static func scalar(in container: any SingleValueDecodingContainer) throws -> JSONValue {
        if let text = try? container.decode(String.self) { return .string(text) }
        if container.decodeNil() { return .null }
        if let truth = try? container.decode(Bool.self) { return .boolean(truth) }
        return .number("\(try container.decode(Decimal.self))")
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
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
