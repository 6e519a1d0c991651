import Cells
import CompetencePlan
import TextFormats
import Wording

/// A number that stood in merged cells. A return form has it in each of them and cannot merge any, so its hidden sheet
/// lists the cells, and the question is asked again as long as none of them is changed.
package struct MergedNumber: Sendable {
    /// The heading of the hidden sheet's column with these.
    package static let listHeading = "merged_numbers"

    /// The argument of the question that marks cells which are no longer merged.
    static let wasMerged = "was"

    private let table: FormSheetID
    /// By row of the return form's table from 0. The first one has the number.
    private let cells: [(row: Int, key: ColumnKey)]
    private let value: String
    /// Whether they are in one row, and only the first one has the number.
    private let isAcross: Bool

    /// The numbers that the questions among `findings` are about.
    static func all(in findings: [Finding], of tables: [ReturnedTables.Table]) -> [MergedNumber] {
        findings.filter { $0.code == .cellMergedNumber }.compactMap { finding in
            tables.first { $0.sheet == finding.location.sheet }.flatMap { MergedNumber(finding, in: $0) }
        }
    }

    private init?(_ finding: Finding, in table: ReturnedTables.Table) {
        guard let range = finding.arguments["range"].flatMap({ MergedRange($0) }) else { return nil }
        isAcross = finding.arguments["across"] == "1"
        self.table = table.layout.id
        let lastRow = isAcross ? range.first.row : range.last.row
        let rows = (range.first.row...lastRow).compactMap { table.indexOfRow[$0] }
        let keys = zip(table.layout.columns, table.header.columns).compactMap { column, number in
            number.map { (range.first.column...range.last.column).contains($0) } == true ? column.key : nil
        }
        let cells = rows.flatMap { row in keys.map { (row: row, key: $0) } }
        guard let first = cells.first, let value = table.rows[first.row].values[first.key]?.plainText else {
            return nil
        }
        self.value = value
        self.cells = isAcross ? cells : cells.filter { table.rows[$0.row].values[$0.key]?.plainText == value }
    }

    /// The line on the hidden sheet; `cell` gives the cells of the return form.
    package func line(_ cell: (FormSheetID, ColumnKey, _ row: Int) -> CellReference?) -> String {
        JSONWriter.lineText { json in
            json.member("table", table.rawValue)
            json.array("cells", cells.compactMap { cell(table, $0.key, $0.row)?.description })
            json.member("value", value)
            json.member("across", isAcross)
        }
    }
}

extension TableReader {
    /// Asks again about the listed numbers that nobody has changed.
    mutating func reportListedMerges(of workbook: ReturnedWorkbook) {
        let listed = workbook.hidden.objects(under: MergedNumber.listHeading)
        guard !listed.isEmpty else { return }
        let values = Dictionary(first: sheet.rows.lazy.flatMap(\.cells).map { ($0.reference, $0.value.plainText) })
        for json in listed where json["table"].string == layout.id.rawValue {
            let cells = json["cells"].elements.compactMap { $0.string.flatMap { CellReference($0) } }
            let isAcross = json["across"] == .boolean(true)
            guard cells.count > 1, let value = json["value"].string, values[cells[0]] == value,
                cells.dropFirst().allSatisfy({ values[$0] ?? "" == (isAcross ? "" : value) })
            else { continue }
            report.add(
                .cellMergedNumber, at: location.at(isAcross ? cells[1] : cells[0]),
                [
                    "range": "\(cells[0]):\(cells[cells.count - 1])", "value": texts.decimal(value),
                    "across": isAcross ? "1" : "", MergedNumber.wasMerged: "1",
                ])
        }
    }
}
