#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The C library's functions for memory and bytes. The latter use the widest registers of the processor.
enum RawBytes {
    /// Whether `count` bytes are the same in two buffers.
    @inline(__always)
    static func areSame(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
        memcmp(left, right, count) == 0
    }

    /// The index of the first `byte` from `start`; nil if there is none.
    static func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress, start < bytes.count else { return nil }
        return memchr(base + start, Int32(byte), bytes.count - start).map { UnsafeRawPointer(base).distance(to: $0) }
    }

    /// Memory for `count` bytes; nil if the system has no more.
    static func allocate(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
        malloc(count)?.assumingMemoryBound(to: UInt8.self)
    }

    static func deallocate(_ base: UnsafeMutablePointer<UInt8>) { free(base) }

    static func length(of text: UnsafePointer<CChar>) -> Int { strlen(text) }
}
