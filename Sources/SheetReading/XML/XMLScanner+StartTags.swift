/// Start tags: their attributes, and the namespaces that they declare.
extension XMLScanner {
    mutating func scanStartTag() throws(Problem) -> Step {
        let base = input.buffer.base
        let start = position + 1
        var place = XMLCharacters.nameEnd(base, from: start)
        guard place > start, place < input.count else { return try unexpected(place, "a \"<\" begins no tag") }
        let nameLength = place - start
        attributes.removeAll()
        declarations.removeAll()
        var isEmpty = false
        while true {
            let afterSpace = XMLCharacters.spaceEnd(base, from: place)
            let byte = base[afterSpace]
            if byte == UInt8(ascii: ">") {
                place = afterSpace + 1
                break
            }
            if byte == UInt8(ascii: "/") {
                guard base[afterSpace + 1] == UInt8(ascii: ">") else {
                    return try unexpected(afterSpace + 1, "a \"/\" stands in the middle of a tag")
                }
                place = afterSpace + 2
                isEmpty = true
                break
            }
            guard afterSpace > place else { return try unexpected(afterSpace, "a tag has something strange in it") }
            place = afterSpace
            guard try scanAttribute(&place) else { return try unexpected(place, "an attribute is broken") }
        }
        try openElement(number(start, length: nameLength))
        isEmptyElement = isEmpty
        position = place
        return .token(.start)
    }

    /// Reads `name="value"`; false where it is broken or cut off at `place`.
    @inline(__always)
    private mutating func scanAttribute(_ place: inout Int) throws(Problem) -> Bool {
        let base = input.buffer.base
        let nameStart = place
        place = XMLCharacters.nameEnd(base, from: nameStart)
        let nameLength = place - nameStart
        guard nameLength > 0 else { return false }
        if base[place] != UInt8(ascii: "=") { place = XMLCharacters.spaceEnd(base, from: place) }
        guard base[place] == UInt8(ascii: "=") else { return false }
        place += 1
        if XMLCharacters.isSpace(base[place]) { place = XMLCharacters.spaceEnd(base, from: place) }
        let quote = base[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        place += 1
        let start = place
        guard let needsDecoding = try scanValue(&place, quote) else { return false }
        let name = try number(nameStart, length: nameLength)
        let attribute = Attribute(name: name, needsDecoding: needsDecoding, start: start, end: place)
        place += 1
        let entry = names[name]
        if entry.prefix == XMLNameTable.xmlns || (entry.prefix == 0 && entry.local == .xmlns) {
            declarations.append(attribute)
        } else {
            attributes.append(attribute)
        }
        guard attributes.count + declarations.count <= limits.attributes else {
            throw .tooLarge(.attributes, "an element has more than \(limits.attributes) attributes")
        }
        return true
    }

    /// Reads up to the closing quote and tells whether the value needs decoding; nil where it is cut off.
    @inline(__always)
    private func scanValue(_ place: inout Int, _ quote: UInt8) throws(Problem) -> Bool? {
        let base = input.buffer.base
        var needsDecoding = false
        while true {
            let byte = base[place]
            // Everything that ends a plain value, the quotes among it, is below 64.
            guard byte < 64, XMLCharacters.has(Self.endsOfPlainValue, byte) else {
                place += 1
                continue
            }
            if byte == quote { return needsDecoding }
            switch byte {
            case UInt8(ascii: "<"): throw .damaged("a value holds a \"<\"")
            case UInt8(ascii: "&"):
                guard let length = try referenceLength(at: place) else {
                    place = input.count
                    return nil
                }
                place += length
                needsDecoding = true
            case 0 where place >= input.count: return nil
            case UInt8(ascii: "\""), UInt8(ascii: "'"): place += 1
            default:
                place += 1
                needsDecoding = true
            }
        }
    }

    /// Zero, tab, line feed, carriage return, `"`, `&`, `'` and `<`.
    private static var endsOfPlainValue: UInt64 {
        1 | 1 << 0x09 | 1 << 0x0A | 1 << 0x0D | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C
    }

    /// The number of the name that stands at `start`.
    @inline(__always)
    private mutating func number(_ start: Int, length: Int) throws(Problem) -> Int32 {
        guard let number = try names.number(input.buffer.base + start, length: length) else {
            throw .damaged(
                "\"\(String(decoding: bytes(start..<start + min(length, 40)), as: UTF8.self))\" is no name in XML")
        }
        bindNewPrefixes()
        return number
    }

    /// Makes prefixes that are new mean nothing yet.
    @inline(__always)
    mutating func bindNewPrefixes() {
        while bindings.count < names.prefixCount { bindings.append(-1) }
    }

    @inline(__always)
    private mutating func openElement(_ number: Int32) throws(Problem) {
        guard !open.isEmpty || !hasRoot else { throw .damaged("the XML has two roots") }
        guard open.count < limits.depth else {
            throw .tooLarge(.depth, "elements stand in each other more than \(limits.depth) deep")
        }
        hasRoot = true
        isAtStart = false
        if !declarations.isEmpty { try bindDeclarations() }
        let entry = names[number]
        guard let namespace = namespace(ofPrefix: entry.prefix), entry.prefix != XMLNameTable.xmlns else {
            throw .damaged("the prefix \"\(names.prefixes[Int(entry.prefix)])\" is not declared")
        }
        open.append(OpenElement(name: number, preservesSpace: open.last?.preservesSpace ?? false))
        try checkAttributes()
        self.namespace = namespace
        name = entry.local
    }

    // MARK: Attributes

    /// No attribute twice, also not by two prefixes of one namespace, and no prefix without one.
    @inline(__always)
    private mutating func checkAttributes() throws(Problem) {
        for place in 0..<attributes.count {
            let attribute = attributes[place]
            for other in 0..<place where attributes[other].name == attribute.name {
                throw .damaged("the attribute \(names.text(attribute.name)) stands twice")
            }
            let entry = names[attribute.name]
            if entry.prefix != 0 { try checkPrefixed(attribute, at: place, entry) }
        }
    }

    private mutating func checkPrefixed(
        _ attribute: Attribute, at place: Int, _ entry: XMLNameTable.Entry
    ) throws(Problem) {
        let binding = bindings[Int(entry.prefix)]
        guard binding >= 0 else {
            throw .damaged("the prefix \"\(names.prefixes[Int(entry.prefix)])\" is not declared")
        }
        for other in 0..<place {
            let otherEntry = names[attributes[other].name]
            guard
                otherEntry.prefix == 0 || bindings[Int(otherEntry.prefix)] != binding
                    || otherEntry.localNumber != entry.localNumber
            else { throw .damaged("the attribute \(names.text(attribute.name)) stands twice") }
        }
        guard entry.prefix == XMLNameTable.xml, entry.local == .space, var element = open.last else { return }
        element.preservesSpace = try decoded(attribute) == "preserve"
        open[open.count - 1] = element
    }

    // MARK: Namespaces

    private mutating func bindDeclarations() throws(Problem) {
        for place in 0..<declarations.count {
            let declaration = declarations[place]
            for other in 0..<place where declarations[other].name == declaration.name {
                throw .damaged("a prefix is declared twice")
            }
            try bind(try declaredPrefix(declaration.name), to: try decoded(declaration))
        }
    }

    /// The prefix that `xmlns:prefix` or `xmlns` declares.
    private mutating func declaredPrefix(_ name: Int32) throws(Problem) -> Int32 {
        let text = names.text(name)
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return 0 }
        let prefix = names.prefixNumber(String(text[text.utf8.index(after: colon)...]))
        guard prefix != XMLNameTable.xmlns else { throw .damaged("the prefix xmlns cannot be declared") }
        bindNewPrefixes()
        return prefix
    }

    private mutating func bind(_ prefix: Int32, to address: String) throws(Problem) {
        guard (address == XMLNamespace.xmlAddress) == (prefix == XMLNameTable.xml),
            address != XMLNamespace.xmlnsAddress
        else { throw .damaged("a prefix of XML itself is declared") }
        guard prefix == 0 || !address.isEmpty else { throw .damaged("a prefix is declared without a namespace") }
        let number = try namespaceNumber(address)
        formerBindings.append(
            FormerBinding(depth: open.count + 1, prefix: prefix, namespace: bindings[Int(prefix)]))
        bindings[Int(prefix)] = number
    }

    private mutating func namespaceNumber(_ address: String) throws(Problem) -> Int32 {
        if let number = namespaceNumbers[address] { return number }
        guard namespaces.count < limits.names else { throw .tooLarge(.names, "the XML has too many namespaces") }
        let number = Int32(namespaces.count)
        namespaces.append(XMLNamespace(uri: address))
        namespaceNumbers[address] = number
        return number
    }
}
