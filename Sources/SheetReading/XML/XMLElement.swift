/// An element of an XML part, and where it stands in the part's bytes: for a writer that changes parts which another
/// program has made. Where an element stands is known from parsing the part, never from searching its bytes, which hold
/// what people wrote.
package struct XMLElement: Hashable, Sendable {
    /// The name as it is written, with its prefix.
    package let name: String
    /// How many elements it stands in: 0 for the root.
    package let depth: Int
    /// Its attributes, by their names as they are written; declarations of namespaces are left out.
    package let attributes: [String: String]
    /// From "<" to behind ">".
    package let startTag: Range<Int>
    /// What stands between its tags; nothing, behind the start tag, where the element is one tag.
    package fileprivate(set) var content: Range<Int>
    /// All of it, from the start tag to behind the end tag.
    package fileprivate(set) var range: Range<Int>

    /// Whether the element is written as one tag, `<a/>`.
    package var isOneTag: Bool { range == startTag }

    /// The elements of a part down to a depth, in the order of their start tags. The whole part is parsed, so that what
    /// is not well formed is refused, as an error in the part called `name`.
    package static func elements(
        of part: [UInt8], named name: String, downTo depth: Int
    ) throws(ReadError) -> [XMLElement] {
        do throws(Problem) {
            let buffers = ReadBuffers()
            let buffer = try ByteBuffer(capacity: part.count, from: buffers)
            buffer.base.update(from: part, count: part.count)
            let input = try XMLInput.whole(buffer, count: part.count, limits: .written, buffers: buffers)
            var scanner = XMLScanner(input, limits: .written)
            return try scanner.elements(downTo: depth)
        } catch {
            throw error.error(in: name)
        }
    }
}

extension XMLScanner {
    fileprivate mutating func elements(downTo depth: Int) throws(Problem) -> [XMLElement] {
        var elements: [XMLElement] = []
        /// The indices of those whose end tags have not come.
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
                if level <= depth, let index = unfinished.popLast(), !elements[index].isFinished(at: position) {
                    // No "<" stands in an end tag but its own first byte.
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

    /// The element whose start tag came last.
    private func element(depth: Int) throws(Problem) -> XMLElement {
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

extension XMLElement {
    /// Whether the element is one tag that ends at `offset`: its end has no tag of its own.
    fileprivate func isFinished(at offset: Int) -> Bool { isOneTag && startTag.upperBound == offset }
}
