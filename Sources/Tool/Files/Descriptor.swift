import Glibc

/// Files that the operating system has open.
enum Descriptor {
    /// A descriptor to write to, without waiting for ever for somebody to read what goes through a pipe; negative where the
    /// system refuses, with the reason in `errno`.
    static func openToWrite(_ path: String, _ flags: Int32 = 0) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK | flags, 0o666)
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK) }
        return descriptor
    }

    /// Writes a new file, or one in the place of another, and sees to it that it is on the disk; false where the system
    /// refuses, with the reason in `errno`.
    static func writeFile(_ text: String, to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return false }
        return closed(descriptor, write(Array(text.utf8), to: descriptor) && fsync(descriptor) == 0)
    }

    /// Closes a file that was written, which some file servers refuse only then; `isWritten` says how it went so far.
    static func closed(_ descriptor: Int32, _ isWritten: Bool) -> Bool {
        let reason = errno
        let isClosed = close(descriptor) == 0
        if !isWritten { errno = reason }
        return isWritten && isClosed
    }

    /// Sees to it that what was written to a file is on the disk; false where the disk refuses.
    static func sync(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        return closed(descriptor, fsync(descriptor) == 0)
    }

    /// The same of the names in a folder, where the file system knows how.
    static func syncFolder(_ path: String) -> Bool {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == EACCES }
        let isSynced = fsync(descriptor) == 0 || [EINVAL, EOPNOTSUPP, ENOSYS, EBADF].contains(errno)
        return closed(descriptor, isSynced)
    }

    /// The next bytes of a file, none at its end; nil where the system refuses, with the reason in `errno`.
    static func nextChunk(of descriptor: Int32, atMost size: Int = 1 << 16) -> [UInt8]? {
        var count = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            repeat { count = read(descriptor, buffer.baseAddress, size) } while count < 0 && errno == EINTR
            filled = max(0, count)
        }
        return count < 0 ? nil : chunk
    }

    /// Gives a file to `body` chunk by chunk; false where the system refuses, with the reason in `errno`.
    static func readFile(_ path: String, flags: Int32 = 0, _ body: ([UInt8]) -> Void) -> Bool {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | flags)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        while let chunk = nextChunk(of: descriptor) {
            if chunk.isEmpty { return true }
            body(chunk)
        }
        return false
    }

    /// Writes all of `bytes`; false where the system refuses, which then says why in `errno`.
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
