import CCrypto

/// The SHA-256 checksum of bytes that arrive in chunks (FIPS 180-4), as archives use to identify files.
package struct SHA256: ~Copyable {
    private let context: OpaquePointer

    package init() {
        guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a checksum") }
        self.context = context
        Self.expect(EVP_DigestInit_ex(context, EVP_sha256(), nil))
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Adds the next bytes.
    package mutating func update(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        Self.expect(EVP_DigestUpdate(context, bytes, bytes.count))
    }

    /// The checksum of these bytes.
    package static func digits(of bytes: some Sequence<UInt8>) -> String {
        var checksum = SHA256()
        checksum.update(bytes)
        return checksum.digits()
    }

    /// The checksum of all bytes as 64 hexadecimal digits.
    package consuming func digits() -> String {
        var bytes = [UInt8](repeating: 0, count: 32)
        Self.expect(EVP_DigestFinal_ex(context, &bytes, nil))
        return bytes.map { $0.padded(to: 2, radix: 16) }.joined()
    }

    /// The library fails only for an algorithm that it lacks, and every build has this one.
    private static func expect(_ isDone: Int32) { precondition(isDone == 1, "libcrypto makes no SHA-256") }
}
