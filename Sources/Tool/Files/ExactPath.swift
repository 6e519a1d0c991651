/// A path compared by its bytes: file systems distinguish names that are equal as Swift strings.
struct ExactPath: Hashable, Comparable {
    private let bytes: [UInt8]

    init(_ path: String) { bytes = Array(path.utf8) }

    var path: String { String(decoding: bytes, as: UTF8.self) }

    static func < (one: ExactPath, other: ExactPath) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }
}
