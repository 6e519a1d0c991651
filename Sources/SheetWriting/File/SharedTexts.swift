import CXLSXWriter
import TextFormats

/// The texts that the cells of a workbook share (ECMA-376 part 1, section 18.4.9), in the table that libxlsxwriter writes.
///
/// A text may stand in its cell as well, which takes no memory; but Apple's Numbers, and the preview in a telephone's
/// e-mail, show no such text. So texts are shared as long as that takes little memory, which a municipality's do.
///
/// libxlsxwriter looks a text up in a tree, by comparing it with a dozen others; here it is found by its bytes at once.
final class SharedTexts {
    /// About 2 MB.
    private static let most = 16_384

    private let table: UnsafeMutablePointer<lxw_sst>?
    private var known = TextPlaces()
    /// Where each of the known texts stands in the table, by its place among them; -1 where libxlsxwriter took none.
    private var indices: [Int32] = []

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { table = workbook.pointee.sst }

    /// The place of a text in the table, for one more cell; nil where it has to stand in its cell.
    func place(of text: String) -> Int? {
        guard let table, let place = known.insert(text, upTo: Self.most) else { return nil }
        if place == indices.count {
            let element = lxw_get_sst_index(table, text.escapedForSheet, 0)
            indices.append(element.map { Int32($0.pointee.index) } ?? -1)
        } else {
            table.pointee.string_count += 1
        }
        return indices[place] >= 0 ? Int(indices[place]) : nil
    }
}
