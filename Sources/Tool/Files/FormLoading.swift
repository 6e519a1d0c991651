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
        if Paths.name(of: name).hasPrefix("~$") { return FormReading(file: name, findings: [finding(.fileLock, name)]) }
        do throws(ReadError) {
            return FormReader(context).read(try workbook(path, name))
        } catch {
            let unit = FormIdentification.unit(inFileName: Paths.name(of: name), context)
            return FormReading(file: name, unit: unit, findings: [finding(for: error, name, unit)])
        }
    }

    private func workbook(_ path: String, _ name: String) throws(ReadError) -> ReturnedWorkbook {
        let workbook = try Workbook(path: path, limits: Self.limits)
        var sheets: [SheetContent] = []
        for (place, info) in workbook.sheets.enumerated() {
            var rows: [Row] = []
            var cursor = try workbook.rows(ofSheetAt: place)
            while let row = try cursor.next() { rows.append(row) }
            sheets.append(SheetContent(name: info.name, visibility: info.visibility, rows: rows))
        }
        let properties = try workbook.properties()
        return ReturnedWorkbook(
            file: name, sheets: sheets, customProperties: properties.custom, savedAt: properties.modified)
    }

    private func finding(
        _ code: FindingCode, _ name: String, _ unit: Identifier<Unit>? = nil, _ arguments: [String: String] = [:]
    ) -> Finding {
        Finding(code, unit: unit, at: Place(file: name), arguments)
    }

    private func finding(for error: ReadError, _ name: String, _ unit: Identifier<Unit>?) -> Finding {
        var place = error.part.map { $0 + ": " } ?? ""
        if let part = error.part, let cell = error.cell { place = "\(part)!\(cell): " }
        let detail = ["detail": place + error.detail]
        switch error.kind {
        case .unreadable:
            return finding(.fileUnreadable, name, unit, ["detail": SystemWords.said(error.detail, context.texts)])
        case .empty: return finding(.fileEmpty, name, unit)
        case .encrypted: return finding(.fileEncrypted, name, unit)
        case .notXLSX(let kind): return finding(.fileNotXLSX, name, unit, ["kind": context.texts(kind.key)])
        case .damaged: return finding(.fileDamaged, name, unit, detail)
        case .tooLarge: return finding(.fileTooLarge, name, unit, detail)
        }
    }
}

extension FileKind {
    /// The key of the kind's name.
    var key: TextKey {
        switch self {
        case .xls: .kindOldExcel
        case .xlsb: .kindBinaryExcel
        case .ods: .kindOpenDocument
        case .numbers: .kindNumbers
        case .docx, .pptx, .ole, .rtf: .kindDocument
        case .zip: .kindZip
        case .html: .kindPage
        case .pdf: .kindPDF
        case .text: .kindText
        case .xml, .other: .kindOther
        }
    }
}
