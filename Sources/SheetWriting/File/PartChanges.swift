import SheetReading

/// Changes to a part that libxlsxwriter wrote, at element boundaries found by the strict XML scanner.
struct PartChanges {
    private let name: String
    private let original: [UInt8]
    /// The part's elements, down to the requested depth.
    let elements: [XMLElement]
    private var changes: [(range: Range<Int>, content: PartContent)] = []

    init(of bytes: [UInt8], named name: String, downTo depth: Int) throws(WriteError) {
        original = bytes
        self.name = name
        do throws(ReadError) {
            elements = try XMLElement.elements(of: bytes, named: name, downTo: depth)
        } catch {
            throw .damaged(error)
        }
    }

    /// The elements directly under the root.
    var children: [XMLElement] { elements.filter { $0.depth == 1 } }

    /// The root element, which every parsed part has.
    var root: XMLElement {
        get throws(WriteError) {
            guard let root = elements.first else { throw WriteError(name, "the part has no root") }
            return root
        }
    }

    /// The elements directly under another.
    func children(of parent: XMLElement) -> [XMLElement] {
        elements.filter { $0.depth == parent.depth + 1 && parent.content.contains($0.startTag.lowerBound) }
    }

    mutating func replace(_ range: Range<Int>, with content: PartContent) { changes.append((range, content)) }

    mutating func insert(_ content: PartContent, at offset: Int) { replace(offset..<offset, with: content) }

    /// The part with all changes. Changes at the same offset are in the order in which they were made.
    var content: PartContent {
        var result = PartContent()
        var offset = 0
        for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result.append(original[offset..<change.range.lowerBound])
            result.append(change.content)
            offset = change.range.upperBound
        }
        result.append(original[offset...])
        return result
    }
}

extension WriteError {
    /// The written file cannot be read, so a write failed without being reported.
    static func damaged(_ error: ReadError) -> WriteError {
        var failure = WriteError(error.file, "\(error)")
        failure.isIncomplete = true
        return failure
    }
}
