import Cells
import CompetencePlan

/// A column whose heading could not be recognised. In a return form its heading is back and its cells are empty: what
/// was in them is on «Utenfor skjemaet», since it may be something else than the column asks for.
struct LostColumn: Sendable {
    /// The name of the sheet in the returned file, and where the heading of the column was.
    let sheet: String
    let heading: CellReference
    /// The column of the form that it probably is.
    let table: FormSheetID
    let key: ColumnKey

    func holds(_ location: Location) -> Bool {
        location.sheet == sheet && CellReference(location.cell)?.column == heading.column
    }

    /// The findings with those on the cells of each lost column first and together, so that what
    /// is in it can be copied at once.
    static func together(_ findings: [Finding], of columns: [LostColumn]) -> [Finding] {
        let offsets = findings.map { finding in columns.firstIndex { $0.holds(finding.location) } ?? columns.count }
        return zip(offsets, findings).enumerated().sorted { ($0.1.0, $0.0) < ($1.1.0, $1.0) }.map(\.1.1)
    }
}

extension TableReader {
    /// The columns of the sheet whose headings were changed beyond recognition, with what is in them.
    var lost: [LostColumn] {
        let name = PersonalData.masked(sheet.name)
        return lostColumns.sorted { $0.key < $1.key }.map { number, key in
            LostColumn(
                sheet: name, heading: CellReference(row: header.row, column: number), table: layout.id, key: key)
        }
    }
}
