import Cells
import CompetencePlan
import TextFormats
import Wording

/// A cell that a unit answered in, with its text. Two returns of a unit are compared by these.
package struct WrittenCell: Hashable, Sendable {
    let sheet: FormSheetID
    /// The sheet's name in the file.
    let sheetName: String
    /// The name of its row in the form used for comparison (``FindingSubject``).
    var row: String
    let column: ColumnKey
    let cell: String
    let text: String

    /// Identifies the cell among another return's cells.
    struct Key: Hashable {
        let sheet: FormSheetID
        let row: String
        let column: ColumnKey
    }

    var key: Key { Key(sheet: sheet, row: row, column: column) }
    var rowNumber: Int { CellReference(cell)?.row ?? 0 }
}

// MARK: What does not count

extension WrittenCell {
    /// The cells of rows that do not count because of an error in them, and cells that could not be read.
    static func uncounted(in tables: [TableReader], _ answers: UnitAnswers, _ findings: [Finding]) -> [WrittenCell] {
        let unread = Dictionary(grouping: findings.filter(\.isOfUnreadCell), by: \.location.sheet)
            .mapValues { Set($0.compactMap { CellReference($0.location.cell) }) }
        var counted: [String: Set<CellReference>] = [:]
        for source in answers.sources {
            if let cell = CellReference(source.cell) { counted[source.sheet, default: []].insert(cell) }
        }
        return tables.flatMap { table in
            let sheetName = PersonalData.masked(table.sheet.name)
            let cells = counted[sheetName] ?? []
            let rows = Set(cells.map(\.row))
            let unread = unread[sheetName] ?? []
            return table.writtenCells(sheetName) { cell, column in
                // In Rekruttering each year of a row is a separate answer.
                let isOwnAnswer = table.layout.id == .recruitment && column.id == "year"
                if unread.contains(cell) { return true }
                return isOwnAnswer ? !cells.contains(cell) : !rows.contains(cell.row)
            }
        }
    }
}

extension TableReader {
    /// The texts of the wanted answer cells, except those that only name a row.
    fileprivate func writtenCells(_ sheetName: String, _ isWanted: (CellReference, ColumnKey) -> Bool) -> [WrittenCell]
    {
        var wanted: [(cell: Cell, column: ColumnKey)] = []
        for row in sheet.rows where answerRows.contains(row.number) {
            for (offset, cell) in found.answerCells(in: row) {
                let key = layout.columns[offset].key
                if isWanted(cell.reference, key), !layout.isNameAlone(key) { wanted.append((cell, key)) }
            }
        }
        if wanted.isEmpty { return [] }
        let names = FindingSubjects.rowNames(of: self)
        return wanted.compactMap { cell, column in
            names[cell.reference.row].map { name in
                WrittenCell(
                    sheet: layout.id, sheetName: sheetName, row: name, column: column,
                    cell: cell.reference.description,
                    text: PersonalData.masked(context.texts.plainText(of: cell)).printable)
            }
        }
    }

    /// The sheet column of each column in the layout; nil if they are placed as in a form without prefilled answers.
    var unusualColumns: [Int?]? {
        let usual = layout.usualColumns
        return zip(usual, header.columns).allSatisfy { $0 == nil || $0 == $1 } ? nil : header.columns
    }
}

extension SheetLayout {
    /// Whether a column only names its row and is not an answer by itself.
    fileprivate func isNameAlone(_ key: ColumnKey) -> Bool { id != .measures && key == columns.first?.key }

    /// The column numbers in a form without prefilled answers; nil for columns that it does not have.
    fileprivate var usualColumns: [Int?] {
        var number = 0
        return columns.map { column in
            guard column.kind != .previous else { return nil }
            number += 1
            return number
        }
    }
}

extension Finding {
    /// Whether the cell's content is no answer.
    fileprivate var isOfUnreadCell: Bool {
        severity == .error
            || [.cellChoiceUnreadable, .measureDeadlineUnreadable, .measureStatusUnknown].contains(code)
    }
}

extension FormLayout {
    /// Whether a cell's column is for words.
    func isOfWords(_ cell: WrittenCell) -> Bool { sheet(cell.sheet)?.column(cell.column)?.kind.isWords ?? false }
}

// MARK: What counts

extension FormReading {
    /// Every cell that the unit answered in, counted or not, from top to bottom.
    func writtenCells(_ layout: FormLayout) -> [WrittenCell] {
        guard let answers else { return [] }
        var rowsByName: [String: [Int]] = [:]
        let counted = answers.writtenRows(layout).flatMap { row -> [WrittenCell] in
            guard let sheet = layout.sheet(row.sheet), let first = CellReference(row.source.cell) else { return [] }
            var rows = rowsByName["\(row.sheet) \(row.name)"] ?? []
            if !rows.contains(first.row) { rows.append(first.row) }
            rowsByName["\(row.sheet) \(row.name)"] = rows
            let number = (rows.firstIndex(of: first.row) ?? 0) + 1
            return zip(sheet.columns, columns[row.sheet] ?? sheet.usualColumns).compactMap { column, sheetColumn in
                guard let value = row.values[column.key], let sheetColumn, !sheet.isNameAlone(column.key)
                else { return nil }
                return WrittenCell(
                    sheet: row.sheet, sheetName: row.source.sheet,
                    row: number == 1 ? row.name : "\(row.name) #\(number)", column: column.key,
                    cell: CellReference(row: first.row, column: sheetColumn).description,
                    text: layout.texts.plainText(of: value))
            }
        }
        return (uncounted + counted).distinct(by: \.key)
    }
}

private typealias WrittenRow = (sheet: FormSheetID, name: String, source: Source, values: [ColumnKey: CellValue])

extension UnitAnswers {
    /// The answers as rows of the form; in Rekruttering each year is one.
    fileprivate func writtenRows(_ layout: FormLayout) -> [WrittenRow] {
        let rows = FormRows(layout)
        func row(_ sheet: FormSheetID, _ name: String, _ answer: some Answer) -> WrittenRow {
            (sheet, name, answer.source, rows.row(of: answer).values)
        }
        let whole = wholeUnit.map { [row(.staffing, SheetLayout.wholeUnitRow, $0)] } ?? []
        let years = recruitment.map { answer in
            var year = row(.recruitment, answer.position.rowName, answer)
            year.values[ColumnKey("year", answer.year)] = .number(answer.count.asDouble)
            return year
        }
        return gaps.map { row(.gap, $0.area.rowName, $0) } + whole
            + staffing.map { row(.staffing, $0.area.rowName, $0) } + years
            + measures.map { answer in
                let names = [answer.need, answer.measure].map(FindingSubjects.compared)
                return row(.measures, names.joined(separator: " / "), answer)
            }
    }
}

extension Choice where Owner: Listed {
    /// The name of a row when it is compared.
    fileprivate var rowName: String {
        switch self {
        case .listed(let id): id.text
        case .own(let name): FindingSubjects.compared(name)
        }
    }
}

extension Texts {
    /// A value as people read it.
    func plainText(of value: CellValue) -> String {
        switch value {
        case .number: decimal(value.plainText)
        case .date(let date) where date.precision == .hours: date.time ?? day(date.iso)
        case .date(let date): day(date.iso)
        case .boolean(let truth): self(truth ? .cellTrue : .cellFalse)
        case .error(let name): error(name)
        default: value.plainText
        }
    }

    /// A formula's error as Excel shows it in the language.
    func error(_ name: String) -> String {
        switch name {
        case "#N/A": self(.errorNotAvailable)
        case "#NAME?": self(.errorName)
        case "#VALUE!": self(.errorValue)
        case "#SPILL!": self(.errorSpill)
        default: name
        }
    }

    /// A cell as people read it: 0.5 formatted as a percentage is "50 %", and 25 with the format `0 "tkr"` is "25 tkr".
    package func plainText(of cell: Cell) -> String {
        guard let unit = cell.unit, case .number(let number) = cell.value else { return plainText(of: cell.value) }
        switch unit {
        // No more decimals than anybody shows: 9 of 22 is 40.91 %.
        case .percent: return (((number * 10_000).rounded() / 100).decimalText.map(decimal) ?? "") + " %"
        case .words(let words):
            // Digits behind a number are part of it: 25 with the format `0"000"` is "25000".
            let isDigits = words.first.map { $0.isNumber || ",.".contains($0) } ?? false
            return plainText(of: cell.value) + (isDigits ? "" : " ") + words
        }
    }
}

// MARK: JSON

extension WrittenCell {
    func write(to json: inout JSONWriter) {
        json.member("sheet", sheet.rawValue)
        json.member("sheetName", sheetName)
        json.member("row", row)
        json.member("column", column.id)
        json.member("number", column.number)
        json.member("cell", cell)
        json.member("text", text)
    }

    init?(_ json: JSONValue) {
        guard let sheet = json["sheet"].string.flatMap(FormSheetID.init(rawValue:)),
            let sheetName = json["sheetName"].string, let row = json["row"].string, let id = json["column"].string,
            let cell = json["cell"].string, let text = json["text"].string
        else { return nil }
        self.init(
            sheet: sheet, sheetName: sheetName, row: row, column: ColumnKey(id, json["number"].int), cell: cell,
            text: text)
    }
}
