import Glibc
import SheetReading

/// Functions on file descriptors.
enum Descriptor {
    /// Opens a file for writing without blocking on a pipe that has no reader; negative if the system refuses, with the
    /// reason in `errno`.
    static func openToWrite(_ path: String, _ flags: Int32 = 0) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | flags, 0o666)
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
        return descriptor
    }

    /// Creates or overwrites a file and syncs it to disk; false if the system refuses, with the reason in `errno`.
    static func writeFile(_ text: String, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return false }
        return closed(descriptor, write(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0)
    }

    /// Closes a written file, since some file servers report errors only then. `isWritten` is the result so far.
    static func closed(_ descriptor: Int32, _ isWritten: Bool) -> Bool {
        let reason = errno
        let isClosed = close(descriptor) == 0
        if !isWritten { errno = reason }
        return isWritten && isClosed
    }

    /// Syncs a file's contents to disk; false if the disk refuses.
    static func sync(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        return closed(descriptor, fsync(descriptor) == 0)
    }

    /// Syncs the names in a folder, if the file system supports it.
    static func syncFolder(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == EACCES }
        let isSynced = fsync(descriptor) == 0 || [EINVAL, EOPNOTSUPP, ENOSYS, EBADF].contains(errno)
        return closed(descriptor, isSynced)
    }

    /// The next bytes of a file, empty at its end; nil if the system refuses, with the reason in `errno`.
    static func nextChunk(of descriptor: Int32, atMost size: Int = 1 << 16) -> [UInt8]? {
        var chunk = [UInt8](repeating: 0, count: size)
        var count = 0
        repeat { count = read(descriptor, &chunk, size) } while count < 0 && errno == EINTR
        return count < 0 ? nil : Array(chunk.prefix(count))
    }

    /// The first bytes of a file; nil if the system refuses, with the reason in `errno`.
    static func start(of path: String, atMost size: Int) -> [UInt8]? {
        let descriptor = InputDescriptor.descriptor(of: path)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return nextChunk(of: descriptor, atMost: size)
    }

    /// Passes a file to `body` in chunks; false if the system refuses, with the reason in `errno`.
    static func readFile(_ path: String, flags: Int32 = 0, _ body: ([UInt8]) -> Void) -> Bool {
        readAll(of: open(path, O_RDONLY | O_CLOEXEC | flags), body)
    }

    /// The same for a file that has been opened, which is closed.
    static func readAll<Failure>(
        of descriptor: Int32, _ body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        while let chunk = nextChunk(of: descriptor) {
            if chunk.isEmpty { return true }
            try body(chunk)
        }
        return false
    }

    /// Writes all of `bytes`; false if the system refuses, with the reason in `errno`.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let rest = done == 0 ? bytes : Array(bytes[done...])
            let count = Glibc.write(descriptor, rest, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}
