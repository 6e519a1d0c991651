/// Values of attributes and texts of elements, without copying if possible.
extension XMLScanner {
    // MARK: Attributes

    func decoded(_ attribute: Attribute) throws(ReadError) -> String {
        let bytes = bytes(attribute.start..<attribute.end)
        guard attribute.needsDecoding else { return String(decoding: bytes, as: UTF8.self) }
        var text = Stack<UInt8>(capacity: bytes.count)
        Self.append(bytes, isAttribute: true, isCharacterData: false, to: &text)
        return String(decoding: text.values, as: UTF8.self)
    }

    /// The value of an attribute of the current start tag, in a namespace or in none; nil if it is absent.
    func value(_ name: XMLName, in namespace: XMLNamespace = .none) throws(ReadError) -> String? {
        for index in 0..<attributes.count {
            let attribute = attributes[index]
            guard attribute.local == name, attribute.hasPrefix == (namespace != .none) else { continue }
            if !attribute.hasPrefix || self.namespace(ofPrefix: names[attribute.name].prefix) == namespace {
                return try decoded(attribute)
            }
        }
        return nil
    }

    /// Calls `body` with the name and value of each attribute without a namespace.
    @inline(__always)
    func forEachAttribute(
        _ body: (XMLName, UnsafeBufferPointer<UInt8>) throws(ReadError) -> Void
    ) throws(ReadError) {
        for index in 0..<attributes.count {
            let attribute = attributes[index]
            guard !attribute.hasPrefix, attribute.local != .other else { continue }
            guard attribute.needsDecoding else {
                try body(attribute.local, bytes(attribute.start..<attribute.end))
                continue
            }
            var text = Stack<UInt8>(capacity: attribute.end - attribute.start)
            Self.append(
                bytes(attribute.start..<attribute.end), isAttribute: true, isCharacterData: false, to: &text)
            try body(attribute.local, text.values)
        }
    }

    /// A non-negative whole number; nil if the attribute is absent.
    func wholeNumber(_ name: XMLName) throws(ReadError) -> Int? {
        var result: Int?
        try forEachAttribute { (other, bytes) throws(ReadError) in
            guard other == name else { return }
            result = DecimalText.wholeNumber(bytes)
            guard result != nil else { throw .damaged("the attribute \(name.rawValue) is not a whole number") }
        }
        return result
    }

    // MARK: Texts

    /// All text in the current element, including nested elements. Valid until the scanner is used again.
    mutating func elementText() throws(ReadError) -> UnsafeBufferPointer<UInt8> {
        if !isEmptyElement {
            // Nearly every text is plain and complete in the window, directly followed by its end tag.
            let end = XMLCharacters.plainTextEnd(input.buffer.base, from: position)
            if let next = endTagEnd(at: end) {
                let text = bytes(position..<end)
                try check(length: text.count)
                closeElement()
                position = next
                return text
            }
        }
        scratch.removeAll()
        var depth = 1
        while depth > 0 {
            switch try next() {
            case .start: depth += 1
            case .end: depth -= 1
            case .text:
                if textNeedsDecoding {
                    Self.append(
                        bytes(textRange), isAttribute: false, isCharacterData: isCharacterData, to: &scratch)
                } else {
                    scratch.append(bytes(textRange))
                }
                try check(length: scratch.count)
            case .endOfDocument: return scratch.values
            }
        }
        return scratch.values
    }

    /// The same as a string.
    mutating func elementString() throws(ReadError) -> String { String(decoding: try elementText(), as: UTF8.self) }

    func check(length: Int) throws(ReadError) {
        guard length <= limits.textBytes else { throw textProblem }
    }

    var textProblem: ReadError { .tooLarge(.textBytes, "a text has more than \(limits.textBytes) bytes") }
}
