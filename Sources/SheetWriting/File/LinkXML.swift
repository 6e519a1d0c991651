import Cells
import TextFormats

/// A link as XML (ECMA-376 part 1, section 18.3.1.47).
enum LinkXML {
    /// Writes the link in the cell at `reference` to `target`, given as in `CellContent`, and its relationship if it
    /// leads out of the workbook.
    static func append(
        _ target: String, _ text: String, at reference: CellReference, to links: inout TextOutput,
        _ relationships: inout TextOutput
    ) {
        let reference = reference.description
        links += "<hyperlink ref=\""
        links.append(reference)
        links += "\""
        if target.hasPrefix(within) {
            links.append(attribute: "location", String(Substring(target.utf8.dropFirst(within.utf8.count))))
            links.append(attribute: "display", text)
        } else {
            let isFile = target.hasPrefix(file)
            let halves = target.utf8.dropFirst(isFile ? file.utf8.count : 0)
                .split(separator: UInt8(ascii: "#"), maxSplits: 1)
            links += " r:id=\"link"
            links.append(reference)
            links += "\""
            if halves.count > 1 { links.append(attribute: "location", String(Substring(halves[1]))) }
            relationships += "<Relationship Id=\"link"
            relationships.append(reference)
            relationships += "\" Type=\""
            relationships += "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
            relationships += "\""
            relationships.append(attribute: "Target", escapedAddress(halves.first, isFile: isFile))
            relationships += " TargetMode=\"External\"/>"
        }
        links += "/>"
    }

    private static let within = "internal:"
    private static let file = "external:"

    /// A file's path gets backslashes, as in Excel. Characters that URLs cannot contain are escaped (RFC 3986, section
    /// 2.1).
    private static func escapedAddress(_ address: Substring.UTF8View?, isFile: Bool) -> String {
        guard let address else { return "" }
        let (slash, backslash) = (UInt8(ascii: "/"), UInt8(ascii: "\\"))
        return address.map { isFile && $0 == slash ? backslash : $0 }.percentEncoded(where: unsafe.contains)
    }

    private static let unsafe = Set(" \"<>[]`^{}|".utf8)
}
