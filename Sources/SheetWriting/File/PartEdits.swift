import CZip
import Glibc

/// Small edits to parts of a finished file, for what libxlsxwriter cannot say.
struct PartEdits {
    private let locksCells: Bool
    private let language: String
    /// By sheet.
    private let growingRows: [Set<Int>]
    private let bodies: BodySpool?

    init(for workbook: WorkbookDescription, bodies: BodySpool?) {
        locksCells = workbook.sheets.contains(where: \.isProtected)
        language = workbook.properties.language
        growingRows = workbook.sheets.map(\.growingRows)
        self.bodies = bodies
    }

    /// Edits the file at `path` in place.
    func apply(to path: String) throws(WriteError) {
        var edits: [(part: String, edit: (String) -> String)] = []
        if locksCells { edits.append(("xl/styles.xml", Self.unlockNormalStyle)) }
        if !language.isEmpty { edits.append(("docProps/core.xml", setLanguage)) }
        for (place, rows) in growingRows.enumerated() where !rows.isEmpty {
            edits.append((Self.sheetPart(place), { Self.freeHeights(of: rows, in: $0) }))
        }
        guard !edits.isEmpty || bodies != nil else { return }
        let archive = try EditedArchive(path: path)
        for (part, edit) in edits { try archive.edit(part, edit) }
        if let bodies {
            for (place, sheet) in bodies.sheets.sorted(by: { $0.key < $1.key }) {
                try archive.splice(sheet, from: bodies, into: Self.sheetPart(place))
            }
        }
        try archive.close(writing: path)
    }

    private static func sheetPart(_ place: Int) -> String { "xl/worksheets/sheet\(place + 1).xml" }

    /// Unlocks the style Normal, which text pasted from outside brings along, and locks every cell format that is not
    /// unlocked on purpose (ECMA-376 part 1, sections 18.8.9, 18.8.10 and 18.8.33).
    private static func unlockNormalStyle(_ xml: String) -> String {
        let styles = editXFs(xml, in: "cellStyleXfs", locked: "0")
        return editXFs(styles, in: "cellXfs", locked: "1")
    }

    /// Gives each xf in the list `name` without a protection of its own the given one.
    private static func editXFs(_ xml: String, in name: String, locked: String) -> String {
        guard let start = xml.firstRange(of: "<\(name) "), let end = xml.firstRange(of: "</\(name)>"),
            start.upperBound <= end.lowerBound
        else { return xml }
        let protection = "<protection locked=\"\(locked)\"/>"
        var result = String(xml[..<start.upperBound])
        var rest = xml[start.upperBound..<end.lowerBound]
        while let open = rest.firstRange(of: "<xf "), let close = rest[open.upperBound...].firstIndex(of: ">") {
            result += rest[..<open.lowerBound]
            let isEmpty = rest[..<close].hasSuffix("/")
            let attributes = rest[open.upperBound..<close]
            let tag = isEmpty ? attributes.dropLast() : attributes
            rest = rest[rest.index(after: close)...]
            let body = isEmpty ? "" : String(rest[..<(rest.firstRange(of: "</xf>")?.lowerBound ?? rest.startIndex)])
            if !isEmpty, let end = rest.firstRange(of: "</xf>") { rest = rest[end.upperBound...] }
            let hasOwn = tag.contains("applyProtection")
            result += "<xf \(tag)\(hasOwn ? "" : " applyProtection=\"1\"")>\(body)\(hasOwn ? "" : protection)</xf>"
        }
        return result + rest + xml[end.lowerBound...]
    }

    /// Lets rows grow: a height without `customHeight` is one that a program found and may find anew (ECMA-376 part 1,
    /// section 18.3.1.73).
    private static func freeHeights(of rows: Set<Int>, in xml: String) -> String {
        var result: [UInt8] = []
        for (place, piece) in xml.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
            .enumerated()
        {
            if place > 0 { result.append(UInt8(ascii: "<")) }
            let isRow = piece.starts(with: "row r=\"".utf8)
            let number = isRow ? Int(Substring(piece.dropFirst(7).prefix { $0 != UInt8(ascii: "\"") })) : nil
            if let number, rows.contains(number) {
                result += Substring(piece).replacing(" customHeight=\"1\"", with: "").utf8
            } else {
                result += piece
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Says what language the document is in (ECMA-376 part 2, section 8.3.2.9).
    private func setLanguage(_ xml: String) -> String {
        guard let end = xml.firstRange(of: "</cp:coreProperties>") else { return xml }
        return xml[..<end.lowerBound] + "<dc:language>\(language)</dc:language>" + xml[end.lowerBound...]
    }
}

/// A zip archive that is being edited: dropped without closing, it stays as it was.
private struct EditedArchive: ~Copyable {
    private let archive: OpaquePointer

    init(path: String) throws(WriteError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, 0, &code) else { throw WriteError(path, "libzip error \(code)") }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    /// Replaces the text of a part.
    borrowing func edit(_ part: String, _ change: (String) -> String) throws(WriteError) {
        let (index, bytes) = try read(part)
        try replace(part, at: index, with: Array(change(String(decoding: bytes, as: UTF8.self)).utf8))
    }

    /// Puts rows of the spool into a sheet, as they are read when the archive is closed. Quickly rather than tightly
    /// packed: these are the long tables. libzip heeds the level of an entry that is new, but not of one that is replaced.
    borrowing func splice(
        _ sheet: BodySpool.Sheet, from spool: BodySpool, into part: String
    ) throws(WriteError) {
        let (index, bytes) = try read(part)
        guard let source = SplicedSheet(bytes, with: sheet, from: spool).source(for: archive) else {
            throw failure(part)
        }
        let new = zip_delete(archive, index) == 0 ? zip_file_add(archive, part, source, 0) : -1
        guard new >= 0, zip_set_file_compression(archive, zip_uint64_t(new), ZIP_CM_DEFLATE, 1) == 0 else {
            if new < 0 { zip_source_free(source) }
            throw failure(part)
        }
        setDate(of: zip_uint64_t(new))
    }

    private borrowing func read(_ part: String) throws(WriteError) -> (index: zip_uint64_t, bytes: [UInt8]) {
        let index = zip_name_locate(archive, part, 0)
        var status = zip_stat_t()
        guard index >= 0, zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0,
            let file = zip_fopen_index(archive, zip_uint64_t(index), 0)
        else { throw failure(part) }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        let count = zip_fread(file, &bytes, zip_uint64_t(bytes.count))
        zip_fclose(file)
        guard count == bytes.count else { throw failure(part) }
        return (zip_uint64_t(index), bytes)
    }

    /// The archive owns the new bytes until it is closed, so they are handed over in C's memory.
    private borrowing func replace(_ part: String, at index: zip_uint64_t, with bytes: [UInt8]) throws(WriteError) {
        guard let memory = malloc(max(1, bytes.count)) else { throw WriteError(part, "out of memory") }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { memory.copyMemory(from: start, byteCount: source.count) }
        }
        guard let source = zip_source_buffer(archive, memory, zip_uint64_t(bytes.count), 1) else {
            free(memory)
            throw failure(part)
        }
        try replace(part, at: index, with: source)
    }

    private borrowing func replace(
        _ part: String, at index: zip_uint64_t, with source: OpaquePointer
    ) throws(WriteError) {
        guard zip_file_replace(archive, index, source, 0) == 0 else {
            zip_source_free(source)
            throw failure(part)
        }
        setDate(of: index)
    }

    /// 1 January 1980, as libxlsxwriter gives every part: equal workbooks are equal bytes.
    private borrowing func setDate(of index: zip_uint64_t) { zip_file_set_dostime(archive, index, 0, 0x21, 0) }

    consuming func close(writing path: String) throws(WriteError) {
        let archive = archive
        discard self
        guard zip_close(archive) == 0 else {
            let error = Self.failure(archive, path)
            zip_discard(archive)
            throw error
        }
    }

    private borrowing func failure(_ part: String) -> WriteError { Self.failure(archive, part) }

    private static func failure(_ archive: OpaquePointer, _ part: String) -> WriteError {
        let error = zip_get_error(archive)
        let isSystem = zip_error_system_type(error) == ZIP_ET_SYS
        guard !isSystem else { return WriteError(part, String(cString: strerror(zip_error_code_system(error)))) }
        return WriteError(part, String(cString: zip_error_strerror(error)))
    }
}
