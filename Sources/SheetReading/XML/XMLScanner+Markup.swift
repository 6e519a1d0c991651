/// Tags, comments, sections and instructions.
extension XMLScanner {
    private func isAtEnd(_ place: Int) -> Bool { place >= input.count }

    /// An unexpected byte: the window's end, or a mistake in the document.
    private func unexpected(_ place: Int, _ reason: @autoclosure () -> String) throws(Problem) -> Step {
        if isAtEnd(place), !input.isComplete { return .incomplete }
        throw .damaged(isAtEnd(place) ? "the XML is cut off" : reason())
    }

    private func nameEnd(from place: Int) -> Int {
        let base = input.buffer.base
        var place = place
        while XMLCharacters.mayBeInName(base[place]) { place += 1 }
        return place
    }

    private func spaceEnd(from place: Int) -> Int {
        let base = input.buffer.base
        var place = place
        while XMLCharacters.isSpace(base[place]) { place += 1 }
        return place
    }

    /// Whether the bytes at `place` are `text`.
    private func has(_ text: StaticString, at place: Int) -> Bool {
        let base = input.buffer.base
        for offset in 0..<text.utf8CodeUnitCount where base[place + offset] != text.utf8Start[offset] { return false }
        return true
    }

    private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: input.buffer.base + range.lowerBound, count: range.count)
    }

    private mutating func number(of range: Range<Int>) throws(Problem) -> Int {
        guard let number = try names.number(of: bytes(range)) else {
            throw .damaged("\"\(String(decoding: bytes(range).prefix(40), as: UTF8.self))\" is no name in XML")
        }
        while bindings.count < names.prefixes.count { bindings.append(nil) }
        return number
    }

    // MARK: Start tags

    mutating func scanStartTag() throws(Problem) -> Step {
        let base = input.buffer.base
        let start = position + 1
        var place = nameEnd(from: start)
        guard place > start, !isAtEnd(place) else { return try unexpected(place, "a \"<\" begins no tag") }
        let nameRange = start..<place
        attributes.removeAll(keepingCapacity: true)
        var declarations: [(prefix: Int, uri: Range<Int>, needsDecoding: Bool)] = []
        while true {
            let afterSpace = spaceEnd(from: place)
            if base[afterSpace] == UInt8(ascii: ">") {
                place = afterSpace + 1
                break
            }
            if base[afterSpace] == UInt8(ascii: "/") {
                guard base[afterSpace + 1] == UInt8(ascii: ">") else {
                    return try unexpected(afterSpace + 1, "a \"/\" stands in the middle of a tag")
                }
                place = afterSpace + 2
                isEmptyElement = true
                break
            }
            guard afterSpace > place else { return try unexpected(afterSpace, "a tag has something strange in it") }
            guard let attribute = try scanAttribute(from: &place, afterSpace) else {
                return try unexpected(place, "an attribute is broken")
            }
            let entry = names.entries[attribute.name]
            if entry.prefix == XMLNameTable.xmlns || isDefaultDeclaration(entry) {
                declarations.append((try declaredPrefix(attribute.name), attribute.value, attribute.needsDecoding))
            } else {
                attributes.append(attribute)
            }
            guard attributes.count + declarations.count <= limits.attributes else {
                throw .tooLarge(.attributes, "an element has more than \(limits.attributes) attributes")
            }
        }
        try openElement(nameRange, declarations)
        position = place
        return .token(.start)
    }

    /// Reads `name="value"` from `start`; nil where it is broken or cut off at `place`.
    private mutating func scanAttribute(from place: inout Int, _ start: Int) throws(Problem) -> Attribute? {
        let base = input.buffer.base
        place = nameEnd(from: start)
        guard place > start, !isAtEnd(place) else { return nil }
        let nameRange = start..<place
        place = spaceEnd(from: place)
        guard base[place] == UInt8(ascii: "=") else { return nil }
        place = spaceEnd(from: place + 1)
        let quote = base[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        place += 1
        let valueStart = place
        var needsDecoding = false
        while base[place] != quote {
            switch base[place] {
            case UInt8(ascii: "<"): throw .damaged("a value holds a \"<\"")
            case UInt8(ascii: "&"):
                guard let length = try referenceLength(at: place) else { return nil }
                place += length
                needsDecoding = true
            case 0x09, 0x0A, 0x0D:
                needsDecoding = true
                place += 1
            case 0 where isAtEnd(place): return nil
            default: place += 1
            }
        }
        let value = valueStart..<place
        place += 1
        return Attribute(name: try number(of: nameRange), value: value, needsDecoding: needsDecoding)
    }

    // MARK: Namespaces

    private func isDefaultDeclaration(_ entry: XMLNameTable.Entry) -> Bool {
        entry.prefix == 0 && entry.local == .xmlns
    }

    /// The prefix that `xmlns:prefix` or `xmlns` declares.
    private mutating func declaredPrefix(_ number: Int) throws(Problem) -> Int {
        let text = names.text(number)
        guard let colon = text.firstIndex(of: ":") else { return 0 }
        let prefix = String(text[text.index(after: colon)...])
        guard prefix != "xmlns" else { throw .damaged("the prefix xmlns cannot be declared") }
        // Known as a prefix from here on, by way of a name that uses it.
        let name = Array((prefix + ":_").utf8)
        let known = try name.withUnsafeBufferPointer { (bytes) throws(Problem) in try names.number(of: bytes) }
        guard let known else { throw .damaged("\"\(prefix)\" is no prefix") }
        while bindings.count < names.prefixes.count { bindings.append(nil) }
        return names.entries[known].prefix
    }

    private mutating func bind(_ prefix: Int, to range: Range<Int>, needsDecoding: Bool) throws(Problem) {
        let uri = try decoded(range, isAttribute: true, needsDecoding: needsDecoding)
        let isXML = uri == "http://www.w3.org/XML/1998/namespace"
        guard isXML == (prefix == XMLNameTable.xml), uri != "http://www.w3.org/2000/xmlns/" else {
            throw .damaged("a prefix of XML itself is declared")
        }
        guard prefix == 0 || !uri.isEmpty else { throw .damaged("a prefix is declared without a namespace") }
        let known = uris.firstIndex(of: uri)
        if known == nil {
            guard uris.count < limits.names else { throw .tooLarge(.names, "the XML has too many namespaces") }
            uris.append(uri)
            kinds.append(XMLNamespace(uri: uri))
        }
        undo.append((open.count + 1, prefix, bindings[prefix]))
        bindings[prefix] = known ?? uris.count - 1
    }

    private mutating func openElement(
        _ nameRange: Range<Int>, _ declarations: [(prefix: Int, uri: Range<Int>, needsDecoding: Bool)]
    ) throws(Problem) {
        guard !open.isEmpty || !hasRoot else { throw .damaged("the XML has two roots") }
        guard open.count < limits.depth else {
            throw .tooLarge(.depth, "elements stand in each other more than \(limits.depth) deep")
        }
        hasRoot = true
        isAtStart = false
        if Set(declarations.map(\.prefix)).count != declarations.count { throw .damaged("a prefix is declared twice") }
        for declaration in declarations {
            try bind(declaration.prefix, to: declaration.uri, needsDecoding: declaration.needsDecoding)
        }
        let number = try number(of: nameRange)
        open.append(number)
        try checkAttributes()
        let prefix = names.entries[number].prefix
        guard prefix == 0 || (bindings[prefix] != nil && prefix != XMLNameTable.xmlns) else {
            throw .damaged("the prefix \"\(names.prefixes[prefix])\" is not declared")
        }
        setName(number)
    }

    /// No attribute twice, also not by two prefixes of one namespace, and no prefix without one.
    private func checkAttributes() throws(Problem) {
        guard !attributes.isEmpty else { return }
        for (place, attribute) in attributes.enumerated() {
            let entry = names.entries[attribute.name]
            guard entry.prefix == 0 || bindings[entry.prefix] != nil else {
                throw .damaged("the prefix \"\(names.prefixes[entry.prefix])\" is not declared")
            }
            for other in attributes[..<place] where isSame(attribute.name, other.name) {
                throw .damaged("the attribute \(names.text(attribute.name)) stands twice")
            }
        }
    }

    private func isSame(_ first: Int, _ second: Int) -> Bool {
        if first == second { return true }
        let (left, right) = (names.entries[first], names.entries[second])
        guard left.prefix != right.prefix, left.prefix != 0, right.prefix != 0,
            bindings[left.prefix] == bindings[right.prefix]
        else { return false }
        return names.text(first).drop { $0 != ":" } == names.text(second).drop { $0 != ":" }
    }

    // MARK: End tags, comments, sections

    mutating func scanEndTag() throws(Problem) -> Step {
        let start = position + 2
        var place = nameEnd(from: start)
        let nameRange = start..<place
        place = spaceEnd(from: place)
        guard input.buffer.base[place] == UInt8(ascii: ">"), !isAtEnd(place) else {
            return try unexpected(place, "an end tag is broken")
        }
        guard let last = open.last, names.isEqual(names.entries[last].range, bytes(nameRange)) else {
            throw .damaged("an end tag has no start tag")
        }
        closeElement()
        position = place + 1
        return .token(.end)
    }

    /// `<!--…-->` or `<![CDATA[…]]>`; a document type declaration is refused.
    mutating func scanDeclaration() throws(Problem) -> Step {
        let base = input.buffer.base
        isAtStart = false
        if has("<!--", at: position) {
            var place = position + 4
            while !(base[place] == UInt8(ascii: "-") && base[place + 1] == UInt8(ascii: "-")) {
                if base[place] == 0 { return try unexpected(place, "") }
                place += 1
            }
            guard base[place + 2] == UInt8(ascii: ">") else {
                return try unexpected(place + 2, "a comment holds \"--\"")
            }
            position = place + 3
            return .passed
        }
        if has("<![CDATA[", at: position) {
            guard !open.isEmpty else { throw .damaged("text stands outside the root element") }
            var place = position + 9
            while !has("]]>", at: place) {
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
        if has("<!DOCTYPE", at: position) { throw .damaged("a document type declaration is not allowed") }
        return try unexpected(min(input.count, position + 9), "a \"<!\" begins nothing known")
    }

    /// `<?target …?>`, and the XML declaration at the very start.
    mutating func scanInstruction() throws(Problem) -> Step {
        let base = input.buffer.base
        let start = position + 2
        let end = nameEnd(from: start)
        guard end > start, !isAtEnd(end) else { return try unexpected(end, "an instruction has no name") }
        var place = end
        while !(base[place] == UInt8(ascii: "?") && base[place + 1] == UInt8(ascii: ">")) {
            if base[place] == 0 { return try unexpected(place, "") }
            place += 1
        }
        guard place == end || XMLCharacters.isSpace(base[end]) else { throw .damaged("an instruction is broken") }
        let target = String(decoding: bytes(start..<end), as: UTF8.self)
        if target == "xml" {
            guard isAtStart else { throw .damaged("the XML declaration does not stand first") }
            try XMLDeclaration.check(String(decoding: bytes(end..<place), as: UTF8.self))
        } else if target.lowercased() == "xml" || target.contains(":") || !XMLCharacters.isName(bytes(start..<end)) {
            throw .damaged("an instruction has a name that is not allowed")
        }
        position = place + 2
        isAtStart = false
        return .passed
    }
}
