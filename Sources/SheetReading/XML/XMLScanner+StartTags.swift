/// Start tags with their attributes and namespace declarations.
extension XMLScanner {
    mutating func scanStartTag() throws(ReadError) -> Step {
        let base = input.buffer.base
        let start = position + 1
        var offset = XMLCharacters.likelyNameEnd(base, from: start)
        guard offset > start, offset < input.count else { return try unexpected(offset, "\"<\" does not start a tag") }
        let nameLength = offset - start
        attributes.removeAll()
        declarations.removeAll()
        nameBits = 0
        mayHaveDuplicates = false
        hasPrefixes = false
        var isEmpty = false
        while true {
            let afterSpace = XMLCharacters.spaceEnd(base, from: offset)
            let byte = base[afterSpace]
            if byte == UInt8(ascii: ">") {
                offset = afterSpace + 1
                break
            }
            if byte == UInt8(ascii: "/") {
                guard base[afterSpace + 1] == UInt8(ascii: ">") else {
                    return try unexpected(afterSpace + 1, "a tag has a \"/\" in the middle")
                }
                offset = afterSpace + 2
                isEmpty = true
                break
            }
            guard afterSpace > offset else {
                return try unexpected(afterSpace, "a tag contains an unexpected character")
            }
            offset = afterSpace
            guard try scanAttribute(&offset) else { return try unexpected(offset, "an attribute is malformed") }
        }
        try openElement(number(start, length: nameLength))
        isEmptyElement = isEmpty
        tagStart = position
        position = offset
        return .token(.start)
    }

    /// Reads `name="value"`; false if it is broken or cut off at `offset`.
    @inline(__always)
    private mutating func scanAttribute(_ offset: inout Int) throws(ReadError) -> Bool {
        let base = input.buffer.base
        let nameStart = offset
        offset = XMLCharacters.likelyNameEnd(base, from: nameStart)
        let nameLength = offset - nameStart
        guard nameLength > 0 else { return false }
        if base[offset] != UInt8(ascii: "=") { offset = XMLCharacters.spaceEnd(base, from: offset) }
        guard base[offset] == UInt8(ascii: "=") else { return false }
        offset += 1
        if XMLCharacters.isSpace(base[offset]) { offset = XMLCharacters.spaceEnd(base, from: offset) }
        let quote = base[offset]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        offset += 1
        let start = offset
        offset = XMLCharacters.plainValueEnd(base, from: start, quote: quote)
        var needsDecoding = false
        if base[offset] != quote {
            needsDecoding = true
            guard try scanRestOfValue(&offset, quote) else { return false }
        }
        try keepAttribute(number(nameStart, length: nameLength), start..<offset, needsDecoding: needsDecoding)
        offset += 1
        return true
    }

    @inline(__always)
    private mutating func keepAttribute(
        _ name: Int32, _ value: Range<Int>, needsDecoding: Bool
    ) throws(ReadError) {
        let entry = names[name]
        let attribute = Attribute(
            name: name, local: entry.local, hasPrefix: entry.prefix != 0, needsDecoding: needsDecoding,
            start: value.lowerBound, end: value.upperBound)
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: name & 63)
        mayHaveDuplicates = mayHaveDuplicates || nameBits & bit != 0
        hasPrefixes = hasPrefixes || entry.prefix != 0
        nameBits |= bit
        if entry.declaredPrefix >= 0 { declarations.append(attribute) } else { attributes.append(attribute) }
        guard attributes.count + declarations.count <= limits.attributes else {
            throw .tooLarge(.attributes, "an element has more than \(limits.attributes) attributes")
        }
    }

    /// Continues from the first byte of a value that is not plain to the closing quote; false if it is cut off.
    private mutating func scanRestOfValue(_ offset: inout Int, _ quote: UInt8) throws(ReadError) -> Bool {
        let base = input.buffer.base
        while base[offset] != quote {
            switch base[offset] {
            case UInt8(ascii: "<"): throw .damaged("an attribute value contains \"<\"")
            case UInt8(ascii: "&"):
                guard let length = try referenceLength(at: offset) else {
                    offset = input.count
                    return false
                }
                offset += length
            case 0 where offset >= input.count: return false
            default: offset += 1
            }
            offset = XMLCharacters.plainValueEnd(base, from: offset, quote: quote)
        }
        return true
    }

    /// The number of the name at `start`.
    @inline(__always)
    private mutating func number(_ start: Int, length: Int) throws(ReadError) -> Int32 {
        if let number = names.number(input.buffer.base + start, length) { return number }
        return try newNumber(start, length)
    }

    private mutating func newNumber(_ start: Int, _ length: Int) throws(ReadError) -> Int32 {
        guard let number = try names.add(bytes(start..<start + length)) else {
            throw .damaged(
                "\"\(String(decoding: bytes(start..<start + min(length, 40)), as: UTF8.self))\" is not a name in XML")
        }
        bindNewPrefixes()
        return number
    }

    /// Marks new prefixes as unbound.
    mutating func bindNewPrefixes() {
        while bindings.count < names.prefixes.count { bindings.append(-1) }
    }

    @inline(__always)
    private mutating func openElement(_ number: Int32) throws(ReadError) {
        guard !open.isEmpty || !hasRoot else { throw .damaged("the XML has two root elements") }
        guard open.count < limits.depth else {
            throw .tooLarge(.depth, "elements are nested more than \(limits.depth) deep")
        }
        hasRoot = true
        isAtStart = false
        if !declarations.isEmpty { try bindDeclarations() }
        let entry = names[number]
        guard let namespace = namespace(ofPrefix: entry.prefix), entry.prefix != XMLNameTable.xmlns else {
            throw .damaged("the prefix \"\(names.prefixes[Int(entry.prefix)])\" is not declared")
        }
        open.append(OpenElement(name: number, preservesSpace: open.last?.preservesSpace ?? false))
        if mayHaveDuplicates || hasPrefixes { try checkAttributes() }
        self.namespace = namespace
        name = entry.local
    }

    // MARK: Attributes

    /// Refuses repeated attributes, also with different prefixes for one namespace, and prefixes without a namespace.
    private mutating func checkAttributes() throws(ReadError) {
        for offset in 0..<attributes.count {
            let attribute = attributes[offset]
            for other in 0..<offset where attributes[other].name == attribute.name {
                throw .damaged("the attribute \(names.text(attribute.name)) occurs twice")
            }
            let entry = names[attribute.name]
            if entry.prefix != 0 { try checkPrefixed(attribute, at: offset, entry) }
        }
    }

    private mutating func checkPrefixed(
        _ attribute: Attribute, at offset: Int, _ entry: XMLNameTable.Entry
    ) throws(ReadError) {
        let binding = bindings[Int(entry.prefix)]
        guard binding >= 0 else {
            throw .damaged("the prefix \"\(names.prefixes[Int(entry.prefix)])\" is not declared")
        }
        for other in 0..<offset {
            let otherEntry = names[attributes[other].name]
            guard
                otherEntry.prefix == 0 || bindings[Int(otherEntry.prefix)] != binding
                    || otherEntry.localNumber != entry.localNumber
            else { throw .damaged("the attribute \(names.text(attribute.name)) occurs twice") }
        }
        guard entry.prefix == XMLNameTable.xml, entry.local == .space, var element = open.last else { return }
        element.preservesSpace = try decoded(attribute) == "preserve"
        open[open.count - 1] = element
    }

    // MARK: Namespaces

    private mutating func bindDeclarations() throws(ReadError) {
        for offset in 0..<declarations.count {
            let declaration = declarations[offset]
            for other in 0..<offset where declarations[other].name == declaration.name {
                throw .damaged("a prefix is declared twice")
            }
            try bind(names[declaration.name].declaredPrefix, to: try namespaceNumber(declaration))
        }
    }

    private mutating func bind(_ prefix: Int32, to namespace: Int32) throws(ReadError) {
        guard prefix != XMLNameTable.xmlns else { throw .damaged("the prefix xmlns cannot be declared") }
        guard (namespace == XMLNameTable.xml) == (prefix == XMLNameTable.xml), namespace != XMLNameTable.xmlns else {
            throw .damaged("a reserved prefix is declared")
        }
        guard prefix == 0 || namespace != 0 else { throw .damaged("a prefix is declared without a namespace") }
        shadowedBindings.append(
            ShadowedBinding(depth: open.count + 1, prefix: prefix, namespace: bindings[Int(prefix)]))
        bindings[Int(prefix)] = namespace
    }

    private mutating func namespaceNumber(_ declaration: Attribute) throws(ReadError) -> Int32 {
        let address = bytes(declaration.start..<declaration.end)
        guard declaration.needsDecoding else { return try names.number(ofNamespace: address) }
        var text = Stack<UInt8>(capacity: address.count + 8)
        Self.append(address, isAttribute: true, isCharacterData: false, to: &text)
        let length = text.count
        for _ in 0..<8 { text.append(0) }
        return try names.number(ofNamespace: UnsafeBufferPointer(rebasing: text.values[..<length]))
    }
}
