extension String {
    /// Lends the bytes of the text, as UTF-8.
    @inlinable
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8Span.span.withUnsafeBufferPointer(body)
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
