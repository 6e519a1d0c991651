/// Text, references and values.
extension XMLScanner {
    mutating func scanText() throws(Problem) -> Step {
        let base = input.buffer.base
        var place = position
        if isAtStart, place == 0, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF {
            position = 3
            return .passed
        }
        var needsDecoding = false
        var isBlank = true
        while true {
            switch base[place] {
            case UInt8(ascii: "<"):
                return try endText(place, needsDecoding: needsDecoding, isBlank: isBlank)
            case 0 where place >= input.count:
                return input.isComplete
                    ? try endText(place, needsDecoding: needsDecoding, isBlank: isBlank) : .incomplete
            case UInt8(ascii: "&"):
                guard let length = try referenceLength(at: place) else { return .incomplete }
                place += length
                needsDecoding = true
                isBlank = false
            case UInt8(ascii: "]"):
                if base[place + 1] == UInt8(ascii: "]"), base[place + 2] == UInt8(ascii: ">") {
                    throw .damaged("a text holds \"]]>\"")
                }
                if place + 2 >= input.count, !input.isComplete { return .incomplete }
                place += 1
                isBlank = false
            case 0x0D:
                needsDecoding = true
                place += 1
            case 0x20, 0x09, 0x0A:
                place += 1
            default:
                place += 1
                isBlank = false
            }
        }
    }

    private mutating func endText(_ end: Int, needsDecoding: Bool, isBlank: Bool) throws(Problem) -> Step {
        textRange = position..<end
        textNeedsDecoding = needsDecoding
        isCharacterData = false
        isAtStart = false
        position = end
        guard open.isEmpty else { return .token(.text) }
        guard isBlank else { throw .damaged("text stands outside the root element") }
        return .passed
    }

    /// The length of the reference at `place` with its "&" and ";", or nil where the window cuts it. The five entities
    /// of XML and character references are all there are (section 4.6).
    func referenceLength(at place: Int) throws(Problem) -> Int? {
        let base = input.buffer.base
        let rest = UnsafeBufferPointer(start: base + place, count: min(Self.longestReference, input.count - place))
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else {
            if rest.count < Self.longestReference, !input.isComplete { return nil }
            throw .damaged("a \"&\" begins no reference")
        }
        guard Self.character(rest[1..<end]) != nil else {
            throw .damaged("\"\(String(decoding: rest[...end], as: UTF8.self))\" is no reference that XML knows")
        }
        return end + 1
    }

    /// "&#x0010FFFF;" and some zeros more.
    private static let longestReference = 24

    /// The character that a reference without its "&" and ";" means.
    private static func character(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            // Int would take a sign.
            guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
                let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
                XMLCharacters.isAllowed(value)
            else { return nil }
            return Unicode.Scalar(value)
        }
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: return nil
        }
    }

    // MARK: Values

    /// Appends the text that came last, references resolved and line ends made "\n" (section 2.11).
    func appendText(to target: inout [UInt8]) throws(Problem) {
        append(textRange, isAttribute: false, needsDecoding: textNeedsDecoding, to: &target)
        guard target.count <= limits.textBytes else {
            throw .tooLarge(.textBytes, "a text has more than \(limits.textBytes) bytes")
        }
    }

    func decoded(_ range: Range<Int>, isAttribute: Bool, needsDecoding: Bool) throws(Problem) -> String {
        let bytes = UnsafeBufferPointer(start: input.buffer.base + range.lowerBound, count: range.count)
        guard needsDecoding else { return String(decoding: bytes, as: UTF8.self) }
        var target: [UInt8] = []
        append(range, isAttribute: isAttribute, needsDecoding: true, to: &target)
        return String(decoding: target, as: UTF8.self)
    }

    private func append(_ range: Range<Int>, isAttribute: Bool, needsDecoding: Bool, to target: inout [UInt8]) {
        let bytes = UnsafeBufferPointer(start: input.buffer.base + range.lowerBound, count: range.count)
        guard needsDecoding else {
            target.append(contentsOf: bytes)
            return
        }
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "&") where !isCharacterData || isAttribute:
                let end = bytes[place...].firstIndex(of: UInt8(ascii: ";")) ?? place
                if let scalar = Self.character(bytes[place + 1..<max(end, place + 1)]) {
                    target.append(contentsOf: String(Character(scalar)).utf8)
                }
                place = end + 1
            case 0x0D:
                target.append(isAttribute ? 0x20 : 0x0A)
                place += place + 1 < bytes.count && bytes[place + 1] == 0x0A ? 2 : 1
            case 0x0A where isAttribute, 0x09 where isAttribute:
                target.append(0x20)
                place += 1
            default:
                target.append(bytes[place])
                place += 1
            }
        }
    }

    /// The attribute of the current start tag that has no namespace; nil where it is absent.
    func attribute(_ name: XMLName) -> Attribute? {
        attributes.first { names.entries[$0.name].local == name && names.entries[$0.name].prefix == 0 }
    }

    /// The value of an attribute, in a namespace or without one.
    func value(_ name: XMLName, in namespace: XMLNamespace = .none) throws(Problem) -> String? {
        let found = attributes.first { attribute in
            let entry = names.entries[attribute.name]
            guard entry.local == name else { return false }
            return namespace == .none
                ? entry.prefix == 0 : entry.prefix != 0 && bindings[entry.prefix].map { kinds[$0] } == namespace
        }
        guard let found else { return nil }
        return try decoded(found.value, isAttribute: true, needsDecoding: found.needsDecoding)
    }

    /// All text in the element whose start tag came last, elements within it passed through.
    mutating func elementText() throws(Problem) -> String {
        var bytes: [UInt8] = []
        try appendElementText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same, appended to `bytes`.
    mutating func appendElementText(to bytes: inout [UInt8]) throws(Problem) {
        var depth = 1
        while depth > 0 {
            switch try next() {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: try appendText(to: &bytes)
            case .endOfDocument: return
            }
        }
    }
}

/// The XML declaration (section 2.8): version, encoding, standalone, in this order.
enum XMLDeclaration {
    static func check(_ text: String) throws(Problem) {
        var rest = text[...]
        let version = value(of: "version", from: &rest)
        let encoding = value(of: "encoding", from: &rest)
        let standalone = value(of: "standalone", from: &rest)
        guard rest.allSatisfy(\.isWhitespace), version == "1.0" || version == "1.1" else {
            throw .damaged("the XML declaration is broken")
        }
        guard
            ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", nil].contains(
                encoding?.lowercased())
        else { throw .damaged("the encoding \(encoding ?? "") is not read; workbooks are in UTF-8") }
        guard ["yes", "no", nil].contains(standalone) else { throw .damaged("the XML declaration is broken") }
    }

    /// Takes ` name="value"` off the start of `text`, where it stands there.
    private static func value(of name: String, from text: inout Substring) -> String? {
        let inner = text.drop(while: \.isWhitespace)
        guard inner.startIndex != text.startIndex, inner.hasPrefix(name) else { return nil }
        var rest = inner.dropFirst(name.count).drop(while: \.isWhitespace)
        guard rest.popFirst() == "=" else { return nil }
        rest = rest.drop(while: \.isWhitespace)
        guard let quote = rest.popFirst(), quote == "\"" || quote == "'", let end = rest.firstIndex(of: quote) else {
            return nil
        }
        let value = String(rest[..<end])
        text = rest[rest.index(after: end)...]
        return value
    }
}
