import CDeflate
import CZlib
import Glibc

/// Packs bytes in pieces that may then stand one behind the other in a part of the file (RFC 1951), so that rows can be
/// packed long before what stands above them is known.
///
/// libdeflate takes half of zlib's time, but makes whole streams only. A stream of one block becomes a piece of a longer one
/// by taking away the mark of the last block and putting an empty one behind it, which ends with a byte. Whether the first
/// bits of that one have room in the byte before is seen by unpacking; which proves the piece too.
final class PiecePacker {
    /// No piece is longer: from here on libdeflate begins a second block.
    static let longest = 65_535

    /// What ends the last piece: an empty block with the mark of the last one.
    static let end: [UInt8] = [1, 0, 0, 0xFF, 0xFF]
    private static let emptyBlock: [UInt8] = [0, 0, 0xFF, 0xFF]

    private let compressor: OpaquePointer
    private let decompressor: OpaquePointer
    private let packed: UnsafeMutableRawBufferPointer
    private let unpacked: UnsafeMutableRawBufferPointer

    init() throws(WriteError) {
        guard let compressor = libdeflate_alloc_compressor(1), let decompressor = libdeflate_alloc_decompressor() else {
            throw WriteError("packing", "out of memory")
        }
        self.compressor = compressor
        self.decompressor = decompressor
        let most = libdeflate_deflate_compress_bound(compressor, Self.longest)
        packed = .allocate(byteCount: most + 16, alignment: 8)
        unpacked = .allocate(byteCount: Self.longest, alignment: 8)
    }

    deinit {
        libdeflate_free_compressor(compressor)
        libdeflate_free_decompressor(decompressor)
        packed.deallocate()
        unpacked.deallocate()
    }

    /// Packs bytes, and gives `put` one piece after the other.
    func pack(
        _ bytes: UnsafeRawBufferPointer, _ put: (UnsafeRawBufferPointer) throws(WriteError) -> Void
    ) throws(WriteError) -> PackedSum {
        var start = 0
        while start < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(Self.longest))
            let (count, length) = try packBeginning(of: rest)
            try put(UnsafeRawBufferPointer(rebasing: packed[..<length]))
            start += count
        }
        return PackedSum(of: bytes)
    }

    /// Packs as many of the bytes as make one block, which are nearly always all: how many, and to how many.
    private func packBeginning(of bytes: UnsafeRawBufferPointer) throws(WriteError) -> (count: Int, length: Int) {
        var count = bytes.count
        while count > 0 {
            let length = libdeflate_deflate_compress(
                compressor, bytes.baseAddress, count, packed.baseAddress, packed.count - 16)
            if length > 0, packed[0] & 1 == 1 {
                packed[0] &= ~1
                let piece = UnsafeRawBufferPointer(rebasing: bytes[..<count])
                // Where the three bits are not all free, the first try would be in vain.
                for more in (packed[length - 1] < 0x20 ? 0 : 1)...1 {
                    let length = close(after: length, more)
                    if proves(length, piece) { return (count, length) }
                }
            }
            count /= 2
        }
        throw WriteError("packing", "libdeflate gave no block")
    }

    /// Puts an empty block behind the block of `length` bytes, beginning in its last byte or `more` bytes later.
    private func close(after length: Int, _ more: Int) -> Int {
        for place in 0..<more { packed[length + place] = 0 }
        for (place, byte) in (Self.emptyBlock + Self.end).enumerated() { packed[length + more + place] = byte }
        return length + more + Self.emptyBlock.count
    }

    /// Whether the piece of `length` bytes, with the end behind it, is what the bytes are packed.
    private func proves(_ length: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        var (used, made) = (0, 0)
        let whole = length + Self.end.count
        let result = libdeflate_deflate_decompress_ex(
            decompressor, packed.baseAddress, whole, unpacked.baseAddress, unpacked.count, &used, &made)
        guard result == LIBDEFLATE_SUCCESS, used == whole, made == bytes.count,
            let copy = unpacked.baseAddress, let original = bytes.baseAddress
        else { return false }
        return memcmp(copy, original, made) == 0
    }
}

/// What packed bytes are unpacked: how many, and their CRC-32.
struct PackedSum {
    private(set) var size = 0
    private(set) var checksum: UInt32 = 0

    init() {}

    init(of bytes: UnsafeRawBufferPointer) {
        size = bytes.count
        checksum = bytes.baseAddress.map { libdeflate_crc32(0, $0, bytes.count) } ?? 0
    }

    /// The same of these bytes and others behind them.
    mutating func add(_ other: PackedSum) {
        checksum = UInt32(truncatingIfNeeded: crc32_combine(uLong(checksum), uLong(other.checksum), other.size))
        size += other.size
    }
}
