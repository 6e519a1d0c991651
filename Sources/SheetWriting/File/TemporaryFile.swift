import Glibc

/// A file beside the target for data too long for memory. It is unlinked when created, so that it disappears even if
/// the program is killed.
final class TemporaryFile {
    private let path: String
    private var descriptor: Int32 = -1
    private var end = 0

    /// A file in the target's folder, created at the first write.
    init(beside target: String) { path = target + ".rows" }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Appends bytes and returns their range in the file.
    func append(_ bytes: [UInt8]) throws(WriteError) -> Range<Int> {
        if descriptor < 0 { try create() }
        let start = end
        while end - start < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + (end - start) }, bytes.count - (end - start))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .system(path) }
            end += count
        }
        return start..<end
    }

    private func create() throws(WriteError) {
        descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .system(path) }
        unlink(path)
    }

    /// Reads `count` bytes from `offset`; false if that fails.
    func read(_ count: Int, at offset: Int, into target: UnsafeMutableRawPointer) -> Bool {
        var done = 0
        while done < count {
            let got = pread(descriptor, target + done, count - done, off_t(offset + done))
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return false }
            done += got
        }
        return true
    }
}
