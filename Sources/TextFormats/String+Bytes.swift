import Glibc

extension String {
    /// Lends the bytes of the text, which lie together in nearly every one.
    @inlinable
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }

    /// Whether the text is stored as these bytes.
    package func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count == bytes.count, let start = bytes.baseAddress else { return utf8.count == bytes.count }
        return utf8.withContiguousStorageIfAvailable { own in
            own.baseAddress.map { memcmp($0, start, bytes.count) == 0 } ?? true
        } ?? utf8.elementsEqual(bytes)
    }

    /// Whether the text is stored as `other` is, byte by byte.
    package func hasSameBytes(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        let isSame = utf8.withContiguousStorageIfAvailable { bytes in
            other.utf8.withContiguousStorageIfAvailable { others in
                guard let start = bytes.baseAddress, let otherStart = others.baseAddress else { return true }
                return memcmp(start, otherStart, bytes.count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}

extension Span<UInt8> {
    /// Whether some byte is of a kind. Each is looked at, whatever those before it are: so many are at a time.
    @inline(__always)
    func contains(where isWanted: (UInt8) -> Bool) -> Bool {
        var isFound = false
        for place in indices { isFound = isWanted(self[place]) || isFound }
        return isFound
    }
}

extension [UInt8] {
    /// Adds the bytes of a text, at once where they lie together.
    package mutating func append(utf8Of text: String) {
        let isAdded: Void? = text.utf8.withContiguousStorageIfAvailable { append(contentsOf: $0) }
        if isAdded == nil { append(contentsOf: text.utf8) }
    }
}
