/// The bytes of a part as the scanner sees them: a window of UTF-8 that has been checked, with zeros behind it.
///
/// A part of usual size is all in the window. A huge one is streamed through it; the window grows only where one tag
/// or text is larger, up to a limit.
struct XMLInput: ~Copyable {
    private(set) var buffer: ByteBuffer
    /// How many checked bytes the window holds.
    private(set) var count: Int
    /// Whether the part came in UTF-16; nil before its first bytes are seen.
    private(set) var isUTF16: Bool?
    /// The first bytes of a character that the window cut, kept for the next filling.
    private var tail: [UInt8] = []
    private var stream: PartStream?
    private var decoder = UTF16Decoder()
    private let tokenLimit: Int
    let buffers: ReadBuffers

    /// A part that is in memory as a whole; UTF-16 is turned into UTF-8.
    static func whole(
        _ bytes: consuming ByteBuffer, count: Int, limits: ReadLimits, buffers: ReadBuffers
    ) throws(Problem) -> XMLInput {
        var input = XMLInput(bytes, stream: nil, limits: limits, buffers: buffers)
        try input.fill(count)
        return input
    }

    /// A part that is read as the scanner goes.
    init(stream: consuming PartStream, limits: ReadLimits, buffers: ReadBuffers) throws(Problem) {
        let window = try ByteBuffer(capacity: max(64, limits.windowBytes), from: buffers)
        window.seal(at: 0)
        self.init(window, stream: stream, limits: limits, buffers: buffers)
    }

    private init(
        _ buffer: consuming ByteBuffer, stream: consuming PartStream?, limits: ReadLimits, buffers: ReadBuffers
    ) {
        self.buffer = buffer
        self.stream = stream
        tokenLimit = limits.tokenBytes
        self.buffers = buffers
        count = 0
    }

    /// Whether nothing can follow what the window holds.
    var isComplete: Bool { stream == nil }

    /// Takes the whole part, which the buffer holds already.
    private mutating func fill(_ length: Int) throws(Problem) {
        isUTF16 = UTF16Decoder.begins(buffer.base, count: length)
        var length = length
        if isUTF16 == true {
            let text = try ByteBuffer(capacity: UTF16Decoder.room(for: length), from: buffers)
            length = try decoder.decode(buffer.base, count: length, to: text.base)
            try decoder.finish()
            buffer = text
        }
        try check(length)
    }

    /// Drops the bytes before `start` and reads more behind the rest; false where it is known already that there are no
    /// more.
    mutating func refill(from start: Int) throws(Problem) -> Bool {
        guard stream != nil else { return false }
        var held = count - start
        if start > 0 { buffer.base.update(from: buffer.base + start, count: held) }
        if held > buffer.capacity / 2 {
            guard buffer.capacity < tokenLimit else {
                throw .tooLarge(.tokenBytes, "a tag or a text has more than \(tokenLimit) bytes")
            }
            try buffer.grow(to: buffer.capacity * 2, keeping: held)
        }
        (buffer.base + held).update(from: tail, count: tail.count)
        held += tail.count
        let before = held
        if isUTF16 == nil {
            held = try readBytes(after: held, to: 2)
            isUTF16 = UTF16Decoder.begins(buffer.base, count: held)
            if isUTF16 == true { held = try decodeFirst(held) }
        }
        held = try isUTF16 == true ? readUTF16(after: held) : readBytes(after: held, to: buffer.capacity)
        try check(held)
        return held > before || isComplete
    }

    /// Reads behind the first `held` bytes until there are `wanted`, or no more.
    private mutating func readBytes(after held: Int, to wanted: Int) throws(Problem) -> Int {
        var held = held
        while held < wanted {
            guard let read = try stream?.read(into: buffer.base + held, capacity: wanted - held), read > 0 else {
                stream = nil
                break
            }
            held += read
        }
        return held
    }

    /// The first bytes were read as they are, to see what they are.
    private mutating func decodeFirst(_ held: Int) throws(Problem) -> Int {
        let first = Array(UnsafeBufferPointer(start: buffer.base, count: held))
        return try decoder.decode(first, count: held, to: buffer.base)
    }

    private mutating func readUTF16(after held: Int) throws(Problem) -> Int {
        var held = held
        let wide = try ByteBuffer(capacity: buffer.capacity / 2, from: buffers)
        while stream != nil {
            let room = UTF16Decoder.count(for: buffer.capacity - held)
            if room < 2 { break }
            guard let read = try stream?.read(into: wide.base, capacity: min(room, wide.capacity)), read > 0 else {
                stream = nil
                try decoder.finish()
                break
            }
            held += try decoder.decode(wide.base, count: read, to: buffer.base + held)
        }
        return held
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

    /// Reads the rest of a streamed part without scanning it, so that its size and its checksum are proved.
    mutating func drain() throws(Problem) {
        while let read = try stream?.read(into: buffer.base, capacity: buffer.capacity), read > 0 {}
        stream = nil
        count = 0
        buffer.seal(at: 0)
    }
}
