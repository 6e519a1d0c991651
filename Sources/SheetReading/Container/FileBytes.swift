#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a whole file in memory. libzip reads them from there; from a path it would seek for every part.
final class FileBytes {
    let count: Int
    private let buffer: ByteBuffer

    var base: UnsafeMutablePointer<UInt8> { buffer.base }
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: buffer.base, count: count) }

    init(_ bytes: [UInt8], buffers: ReadBuffers) throws(Problem) {
        buffer = try ByteBuffer(capacity: bytes.count, from: buffers)
        buffer.base.update(from: bytes, count: bytes.count)
        count = bytes.count
    }

    /// Reads the file at `path`, or one of the program's own streams, up to `limit` bytes.
    init(path: String, limit: Int, buffers: ReadBuffers) throws(Problem) {
        let descriptor = InputDescriptor.descriptor(of: path)
        guard descriptor >= 0 else { throw Self.systemProblem() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.systemProblem() }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Problem(kind: .unreadable, detail: String(cString: strerror(EISDIR)))
        }
        let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 1 << 16
        guard expected <= limit else { throw .tooLarge(.fileBytes, "the file has \(expected) bytes") }
        // One byte more than expected, so that the same loop detects the end.
        var buffer = try ByteBuffer(capacity: expected + 1, from: buffers)
        count = try Self.readAll(descriptor, into: &buffer, limit: limit)
        self.buffer = buffer
    }

    private static func readAll(
        _ descriptor: Int32, into buffer: inout ByteBuffer, limit: Int
    ) throws(Problem) -> Int {
        var count = 0
        while true {
            if count == buffer.capacity { try buffer.grow(to: buffer.capacity * 2, keeping: count) }
            let result = read(descriptor, buffer.base + count, buffer.capacity - count)
            if result < 0, errno == EINTR { continue }
            guard result >= 0 else { throw systemProblem() }
            if result == 0 { return count }
            count += result
            guard count <= limit else { throw .tooLarge(.fileBytes, "the file has more than \(limit) bytes") }
        }
    }

    private static func systemProblem() -> Problem {
        Problem(kind: .unreadable, detail: String(cString: strerror(errno)))
    }
}
