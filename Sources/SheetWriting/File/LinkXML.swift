import Cells

/// A link as XML (ECMA-376 part 1, section 18.3.1.47).
struct LinkXML {
    let element: String
    /// Where it leads out of the workbook; nil for a place within.
    let relationship: String?

    /// The link to `target`, as a cell's content says it, in the cell at `reference`.
    init(_ target: String, _ text: String, at reference: CellReference) {
        if target.hasPrefix(Self.within) {
            let place = Self.attribute("location", target.dropFirst(Self.within.count))
            element = "<hyperlink ref=\"\(reference)\"\(place)\(Self.attribute("display", text[...]))/>"
            relationship = nil
            return
        }
        let isFile = target.hasPrefix(Self.file)
        let pieces = target.dropFirst(isFile ? Self.file.count : 0).split(separator: "#", maxSplits: 1)
        let address = Self.escapedAddress(pieces.first ?? "", isFile: isFile)
        let place = pieces.count > 1 ? Self.attribute("location", pieces[1]) : ""
        element = "<hyperlink ref=\"\(reference)\" r:id=\"link\(reference)\"\(place)/>"
        relationship =
            "<Relationship Id=\"link\(reference)\" Type=\"\(Self.type)\"\(Self.attribute("Target", address[...]))"
            + " TargetMode=\"External\"/>"
    }

    private static let within = "internal:"
    private static let file = "external:"
    private static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

    /// A file's path has backslashes, as Excel writes it, and what no address may have is escaped (RFC 3986, section 2.1).
    private static func escapedAddress(_ address: Substring, isFile: Bool) -> String {
        address.unicodeScalars.map { scalar in
            switch scalar {
            case "/" where isFile: "\\"
            case " ", "\"", "<", ">", "[", "]", "`", "^", "{", "}",
                "%" where isFile:
                "%" + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }.joined()
    }

    private static func attribute(_ name: String, _ text: Substring) -> String {
        let escaped = String(text).escapedForSheet.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "&quot;"
            case "\n": "&#xA;"
            case "\t": "&#x9;"
            default: scalar.isASCII ? RowXML.escaped(UInt8(scalar.value)) ?? String(scalar) : String(scalar)
            }
        }
        return " \(name)=\"\(escaped.joined())\""
    }
}
