#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a whole file in memory. libzip reads them from there; from a path it would seek for every part.
final class FileBytes {
    private(set) var count: Int
    private let buffer: ByteBuffer

    var base: UnsafeMutablePointer<UInt8> { buffer.base }
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer.base, count: count) }

    init(_ bytes: [UInt8], buffers: ReadBuffers) throws(ReadError) {
        buffer = try ByteBuffer(capacity: bytes.count, from: buffers)
        buffer.base.update(from: bytes, count: bytes.count)
        count = bytes.count
    }

    /// Removes a byte order mark and line ends before a zip archive, as web pages that hand out files add them.
    func removePadding() {
        let padding: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0x0D, 0x0A, 0x20, 0x09]
        guard let start = bytes.prefix(Self.longestPadding).firstIndex(where: { !padding.contains($0) }), start > 0,
            bytes[start...].starts(with: [0x50, 0x4B, 3, 4])
        else { return }
        count -= start
        base.update(from: base + start, count: count)
    }

    private static let longestPadding = 64

    /// Reads the file at `path`, or one of the program's own streams, up to `limit` bytes.
    init(path: String, limit: Int, buffers: ReadBuffers) throws(ReadError) {
        let descriptor = InputDescriptor.descriptor(of: path)
        guard descriptor >= 0 else { throw .system() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system() }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .system(EISDIR) }
        let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 1 << 16
        guard expected <= limit else { throw .tooLarge(.fileBytes, "the file has \(expected) bytes") }
        // One byte more than expected, so that the same loop detects the end.
        var buffer = try ByteBuffer(capacity: expected + 1, from: buffers)
        count = try Self.readAll(descriptor, into: &buffer, limit: limit)
        self.buffer = buffer
    }

    private static func readAll(
        _ descriptor: Int32, into buffer: inout ByteBuffer, limit: Int
    ) throws(ReadError) -> Int {
        var count = 0
        while true {
            if count == buffer.capacity { try buffer.grow(to: buffer.capacity * 2, keeping: count) }
            let result = read(descriptor, buffer.base + count, buffer.capacity - count)
            if result < 0, errno == EINTR { continue }
            guard result >= 0 else { throw .system() }
            if result == 0 { return count }
            count += result
            guard count <= limit else { throw .tooLarge(.fileBytes, "the file has more than \(limit) bytes") }
        }
    }
}
