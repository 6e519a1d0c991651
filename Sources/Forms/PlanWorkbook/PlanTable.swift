import Cells
import CompetencePlan
import Wording

/// A sheet of a returned plan workbook: its columns found by their headings, and its rows by column.
struct PlanTable {
    let sheet: PlanSheet
    let content: SheetContent
    let header: HeaderRow
    /// The rows under the headings with content that counts.
    let lines: [Line]

    /// A row's cells in the order of the schema's columns; nil where a cell is missing.
    struct Line {
        let number: Int
        let cells: [Cell?]
        /// The cells under the additional headings of a cross-table.
        let marks: [Cell?]
    }

    /// Nil if the sheet does not have the headings.
    init?(_ sheet: PlanSheet, in content: SheetContent, allHeadings: Bool) {
        let headings = Self.headings(of: sheet)
        let least = allHeadings ? headings.count : min(2, headings.count)
        guard let header = HeaderRow.find(in: content, for: HeadingTable(headings), atLeast: least) else { return nil }
        self.sheet = sheet
        self.content = content
        self.header = header
        markHeadings = sheet.across == nil ? [] : Self.otherHeadings(in: content, header)
        let rows = content.rows.filter { $0.number > header.row }
        lines = Self.lines(rows, of: sheet, header, marks: markHeadings.map(\.reference.column))
    }

    /// The headings of each column in every language, normalised.
    private static func headings(of sheet: PlanSheet) -> [[String]] {
        guard sheet.kind != .facts else {
            return [.planField, .planValue, .columnExplanation].map(NormalisedText.inAllLanguages)
        }
        return sheet.columns.map(\.acceptedHeaders)
    }

    /// The unit names that the sheet uses. A sheet names each unit once, so another name is not one of these
    /// misspelled.
    var namesInUse: Set<String> {
        let columns = sheet.columns.enumerated().filter { $0.element.list == "units" }
            .compactMap { header.columns[$0.offset] }
        let cells = rows.flatMap(\.cells)
            .filter { columns.contains($0.reference.column) }
        return Set((cells + markHeadings).map { NormalisedText.of($0.value.plainText) })
    }

    /// The cell of the schema's column at `index` in a row, whether it is filled or not.
    func reference(_ index: Int, inRow row: Int) -> CellReference? {
        header.columns[index].map { CellReference(row: row, column: $0) }
    }

    private var rows: [Row] { content.rows.filter { $0.number > header.row } }

    private static func lines(
        _ rows: [Row], of sheet: PlanSheet, _ header: HeaderRow, marks markColumns: [Int]
    ) -> [Line] {
        let counted = sheet.columns.indices.filter { sheet.kind == .facts || sheet.columns[$0].type != .label }
        return rows.compactMap { row in
            // A cross-table has a column for each unit.
            let filled = row.cells.filter { !RowReader.isBlank($0) }.keyed(by: \.reference.column)
            func cell(_ column: Int?) -> Cell? { column.flatMap { filled[$0] } }
            let (cells, marks) = (header.columns.map(cell), markColumns.map(cell))
            let isEmpty =
                sheet.kind == .facts
                ? cells[0] == nil && cells[1] == nil
                : counted.allSatisfy { cells[$0] == nil } && marks.allSatisfy { $0 == nil }
            return isEmpty ? nil : Line(number: row.number, cells: cells, marks: marks)
        }
    }

    /// The headings of a cross-table's additional columns.
    let markHeadings: [Cell]

    /// The cells in the heading row that are not headings of the schema.
    private static func otherHeadings(in content: SheetContent, _ header: HeaderRow) -> [Cell] {
        let recognised = Set(header.columns.compactMap(\.self))
        return content.rows.first { $0.number == header.row }?.cells
            .filter { !recognised.contains($0.reference.column) && !RowReader.isBlank($0) } ?? []
    }

    /// Unknown headings, and cells of the table without a heading above them.
    var strays: (headings: [Cell], cells: [Cell]) {
        let otherHeadings = Self.otherHeadings(in: content, header)
        let named = Set(header.columns.compactMap(\.self) + otherHeadings.map(\.reference.column))
        let cells = rows.flatMap(\.cells)
            .filter { !named.contains($0.reference.column) && !RowReader.isBlank($0) }
        return (sheet.across == nil ? otherHeadings : [], cells)
    }
}

extension PlanColumn {
    /// All headings that the column is recognised by, normalised.
    var acceptedHeaders: [String] { (header.all + (aliases ?? [])).map(NormalisedText.of) }
}
