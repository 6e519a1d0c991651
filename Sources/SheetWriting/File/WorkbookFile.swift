import CSystem
import CXLSXWriter
import Glibc
import SheetReading

/// Writes a workbook description as an .xlsx file.
package enum WorkbookFile {
    /// Writes `workbook` to `path`, completely or not at all: the file is made beside the target, verified and renamed.
    /// Equal descriptions give equal bytes.
    ///
    /// Neither libxlsxwriter nor a disk reports every failed write, so the file is read once: the zip directory, the
    /// checksums, and each part as XML.
    ///
    /// Several workbooks can be written in parallel. libxlsxwriter (1.1.4) shares only the seed for the names of
    /// temporary files between workbooks, and never opens an existing file. Its use of the C library's shared time
    /// buffer is corrected in `CoreProperties`.
    package static func write(_ workbook: WorkbookDescription, to path: String) throws(WriteError) {
        let workbook = workbook.cleaned
        try WorkbookCheck.check(workbook)
        let intermediate = IntermediateFile(beside: path)
        let rows = TemporaryFile(beside: path)
        let parts = try writeIntermediate(workbook, to: intermediate, for: path, rowsTo: rows)
        let unverified = path + ".draft"
        defer { unlink(unverified) }
        try parts.write(intermediate, to: unverified)
        do throws(ReadError) {
            try WorkbookVerification.check(path: unverified)
        } catch {
            throw .damaged(error)
        }
        guard rename(unverified, path) == 0 else { throw .system(path) }
    }

    /// Suppresses libxlsxwriter's messages on standard error, for programs that report its errors themselves. It
    /// suppresses everything else in the process that prints through C's `stderr` too.
    package static func silenceLibrary() { silence_standard_error() }

    /// Writes everything but the rows of the sheets, which are returned. Errors of the system name `target`.
    private static func writeIntermediate(
        _ workbook: WorkbookDescription, to intermediate: borrowing IntermediateFile, for target: String,
        rowsTo file: TemporaryFile
    ) throws(WriteError) -> WorkbookParts {
        let native = try OpenWorkbook(path: intermediate.path, temporaryParts: Self.folder(of: target))
        let shared = native.sharedTables(in: workbook.properties.language)
        try native.set(workbook.properties)
        var writers: [SheetWriter] = []
        for sheet in workbook.sheets { writers.append(try native.add(sheet, shared)) }
        for writer in writers { try writer.write() }
        // The rows are generated after all charts are known, since charts can refer to any sheet.
        var sheets: [SheetXML] = []
        for writer in writers { sheets.append(try writer.rows(to: file)) }
        try writers.first?.writeSamples()
        for name in workbook.names { try native.define(name) }
        try native.close(writing: target)
        return WorkbookParts(of: workbook, sheets: sheets, shared, in: file)
    }

    /// The folder of a file. libxlsxwriter's temporary parts are put there; they have no name once they are open, so a
    /// killed program leaves them only where its drafts are cleaned up.
    private static func folder(of path: String) -> String {
        guard let end = path.lastIndex(of: "/") else { return "." }
        return end == path.startIndex ? "/" : String(path[..<end])
    }
}

/// A workbook that libxlsxwriter has open. It is freed when dropped and written when closed.
struct OpenWorkbook: ~Copyable {
    private let pointer: UnsafeMutablePointer<lxw_workbook>

    init(path: String, temporaryParts folder: String) throws(WriteError) {
        let strings = CStrings()
        var options = lxw_workbook_options()
        options.tmpdir = strings.pointer(folder)
        guard let pointer = workbook_new_opt(path, &options) else {
            throw WriteError(path, "libxlsxwriter cannot create a workbook")
        }
        self.pointer = pointer
        withExtendedLifetime(strings) {}
    }

    deinit { lxw_workbook_free(pointer) }

    /// Writes the file. Errors name `path`. libxlsxwriter frees the workbook here, even on failure.
    consuming func close(writing path: String) throws(WriteError) {
        let pointer = pointer
        discard self
        errno = 0
        reset_failed_write()
        let error = workbook_close(pointer)
        let reason = failed_write_error() != 0 ? failed_write_error() : errno
        guard error == LXW_NO_ERROR, failed_write_error() == 0 else {
            throw reason == 0 ? WriteError(path, String(cString: lxw_strerror(error))) : .system(path, reason)
        }
    }

    /// The tables that its sheets share; valid while this is open.
    func sharedTables(in language: String) -> SharedTables {
        SharedTables(styles: StyleTable(of: pointer, language: language))
    }

    /// Adds a sheet and returns its writer, valid while this is open.
    borrowing func add(_ sheet: SheetDescription, _ shared: SharedTables) throws(WriteError) -> SheetWriter {
        guard let worksheet = workbook_add_worksheet(pointer, sheet.name) else {
            throw WriteError(sheet.name, "libxlsxwriter refuses this name of a sheet")
        }
        return SheetWriter(sheet: sheet, worksheet: worksheet, workbook: pointer, shared: shared)
    }

    borrowing func define(_ name: DefinedName) throws(WriteError) {
        guard workbook_define_name(pointer, name.name, "=" + name.reference) == LXW_NO_ERROR else {
            throw WriteError(name.name, "libxlsxwriter refuses this name")
        }
    }

    /// Sets the document properties; custom ones are sorted by name.
    borrowing func set(_ properties: DocumentProperties) throws(WriteError) {
        let strings = CStrings()
        var native = lxw_doc_properties()
        native.title = strings.pointer(properties.title)
        native.subject = strings.pointer(properties.subject)
        native.author = strings.pointer(properties.author)
        native.company = strings.pointer(properties.company)
        // Zero would mean now. The real time is written afterwards.
        native.created = 1
        try WriteError.check(workbook_set_properties(pointer, &native), at: "workbook", "properties")
        for (name, value) in properties.custom.sorted(by: { $0.key < $1.key }) {
            let error = workbook_set_custom_property_string(pointer, name, value)
            try WriteError.check(error, at: "workbook", "property \(name)")
        }
        withExtendedLifetime(strings) {}
    }
}

/// The tables that the sheets of a workbook share.
struct SharedTables {
    let styles: StyleTable
    let texts = SharedTexts()
    let chartCells = ChartCells()
}

/// C strings that live as long as this object.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>] = []

    deinit { for pointer in pointers { free(pointer) } }

    /// A copy of `text`; nil if it is empty, which libxlsxwriter takes for "none".
    func pointer(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard !text.isEmpty, let pointer = strdup(text) else { return nil }
        pointers.append(pointer)
        return pointer
    }
}
