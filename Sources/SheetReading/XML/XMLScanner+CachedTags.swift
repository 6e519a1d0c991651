/// A cache of start tags, so that repeated ones are skipped without being parsed.
extension XMLScanner {
    /// Skips the next start tag if it is cached, and returns its entry. Its attributes are not available.
    @inline(__always)
    private mutating func skipCachedTag() -> XMLTagTable.Entry? {
        let base = input.buffer.base
        guard base[position] == UInt8(ascii: "<") else { return nil }
        let end = XMLCharacters.tagEnd(base, from: position)
        guard end <= input.count, let tag = names.tags.find(base + position, end - position), mayOpen(tag) else {
            return nil
        }
        position = end
        return tag
    }

    @inline(__always)
    private func mayOpen(_ tag: XMLTagTable.Entry) -> Bool {
        open.count < limits.depth && tag.attributeCount <= limits.attributes
    }

    /// Opens the element of a skipped tag.
    @inline(__always)
    private mutating func enter(_ tag: XMLTagTable.Entry) {
        open.append(OpenElement(name: tag.name, preservesSpace: open.last?.preservesSpace ?? false))
        setName(tag.name)
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
                        enter(tag)
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

    /// Skips a start tag that begins with `start`, a number and a quote, and is otherwise cached; returns the number.
    ///
    /// Tags of rows are of this kind: `<row r="17" ht="15">`. Only for elements without a prefix that are
    /// SpreadsheetML.
    @inline(__always)
    mutating func skipNumberedTag(_ name: XMLName, _ start: StaticString) -> Int? {
        guard mayBePlain, let number = number(after: start, at: position) else { return nil }
        let base = input.buffer.base
        let end = XMLCharacters.tagEnd(base, from: number.end)
        guard end <= input.count, let tag = names.numberedTags.find(base + number.end, end - number.end), mayOpen(tag),
            names[tag.name].local == name
        else { return nil }
        position = end
        enter(tag)
        isEmptyElement = tag.isEmptyElement
        return number.value
    }

    /// Caches the current start tag, if it begins with `start`, a number and a quote.
    mutating func cacheNumberedTag(_ start: StaticString) {
        guard let tag = lastTag, let number = number(after: start, at: tagStart) else { return }
        let tail = bytes(number.end..<position)
        guard let tailStart = tail.baseAddress, names.numberedTags.find(tailStart, tail.count) == nil else { return }
        names.numberedTags.add(tail, tag)
    }

    /// The number of up to eight digits between `start` and a quote, and the offset after it.
    @inline(__always)
    private func number(after start: StaticString, at offset: Int) -> (value: Int, end: Int)? {
        let base = input.buffer.base
        guard begins(with: start, at: offset) else { return nil }
        let first = offset &+ start.utf8CodeUnitCount
        var end = first
        var value = 0
        while case let digit = base[end] &- UInt8(ascii: "0"), digit <= 9, end &- first < 8 {
            value = value &* 10 &+ Int(digit)
            end &+= 1
        }
        return end > first && base[end] == UInt8(ascii: "\"") ? (value, end) : nil
    }
}
