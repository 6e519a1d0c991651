import TextFormats

/// The path of a file as an address that a workbook links to.
enum FileAddress {
    /// What would end the path early, or be taken for something else, as the percent signs of RFC 3986 (section 2.1): "#"
    /// begins a location in the file, "?" a query, "%" an escape, and a backslash is a folder's end to Windows. Letters of all
    /// languages stay, as Excel writes them. The workbook's own writer escapes what no address may hold.
    static func escaped(_ path: String) -> String {
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0..<0x20, 0x7F, UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "\\"):
                bytes += "%\(byte.padded(to: 2, radix: 16, uppercase: true))".utf8
            default: bytes.append(byte)
            }
        }
        let address = String(decoding: bytes, as: UTF8.self)
        // "a:b.xlsx" would be an address of the kind "a".
        let first = address.utf8.prefix { $0 != UInt8(ascii: "/") }
        return first.contains(UInt8(ascii: ":")) ? "./" + address : address
    }
}
