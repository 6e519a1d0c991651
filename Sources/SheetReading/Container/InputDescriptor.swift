#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Opens files for reading.
///
/// Opening a pipe without a writer blocks for ever, and anybody who can put a file in a folder can put a pipe there. So
/// only regular files are read, and streams that the program was given ("-", `<(…)`).
package enum InputDescriptor {
    /// A descriptor for reading; negative if the file is refused, with the reason in `errno`: ENXIO for a pipe, socket
    /// or device.
    package static func descriptor(of path: String) -> Int32 {
        guard !isOwnStream(path) else { return open(path, O_RDONLY | O_CLOEXEC) }
        var descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        // The file is leased by a file server on this machine, which returns it when asked.
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

    /// Whether the path refers to a descriptor that the program already has.
    package static func isOwnStream(_ path: String) -> Bool {
        path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
    }
}
