import Testing

@testable import Reports

@Suite("Addresses of files in links")
struct FileAddressTests {
    @Test(
        "characters with a meaning in addresses are escaped; letters are kept",
        arguments: [
            ("../levert/Røros skole.xlsx", "../levert/Røros skole.xlsx"), ("a#b.xlsx", "a%23b.xlsx"),
            ("50 %25.xlsx", "50 %2525.xlsx"), ("hva?.xlsx", "hva%3F.xlsx"), ("a\\b.xlsx", "a%5Cb.xlsx"),
            ("linje\nskift.xlsx", "linje%0Askift.xlsx"), ("a:b.xlsx", "./a:b.xlsx"), ("../a:b.xlsx", "../a:b.xlsx"),
        ])
    func escaped(_ path: String, _ address: String) { #expect(FileAddress.escaped(path) == address) }
}
