/// Looks whether a part of a finished file has its end. libxlsxwriter makes parts in temporary files, and does not notice
/// when the disk that these lie on is full: the file would open in no program, and nobody would have been told.
enum PartEnds {
    /// Pictures and the like come from us whole.
    static func isXML(_ part: String) -> Bool { [".xml", ".rels", ".vml"].contains(where: part.hasSuffix) }

    /// Whether the part ends with the end tag of the element that it begins with.
    static func isWhole(_ part: [UInt8]) -> Bool {
        let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
        var rest = part[...]
        if rest.begins(with: "<?") { rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst() }
        rest = rest.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        let name = rest.dropFirst().prefix { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        guard rest.first == UInt8(ascii: "<"), !name.isEmpty else { return false }
        return rest.suffix(name.count + 3).elementsEqual(Array("</".utf8) + name + Array(">".utf8))
    }
}
