/// Text and references.
extension XMLScanner {
    mutating func scanText() throws(ReadError) -> Step {
        let base = input.buffer.base
        var offset = position
        if isAtStart, offset == 0, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF, !hasMark {
            position = 3
            hasMark = true
            return .passed
        }
        var needsDecoding = false
        while true {
            offset = XMLCharacters.plainTextEnd(base, from: offset)
            switch base[offset] {
            case UInt8(ascii: "<"): return try endText(offset, needsDecoding: needsDecoding)
            case 0 where offset >= input.count:
                return input.isComplete ? try endText(offset, needsDecoding: needsDecoding) : .incomplete
            case UInt8(ascii: "&"):
                guard let length = try referenceLength(at: offset) else { return .incomplete }
                offset += length
                needsDecoding = true
            case UInt8(ascii: "]"):
                if base[offset + 1] == UInt8(ascii: "]"), base[offset + 2] == UInt8(ascii: ">") {
                    throw .damaged("a text contains \"]]>\"")
                }
                if offset + 2 >= input.count, !input.isComplete { return .incomplete }
                offset += 1
            default:
                needsDecoding = true
                offset += 1
            }
        }
    }

    private mutating func endText(_ end: Int, needsDecoding: Bool) throws(ReadError) -> Step {
        let range = position..<end
        if open.isEmpty {
            guard bytes(range).allSatisfy(XMLCharacters.isSpace) else {
                throw .damaged("there is text outside the root element")
            }
            isAtStart = false
            position = end
            return .passed
        }
        textRange = range
        textNeedsDecoding = needsDecoding
        isCharacterData = false
        position = end
        return .token(.text)
    }

    /// The length of the reference at `offset`, including "&" and ";"; nil if the window ends inside it.
    @inline(__always)
    func referenceLength(at offset: Int) throws(ReadError) -> Int? {
        try XMLReference.length(bytes(offset..<input.count), isComplete: input.isComplete)
    }

    /// Appends bytes with references resolved and line ends converted to "\n" (section 2.11), or to spaces in an
    /// attribute's value (section 3.3.3). Every "&" must start a valid reference, except in character data.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool, isCharacterData: Bool, to target: inout Stack<UInt8>
    ) {
        guard let base = bytes.baseAddress else { return }
        var offset = 0
        while offset < bytes.count {
            let start = offset
            while offset < bytes.count, isPlain(bytes[offset], isAttribute, isCharacterData) { offset += 1 }
            target.append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
            guard offset < bytes.count else { return }
            if bytes[offset] == UInt8(ascii: "&") {
                guard let reference = XMLReference(at: base + offset) else { return }
                if let bytes = UTF8.encode(reference.character) { for byte in bytes { target.append(byte) } }
                offset += reference.length
            } else {
                let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
                target.append(isAttribute ? 0x20 : 0x0A)
                offset += isPair ? 2 : 1
            }
        }
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8, _ isAttribute: Bool, _ isCharacterData: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "&"): isCharacterData
        case 0x0D: false
        case 0x0A, 0x09: !isAttribute
        default: true
        }
    }
}
