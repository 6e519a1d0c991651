import CXLSXWriter
import Glibc

/// Turns a workbook description into an .xlsx file: the one place that calls libxlsxwriter.
package enum WorkbookFile {
    /// Writes `workbook` to `path`, whole or not at all: libzip makes it beside the target and then renames it. Equal
    /// descriptions give equal bytes.
    ///
    /// Several may be written at once. libxlsxwriter (1.1.4) shares nothing between workbooks but the seed of the names of
    /// its temporary files, and opens each only where there is none of that name; what it asks the C library for that all
    /// threads share, the days, is written here.
    package static func write(_ workbook: WorkbookDescription, to path: String) throws(WriteError) {
        try WorkbookCheck.check(workbook)
        let draft = DraftFile(beside: path)
        let spool = try RowSpool(beside: path)
        let sheets = try writeDraft(workbook, to: draft, for: path, rowsTo: spool)
        try PartEdits(for: workbook, sheets: sheets, from: spool).write(draft, to: path)
    }

    /// Keeps what libxlsxwriter prints on standard error back, for programs that tell its errors themselves. Everything
    /// else in the process that prints by C's own stream is kept back too.
    package static func silenceLibrary() { silence_standard_error() }

    /// Writes all but the rows of the sheets, which go to the spool. What the system refuses, it refuses `target`.
    private static func writeDraft(
        _ workbook: WorkbookDescription, to draft: borrowing DraftFile, for target: String, rowsTo spool: RowSpool
    ) throws(WriteError) -> [RowSpool.Sheet] {
        let file = try OpenWorkbook(path: draft.path)
        let shared = file.sharedTables
        file.set(workbook.properties)
        var writers: [SheetWriter] = []
        for sheet in workbook.sheets { writers.append(try file.add(sheet, shared)) }
        for writer in writers { try writer.write() }
        // The rows come after all charts, which draw from any sheet.
        var sheets: [RowSpool.Sheet] = []
        for writer in writers { sheets.append(try writer.writeRows(to: spool)) }
        for name in workbook.names { try file.define(name) }
        try file.close(writing: target)
        return sheets
    }
}

/// A workbook that libxlsxwriter has open: freed when dropped, written when closed.
struct OpenWorkbook: ~Copyable {
    private let pointer: UnsafeMutablePointer<lxw_workbook>

    init(path: String) throws(WriteError) {
        let strings = CStrings()
        var options = lxw_workbook_options()
        options.tmpdir = strings.pointer(TemporaryParts.folder)
        guard let pointer = workbook_new_opt(path, &options) else { throw WriteError(path, "cannot start a workbook") }
        self.pointer = pointer
        withExtendedLifetime(strings) {}
    }

    deinit { lxw_workbook_free(pointer) }

    /// Writes the file, for the one at `path`. libxlsxwriter frees the workbook here, also where it fails.
    consuming func close(writing path: String) throws(WriteError) {
        let pointer = pointer
        discard self
        errno = 0
        let error = workbook_close(pointer)
        let reason = errno
        guard error == LXW_NO_ERROR else {
            throw WriteError(path, String(cString: reason == 0 ? lxw_strerror(error) : strerror(reason)))
        }
    }

    /// What its sheets share, as long as this is open.
    var sharedTables: SharedTables { SharedTables(of: pointer) }

    /// Adds a sheet, which what comes back writes, as long as this is open.
    borrowing func add(_ sheet: SheetDescription, _ shared: SharedTables) throws(WriteError) -> SheetWriter {
        guard let worksheet = workbook_add_worksheet(pointer, sheet.name) else {
            throw WriteError(sheet.name, "libxlsxwriter takes no sheet of this name")
        }
        return SheetWriter(sheet: sheet, worksheet: worksheet, workbook: pointer, shared: shared)
    }

    /// Gives a range a name.
    borrowing func define(_ name: DefinedName) throws(WriteError) {
        guard workbook_define_name(pointer, name.name, "=" + name.reference) == LXW_NO_ERROR else {
            throw WriteError(name.name, "libxlsxwriter takes no such name")
        }
    }

    /// Sets the document properties, custom ones by rising name.
    borrowing func set(_ properties: DocumentProperties) {
        let strings = CStrings()
        var native = lxw_doc_properties()
        native.title = strings.pointer(properties.title)
        native.subject = strings.pointer(properties.subject)
        native.author = strings.pointer(properties.author)
        native.company = strings.pointer(properties.company)
        native.comments = strings.pointer(properties.comments)
        // Any but zero, which means now: the file's own is written afterwards.
        native.created = 1
        workbook_set_properties(pointer, &native)
        for (name, value) in properties.custom.sorted(by: { $0.key < $1.key }) {
            workbook_set_custom_property_string(pointer, name, value)
        }
        withExtendedLifetime(strings) {}
    }
}

/// What the sheets of a workbook share.
struct SharedTables {
    let formats: FormatTable
    let texts: SharedTexts
    let caches = ChartCaches()

    init(of workbook: UnsafeMutablePointer<lxw_workbook>) {
        formats = FormatTable(of: workbook)
        texts = SharedTexts(of: workbook)
    }
}

/// Texts lent to C for as long as this lives.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>] = []

    deinit { for pointer in pointers { free(pointer) } }

    /// A copy of `text`; nil for an empty one, which libxlsxwriter takes for "none".
    func pointer(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard !text.isEmpty, let pointer = strdup(text) else { return nil }
        pointers.append(pointer)
        return pointer
    }
}
