import Cells
import Forms
import SheetReading

extension ReturnedWorkbook {
    /// All that the sheets of a workbook hold, called `file` in what is said of it.
    init(_ workbook: Workbook, file: String) throws(ReadError) {
        var sheets: [SheetContent] = []
        sheets.reserveCapacity(workbook.sheets.count)
        // The same stands on most sheets of a workbook, and is one thing to tell.
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
            // What a chart sheet shows is among its drawings.
            sheet.hasCells = info.kind == .worksheet || !attached.drawings.isEmpty
            sheet.calendar = workbook.calendar
            sheets.append(sheet)
        }
        let properties = try workbook.properties()
        self.init(
            file: file, sheets: sheets, customProperties: properties.custom, savedAt: properties.savedAt)
    }
}

extension WorkbookProperties {
    /// When the workbook was last saved. LibreOffice and its kin write the local time as if it were UTC, so theirs is given
    /// without a zone.
    fileprivate var savedAt: String {
        let writesLocalTime = ["LibreOffice", "OpenOffice", "Collabora"].contains { application.contains($0) }
        return writesLocalTime && modified.hasSuffix("Z") ? String(modified.dropLast()) : modified
    }
}
