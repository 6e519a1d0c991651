import CSystem
import CXLSXWriter
import Glibc

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
