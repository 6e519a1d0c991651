import TextFormats

/// File paths as addresses of links in a workbook.
enum FileAddress {
    /// Percent-encodes characters with a meaning in addresses (RFC 3986, section 2.1): "#" begins a location in the
    /// file, "?" a query, "%" an escape, and a backslash separates folders on Windows. Letters of all languages are
    /// kept, as Excel writes them. The workbook writer escapes characters that no address may contain.
    static func escaped(_ path: String) -> String {
        let address = Array(path.utf8).percentEncoded { $0 < 0x20 || $0 == 0x7F || "#?%\\".utf8.contains($0) }
        // "a:b.xlsx" would have the scheme "a".
        let first = address.utf8.prefix { $0 != UInt8(ascii: "/") }
        return first.contains(UInt8(ascii: ":")) ? "./" + address : address
    }
}
