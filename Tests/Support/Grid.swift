import Cells
import Forms

/// Sheets as small text grids: a line for each row, cells separated by "|"; numbers are numbers, the rest is text.
package enum Grid {
    /// A sheet called `name`. An empty cell is absent; `'5` is the text "5"; `=` is a formula without a result, `#…`
    /// an error, and `@42855` a date.
    package static func sheet(
        _ name: String, _ text: String, firstRow: Int = 1, visibility: SheetVisibility = .visible
    ) -> SheetContent {
        var rows: [Row] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
                .compactMap { column, field in
                    cell(trimmed(field), at: CellReference(row: firstRow + index, column: column + 1))
                }
            if !cells.isEmpty { rows.append(Row(number: firstRow + index, cells: cells)) }
        }
        return SheetContent(name: name, visibility: visibility, rows: rows)
    }

    /// A workbook of the small plan's unit "bygg", identified by its hidden sheet.
    package static func form(
        _ sheets: [SheetContent], unit: String = "bygg", plan: String = "prove-2020", revision: String = "2020",
        version: String = "1", file: String = "bygg.xlsx", savedAt: String = ""
    ) -> ReturnedWorkbook {
        let identity = """
            schema | kompetanseplan-form
            version | '\(version)
            plan | \(plan)
            revision | '\(revision)
            unit | \(unit)
            """
        return ReturnedWorkbook(
            file: file, sheets: sheets + [sheet("_skjema", identity, visibility: .hidden)], savedAt: savedAt)
    }

    private static func trimmed(_ field: Substring) -> String {
        let inner = field.drop { $0 == " " }
        guard let last = inner.lastIndex(where: { $0 != " " }) else { return "" }
        return String(inner[...last])
    }

    private static func cell(_ field: String, at reference: CellReference) -> Cell? {
        if field.isEmpty { return nil }
        if field == "=" { return Cell(reference, .noResult, isFormula: true) }
        if field.hasPrefix("'") { return Cell(reference, .text(String(field.dropFirst()))) }
        if field.hasPrefix("#") { return Cell(reference, .error(field), isFormula: true) }
        if field.hasPrefix("@"), let serial = Double(field.dropFirst()) {
            return Cell(reference, .date(SerialDate(serial: serial)))
        }
        if field.hasSuffix("%"), let number = Double(field.dropLast()) {
            return Cell(reference, .number(number / 100), unit: .percent)
        }
        return Cell(reference, Double(field).map(CellValue.number) ?? .text(field))
    }
}

/// A cell that a test refers to is missing in the workbook.
package struct NoSuchCell: Error {
    package let location: String
}

extension ReturnedWorkbook {
    /// Its sheets, to be changed.
    package var edited: [SheetContent] {
        get { sheets }
        set {
            self = ReturnedWorkbook(
                file: file, sheets: newValue, customProperties: customProperties, savedAt: savedAt)
        }
    }
}

extension [SheetContent] {
    /// Overwrites one cell, such as "Skala!A6"; an empty `value` clears it. A name without a cell renames the sheet.
    package mutating func write(_ value: String, at location: String) throws {
        let parts = location.split(separator: "!").map(String.init)
        guard let number = firstIndex(where: { $0.name == parts[0] }) else { throw NoSuchCell(location: location) }
        guard parts.count == 2 else {
            self[number].name = value
            return
        }
        guard let reference = CellReference(parts[1]) else { throw NoSuchCell(location: location) }
        let content = Double(value).map(CellValue.number) ?? .text(value)
        let row = self[number].rows.first { $0.number == reference.row }
        let others = (row?.cells ?? []).filter { $0.reference != reference }
        let cells = others + (value.isEmpty ? [] : [Cell(reference, content)])
        self[number].rows.removeAll { $0.number == reference.row }
        self[number].rows.append(Row(number: reference.row, cells: cells.sorted { $0.reference < $1.reference }))
        self[number].rows.sort { $0.number < $1.number }
    }
}
