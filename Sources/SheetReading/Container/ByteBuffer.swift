/// Memory for the bytes of a part, followed by zeros.
///
/// It owns its memory. The zeros let the scanner stop at the end without counting, and read a few bytes ahead without
/// checking: a zero is never part of XML.
struct ByteBuffer: ~Copyable {
    /// The number of zeros after the bytes.
    static let padding = 64

    /// The start of the bytes.
    private(set) var base: UnsafeMutablePointer<UInt8>
    /// The number of bytes that fit, without the zeros.
    private(set) var capacity: Int
    /// The size of the allocated memory.
    private var allocated: Int
    private let buffers: ReadBuffers

    init(capacity: Int, from buffers: ReadBuffers) throws(ReadError) {
        (base, allocated) = try buffers.acquire(capacity + Self.padding)
        self.capacity = capacity
        self.buffers = buffers
    }

    deinit { buffers.release(base, capacity: allocated) }

    /// Writes the zeros after `count` bytes.
    func seal(at count: Int) {
        (base + count).update(repeating: 0, count: Self.padding)
    }

    /// Enlarges the buffer to `newCapacity` bytes and keeps the first `count`.
    mutating func grow(to newCapacity: Int, keeping count: Int) throws(ReadError) {
        guard allocated < newCapacity + Self.padding else {
            capacity = newCapacity
            return
        }
        let (larger, room) = try buffers.acquire(newCapacity + Self.padding)
        capacity = newCapacity
        larger.update(from: base, count: count)
        buffers.release(base, capacity: allocated)
        (base, allocated) = (larger, room)
    }
}
