import CDeflate

/// Inflates a whole part, two to three times as fast as a stream, for parts that fit in memory.
struct Inflater: ~Copyable {
    private let decompressor: OpaquePointer

    init() throws(ReadError) {
        guard let decompressor = libdeflate_alloc_decompressor() else { throw .outOfMemory }
        self.decompressor = decompressor
    }

    deinit { libdeflate_free_decompressor(decompressor) }

    /// Inflates `count` bytes to `target`; the result must have exactly `size` bytes.
    func inflate(
        _ compressed: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutablePointer<UInt8>, size: Int
    ) throws(ReadError) {
        var used = 0
        var produced = 0
        let result = libdeflate_deflate_decompress_ex(decompressor, compressed, count, target, size, &used, &produced)
        guard result != LIBDEFLATE_INSUFFICIENT_SPACE else { throw .larger }
        guard result == LIBDEFLATE_SUCCESS else { throw .damaged("the compressed bytes are damaged") }
        guard produced == size, used == count else { throw .smaller }
    }

    /// The CRC-32 of `count` bytes, continuing from the checksum `before`.
    static func checksum(_ bytes: UnsafePointer<UInt8>, count: Int, after before: UInt32 = 0) -> UInt32 {
        libdeflate_crc32(before, bytes, count)
    }
}

extension ReadError {
    static let larger = damaged("the part is larger than the zip directory says")
    static let smaller = damaged("the part is smaller than the zip directory says")
    static let wrongChecksum = damaged("the checksum of the part does not match")
}
