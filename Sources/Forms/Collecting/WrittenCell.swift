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
            for (offset, cell) in header.answerCells(in: row, of: layout) {
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
        let rows = FormRows(layout)
        var cells = uncounted
        var rowsByName: [String: [Int]] = [:]
        func add(_ id: FormSheetID, _ name: String, _ source: Source, _ values: [ColumnKey: CellValue]) {
            guard let sheet = layout.sheet(id), let first = CellReference(source.cell) else { return }
            var rows = rowsByName["\(id) \(name)"] ?? []
            if !rows.contains(first.row) { rows.append(first.row) }
            rowsByName["\(id) \(name)"] = rows
            let number = (rows.firstIndex(of: first.row) ?? 0) + 1
            let columns = self.columns[id] ?? sheet.usualColumns
            for (column, sheetColumn) in zip(sheet.columns, columns) {
                guard let value = values[column.key], let sheetColumn, !sheet.isNameAlone(column.key) else { continue }
                cells.append(
                    WrittenCell(
                        sheet: id, sheetName: source.sheet, row: number == 1 ? name : "\(name) #\(number)",
                        column: column.key, cell: CellReference(row: first.row, column: sheetColumn).description,
                        text: layout.texts.plainText(of: value)))
            }
        }
        for answer in answers.gaps { add(.gap, answer.area.rowName, answer.source, rows.row(of: answer).values) }
        if let answer = answers.wholeUnit {
            add(.staffing, SheetLayout.wholeUnitRow, answer.source, rows.row(of: answer).values)
        }
        for answer in answers.staffing {
            add(.staffing, answer.area.rowName, answer.source, rows.row(of: answer).values)
        }
        for answer in answers.recruitment {
            var values = rows.row(of: answer).values
            values[ColumnKey("year", answer.year)] = .number(answer.count.asDouble)
            add(.recruitment, answer.position.rowName, answer.source, values)
        }
        for answer in answers.measures {
            let name = [answer.need, answer.measure].map(FindingSubjects.compared).joined(separator: " / ")
            add(.measures, name, answer.source, rows.row(of: answer).values)
        }
        return cells.distinct(by: \.key)
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
        default: value.plainText
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
