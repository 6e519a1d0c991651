extension Span<UInt8> {
    /// Whether any byte matches. It does not stop at a match, so that the compiler can test many bytes at a time.
    @inlinable
    package func contains(where isWanted: (UInt8) -> Bool) -> Bool {
        var isFound = false
        for index in indices { isFound = isWanted(self[index]) || isFound }
        return isFound
    }
}

extension [UInt8] {
    /// The bytes as text, with some as "%C3" (RFC 3986, section 2.1).
    package func percentEncoded(where isEncoded: (UInt8) -> Bool) -> String {
        var bytes: [UInt8] = []
        for byte in self {
            if isEncoded(byte) {
                bytes += "%\(byte.padded(to: 2, radix: 16, uppercase: true))".utf8
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
