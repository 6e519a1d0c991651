/// End tags, comments, sections and instructions.
extension XMLScanner {
    mutating func scanEndTag() throws(Problem) -> Step {
        guard let end = endTagEnd(at: position) else {
            let base = input.buffer.base
            let start = position + 2
            let nameEnd = XMLCharacters.nameEnd(base, from: start)
            let place = XMLCharacters.spaceEnd(base, from: nameEnd)
            guard base[place] == UInt8(ascii: ">"), place < input.count else {
                return try unexpected(place, "an end tag is broken")
            }
            guard let element = open.last, names.isSame(element.name, base + start, nameEnd - start) else {
                throw .damaged("an end tag has no start tag")
            }
            closeElement()
            position = place + 1
            return .token(.end)
        }
        closeElement()
        position = end
        return .token(.end)
    }

    /// Passes the end tag of the innermost element where it comes next, without blanks in it.
    @inline(__always)
    mutating func takeEndTag() -> Bool {
        guard !isEmptyElement, let end = endTagEnd(at: position) else { return false }
        closeElement()
        position = end
        return true
    }

    /// Where the end tag of the innermost element ends that stands at `place`, without blanks in it; nil where none does.
    @inline(__always)
    func endTagEnd(at place: Int) -> Int? {
        guard let element = open.last else { return nil }
        let base = input.buffer.base
        let length = names.length(element.name)
        guard base[place] == UInt8(ascii: "<"), base[place + 1] == UInt8(ascii: "/"), place + 2 + length < input.count,
            base[place + 2 + length] == UInt8(ascii: ">"), names.isSame(element.name, base + place + 2, length)
        else { return nil }
        return place + 3 + length
    }

    /// Whether the bytes at `place` are `text`.
    @inline(__always)
    func begins(with text: StaticString, at place: Int) -> Bool {
        let base = input.buffer.base
        for offset in 0..<text.utf8CodeUnitCount where base[place + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// `<!--…-->` or `<![CDATA[…]]>`; a document type declaration is refused.
    mutating func scanDeclaration() throws(Problem) -> Step {
        let base = input.buffer.base
        if begins(with: "<!--", at: position) { return try scanComment() }
        if begins(with: "<![CDATA[", at: position) {
            guard !open.isEmpty else { throw .damaged("text stands outside the root element") }
            var place = position + 9
            while !begins(with: "]]>", at: place) {
                if base[place] == 0 { return try unexpected(place, "") }
                place += 1
            }
            textRange = position + 9..<place
            textNeedsDecoding = bytes(textRange).contains(0x0D)
            isCharacterData = true
            position = place + 3
            return .token(.text)
        }
        if input.count - position < 9, !input.isComplete { return .incomplete }
        if begins(with: "<!DOCTYPE", at: position) { throw .damaged("a document type declaration is not allowed") }
        return try unexpected(min(input.count, position + 9), "a \"<!\" begins nothing known")
    }

    private mutating func scanComment() throws(Problem) -> Step {
        let base = input.buffer.base
        var place = position + 4
        while !(base[place] == UInt8(ascii: "-") && base[place + 1] == UInt8(ascii: "-")) {
            if base[place] == 0 { return try unexpected(place, "") }
            place += 1
        }
        guard base[place + 2] == UInt8(ascii: ">") else {
            return try unexpected(place + 2, "a comment holds \"--\"")
        }
        isAtStart = false
        position = place + 3
        return .passed
    }

    /// `<?target …?>`, and the XML declaration at the very start.
    mutating func scanInstruction() throws(Problem) -> Step {
        let base = input.buffer.base
        let start = position + 2
        let end = XMLCharacters.nameEnd(base, from: start)
        guard end > start, end < input.count else { return try unexpected(end, "an instruction has no name") }
        var place = end
        while !(base[place] == UInt8(ascii: "?") && base[place + 1] == UInt8(ascii: ">")) {
            if base[place] == 0 { return try unexpected(place, "") }
            place += 1
        }
        guard place == end || XMLCharacters.isSpace(base[end]) else { throw .damaged("an instruction is broken") }
        let target = bytes(start..<end)
        if target.elementsEqual("xml".utf8) {
            guard isAtStart else { throw .damaged("the XML declaration does not stand first") }
            try XMLDeclaration.check(bytes(end..<place), isUTF16: input.isUTF16 == true)
        } else if !XMLCharacters.isName(target) || String(decoding: target, as: UTF8.self).lowercased() == "xml" {
            throw .damaged("an instruction has a name that is not allowed")
        }
        position = place + 2
        isAtStart = false
        return .passed
    }
}
