/// The bytes of a part as the scanner sees them: a window of UTF-8 that has been checked, with a zero behind it.
///
/// A part of usual size is all in the window. A huge one is streamed through it; the window grows only where one tag
/// or text is larger, up to a limit.
struct XMLInput: ~Copyable {
    private(set) var buffer: ByteBuffer
    /// How many checked bytes the window holds.
    private(set) var count: Int
    /// The first bytes of a character that the window cut, kept for the next filling.
    private var tail: [UInt8] = []
    private var stream: PartStream?
    private let tokenLimit: Int

    /// Bytes of the window when streaming.
    private static let windowBytes = 1 << 18

    /// A part that is in memory as a whole; UTF-16 is turned into UTF-8.
    static func whole(_ bytes: consuming ByteBuffer, count: Int, tokenLimit: Int) throws(Problem) -> XMLInput {
        var count = count
        let buffer = try XMLEncoding.utf8(bytes, count: &count)
        buffer.seal(at: count)
        guard XMLEncoding.validPrefix(buffer.base, count: count) == count else {
            throw .damaged("the XML holds bytes that are no text")
        }
        return XMLInput(buffer, count: count, stream: nil, tokenLimit: tokenLimit)
    }

    private init(_ buffer: consuming ByteBuffer, count: Int, stream: consuming PartStream?, tokenLimit: Int) {
        self.buffer = buffer
        self.count = count
        self.stream = stream
        self.tokenLimit = tokenLimit
    }

    /// A part that is read as the scanner goes.
    init(stream: consuming PartStream, tokenLimit: Int) {
        self.init(ByteBuffer(capacity: Self.windowBytes), count: 0, stream: stream, tokenLimit: tokenLimit)
        buffer.seal(at: 0)
    }

    /// Whether nothing can follow what the window holds.
    var isComplete: Bool { stream == nil }

    /// Drops the bytes before `start` and reads more behind the rest; false where there are no more.
    mutating func refill(from start: Int) throws(Problem) -> Bool {
        guard stream != nil else { return false }
        var held = count - start
        if start > 0 { buffer.base.update(from: buffer.base + start, count: held) }
        if held > buffer.capacity / 2 {
            guard buffer.capacity < tokenLimit else {
                throw .tooLarge(.tokenBytes, "a tag or a text has more than \(tokenLimit) bytes")
            }
            buffer.grow(to: buffer.capacity * 2, keeping: held)
        }
        (buffer.base + held).update(from: tail, count: tail.count)
        held += tail.count
        let before = held
        while held < buffer.capacity {
            guard let read = try stream?.read(into: buffer.base + held, capacity: buffer.capacity - held), read > 0
            else {
                stream = nil
                break
            }
            held += read
        }
        try check(held)
        return held > before
    }

    /// Checks the bytes of the window as text; a character that the window cuts waits for the rest of it.
    private mutating func check(_ held: Int) throws(Problem) {
        count = XMLEncoding.validPrefix(buffer.base, count: held)
        guard held - count < 4, !isComplete || count == held else {
            throw .damaged("the XML holds bytes that are no text")
        }
        tail = Array(UnsafeBufferPointer(start: buffer.base + count, count: held - count))
        buffer.seal(at: count)
    }
}
