/// Text and references.
extension XMLScanner {
    mutating func scanText() throws(Problem) -> Step {
        let base = input.buffer.base
        var place = position
        if isAtStart, place == 0, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF, !hasMark {
            position = 3
            hasMark = true
            return .passed
        }
        var needsDecoding = false
        while true {
            place = XMLCharacters.plainTextEnd(base, from: place)
            switch base[place] {
            case UInt8(ascii: "<"): return try endText(place, needsDecoding: needsDecoding)
            case 0 where place >= input.count:
                return input.isComplete ? try endText(place, needsDecoding: needsDecoding) : .incomplete
            case UInt8(ascii: "&"):
                guard let length = try referenceLength(at: place) else { return .incomplete }
                place += length
                needsDecoding = true
            case UInt8(ascii: "]"):
                if base[place + 1] == UInt8(ascii: "]"), base[place + 2] == UInt8(ascii: ">") {
                    throw .damaged("a text holds \"]]>\"")
                }
                if place + 2 >= input.count, !input.isComplete { return .incomplete }
                place += 1
            default:
                needsDecoding = true
                place += 1
            }
        }
    }

    private mutating func endText(_ end: Int, needsDecoding: Bool) throws(Problem) -> Step {
        let range = position..<end
        if open.isEmpty {
            guard bytes(range).allSatisfy(XMLCharacters.isSpace) else {
                throw .damaged("text stands outside the root element")
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

    /// The length of the reference at `place` with its "&" and ";", or nil where the window cuts it.
    @inline(__always)
    func referenceLength(at place: Int) throws(Problem) -> Int? {
        try XMLReference.length(bytes(place..<input.count), isComplete: input.isComplete)
    }

    /// Appends bytes with references resolved and line ends made "\n" (section 2.11), or blanks in an attribute's value
    /// (section 3.3.3).
    func append(_ bytes: UnsafeBufferPointer<UInt8>, isAttribute: Bool, to target: inout Stack<UInt8>) {
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case UInt8(ascii: "&") where !isCharacterData || isAttribute:
                let end = bytes[place...].firstIndex(of: UInt8(ascii: ";")) ?? place
                if let scalar = XMLReference.character(bytes[place + 1..<max(end, place + 1)]) {
                    for byte in String(Character(scalar)).utf8 { target.append(byte) }
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
}
