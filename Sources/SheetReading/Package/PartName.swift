/// The name of a part in a package, "xl/worksheets/sheet1.xml": without a slash in front, as zip archives hold it.
struct PartName: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    /// The part that a relationship of `source` leads to (RFC 3986, section 5.2): absolute, relative or with "..", and
    /// never outside the package.
    init(target: String, from source: PartName) {
        let path = target.prefix { $0 != "#" && $0 != "?" }
        var folders: [Substring] = []
        let isAbsolute = path.first == "/" || path.first == "\\"
        if !isAbsolute { folders = source.text.split(separator: "/").dropLast() }
        for piece in path.split(whereSeparator: { $0 == "/" || $0 == "\\" }) {
            switch piece {
            case ".": continue
            case "..": _ = folders.popLast()
            default: folders.append(piece)
            }
        }
        text = Self.percentDecoded(folders.joined(separator: "/"))
    }

    /// Where the relationships of this part stand (ECMA-376 part 2, section 6.5.2).
    var relationships: PartName {
        let pieces = text.split(separator: "/")
        let folder = pieces.dropLast().map { $0 + "/" }.joined()
        return PartName("\(folder)_rels/\(pieces.last ?? "").rels")
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
