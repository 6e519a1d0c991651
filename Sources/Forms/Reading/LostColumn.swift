import Cells
import CompetencePlan
import TextFormats
import Wording

/// A column whose heading could not be recognised, or that was deleted. In a return form its heading is back and its cells are
/// empty: what was in them is on «Utenfor skjemaet», since it may be something else than the column asks for.
package struct LostColumn: Hashable, Sendable {
    /// The name of the sheet in the returned file, and where the heading of the column was.
    let sheet: String
    /// Nil for a deleted column.
    private let heading: CellReference?
    /// The column of the form that it probably is.
    let table: FormSheetID
    let key: ColumnKey

    /// The heading of the hidden sheet's column with the lost columns of earlier returns.
    package static let listHeading = "lost_columns"

    /// The line on the hidden sheet.
    package var line: String {
        JSONWriter.lineText { json in
            json.member("sheet", sheet)
            json.member("heading", heading?.description)
            json.member("table", table.rawValue)
            json.member("column", key.id)
            json.member("number", key.number)
        }
    }

    fileprivate init(sheet: String, heading: CellReference?, table: FormSheetID, key: ColumnKey) {
        (self.sheet, self.heading, self.table, self.key) = (sheet, heading, table, key)
    }

    private init?(_ json: JSONValue) {
        guard let sheet = json["sheet"].string,
            let table = json["table"].string.flatMap(FormSheetID.init(rawValue:)), let id = json["column"].string
        else { return nil }
        self.init(
            sheet: sheet, heading: json["heading"].string.flatMap { CellReference($0) }, table: table,
            key: ColumnKey(id, json["number"].int))
    }

    /// The findings with those on the cells of each lost column first and together, so that what is in it can be copied at once.
    static func together(_ findings: [Finding], of columns: [LostColumn]) -> [Finding] {
        let offsets = findings.map { finding in columns.firstIndex { $0.holds(finding.location) } ?? columns.count }
        return zip(offsets, findings).enumerated().sorted { ($0.1.0, $0.0) < ($1.1.0, $1.0) }.map(\.1.1)
    }

    func holds(_ location: Location) -> Bool {
        heading != nil && location.sheet == sheet && CellReference(location.cell)?.column == heading?.column
    }

    /// The tables of a form have fewer columns.
    private static let most = 200

    /// Those that earlier return forms listed.
    static func listed(in workbook: ReturnedWorkbook) -> [LostColumn] {
        workbook.hidden.objects(under: listHeading).prefix(most).compactMap { LostColumn($0) }
    }

    /// The cells on «Utenfor skjemaet» with what was in the column, and how many rows each was below its heading; 0 for the heading.
    func leftCells(among listed: [(leftover: Leftover, cell: Cell)]) -> [(cell: Cell, distance: Int)] {
        guard let heading else { return [] }
        return listed.compactMap { leftover, cell in
            guard leftover.sheet == sheet, let written = CellReference(leftover.cell), written.column == heading.column,
                written.row >= heading.row
            else { return nil }
            return (cell, written.row - heading.row)
        }
    }

    /// Reports what was neither moved back to the column nor deleted, in place of the answers that are missing because of
    /// it.
    func report(
        in workbook: ReturnedWorkbook, _ tables: [TableReader], to report: inout FindingReport, _ texts: Texts
    ) {
        guard let table = tables.first(where: { $0.layout.id == self.table }), let column = table.layout.column(key)
        else { return }
        guard let number = table.layout.index(of: key).flatMap({ table.header.columns[$0] }) else { return }
        let answered = table.answeredRows(inColumn: number)
        if heading == nil, answered.isEmpty { reportEmpty(column, inColumn: number, of: table, to: &report) }
        guard let sheet = workbook.sheets.first(where: \.isLeftovers) else { return }
        // What was written in its row again need not be deleted.
        let cells = leftCells(among: Leftover.listed(on: sheet))
        let left = cells.filter { $0.distance > 0 && !answered.contains($0.distance) }.map(\.cell)
        guard let first = left.first else { return }
        if answered.isEmpty { report.removeMissingAnswers(on: self.sheet) }
        let written = cells.first { $0.distance == 0 }?.cell.value.plainText
        let words = ["column": column.header, "heading": PersonalData.masked(written ?? "")]
        let finding = Finding(
            .formContentOutside, unit: report.unit,
            at: Location(
                file: report.file, sheet: PersonalData.masked(sheet.name), cell: first.reference.description),
            [
                "value": left.map(texts.plainText).joined(separator: texts(.betweenQuotations)),
                "why": texts(written == nil ? .outsideLost : .outsideLostUnder, words),
                "remedy": texts(written == nil ? .outsideLostRemedy : .outsideLostUnderRemedy, words),
                Finding.isKeptLeftover: "1",
            ])
        report.add(finding.judged(.error))
    }

    /// Reports a column that was deleted and put back, until there is anything in it.
    private func reportEmpty(
        _ column: ColumnLayout, inColumn number: Int, of table: TableReader, to report: inout FindingReport
    ) {
        // Of required answers, each has a finding of its own.
        let isAsked = report.findings.contains { finding in
            finding.location.sheet == table.location.sheet && CellReference(finding.location.cell)?.column == number
        }
        guard !isAsked else { return }
        report.add(
            .cellAnswerMissing, at: table.location.at(CellReference(row: table.header.row + 1, column: number)),
            ["column": column.header, "deleted": "1"])
    }
}

extension TableReader {
    /// The columns of the sheet whose headings were changed beyond recognition, with what is in them, and those that were deleted.
    var lost: [LostColumn] {
        let name = PersonalData.masked(sheet.name)
        return lostColumns.sorted { $0.key < $1.key }.map { number, key in
            LostColumn(
                sheet: name, heading: CellReference(row: header.row, column: number), table: layout.id, key: key)
        } + deletedColumns.map { LostColumn(sheet: name, heading: nil, table: layout.id, key: $0) }
    }

    /// How many rows below the headings each filled cell of a column of the sheet is.
    fileprivate func answeredRows(inColumn number: Int) -> Set<Int> {
        let filled = sheet.rows(below: header, of: layout).filter { row in
            row.cell(inColumn: number).map { !RowReader.isBlank($0) } ?? false
        }
        return Set(filled.map { $0.number - header.row })
    }
}
