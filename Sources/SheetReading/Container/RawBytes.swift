#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The C library's functions on bytes, which use the processor's widest registers.
enum RawBytes {
    /// Whether `count` bytes are the same in two buffers.
    @inline(__always)
    static func areSame(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
        memcmp(left, right, count) == 0
    }

    /// Where the first `byte` stands from `start` on; nil where none does.
    static func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count else { return nil }
        return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer(base).distance(to: $0) }
    }

    /// How many bytes stand before the zero that ends a text of C.
    static func length(of text: UnsafePointer<CChar>) -> Int { strlen(text) }
}
