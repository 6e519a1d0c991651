/// Memory for the bytes of a part, with zeros behind them.
///
/// The one owner of its memory. The zeros let the scanner stop at the end without counting: a zero is never part
/// of XML.
struct ByteBuffer: ~Copyable {
    /// Zeros behind the bytes.
    static let padding = 64

    /// Where the bytes begin.
    private(set) var base: UnsafeMutablePointer<UInt8>
    /// How many bytes fit.
    private(set) var capacity: Int

    /// Room for `capacity` bytes.
    init(capacity: Int) {
        base = .allocate(capacity: capacity + Self.padding)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    /// Writes the zeros behind `count` bytes.
    func seal(at count: Int) {
        (base + count).update(repeating: 0, count: Self.padding)
    }

    /// Makes room for `newCapacity` bytes and keeps the first `count`.
    mutating func grow(to newCapacity: Int, keeping count: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: newCapacity + Self.padding)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = newCapacity
    }
}

extension ByteBuffer {
    /// Gives the memory away; the caller frees it.
    consuming func release() -> UnsafeMutablePointer<UInt8> {
        let base = base
        discard self
        return base
    }
}
