import Cells
import Forms
import SheetReading

extension ReturnedWorkbook {
    /// The contents of a workbook's sheets. Findings call it `file`.
    init(_ workbook: Workbook, file: String) throws(ReadError) {
        var sheets: [SheetContent] = []
        sheets.reserveCapacity(workbook.sheets.count)
        // Most sheets of a workbook have the same header and footer, which is reported once.
        var printed: Set<String> = []
        for (index, info) in workbook.sheets.enumerated() {
            var cursor = try workbook.rows(ofSheetAt: index, sorting: true)
            let rows = try cursor.rest()
            let attached = try workbook.attachments(ofSheetAt: index)
            let headers = cursor.headersAndFooters.filter { printed.insert($0).inserted }
                .map { SheetDrawing(.pageHeader, text: $0) }
            var sheet = SheetContent(
                name: info.name, visibility: info.visibility, rows: rows,
                notes: Dictionary(attached.notes.map { ($0.reference, $0.text) }) { "\($0) \($1)" },
                threads: attached.threads, drawings: attached.drawings + headers, merges: cursor.mergedRanges)
            // The texts of a chart sheet are among its drawings.
            sheet.hasCells = info.kind == .worksheet || !attached.drawings.isEmpty
            sheet.calendar = workbook.calendar
            sheet.setCovered(cursor.replacedCells)
            sheets.append(sheet)
        }
        let properties = try workbook.properties()
        self.init(
            file: file, sheets: sheets, customProperties: properties.custom, savedAt: properties.savedAt)
    }
}

extension WorkbookProperties {
    /// When the workbook was last saved. LibreOffice and related programs write local time marked as UTC, so the zone
    /// is removed from theirs.
    fileprivate var savedAt: String {
        let writesLocalTime = ["LibreOffice", "OpenOffice", "Collabora"].contains { application.contains($0) }
        return writesLocalTime && modified.hasSuffix("Z") ? String(modified.dropLast()) : modified
    }
}
