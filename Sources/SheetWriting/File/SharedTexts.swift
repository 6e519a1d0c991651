import Glibc
import TextFormats

/// The shared strings of a workbook (ECMA-376 part 1, section 18.4.9).
///
/// A text can also be stored in its cell, which takes no memory, but Apple's Numbers and the e-mail previews of
/// telephones do not show such text. So texts are shared up to a limit, which is enough for a municipality.
final class SharedTexts {
    static let part = "xl/sharedStrings.xml"
    /// About 2 MB.
    private static let most = 16_384

    /// A text compared by its bytes. Swift treats one- and two-character spellings of "å" as equal, and both must be
    /// written unchanged. Comparing them one by one took 1 % of a merge.
    private struct ExactText: Hashable {
        let text: String

        static func == (left: Self, right: Self) -> Bool {
            left.text.withBytes { left in
                right.text.withBytes { right in
                    guard left.count == right.count else { return false }
                    guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                    return memcmp(first, second, left.count) == 0
                }
            }
        }

        func hash(into hasher: inout Hasher) { text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) } }
    }

    private var indices: [ExactText: Int] = [:]
    private var items = TextOutput()
    /// The number of cells with a shared text.
    private var uses = 0

    var isEmpty: Bool { indices.isEmpty }

    /// The index of a text for one more cell; nil if it must be stored in the cell.
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
    var xml: PartContent {
        var head = TextOutput()
        head += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        head += "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\""
        head += uses
        head += "\" uniqueCount=\""
        head += indices.count
        head += "\">"
        var part = PartContent(head.bytes)
        part.append(items.bytes)
        part.append("</sst>")
        return part
    }
}
