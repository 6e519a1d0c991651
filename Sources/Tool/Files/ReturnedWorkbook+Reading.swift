import Cells
import Forms
import SheetReading

extension ReturnedWorkbook {
    /// The cells and notes of a workbook, called `file` in what is said of it.
    init(_ workbook: Workbook, file: String) throws(ReadError) {
        var sheets: [SheetContent] = []
        sheets.reserveCapacity(workbook.sheets.count)
        for (place, info) in workbook.sheets.enumerated() {
            let rows = try workbook.rows(ofSheetAt: place, sorting: true).rest()
            let notes = try workbook.notes(ofSheetAt: place).map { ($0.reference, $0.text) }
            sheets.append(
                SheetContent(
                    name: info.name, visibility: info.visibility, rows: rows,
                    notes: Dictionary(notes) { "\($0) \($1)" }))
        }
        let properties = try workbook.properties()
        self.init(file: file, sheets: sheets, customProperties: properties.custom, savedAt: properties.savedAt)
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
