import Cells

/// Refuses what libxlsxwriter would print a warning about or truncate, and what Excel would repair.
enum WorkbookCheck {
    static func check(_ workbook: WorkbookDescription) throws(WriteError) {
        guard workbook.sheets.contains(where: { !$0.isHidden }) else {
            throw WriteError("workbook", "there is no visible sheet")
        }
        var names: Set<String> = []
        for sheet in workbook.sheets {
            try check(sheetName: sheet.name)
            guard names.insert(sheet.name.lowercased()).inserted else {
                throw WriteError(sheet.name, "two sheets have this name")
            }
        }
        for sheet in workbook.sheets {
            try check(sheet)
            for chart in sheet.charts { try check(chart, of: sheet, names) }
        }
        for name in workbook.names {
            if let reason = problem(name: name.name) { throw WriteError(name.name, reason) }
        }
        try checkTables(of: workbook.sheets)
        for (name, value) in workbook.properties.custom {
            guard !name.isEmpty, name.utf16.count <= ExcelLimits.property, value.utf16.count <= ExcelLimits.property
            else {
                throw WriteError(
                    "property \(name)",
                    "a name must have 1 to \(ExcelLimits.property) characters, and a value at most as many")
            }
        }
    }

    private static func check(sheetName name: String) throws(WriteError) {
        guard !name.isEmpty, name.utf16.count <= ExcelLimits.sheetName else {
            throw WriteError(name, "a sheet name must have 1 to \(ExcelLimits.sheetName) characters")
        }
        guard !name.contains(where: { "[]:*?/\\".contains($0) }), !name.hasPrefix("'"), !name.hasSuffix("'") else {
            throw WriteError(name, "a sheet name must not contain []:*?/\\, nor start or end with '")
        }
        guard name.lowercased() != "history" else {
            throw WriteError(name, "Excel reserves this sheet name")
        }
    }

    private static func check(_ sheet: SheetDescription) throws(WriteError) {
        guard sheet.rows.keys.allSatisfy((1...CellReference.lastRow).contains),
            sheet.rows.values.allSatisfy({ $0.cells.count <= CellReference.lastColumn })
        else { throw WriteError(sheet.name, "a cell is outside the sheet") }
        guard sheet.print.pageBreaksAfterRows.count <= PrintSetup.mostPageBreaks else {
            throw WriteError(sheet.name, "a sheet can have at most \(PrintSetup.mostPageBreaks) page breaks")
        }
        for validation in sheet.validations {
            if let reason = problem(validation) { throw WriteError("\(sheet.name)!\(validation.range)", reason) }
        }
        for format in sheet.conditionalFormats {
            if let reason = problem(format) { throw WriteError("\(sheet.name)!\(format.range)", reason) }
        }
        for note in sheet.notes where note.text.utf16.count > ExcelLimits.text {
            throw WriteError("\(sheet.name)!\(note.reference)", "a note has more than \(ExcelLimits.text) characters")
        }
        let print = sheet.print
        guard [print.header, print.footer].allSatisfy({ $0.utf16.count <= ExcelLimits.header }) else {
            throw WriteError(sheet.name, "header and footer can have at most \(ExcelLimits.header) characters")
        }
        guard sheet.columnWidths.allSatisfy({ (0...ExcelLimits.columnWidth).contains($0) }),
            sheet.rows.values.allSatisfy({ (0...ExcelLimits.rowHeight).contains($0.height ?? 0) })
        else { throw WriteError(sheet.name, "a column is too wide, or a row too high") }
        if let colour = sheet.tabColour, !colour.isColour { throw WriteError(sheet.name, "\(colour) is not a colour") }
        for generated in sheet.generatedRows {
            guard generated.numbers.lowerBound >= 1, generated.numbers.upperBound - 1 <= CellReference.lastRow,
                generated.columns <= CellReference.lastColumn
            else { throw WriteError(sheet.name, "the rows \(generated.numbers) are outside the sheet") }
        }
        try checkOverlaps(sheet)
    }

    /// Refuses more links than Excel allows.
    static func check(links: Int, in sheet: SheetDescription) throws(WriteError) {
        guard links <= SheetDescription.mostLinks else {
            throw WriteError(sheet.name, "a sheet can have at most \(SheetDescription.mostLinks) links")
        }
    }

    /// What is wrong with the content of a cell, or nil.
    @inline(__always)
    static func problem(_ content: CellContent) -> String? {
        if case .formula(let formula, _) = content, let reason = problem(formula: formula) { return reason }
        switch content {
        case .number(let number), .formula(_, .number(let number)):
            return number.isFinite ? nil : "\(number) cannot be the number of a cell"
        case .text(let text), .link(_, let text), .formula(_, .text(let text)):
            // No text has more UTF-16 units than bytes.
            return text.utf8.count <= ExcelLimits.text || text.utf16.count <= ExcelLimits.text
                ? nil : "a text can have at most \(ExcelLimits.text) characters"
        case .date(let year, let month, let day):
            return RowXML.serial(year, month, day) > 0 ? nil : "\(year)-\(month)-\(day) cannot be the date of a cell"
        case .blank, .boolean:
            return nil
        }
    }

    /// Excel repairs a file whose merged ranges or tables overlap.
    private static func checkOverlaps(_ sheet: SheetDescription) throws(WriteError) {
        let ranges = (sheet.mergedRanges + sheet.tables.map(\.range)).sorted { $0.first < $1.first }
        // There are few ranges except in running text, which has one in each row. Only ranges with common rows are
        // compared.
        var open: [CellRange] = []
        for range in ranges {
            open.removeAll { $0.last.row < range.first.row }
            if let other = open.first(where: { $0.overlaps(range) }) {
                throw WriteError("\(sheet.name)!\(range)", "overlaps \(other)")
            }
            open.append(range)
        }
    }
}

extension CellRange {
    fileprivate func overlaps(_ other: CellRange) -> Bool {
        first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
            && other.first.column <= last.column
    }
}
