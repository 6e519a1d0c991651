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
