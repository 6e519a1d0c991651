/// An element of an XML part with its byte ranges, for writers that change parts made by another program. The ranges
/// come from parsing the part, never from searching its bytes, which include what people wrote.
package struct XMLElement: Hashable, Sendable {
    /// The name as written, with its prefix.
    package let name: String
    /// The nesting depth: 0 for the root.
    package let depth: Int
    /// Its attributes by name as written, without namespace declarations.
    package let attributes: [String: String]
    /// From "<" to after ">".
    package let startTag: Range<Int>
    /// The range between its tags; empty, after the start tag, for an element with a single tag.
    package fileprivate(set) var content: Range<Int>
    /// The whole range, from the start tag to after the end tag.
    package fileprivate(set) var range: Range<Int>

    /// Whether the element is written as a single tag, `<a/>`.
    package var isOneTag: Bool { range == startTag }

    /// The elements of a part down to a depth, in the order of their start tags. The whole part is parsed; if it is not
    /// well-formed, or is in UTF-16, whose positions are not those of the text, an error for the part `name` is thrown.
    package static func elements(
        of part: [UInt8], named name: String, downTo depth: Int
    ) throws(ReadError) -> [XMLElement] {
        try ReadError.located(in: name) { () throws(ReadError) in
            let buffers = ReadBuffers()
            let buffer = try ByteBuffer(capacity: part.count, from: buffers)
            buffer.base.update(from: part, count: part.count)
            let input = try XMLInput.whole(buffer, count: part.count, limits: .standard, buffers: buffers)
            guard input.isUTF16 != true else { throw .damaged("the part is in UTF-16") }
            var scanner = XMLScanner(input, limits: .standard)
            return try scanner.elements(downTo: depth)
        }
    }
}

extension XMLScanner {
    fileprivate mutating func elements(downTo depth: Int) throws(ReadError) -> [XMLElement] {
        var elements: [XMLElement] = []
        /// The indices of elements whose end tags have not been read.
        var unfinished: [Int] = []
        var level = -1
        while case let token = try next(), token != .endOfDocument {
            switch token {
            case .start:
                level += 1
                guard level <= depth else { continue }
                unfinished.append(elements.count)
                elements.append(try element(depth: level))
            case .end:
                // A single tag has no end tag.
                if level <= depth, let index = unfinished.popLast(),
                    !elements[index].isOneTag || elements[index].startTag.upperBound != position
                {
                    // An end tag contains no "<" except its first byte.
                    let tag = (0..<position).last { input.buffer.base[$0] == UInt8(ascii: "<") } ?? position
                    elements[index].content = elements[index].startTag.upperBound..<tag
                    elements[index].range = elements[index].startTag.lowerBound..<position
                }
                level -= 1
            case .text, .endOfDocument: continue
            }
        }
        return elements
    }

    private func element(depth: Int) throws(ReadError) -> XMLElement {
        var values: [String: String] = [:]
        for index in 0..<attributes.count {
            values[names.text(attributes[index].name)] = try decoded(attributes[index])
        }
        let tag = tagStart..<position
        return XMLElement(
            name: open.last.map { names.text($0.name) } ?? "", depth: depth, attributes: values, startTag: tag,
            content: position..<position, range: tag)
    }
}
