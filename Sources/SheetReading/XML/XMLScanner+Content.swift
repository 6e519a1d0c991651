/// Handling of SpreadsheetML that all readers of parts share.
extension XMLScanner {
    /// The next token. Of alternative markup for several versions (ECMA-376 part 3, section 7.5) the first choice is
    /// used for which all namespaces are known, else the fallback.
    mutating func nextContent() throws(ReadError) -> Token {
        while true {
            let token = try next()
            guard namespace == .compatibility, token == .start || token == .end else { return token }
            switch name {
            case .alternateContent where token == .start: choices.append(false)
            case .alternateContent: if !choices.isEmpty { choices.removeLast() }
            case .choice where token == .start, .fallback where token == .start:
                let isUnderstood = try name == .fallback ? true : isUnderstood()
                guard isUnderstood, choices.last != true else {
                    try skipElement()
                    continue
                }
                if !choices.isEmpty { choices[choices.count - 1] = true }
            case .choice, .fallback: continue
            default: return token
            }
        }
    }

    /// Moves to the next start tag of the content; false at the end of the part.
    mutating func nextStart() throws(ReadError) -> Bool {
        while case let token = try nextContent(), token != .endOfDocument { if token == .start { return true } }
        return false
    }

    /// Whether elements without a prefix are SpreadsheetML in the current element, and three more attributes and two
    /// more levels are within the limits.
    @inline(__always)
    var mayBePlain: Bool {
        !isEmptyElement && namespace(ofPrefix: 0) == .main && limits.attributes >= 3 && open.count + 3 <= limits.depth
    }

    /// Whether the reader knows the namespaces that a choice requires, given by their prefixes.
    private func isUnderstood() throws(ReadError) -> Bool {
        guard let required = try value(.requires) else { return false }
        return required.split(separator: " ").allSatisfy { prefix in
            guard let number = names.prefixes.firstIndex(where: { $0 == prefix }) else { return false }
            switch namespace(ofPrefix: Int32(number)) {
            case nil, .some(.other), .some(.none): return false
            default: return true
            }
        }
    }

    /// The text of the current string item: its runs joined, without phonetic runs (ECMA-376 part 1, sections 18.4.8
    /// and 18.4.6). Spaces at the ends of a run are kept only with `xml:space`.
    mutating func richText() throws(ReadError) -> String {
        var text = RaisedText()
        var length = 0
        var depth = 1
        while depth > 0 {
            switch try nextContent() {
            case .start where isMain(.t):
                let preservesSpace = open.last?.preservesSpace ?? false
                let bytes = try elementText()
                length += bytes.count
                try check(length: length)
                text.append(EscapedText.decoded(preservesSpace ? bytes : Self.trimmed(bytes)))
            case .start where isMain(.r): depth += 1
            case .start where isMain(.rPr): text.position = try fontProperties().position
            case .start: try skipElement()
            case .end: depth -= 1
            case .text: continue
            case .endOfDocument: return text.text
            }
        }
        return text.text
    }

    /// The position and strike of a font or of a run's properties, the current element (ECMA-376 part 1, sections
    /// 18.4.10, 18.4.14 and 18.8.22).
    mutating func fontProperties() throws(ReadError) -> (position: RaisedText.Position, isStruckThrough: Bool) {
        var position = RaisedText.Position.baseline
        var isStruckThrough = false
        var depth = 1
        while depth > 0 {
            switch try next() {
            case .start:
                depth += 1
                if isMain(.vertAlign) {
                    position = try value(.val).flatMap { RaisedText.Position(rawValue: $0) } ?? .baseline
                } else if isMain(.strike) {
                    isStruckThrough = !["0", "false"].contains(try value(.val))
                }
            case .end: depth -= 1
            case .text: continue
            case .endOfDocument: depth = 0
            }
        }
        return (position, isStruckThrough)
    }

    private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let first = bytes.first, let last = bytes.last,
            XMLCharacters.isSpace(first) || XMLCharacters.isSpace(last)
        else { return bytes }
        let start = bytes.firstIndex { !XMLCharacters.isSpace($0) } ?? bytes.count
        let end = bytes.lastIndex { !XMLCharacters.isSpace($0) }.map { $0 + 1 } ?? start
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }
}
