/// A cache of start tags: programs write the same long ones again and again, in one part and in the next.
///
/// Equal bytes are an equal tag, as long as it has no prefix, which could be bound differently. Only tags whose
/// attributes are not needed can be skipped. Without the cache, reading a form takes a sixth more instructions.
struct XMLTagTable: ~Copyable {
    struct Entry: BitwiseCopyable {
        /// The number of the element's name.
        let name: Int32
        let attributeCount: Int32
        let isEmptyElement: Bool
    }

    private var tags = ByteTable(room: 64)
    private var entries = Stack<Entry>(capacity: 64)

    /// The maximum number of cached tags and the maximum length: the most frequent tags are short and come early.
    private static let keptTags = 1000
    private static let keptLength = 500

    /// The cached tag whose bytes from `start` to ">" are these; nil if there is none.
    @inline(__always)
    func find(_ start: UnsafePointer<UInt8>, _ length: Int) -> Entry? {
        tags.number(start, length).map { entries[Int($0)] }
    }

    /// Adds a tag that was not found.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ entry: Entry) {
        guard tags.count < Self.keptTags, bytes.count <= Self.keptLength else { return }
        _ = tags.add(bytes)
        entries.append(entry)
    }
}
