/// The name of a part in a package, "xl/worksheets/sheet1.xml": without a leading slash, as in zip archives.
struct PartName: Hashable, Sendable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The target of a relationship of `source` (RFC 3986, section 5.2): absolute, relative or with "..", and never
    /// outside the package.
    init(target: UnsafeBufferPointer<UInt8>, from source: PartName) {
        let isAbsolute = target.first.map(Self.isSlash) ?? false
        let path = target.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
        var folders = isAbsolute ? [] : source.folder.utf8.split(whereSeparator: Self.isSlash).map { Array($0) }
        for segment in path.split(whereSeparator: Self.isSlash) {
            if segment.elementsEqual(".".utf8) { continue }
            if segment.elementsEqual("..".utf8) { _ = folders.popLast() } else { folders.append(Array(segment)) }
        }
        let joined = Array(folders.joined(separator: [UInt8(ascii: "/")]))
        text = String(decoding: Self.percentDecoded(joined[...]), as: UTF8.self)
    }

    /// The folders before the part's own name, with a trailing slash.
    private var folder: Substring {
        text[..<(text.utf8.lastIndex(of: UInt8(ascii: "/")).map { text.utf8.index(after: $0) } ?? text.startIndex)]
    }

    private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

    /// The part with the relationships of this part (ECMA-376 part 2, section 6.5.2).
    var relationships: PartName { PartName("\(folder)_rels/\(text[folder.endIndex...]).rels") }

    /// Decodes "%20" and the like; other percent signs are kept.
    static func percentDecoded<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> [UInt8]
    where Bytes.Index == Int {
        guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
        var result: [UInt8] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            if bytes[offset] == UInt8(ascii: "%"), offset + 2 < bytes.endIndex,
                let high = Character(Unicode.Scalar(bytes[offset + 1])).hexDigitValue,
                let low = Character(Unicode.Scalar(bytes[offset + 2])).hexDigitValue
            {
                result.append(UInt8(high * 16 + low))
                offset += 3
            } else {
                result.append(bytes[offset])
                offset += 1
            }
        }
        return result
    }
}
