/// The scanner's view of a part: a window of checked UTF-8, followed by zeros.
///
/// A part of normal size is in the window as a whole. A huge one is streamed through it; the window only grows, up to a
/// limit, for a larger tag or text.
struct XMLInput: ~Copyable {
    private(set) var buffer: ByteBuffer
    /// The number of checked bytes in the window.
    private(set) var count: Int
    /// Whether the part is in UTF-16; nil before its first bytes are read.
    private(set) var isUTF16: Bool?
    /// The first bytes of a character split at the window's end, kept for the next refill.
    private var tail: [UInt8] = []
    private var stream: (any ByteStream)?
    private var decoder = UTF16Decoder()
    private let tokenLimit: Int
    let buffers: ReadBuffers

    /// A part that is in memory as a whole; UTF-16 is converted to UTF-8.
    static func whole(
        _ bytes: consuming ByteBuffer, count: Int, limits: ReadLimits, buffers: ReadBuffers
    ) throws(ReadError) -> XMLInput {
        var input = XMLInput(bytes, stream: nil, limits: limits, buffers: buffers)
        try input.fill(count)
        return input
    }

    /// A part that is read while it is scanned.
    init(stream: any ByteStream, limits: ReadLimits, buffers: ReadBuffers) throws(ReadError) {
        let window = try ByteBuffer(capacity: max(64, limits.windowBytes), from: buffers)
        window.seal(at: 0)
        self.init(window, stream: stream, limits: limits, buffers: buffers)
    }

    private init(
        _ buffer: consuming ByteBuffer, stream: (any ByteStream)?, limits: ReadLimits, buffers: ReadBuffers
    ) {
        self.buffer = buffer
        self.stream = stream
        tokenLimit = limits.tokenBytes
        self.buffers = buffers
        count = 0
    }

    /// Whether the window contains the end of the part.
    var isComplete: Bool { stream == nil }

    /// Prepares a whole part, which is already in the buffer.
    private mutating func fill(_ length: Int) throws(ReadError) {
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

    /// Drops the bytes before `start` and reads more after the rest; false if it is already known that there are no
    /// more.
    mutating func refill(from start: Int) throws(ReadError) -> Bool {
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

    /// Reads after the first `held` bytes until there are `wanted`, or no more.
    private mutating func readBytes(after held: Int, to wanted: Int) throws(ReadError) -> Int {
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

    /// Decodes the first bytes, which were read undecoded to detect the encoding.
    private mutating func decodeFirst(_ held: Int) throws(ReadError) -> Int {
        let first = Array(UnsafeBufferPointer(start: buffer.base, count: held))
        return try decoder.decode(first, count: held, to: buffer.base)
    }

    private mutating func readUTF16(after held: Int) throws(ReadError) -> Int {
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

    /// Checks the window as text. A character split at its end is kept for later.
    private mutating func check(_ held: Int) throws(ReadError) {
        count = XMLEncoding.validPrefix(buffer.base, count: held)
        guard held - count < 4, !isComplete || count == held else {
            throw .damaged("the XML contains bytes that are not text")
        }
        tail = Array(UnsafeBufferPointer(start: buffer.base + count, count: held - count))
        buffer.seal(at: count)
    }

    /// Reads the rest of a streamed part without scanning it, to verify its size and checksum.
    mutating func drain() throws(ReadError) {
        while let read = try stream?.read(into: buffer.base, capacity: buffer.capacity), read > 0 {}
        stream = nil
        count = 0
        buffer.seal(at: 0)
    }
}
