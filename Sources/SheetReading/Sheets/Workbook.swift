@_exported public import Cells

/// A sheet in the workbook's list.
public struct SheetInfo: Hashable, Sendable {
    /// The kind of a sheet.
    public enum Kind: Hashable, Sendable {
        /// A sheet of cells.
        case worksheet
        /// A chart, macro or dialog sheet, without cells.
        case other
        /// A sheet in the list whose part does not exist.
        case missing
    }

    /// The name on its tab.
    public var name: String
    /// Whether people can see it.
    public var visibility: SheetVisibility
    /// The kind of sheet.
    public var kind: Kind
}

/// An .xlsx, .xlsm or .xltx workbook, opened for reading.
///
/// Opening reads the list of sheets and the styles. The cells of a sheet are read when its rows are requested. A
/// workbook must only be used by one task; to read in parallel, open one in each task.
public final class Workbook {
    /// The file, as named in errors.
    public let file: String
    /// All sheets, in tab order.
    public let sheets: [SheetInfo]
    /// The date system of its serial numbers.
    public var calendar: DateCalendar { context.calendar }
    private let parts: [PartName]
    private let context: WorkbookContext
    private let packageRelationships: [Relationship]

    /// Opens the file at `path`.
    public convenience init(path: String, limits: ReadLimits = .standard) throws(ReadError) {
        try self.init(path: path, limits: limits, buffers: ReadBuffers())
    }

    /// Opens a workbook in memory, called `name` in errors.
    public convenience init(bytes: [UInt8], name: String, limits: ReadLimits = .standard) throws(ReadError) {
        try self.init(bytes: bytes, name: name, limits: limits, buffers: ReadBuffers())
    }

    /// Opens the file at `path`; `buffers` are reused between workbooks.
    package convenience init(
        path: String, limits: ReadLimits = .standard, buffers: ReadBuffers
    ) throws(ReadError) {
        do throws(ReadError) {
            let bytes = try FileBytes(path: path, limit: limits.fileBytes, buffers: buffers)
            try self.init(bytes, named: path, limits: limits, buffers: buffers)
        } catch {
            throw error.inFile(path)
        }
    }

    /// The same for a workbook in memory.
    package convenience init(
        bytes: [UInt8], name: String, limits: ReadLimits = .standard, buffers: ReadBuffers
    ) throws(ReadError) {
        do throws(ReadError) {
            guard bytes.count <= limits.fileBytes else {
                throw .tooLarge(.fileBytes, "the file has \(bytes.count) bytes")
            }
            try self.init(try FileBytes(bytes, buffers: buffers), named: name, limits: limits, buffers: buffers)
        } catch {
            throw error.inFile(name)
        }
    }

    private init(
        _ bytes: FileBytes, named file: String, limits: ReadLimits, buffers: ReadBuffers
    ) throws(ReadError) {
        try FileKind.check(bytes)
        let archive = try ZipArchive(bytes, limits: limits, buffers: buffers)
        let relationships = try archive.relationships(of: PartName(""))
        let main = relationships.first { $0.kind == .officeDocument }?.target ?? PartName("xl/workbook.xml")
        let isOther = main.text.hasSuffix(".bin") || ["word/", "ppt/"].contains { main.text.hasPrefix($0) }
        guard archive.has(main.text), !isOther else {
            throw FileKind.problem(withoutWorkbook: archive, bytes)
        }
        let list = try SheetList(archive, part: main)
        self.file = file
        sheets = list.sheets
        parts = list.parts
        packageRelationships = relationships
        context = WorkbookContext(
            archive: archive, stringPart: list.strings,
            formats: try CellFormats(archive, part: list.styles), calendar: list.calendar,
            richValueParts: list.richValues)
    }

    /// The document properties.
    public func properties() throws(ReadError) -> WorkbookProperties {
        try ReadError.located(in: file) { () throws(ReadError) in
            try WorkbookProperties(of: context.archive, packageRelationships)
        }
    }

    /// The notes, comments and drawings of the sheet at `index` in `sheets`.
    public func attachments(ofSheetAt index: Int) throws(ReadError) -> SheetAttachments {
        let sheet = try sheet(at: index)
        guard sheet.kind != .missing else { return SheetAttachments() }
        return try ReadError.located(in: file) { () throws(ReadError) in
            try SheetAttachments(context, part: parts[index], sheet: index, name: sheet.name)
        }
    }

    /// The rows of the first sheet with this name, ignoring case. For `sorting` see ``rows(ofSheetAt:sorting:)``.
    public func rows(named name: String, sorting: Bool = false) throws(ReadError) -> RowCursor {
        let wanted = name.lowercased()
        guard let index = sheets.firstIndex(where: { $0.name.lowercased() == wanted }) else {
            let names = sheets.map { "\"\($0.name)\"" }.joined(separator: ", ")
            throw ReadError(file: file, kind: .noSuchSheet, detail: "there is no sheet \"\(name)\" among \(names)")
        }
        return try rows(ofSheetAt: index, sorting: sorting)
    }

    /// The name of the part of the sheet at `index` in `sheets`.
    package func part(ofSheetAt index: Int) -> String { parts[index].text }

    /// The rows of the sheet at `index` in `sheets`.
    ///
    /// A sheet of normal size is read as a whole, and its errors are thrown here. A huge one is streamed
    /// (``ReadLimits/streamingBytes``), its errors are thrown by ``RowCursor/next()``, and rows out of order in it are
    /// an error (``ReadError/Kind/rowsOutOfOrder``); no known program writes them. With `sorting` the order is checked
    /// first, which takes as long again, and such rows are sorted.
    public func rows(ofSheetAt index: Int, sorting: Bool = false) throws(ReadError) -> RowCursor {
        guard try sheet(at: index).kind == .worksheet else { return RowCursor(withoutRowsIn: file) }
        let part = parts[index].text
        return try ReadError.located(in: file, part: part) { () throws(ReadError) in
            var parser = try parser(ofSheetAt: index)
            if sorting, !parser.isWhole {
                let isSorted = try parser.hasRisingRows()
                parser = try self.parser(ofSheetAt: index, sorting: !isSorted)
            }
            return try RowCursor(parser, file: file, part: part)
        }
    }

    private func sheet(at index: Int) throws(ReadError) -> SheetInfo {
        guard sheets.indices.contains(index) else {
            let detail = "there is no sheet at index \(index) of \(sheets.count) sheets"
            throw ReadError(file: file, kind: .noSuchSheet, detail: detail)
        }
        return sheets[index]
    }

    private func parser(ofSheetAt index: Int, sorting: Bool = false) throws(ReadError) -> SheetParser {
        guard let input = try context.archive.open(parts[index].text, forRowsOf: index, sorting: sorting)
        else {
            throw .damaged("the part of the sheet \"\(sheets[index].name)\" is missing")
        }
        return SheetParser(input, context, sheet: index)
    }
}
