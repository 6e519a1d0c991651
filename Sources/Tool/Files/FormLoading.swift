import Cells
import CompetencePlan
import Forms
import SheetReading
import Wording

/// Reads one returned file: what is wrong with the file itself becomes a finding, and the rest goes on.
struct FormLoading: Sendable {
    let context: FormContext

    /// Tighter than for any workbook: a form is small, and many are read at once.
    private static let limits: ReadLimits = {
        var limits = ReadLimits()
        limits.fileBytes = 64 << 20
        limits.partBytes = 128 << 20
        limits.totalBytes = 256 << 20
        limits.sharedStringBytes = 64 << 20
        limits.sharedStrings = 1_000_000
        limits.cells = 1_000_000
        limits.sheets = 256
        return limits
    }()

    /// The reading of the file at `path`, called `name` in findings.
    func read(_ path: String, name: String) -> FormReading {
        if Paths.name(of: name).hasPrefix("~$") {
            return FormReading(file: name, findings: [Finding(.fileLock, unit: nil, at: Place(file: name))])
        }
        do throws(ReadError) {
            return FormReader(context).read(try workbook(path, name))
        } catch {
            let unit = FormIdentification.unit(inFileName: Paths.name(of: name), context)
            let finding = Finding(error.code, unit: unit, at: Place(file: name), error.arguments(in: context.texts))
            return FormReading(file: name, unit: unit, findings: [finding])
        }
    }

    /// The cells of the file at `path`.
    func workbook(_ path: String, _ name: String) throws(ReadError) -> ReturnedWorkbook {
        let workbook = try Workbook(path: path, limits: Self.limits)
        var sheets: [SheetContent] = []
        for (place, info) in workbook.sheets.enumerated() {
            var rows: [Row] = []
            var cursor = try workbook.rows(ofSheetAt: place)
            while let row = try cursor.next() { rows.append(row) }
            let notes = try workbook.notes(ofSheetAt: place).map { ($0.reference, $0.text) }
            sheets.append(
                SheetContent(
                    name: info.name, visibility: info.visibility, rows: rows,
                    notes: Dictionary(notes) { "\($0) \($1)" }))
        }
        let properties = try workbook.properties()
        return ReturnedWorkbook(
            file: name, sheets: sheets, customProperties: properties.custom, savedAt: properties.modified)
    }
}
