#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension ReadError {
    static let outOfMemory = system(ENOMEM)

    /// A failed call of the system.
    static func system(_ code: Int32 = errno) -> ReadError {
        ReadError(kind: .unreadable, detail: String(cString: strerror(code)), systemError: code)
    }
}
