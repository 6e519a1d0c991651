/// A cache of start tags, so that repeated ones are skipped without being parsed.
extension XMLScanner {
    /// Skips the next start tag if it is cached, and returns its entry. Its attributes are not available.
    @inline(__always)
    private mutating func skipCachedTag() -> XMLTagTable.Entry? {
        let base = input.buffer.base
        guard base[position] == UInt8(ascii: "<") else { return nil }
        let end = XMLCharacters.tagEnd(base, from: position)
        guard end <= input.count, let tag = names.tags.find(base + position, end - position),
            open.count < limits.depth, tag.attributeCount <= limits.attributes
        else { return nil }
        position = end
        return tag
    }

    /// The cache entry for the current start tag; nil if it cannot be cached.
    private var lastTag: XMLTagTable.Entry? {
        guard declarations.isEmpty, !hasPrefixes, let element = open.last, names[element.name].prefix == 0 else {
            return nil
        }
        return XMLTagTable.Entry(
            name: element.name, attributeCount: Int32(attributes.count), isEmptyElement: isEmptyElement)
    }

    /// Skips the rest of the current element.
    mutating func skipElement() throws(ReadError) {
        var depth = 1
        while depth > 0 {
            if !isEmptyElement {
                if readEndTagIfNext() {
                    depth -= 1
                    continue
                }
                if let tag = skipCachedTag() {
                    if !tag.isEmptyElement {
                        open.append(
                            OpenElement(name: tag.name, preservesSpace: open.last?.preservesSpace ?? false))
                        setName(tag.name)
                        depth += 1
                    }
                    continue
                }
            }
            switch try next() {
            case .start:
                depth += 1
                if let tag = lastTag { names.tags.add(bytes(tagStart..<position), tag) }
            case .end: depth -= 1
            case .text: continue
            case .endOfDocument: return
            }
        }
    }
}
