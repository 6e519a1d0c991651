import CXLSXWriter

/// The texts that the cells of a workbook share (ECMA-376 part 1, section 18.4.9), in the table that libxlsxwriter writes.
///
/// A text may stand in its cell as well, which takes no memory; but Apple's Numbers, and the preview in a telephone's
/// e-mail, show no such text. So texts are shared as long as that takes little memory, which a municipality's do.
struct SharedTexts {
    /// About 2 MB.
    private static let most = 16_384

    private let table: UnsafeMutablePointer<lxw_sst>?

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) { table = workbook.pointee.sst }

    /// The place of a text in the table; nil where it has to stand in its cell.
    func place(of text: String) -> Int? {
        guard let table, table.pointee.unique_count < Self.most else { return nil }
        return lxw_get_sst_index(table, text.escapedForSheet, 0).map { Int($0.pointee.index) }
    }
}
