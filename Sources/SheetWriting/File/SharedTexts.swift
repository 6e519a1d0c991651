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

    /// A text by its bytes: to Swift an "å" is the same whether it is one character or two, and both are written as they are.
    private struct ExactText: Hashable {
        let text: String

        static func == (left: Self, right: Self) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

        func hash(into hasher: inout Hasher) { text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }
    }

    private var indices: [ExactText: Int] = [:]
    private var items = TextOutput()
    /// Cells that have a shared text.
    private var uses = 0

    var isEmpty: Bool { indices.isEmpty }

    /// The index of a text, for one more cell; nil where it has to stand in its cell.
    func index(of text: String) -> Int? {
        if let index = indices[ExactText(text: text)] {
            uses += 1
            return index
        }
        guard indices.count < Self.most else { return nil }
        let index = indices.count
        indices[ExactText(text: text)] = index
        uses += 1
        items += "<si><t"
        items.append(content: text)
        items += "</t></si>"
        return index
    }

    /// The whole part.
    var xml: [UInt8] {
        var part = TextOutput()
        part += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        part += "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\""
        part += uses
        part += "\" uniqueCount=\""
        part += indices.count
        part += "\">"
        part.append(items.bytes)
        part += "</sst>"
        return part.bytes
    }
}
