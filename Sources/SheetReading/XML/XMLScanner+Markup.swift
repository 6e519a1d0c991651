/// End tags, comments, sections and instructions.
extension XMLScanner {
    mutating func scanEndTag() throws(ReadError) -> Step {
        guard let end = endTagEnd(at: position) else {
            let base = input.buffer.base
            let start = position + 2
            let nameEnd = XMLCharacters.nameEnd(base, from: start)
            let offset = XMLCharacters.spaceEnd(base, from: nameEnd)
            guard base[offset] == UInt8(ascii: ">"), offset < input.count else {
                return try unexpected(offset, "an end tag is malformed")
            }
            guard let element = open.last, names.isSame(element.name, base + start, nameEnd - start) else {
                throw .damaged("an end tag has no start tag")
            }
            closeElement()
            position = offset + 1
            return .token(.end)
        }
        closeElement()
        position = end
        return .token(.end)
    }

    /// Reads the innermost element's end tag if it is next, without white space in it.
    @inline(__always)
    mutating func readEndTagIfNext() -> Bool {
        guard !isEmptyElement, let end = endTagEnd(at: position) else { return false }
        closeElement()
        position = end
        return true
    }

    /// The end of the innermost element's end tag at `offset`, without white space in it; nil if it is not there.
    @inline(__always)
    func endTagEnd(at offset: Int) -> Int? {
        guard let element = open.last else { return nil }
        let base = input.buffer.base
        let length = names.length(element.name)
        guard base[offset] == UInt8(ascii: "<"), base[offset + 1] == UInt8(ascii: "/"),
            offset + 2 + length < input.count,
            base[offset + 2 + length] == UInt8(ascii: ">"), names.isSame(element.name, base + offset + 2, length)
        else { return nil }
        return offset + 3 + length
    }

    @inline(__always)
    func begins(with text: StaticString, at offset: Int) -> Bool {
        let base = input.buffer.base
        for index in 0..<text.utf8CodeUnitCount where base[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// `<!--…-->` or `<![CDATA[…]]>`; a document type declaration is refused.
    mutating func scanDeclaration() throws(ReadError) -> Step {
        let base = input.buffer.base
        if begins(with: "<!--", at: position) { return try scanComment() }
        if begins(with: "<![CDATA[", at: position) {
            guard !open.isEmpty else { throw .damaged("there is text outside the root element") }
            var offset = position + 9
            while !begins(with: "]]>", at: offset) {
                if base[offset] == 0 { return try unexpected(offset, "") }
                offset += 1
            }
            textRange = position + 9..<offset
            textNeedsDecoding = bytes(textRange).contains(0x0D)
            isCharacterData = true
            position = offset + 3
            return .token(.text)
        }
        if input.count - position < 9, !input.isComplete { return .incomplete }
        if begins(with: "<!DOCTYPE", at: position) { throw .damaged("a document type declaration is not allowed") }
        return try unexpected(min(input.count, position + 9), "\"<!\" starts neither a comment nor a CDATA section")
    }

    private mutating func scanComment() throws(ReadError) -> Step {
        let base = input.buffer.base
        var offset = position + 4
        while !(base[offset] == UInt8(ascii: "-") && base[offset + 1] == UInt8(ascii: "-")) {
            if base[offset] == 0 { return try unexpected(offset, "") }
            offset += 1
        }
        guard base[offset + 2] == UInt8(ascii: ">") else {
            return try unexpected(offset + 2, "a comment contains \"--\"")
        }
        isAtStart = false
        position = offset + 3
        return .passed
    }

    /// `<?target …?>`, and the XML declaration at the very start.
    mutating func scanInstruction() throws(ReadError) -> Step {
        let base = input.buffer.base
        let start = position + 2
        let end = XMLCharacters.nameEnd(base, from: start)
        guard end > start, end < input.count else { return try unexpected(end, "a processing instruction has no name") }
        var offset = end
        while !(base[offset] == UInt8(ascii: "?") && base[offset + 1] == UInt8(ascii: ">")) {
            if base[offset] == 0 { return try unexpected(offset, "") }
            offset += 1
        }
        guard offset == end || XMLCharacters.isSpace(base[end]) else {
            throw .damaged("a processing instruction is malformed")
        }
        let target = bytes(start..<end)
        if target.elementsEqual("xml".utf8) {
            guard isAtStart else { throw .damaged("the XML declaration is not at the beginning") }
            try XMLDeclaration.check(bytes(end..<offset), isUTF16: input.isUTF16 == true)
        } else if !XMLCharacters.isName(target) || String(decoding: target, as: UTF8.self).lowercased() == "xml" {
            throw .damaged("a processing instruction has a name that is not allowed")
        }
        position = offset + 2
        isAtStart = false
        return .passed
    }
}
