import Glibc
import SheetReading

/// A part that libxlsxwriter wrote, and what of it is replaced: at the boundaries of elements, which the strict XML scanner
/// found.
struct PartChanges {
    private let name: String
    private let original: [UInt8]
    /// The part's elements, down to the depth that was asked for.
    let elements: [XMLElement]
    private var changes: [(range: Range<Int>, content: PartContent)] = []

    /// Parses the part `bytes`.
    init(of bytes: [UInt8], named name: String, downTo depth: Int) throws(WriteError) {
        original = bytes
        self.name = name
        do throws(ReadError) {
            elements = try XMLElement.elements(of: bytes, named: name, downTo: depth)
        } catch {
            throw .damaged(error)
        }
    }

    /// The elements right under the root.
    var children: [XMLElement] { elements.filter { $0.depth == 1 } }

    /// The root, which every part has that could be parsed.
    var root: XMLElement {
        get throws(WriteError) {
            guard let root = elements.first else { throw WriteError(name, "the part has no root") }
            return root
        }
    }

    /// The elements right under another.
    func children(of parent: XMLElement) -> [XMLElement] {
        elements.filter { $0.depth == parent.depth + 1 && parent.content.contains($0.startTag.lowerBound) }
    }

    mutating func replace(_ range: Range<Int>, with content: PartContent) { changes.append((range, content)) }

    mutating func insert(_ content: PartContent, at offset: Int) { replace(offset..<offset, with: content) }

    /// The part with all changes, those at one offset in the order in which they were made.
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
    /// What was written cannot be read: a write failed that nobody was told of.
    static func damaged(_ error: ReadError) -> WriteError {
        var failure = WriteError(error.file, "\(error)")
        failure.isIncomplete = true
        return failure
    }
}
