import CXLSXWriter
import Cells

/// Writes one sheet through libxlsxwriter, which counts rows and columns from 0.
struct SheetWriter {
    let sheet: SheetDescription
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let shared: SharedTables

    /// Writes all but the rows.
    func write() throws(WriteError) {
        setView()
        setPrint()
        for (column, width) in sheet.columnWidths.enumerated() {
            let column = lxw_col_t(column)
            try expect(worksheet_set_column(worksheet, column, column, width, nil), "column width")
        }
        if !sheet.charts.isEmpty || !sheet.notes.isEmpty { try setHeights() }
        for range in sheet.mergedRanges { try merge(range) }
        for table in sheet.tables { try add(table) }
        for validation in sheet.validations { try add(validation) }
        for format in sheet.conditionalFormats { try add(format) }
        for chart in sheet.charts { try add(chart) }
        for note in sheet.notes { try add(note) }
        if sheet.isProtected { protect() }
    }

    /// Turns a refusal of libxlsxwriter into an error that names the place.
    func expect(_ error: lxw_error, _ what: String, at reference: CellReference? = nil) throws(WriteError) {
        guard error != LXW_NO_ERROR else { return }
        let place = reference.map { "\(sheet.name)!\($0)" } ?? sheet.name
        throw WriteError(place, "\(what): \(String(cString: lxw_strerror(error)))")
    }

    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? { shared.formats.format(for: style) }

    /// libxlsxwriter places charts and notes by the heights of the rows that they cover.
    private func setHeights() throws(WriteError) {
        for (row, height) in sheet.rowHeights {
            try expect(worksheet_set_row(worksheet, lxw_row_t(row - 1), height, nil), "row height")
        }
    }

    /// The range is merged as blank; its first cell is written with the rows.
    private func merge(_ range: CellRange) throws(WriteError) {
        let (row, column) = range.first.place
        let (lastRow, lastColumn) = range.last.place
        try expect(
            worksheet_merge_range(worksheet, row, column, lastRow, lastColumn, "", nil), "merge", at: range.first)
    }

    /// Writes the rows to the spool, and lets the sheet say how far they reach.
    func writeRows(to spool: RowSpool) throws(WriteError) -> RowSpool.Sheet {
        var rows = SheetRows(of: sheet, to: spool, shared)
        let written = try rows.write()
        if let (rows, columns) = rows.xml.extent {
            worksheet.pointee.dim_rowmin = lxw_row_t(rows.lowerBound - 1)
            worksheet.pointee.dim_rowmax = lxw_row_t(rows.upperBound - 1)
            worksheet.pointee.dim_colmin = lxw_col_t(columns.lowerBound - 1)
            worksheet.pointee.dim_colmax = lxw_col_t(columns.upperBound - 1)
        }
        return written
    }

    private func add(_ note: CellNote) throws(WriteError) {
        let strings = CStrings()
        var options = lxw_comment_options()
        options.author = strings.pointer(note.author)
        options.x_scale = 2
        options.y_scale = note.text.count > 120 ? 2 : 1.2
        let (row, column) = note.reference.place
        try expect(
            worksheet_write_comment_opt(worksheet, row, column, note.text, &options), "note", at: note.reference)
        withExtendedLifetime(strings) {}
    }

    private func add(_ table: Table) throws(WriteError) {
        let strings = CStrings()
        let header = sheet.cells.last { $0.reference == table.range.first }?.style ?? CellStyle()
        var columns = table.headers.map { heading in
            var column = lxw_table_column()
            column.header = strings.pointer(heading)
            column.header_format = format(header)
            return column
        }
        let (row, column) = table.range.first.place
        let (lastRow, lastColumn) = table.range.last.place
        var error = LXW_NO_ERROR
        columns.withUnsafeMutableBufferPointer { columns in
            // The list of columns ends with a null pointer.
            var pointers = columns.indices.map { place in columns.baseAddress.map { $0 + place } }
            pointers.append(nil)
            pointers.withUnsafeMutableBufferPointer { pointers in
                var options = lxw_table_options()
                options.name = strings.pointer(table.name)
                options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
                options.style_type_number = 1
                options.columns = pointers.baseAddress
                error = worksheet_add_table(worksheet, row, column, lastRow, lastColumn, &options)
            }
        }
        try expect(error, "table \(table.name)", at: table.range.first)
        withExtendedLifetime(strings) {}
    }
}

extension CellReference {
    /// Row and column from 0.
    var place: (row: lxw_row_t, column: lxw_col_t) { (lxw_row_t(row - 1), lxw_col_t(column - 1)) }
}

extension String {
    /// The text with each "_xHHHH_" in it kept from being read as one character (ECMA-376 part 1, section 22.9.2.19):
    /// its first "_" is written as "_x005F_". libxlsxwriter itself escapes control characters, but takes a zero for the
    /// end of the text, so that becomes the sign for a character that cannot be shown; so do the two that XML lacks.
    var escapedForSheet: String {
        guard mayNeedEscape else { return self }
        let shown = unicodeScalars.map { [0, 0xFFFE, 0xFFFF].contains($0.value) ? "\u{FFFD}" : $0 }
        let bytes = Array(String(String.UnicodeScalarView(shown)).utf8)
        var result: [UInt8] = []
        for (place, byte) in bytes.enumerated() {
            result.append(byte)
            let rest = bytes[place...].prefix(7)
            guard byte == UInt8(ascii: "_"), rest.count == 7, rest.dropFirst().first == UInt8(ascii: "x") else {
                continue
            }
            let isHexadecimal = rest.dropFirst(2).prefix(4).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
            if isHexadecimal, rest.last == UInt8(ascii: "_") { result += "x005F_".utf8 }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether there is a zero, "_x", or a byte that the characters which XML lacks begin with.
    var mayNeedEscape: Bool {
        var before: UInt8 = 0
        for byte in utf8 {
            if byte == 0 || byte == 0xEF || byte == UInt8(ascii: "x") && before == UInt8(ascii: "_") { return true }
            before = byte
        }
        return false
    }
}
