/// Start tags that have been read: programs write the same long ones over and over, in one part and in the next.
///
/// Bytes that were a whole tag once are the same tag again, as long as no prefix is in it, whose meaning might be
/// another. Only tags whose attributes nobody asks for can be passed so. Without, reading a form takes a sixth more
/// instructions.
struct XMLTagTable: ~Copyable {
    struct Entry: BitwiseCopyable {
        /// The number of the element's name.
        let name: Int32
        let attributeCount: Int32
        let isEmptyElement: Bool
    }

    private var tags = ByteTable(room: 64)
    private var entries = Stack<Entry>(capacity: 64)

    /// Tags that are kept at most, and the bytes of the longest one: what comes more often than any other is short and soon there.
    private static let keptTags = 1000
    private static let keptLength = 500

    /// The tag whose last bytes, from `start` to ">", are these; nil where it has not come yet.
    @inline(__always)
    func find(_ start: UnsafePointer<UInt8>, _ length: Int) -> Entry? {
        tags.number(start, length).map { entries[Int($0)] }
    }

    /// Keeps a tag that was not found.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ entry: Entry) {
        guard tags.count < Self.keptTags, bytes.count <= Self.keptLength else { return }
        _ = tags.add(bytes)
        entries.append(entry)
    }
}
