import CXLSXWriter
import Cells

/// The view on screen, the print settings and the protection of a sheet.
extension SheetWriter {
    func setView() throws(WriteError) {
        if let cell = sheet.frozenAt { worksheet_freeze_panes(worksheet, cell.fromZero.row, cell.fromZero.column) }
        if let cell = sheet.selectedCell {
            worksheet_set_selection(
                worksheet, cell.fromZero.row, cell.fromZero.column, cell.fromZero.row, cell.fromZero.column)
        }
        worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        if let colour = sheet.tabColour { worksheet_set_tab_color(worksheet, colour.asColour) }
        if let filter = sheet.filter {
            let (row, column) = filter.first.fromZero
            let (lastRow, lastColumn) = filter.last.fromZero
            try expect(worksheet_autofilter(worksheet, row, column, lastRow, lastColumn), "filter", at: filter.first)
        }
        if sheet.isHidden { worksheet_hide(worksheet) }
        if sheet.isActive { worksheet_activate(worksheet) }
    }

    func setPrint() throws(WriteError) {
        let print = sheet.print
        worksheet_set_paper(worksheet, Self.a4)
        if print.isLandscape { worksheet_set_landscape(worksheet) }
        // Inches: left, right, top, bottom.
        worksheet_set_margins(worksheet, 0.5, 0.5, 0.8, 0.7)
        worksheet_center_horizontally(worksheet)
        worksheet_fit_to_pages(worksheet, UInt16(clamping: print.pagesWide), 0)
        if let rows = print.repeatedRows {
            let (first, last) = (lxw_row_t(rows.lowerBound - 1), lxw_row_t(rows.upperBound - 1))
            try expect(worksheet_repeat_rows(worksheet, first, last), "repeated rows")
        }
        if let columns = print.repeatedColumns {
            let (first, last) = (lxw_col_t(columns.lowerBound - 1), lxw_col_t(columns.upperBound - 1))
            try expect(worksheet_repeat_columns(worksheet, first, last), "repeated columns")
        }
        if let page = print.firstPage { worksheet_set_start_page(worksheet, UInt16(clamping: page)) }
        if !print.header.isEmpty { try expect(worksheet_set_header(worksheet, print.header), "header") }
        if !print.footer.isEmpty { try expect(worksheet_set_footer(worksheet, print.footer), "footer") }
        if !print.pageBreaksAfterRows.isEmpty {
            var breaks = print.pageBreaksAfterRows.map { lxw_row_t($0) } + [0]
            try expect(worksheet_set_h_pagebreaks(worksheet, &breaks), "page breaks")
        }
    }

    /// The code of the paper size (ECMA-376 part 1, section 18.3.1.63).
    private static let a4: UInt8 = 9

    /// Without a password: protection is against mistakes, not against the owner.
    func protect() {
        var options = lxw_protection()
        options.format_cells = 1
        options.format_columns = 1
        options.format_rows = 1
        options.insert_rows = 1
        options.delete_rows = 1
        options.sort = 1
        options.autofilter = 1
        worksheet_protect(worksheet, nil, &options)
    }
}
