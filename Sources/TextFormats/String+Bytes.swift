extension Span<UInt8> {
    /// Whether any byte matches. It does not stop at a match, so that the compiler can test many bytes at a time.
    @inlinable
    package func contains(where isWanted: (UInt8) -> Bool) -> Bool {
        var isFound = false
        for index in indices { isFound = isWanted(self[index]) || isFound }
        return isFound
    }
}
