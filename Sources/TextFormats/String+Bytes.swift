import Glibc

extension String {
    /// Lends the bytes of the text, as UTF-8.
    @inlinable
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8Span.span.withUnsafeBufferPointer(body)
    }

    /// Whether the text is stored as these bytes.
    package func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count == bytes.count, let start = bytes.baseAddress else { return utf8.count == bytes.count }
        return withBytes { own in own.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? true }
    }

    /// Whether the text is stored as `other` is, byte by byte.
    package func hasSameBytes(as other: String) -> Bool {
        other.withBytes(hasBytes)
    }
}

extension Span<UInt8> {
    /// Whether some byte is of a kind. All are looked at, since the compiler can then look at many at a time.
    func contains(where isWanted: (UInt8) -> Bool) -> Bool {
        var isFound = false
        for place in indices { isFound = isWanted(self[place]) || isFound }
        return isFound
    }
}

extension [UInt8] {
    /// Adds the bytes of a text.
    package mutating func append(utf8Of text: String) {
        text.withBytes { append(contentsOf: $0) }
    }
}
