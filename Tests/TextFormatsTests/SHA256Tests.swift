import Testing
import TextFormats

@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "the examples of the standard (FIPS 180-4)",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                String(repeating: "a", count: 1_000_000),
                "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
            ),
        ])
    func examples(_ text: String, _ digits: String) {
        var whole = SHA256()
        whole.update(text.utf8)
        #expect(whole.digits() == digits)
        var checksum = SHA256()
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: 1_001) {
            checksum.update(bytes[start..<min(start + 1_001, bytes.count)])
        }
        #expect(checksum.digits() == digits)
    }
}
