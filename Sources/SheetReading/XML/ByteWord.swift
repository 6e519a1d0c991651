/// Eight bytes in one word, so that one question is asked of all of them at once.
///
/// Each answer has the highest bit of every byte that fits; only the first of them is sure, and is the one to use.
struct ByteWord {
    /// The bytes, the first one lowest.
    let bits: UInt64

    /// The bytes from `start` on: the caller knows that eight can be read.
    @inline(__always)
    init(_ start: UnsafePointer<UInt8>) {
        bits = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    /// The highest bit of each byte.
    static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The bytes that are below `bound`, itself at most 128.
    @inline(__always)
    func below(_ bound: UInt8) -> UInt64 { (bits &- Self.ones &* UInt64(bound)) & ~bits & Self.highs }

    /// The bytes that are `byte`.
    @inline(__always)
    func equal(to byte: UInt8) -> UInt64 {
        let difference = bits ^ Self.ones &* UInt64(byte)
        return (difference &- Self.ones) & ~difference & Self.highs
    }

    /// Has the highest bit of a byte where it is neither a printable character of ASCII nor 127; the other bits say nothing.
    @inline(__always)
    var strange: UInt64 { bits | ((bits &- Self.ones &* 0x20) & ~bits) }

    /// The offset of the first byte that an answer, which is not zero, names.
    @inline(__always)
    static func first(_ answer: UInt64) -> Int { answer.trailingZeroBitCount &>> 3 }

    /// Whether the first `count` bytes are those of `text`, the first one lowest.
    @inline(__always)
    func begins(with text: UInt64, _ count: UInt64) -> Bool { bits & (UInt64.max &>> (64 &- count &* 8)) == text }
}
