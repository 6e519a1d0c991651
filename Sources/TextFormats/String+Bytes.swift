extension Span<UInt8> {
    /// Whether some byte is of a kind. All are looked at, since the compiler can then look at many at a time.
    @inlinable
    package func contains(where isWanted: (UInt8) -> Bool) -> Bool {
        var isFound = false
        for index in indices { isFound = isWanted(self[index]) || isFound }
        return isFound
    }
}
