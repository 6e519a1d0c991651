import CXLSXWriter
import Cells

/// Writes one sheet through libxlsxwriter, which counts rows and columns from 0.
struct SheetWriter {
    let sheet: SheetDescription
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let shared: SharedTables

    /// Writes everything but rows, tables and colour scales.
    func write() throws(WriteError) {
        try setView()
        try setPrint()
        for (column, width) in sheet.columnWidths.enumerated() {
            let column = lxw_col_t(column)
            try expect(worksheet_set_column(worksheet, column, column, width, nil), "column width")
        }
        if !sheet.charts.isEmpty || !sheet.notes.isEmpty { try setHeights() }
        for range in sheet.mergedRanges { try merge(range) }
        for validation in sheet.validations { try add(validation) }
        for format in sheet.conditionalFormats { try add(format) }
        for chart in sheet.charts { try add(chart) }
        for note in sheet.notes { try add(note) }
        if sheet.isProtected { protect() }
    }

    /// Turns an error of libxlsxwriter into one with a location.
    func expect(_ error: lxw_error, _ what: String, at reference: CellReference? = nil) throws(WriteError) {
        try WriteError.check(error, at: reference.map { "\(sheet.name)!\($0)" } ?? sheet.name, what)
    }

    /// libxlsxwriter positions charts and notes by the heights of the rows under them.
    private func setHeights() throws(WriteError) {
        for (row, content) in sheet.rows {
            guard let height = content.height else { continue }
            try expect(worksheet_set_row(worksheet, lxw_row_t(row - 1), height, nil), "row height")
        }
    }

    /// The range is merged as blank; its first cell is written with the rows.
    private func merge(_ range: CellRange) throws(WriteError) {
        let (row, column) = range.first.fromZero
        let (lastRow, lastColumn) = range.last.fromZero
        try expect(
            worksheet_merge_range(worksheet, row, column, lastRow, lastColumn, "", nil), "merge", at: range.first)
    }

    /// Generates the rows; long ones are stored in `file`.
    func rows(to file: TemporaryFile) throws(WriteError) -> SheetXML {
        var rows = SheetRows(of: sheet, in: worksheet, to: file, shared)
        return try rows.write()
    }

    /// Writes the sample cells for checking style numbers. If there are shared texts it also writes one text, so that
    /// the workbook declares a part for them.
    func writeSamples() throws(WriteError) {
        try shared.styles.writeSamples(to: worksheet)
        guard !shared.texts.isEmpty else { return }
        try expect(worksheet_write_string(worksheet, 0, 0, "shared", nil), "text")
    }

    private func add(_ note: CellNote) throws(WriteError) {
        let strings = CStrings()
        var options = lxw_comment_options()
        options.author = strings.pointer(note.author)
        options.x_scale = 2
        options.y_scale = note.text.count > 120 ? 2 : 1.2
        let (row, column) = note.reference.fromZero
        try expect(
            worksheet_write_comment_opt(worksheet, row, column, note.text, &options), "note", at: note.reference)
        withExtendedLifetime(strings) {}
    }
}

extension CellReference {
    /// Row and column, counted from 0.
    var fromZero: (row: lxw_row_t, column: lxw_col_t) { (lxw_row_t(row - 1), lxw_col_t(column - 1)) }
}
