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
        self.init(file: file, sheets: sheets, customProperties: properties.custom, savedAt: properties.modified)
    }
}
