/// Eight bytes in one word, tested all at once.
///
/// The results have the highest bit of each matching byte set. Only the first match is reliable, so use only that.
struct ByteWord {
    /// The bytes in little-endian order.
    let bits: UInt64

    /// The eight bytes from `start`, which must be readable.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        bits = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    /// The highest bit of each byte.
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The bytes below `bound`, which must be at most 128.
    @inline(__always)
    func below(_ bound: UInt8) -> UInt64 { (bits &- Self.ones &* UInt64(bound)) & ~bits & Self.highs }

    @inline(__always)
    func equal(to byte: UInt8) -> UInt64 {
        let difference = bits ^ Self.ones &* UInt64(byte)
        return (difference &- Self.ones) & ~difference & Self.highs
    }

    /// Sets the highest bit of each byte that is neither printable ASCII nor 127; the other bits are undefined.
    @inline(__always)
    var irregular: UInt64 { bits | ((bits &- Self.ones &* 0x20) & ~bits) }

    /// The offset of the first match in a result that is not zero.
    @inline(__always)
    static func first(_ answer: UInt64) -> Int { answer.trailingZeroBitCount &>> 3 }

    /// Whether the first `count` bytes equal those of `text`, in little-endian order.
    @inline(__always)
    func begins(with text: UInt64, _ count: UInt64) -> Bool { bits & (UInt64.max &>> (64 &- count &* 8)) == text }
}
