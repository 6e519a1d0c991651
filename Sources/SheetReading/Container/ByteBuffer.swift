/// Memory for the bytes of a part, with zeros behind them.
///
/// The one owner of its memory. The zeros let the scanner stop at the end without counting, and look ahead some
/// bytes without asking: a zero is never part of XML.
struct ByteBuffer: ~Copyable {
    /// Zeros behind the bytes.
    static let padding = 64

    /// Where the bytes begin.
    private(set) var base: UnsafeMutablePointer<UInt8>
    /// How many bytes fit, the zeros left out.
    private(set) var capacity: Int
    /// Bytes of the memory that was lent.
    private var lent: Int
    private let buffers: ReadBuffers

    /// Room for `capacity` bytes.
    init(capacity: Int, from buffers: ReadBuffers) throws(Problem) {
        (base, lent) = try buffers.take(capacity + Self.padding)
        self.capacity = capacity
        self.buffers = buffers
    }

    deinit { buffers.give(base, capacity: lent) }

    /// Writes the zeros behind `count` bytes.
    func seal(at count: Int) {
        (base + count).update(repeating: 0, count: Self.padding)
    }

    /// Makes room for `newCapacity` bytes and keeps the first `count`.
    mutating func grow(to newCapacity: Int, keeping count: Int) throws(Problem) {
        guard lent < newCapacity + Self.padding else {
            capacity = newCapacity
            return
        }
        let (larger, room) = try buffers.take(newCapacity + Self.padding)
        capacity = newCapacity
        larger.update(from: base, count: count)
        buffers.give(base, capacity: lent)
        (base, lent) = (larger, room)
    }
}
