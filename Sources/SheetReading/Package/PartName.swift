/// The name of a part in a package, "xl/worksheets/sheet1.xml": without a slash in front, as zip archives hold it.
struct PartName: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The part that a relationship of `source` leads to (RFC 3986, section 5.2): absolute, relative or with "..", and
    /// never outside the package.
    init(target: String, from source: PartName) {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        var folders: [Substring.UTF8View] = []
        let isAbsolute = path.first.map(Self.isSlash) ?? false
        if !isAbsolute { folders = source.text.utf8.split(whereSeparator: Self.isSlash).dropLast() }
        for piece in path.split(whereSeparator: Self.isSlash) {
            if piece.elementsEqual(".".utf8) { continue }
            if piece.elementsEqual("..".utf8) { _ = folders.popLast() } else { folders.append(piece) }
        }
        text = Self.percentDecoded(folders.map { String(Substring($0)) }.joined(separator: "/"))
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    /// Where the relationships of this part stand (ECMA-376 part 2, section 6.5.2).
    var relationships: PartName {
        let start = text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text.utf8.index(after: $0) } ?? text.startIndex
        return PartName("\(text[..<start])_rels/\(text[start...]).rels")
    }

    /// "%20" and its like as the bytes that they mean; what is no such code stays.
    private static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
                let high = Character(Unicode.Scalar(bytes[place + 1])).hexDigitValue,
                let low = Character(Unicode.Scalar(bytes[place + 2])).hexDigitValue
            {
                result.append(UInt8(high * 16 + low))
                place += 3
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
