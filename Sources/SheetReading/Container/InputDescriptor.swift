#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a file that is to be read is opened.
///
/// Opening a pipe that nobody writes in waits for ever, and whoever may put a file in a folder may put a pipe there: so only
/// ordinary files are read, and the streams that the program itself was given ("-", `<(…)`).
package enum InputDescriptor {
    /// A descriptor to read from; negative where the system or we refuse, with the reason in `errno`: ENXIO for a pipe, a
    /// socket or a device.
    package static func descriptor(of path: String) -> Int32 {
        guard !isOwnStream(path) else { return open(path, O_RDONLY | O_CLOEXEC) }
        var descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        // A file server on this machine lends the file out, and takes it back when asked for it.
        if descriptor < 0, errno == EWOULDBLOCK { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { return descriptor }
        var status = stat()
        var reason = fstat(descriptor, &status) == 0 ? 0 : errno
        if reason == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) { reason = ENXIO }
        guard reason != 0 else { return descriptor }
        close(descriptor)
        errno = reason
        return -1
    }

    /// Whether the path names something that the program has open already.
    package static func isOwnStream(_ path: String) -> Bool {
        path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
    }
}
