import CDeflate

/// Inflates a part at once: two to three times as fast as a stream, for parts that fit in memory.
struct Inflater: ~Copyable {
    private let decompressor: OpaquePointer

    /// A new decompressor.
    init() throws(Problem) {
        guard let decompressor = libdeflate_alloc_decompressor() else {
            throw Problem(kind: .unreadable, detail: "out of memory")
        }
        self.decompressor = decompressor
    }

    deinit { libdeflate_free_decompressor(decompressor) }

    /// Inflates `compressed` to `target`, which must come out exactly as large as `size`.
    func inflate(_ compressed: [UInt8], to target: UnsafeMutablePointer<UInt8>, size: Int) throws(Problem) {
        var used = 0
        var made = 0
        let result = libdeflate_deflate_decompress_ex(
            decompressor, compressed, compressed.count, target, size, &used, &made)
        guard result != LIBDEFLATE_INSUFFICIENT_SPACE else {
            throw .damaged("the part is larger than the zip directory says")
        }
        guard result == LIBDEFLATE_SUCCESS else { throw .damaged("the compressed bytes are damaged") }
        guard made == size, used == compressed.count else {
            throw .damaged("the part is smaller than the zip directory says")
        }
    }

    /// The CRC-32 of `count` bytes.
    static func checksum(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt32 { libdeflate_crc32(0, bytes, count) }
}
