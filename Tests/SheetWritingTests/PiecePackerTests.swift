import CZlib
import Support
import Testing

@testable import SheetWriting

@Suite("Bytes that are packed piece by piece")
struct PiecePackerTests {
    private static let rows = (1...9_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" s=\"3\"><v>\($0 % 7)</v></c></row>" }
        .joined()

    private static func random(_ count: Int, among values: ClosedRange<UInt8>) -> [UInt8] {
        var generator = SeededGenerator(seed: UInt64(count))
        return (0..<count).map { _ in UInt8.random(in: values, using: &generator) }
    }

    /// Pieces of every ending, of more matches than a block holds, and of what cannot be packed.
    private static let pieces: [[[UInt8]]] =
        [
            [], [[0]], [Array(rows.utf8)], [random(70_000, among: 0...255)], [random(65_535, among: 97...98)],
            [random(65_536, among: 97...122)], [Array(repeating: 0, count: 200_000)],
        ] + (0..<40).map { seed in (1...5).map { random(seed * 37 * $0, among: 97...(99 + UInt8(seed))) } }

    @Test("are unpacked by zlib to what they were, with their checksum", arguments: pieces)
    func unpacked(_ pieces: [[UInt8]]) throws {
        let packer = try PiecePacker()
        var packed: [UInt8] = []
        var sum = PackedSum()
        for piece in pieces {
            sum.add(try piece.withUnsafeBytes { try packer.pack($0) { packed += $0 } })
        }
        let whole = pieces.flatMap(\.self)
        #expect(try inflate(packed + PiecePacker.end, count: whole.count) == whole)
        #expect(sum.size == whole.count)
        #expect(uLong(sum.checksum) == whole.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
        if whole.starts(with: Self.rows.utf8) { #expect(packed.count < whole.count / 8) }
    }

    /// What zlib makes of a raw stream, with a byte more room than it should need.
    private func inflate(_ packed: [UInt8], count: Int) throws -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        try #require(inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK)
        defer { inflateEnd(&stream) }
        var packed = packed
        var result = [UInt8](repeating: 0, count: count + 1)
        let code = packed.withUnsafeMutableBufferPointer { packed in
            result.withUnsafeMutableBufferPointer { result in
                (stream.next_in, stream.avail_in) = (packed.baseAddress, UInt32(packed.count))
                (stream.next_out, stream.avail_out) = (result.baseAddress, UInt32(result.count))
                return CZlib.inflate(&stream, Z_FINISH)
            }
        }
        #expect(code == Z_STREAM_END)
        #expect(stream.avail_in == 0)
        return Array(result.prefix(Int(stream.total_out)))
    }
}
