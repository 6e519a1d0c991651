import TextFormats

/// The texts that the cells of a workbook share (ECMA-376 part 1, section 18.4.9), and their part.
///
/// A text may stand in its cell as well, which takes no memory; but Apple's Numbers, and the preview in a telephone's
/// e-mail, show no such text. So texts are shared as long as that takes little memory, which a municipality's do.
final class SharedTexts {
    /// The name of the part.
    static let part = "xl/sharedStrings.xml"
    /// About 2 MB.
    private static let most = 16_384

    private var texts = TextTable()
    private var items = TextOutput()
    /// Cells that have a shared text.
    private var uses = 0

    var isEmpty: Bool { texts.count == 0 }

    /// The index of a text, for one more cell; nil where it has to stand in its cell.
    func index(of text: String) -> Int? {
        let before = texts.count
        guard let index = texts.insert(text, upTo: Self.most) else { return nil }
        uses += 1
        if index == before {
            items += "<si><t"
            items.append(content: text)
            items += "</t></si>"
        }
        return index
    }

    /// The whole part.
    var xml: [UInt8] {
        var part = TextOutput()
        part += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        part += "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\""
        part += uses
        part += "\" uniqueCount=\""
        part += texts.count
        part += "\">"
        part.append(items.bytes)
        part += "</sst>"
        return part.bytes
    }
}
