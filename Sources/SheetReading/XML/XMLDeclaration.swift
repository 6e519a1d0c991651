/// The XML declaration (section 2.8): version, encoding and standalone, in this order.
enum XMLDeclaration {
    /// Throws if what follows "<?xml" is not a declaration, or names an encoding that does not match the bytes.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>, isUTF16: Bool) throws(ReadError) {
        var rest = bytes[...]
        let version = value(of: "version", from: &rest)
        let encoding = value(of: "encoding", from: &rest)
        let standalone = value(of: "standalone", from: &rest)
        guard rest.allSatisfy(XMLCharacters.isSpace), let version, ["yes", "no", nil].contains(standalone) else {
            throw .damaged("the XML declaration is malformed")
        }
        guard version == "1.0" || version == "1.1" else {
            throw .damaged("XML version \(version.prefix(40)) is not supported")
        }
        guard let encoding = encoding?.lowercased() else { return }
        let accepted = isUTF16 ? ["utf-16", "utf-16le", "utf-16be"] : ["utf-8", "utf8", "us-ascii", "ascii"]
        guard accepted.contains(encoding) else {
            throw .damaged("the encoding \(encoding.prefix(40)) is not supported; workbooks use UTF-8 or UTF-16")
        }
    }

    /// Removes ` name="value"` from the start of `text`, if it is there, and returns the value.
    private static func value(of name: String, from text: inout Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        let inner = text.drop(while: XMLCharacters.isSpace)
        guard inner.startIndex != text.startIndex, inner.starts(with: name.utf8) else { return nil }
        var rest = inner.dropFirst(name.utf8.count).drop(while: XMLCharacters.isSpace)
        guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
        rest = rest.drop(while: XMLCharacters.isSpace)
        guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = rest.firstIndex(of: quote)
        else { return nil }
        let value = String(decoding: rest[..<end], as: UTF8.self)
        text = rest[(end + 1)...]
        return value
    }
}
