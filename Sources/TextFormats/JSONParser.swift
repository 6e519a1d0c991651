/// Parses JSON (RFC 8259) into values.
///
/// Own code because a national plan definition and last year's answers are tens of megabytes, which `Decodable` needs
/// seconds for, and because numbers must remain exact decimals.
struct JSONParser {
    private let bytes: [UInt8]
    private var offset: Int
    /// The offset where the text begins, after a byte order mark.
    private let start: Int
    private var depth = 0

    /// Deeper than any document of the program, and shallow enough for any stack.
    private static let mostDepth = 256

    /// Parses the one value in `bytes`, which are UTF-8.
    static func parse(_ bytes: [UInt8], from start: Int) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes: bytes, offset: start)
        parser.skipSpace()
        let value = try parser.value()
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.error(.moreAfterEnd) }
        return value
    }

    private init(bytes: [UInt8], offset: Int) {
        self.bytes = bytes
        self.offset = offset
        start = offset
    }

    /// An error at the current position.
    private func error(_ reason: JSONError.Reason) -> JSONError {
        let before = bytes[..<min(offset, bytes.count)]
        let line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? start
        let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
        return JSONError(line: line, column: column, reason: reason)
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        switch next {
        case UInt8(ascii: "{"): return .object(try nested { parser throws(JSONError) in try parser.object() })
        case UInt8(ascii: "["): return .array(try nested { parser throws(JSONError) in try parser.array() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw error(.endsEarly)
        default: return .number(try number())
        }
    }

    private mutating func nested<Value>(
        _ body: (inout JSONParser) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        guard depth < Self.mostDepth else { throw error(.tooDeep) }
        depth += 1
        defer { depth -= 1 }
        offset += 1
        skipSpace()
        return try body(&self)
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let end = offset + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ $0.elementsEqual(bytes[offset..<end]) }) else {
            throw error(.noValue)
        }
        offset = end
        return value
    }

    private mutating func object() throws(JSONError) -> [String: JSONValue] {
        if skip(UInt8(ascii: "}")) { return [:] }
        var members: [String: JSONValue] = [:]
        while true {
            guard next == UInt8(ascii: "\"") else { throw error(.noName) }
            let start = offset
            let name = try string()
            skipSpace()
            guard skip(UInt8(ascii: ":")) else { throw error(.noColon) }
            skipSpace()
            guard members.updateValue(try value(), forKey: name) == nil else {
                offset = start
                throw error(.nameTwice)
            }
            skipSpace()
            if skip(UInt8(ascii: "}")) { return members }
            guard skip(UInt8(ascii: ",")) else { throw error(.noCommaOrBrace) }
            skipSpace()
        }
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var elements: [JSONValue] = []
        if skip(UInt8(ascii: "]")) { return elements }
        while true {
            elements.append(try value())
            skipSpace()
            if skip(UInt8(ascii: "]")) { return elements }
            guard skip(UInt8(ascii: ",")) else { throw error(.noCommaOrBracket) }
            skipSpace()
        }
    }

    // MARK: Strings

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        let start = offset
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
        guard next != UInt8(ascii: "\"") else {
            let text = try text(bytes[start..<offset])
            offset += 1
            return text
        }
        return try escaped(from: start)
    }

    private func text(_ bytes: some Collection<UInt8>) throws(JSONError) -> String {
        // Decoding replaces invalid UTF-8 silently, so it is validated first; ASCII needs no check.
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw error(.notUTF8) }
        return text
    }

    private mutating func escaped(from start: Int) throws(JSONError) -> String {
        var result = Array(bytes[start..<offset])
        while let byte = next {
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return try text(result)
            case UInt8(ascii: "\\"): result += String(try escape()).utf8
            case 0..<0x20:
                offset -= 1
                throw error(.controlCharacter)
            default: result.append(byte)
            }
        }
        throw error(.endlessText)
    }

    /// Parses an escape sequence after its backslash.
    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let byte = next
        offset += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        default: throw error(.badEscape)
        }
    }

    /// Parses four hexadecimal digits, or a surrogate pair.
    private mutating func codePoint() throws(JSONError) -> Unicode.Scalar {
        let first = try fourDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, skip(UInt8(ascii: "\\")), skip(UInt8(ascii: "u")) else {
            throw error(.halfCharacter)
        }
        let second = try fourDigits()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error(.halfCharacter) }
        return scalar
    }

    private mutating func fourDigits() throws(JSONError) -> UInt32 {
        let digits = bytes[min(offset, bytes.count)..<min(offset + 4, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error(.noHexDigits) }
        offset += 4
        return number
    }

    // MARK: Numbers

    /// Parses a number to decimal text without superfluous zeros: "2.50" is "2.5", "1e3" is "1000".
    private mutating func number() throws(JSONError) -> String {
        let isNegative = skip(UInt8(ascii: "-"))
        let whole = digits()
        guard !whole.isEmpty else { throw error(.noValue) }
        guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { throw error(.leadingZero) }
        var fraction: ArraySlice<UInt8> = []
        if skip(UInt8(ascii: ".")) {
            fraction = digits()
            guard !fraction.isEmpty else { throw error(.noFraction) }
        }
        var exponent = 0
        if let byte = next, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            offset += 1
            let isBelow = skip(UInt8(ascii: "-"))
            if !isBelow { _ = skip(UInt8(ascii: "+")) }
            guard let size = Int(String(decoding: digits(), as: UTF8.self)), size <= 127 else {
                throw error(.numberSize)
            }
            exponent = isBelow ? -size : size
        }
        return Self.decimal(Array(whole) + fraction, point: whole.count + exponent, isNegative: isNegative)
    }

    private mutating func digits() -> ArraySlice<UInt8> {
        let start = offset
        while let byte = next, (0x30...0x39).contains(byte) { offset += 1 }
        return bytes[start..<offset]
    }

    /// Plain decimal text of `digits`, with the decimal point after the first `point` of them.
    private static func decimal(_ digits: [UInt8], point: Int, isNegative: Bool) -> String {
        let zero = UInt8(ascii: "0")
        let padded = Array(repeating: zero, count: max(0, 1 - point)) + digits
        let offset = max(1, point)
        var whole = padded.prefix(offset) + Array(repeating: zero, count: max(0, offset - padded.count))
        whole = whole.drop { $0 == zero }
        var fraction = padded.dropFirst(offset)
        while fraction.last == zero { fraction.removeLast() }
        if whole.isEmpty { whole = [zero] }
        let isZero = fraction.isEmpty && whole == [zero]
        let text = String(decoding: whole, as: UTF8.self)
        let rest = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
        return (isNegative && !isZero ? "-" : "") + text + rest
    }
}
