import CZip
import Glibc

/// What is done to the parts of a finished file: each is looked at once, whether it is whole; sheets are given their rows,
/// and a few others what libxlsxwriter cannot say.
struct PartEdits {
    private let locksCells: Bool
    private let language: String
    private let spool: RowSpool
    /// By the names of the sheets' parts, and of their lists of relationships where there are links out of the workbook.
    private let sheets: [String: RowSpool.Sheet]
    private let relationships: [String: RowSpool.Sheet]

    /// `sheets` in the order of the workbook, their pieces in the spool.
    init(for workbook: WorkbookDescription, sheets: [RowSpool.Sheet], from spool: RowSpool) {
        locksCells = workbook.sheets.contains(where: \.isProtected)
        language = workbook.properties.language
        self.spool = spool
        let named = zip(1..., sheets).map { ("sheet\($0).xml", $1) }
        self.sheets = Dictionary(uniqueKeysWithValues: named.map { ("xl/worksheets/\($0)", $1) })
        relationships = Dictionary(
            uniqueKeysWithValues: named.filter { !$1.relationships.isEmpty }.map {
                ("xl/worksheets/_rels/\($0).rels", $1)
            })
    }

    /// Edits the file at `path` in place.
    func apply(to path: String) throws(WriteError) {
        let archive = try EditedArchive(path: path)
        var missing = relationships
        for index in 0..<archive.count {
            let part = archive.name(of: index)
            guard PartEnds.isXML(part) else { continue }
            let bytes = try archive.read(index)
            guard PartEnds.isWhole(bytes) else {
                throw WriteError(TemporaryParts.folder, String(cString: strerror(ENOSPC)))
            }
            if let rows = sheets[part] {
                try archive.replace(index, with: SplicedSheet.part(bytes, with: rows, from: spool))
            } else if let rows = missing.removeValue(forKey: part) {
                try archive.replace(index, with: SplicedSheet.relationships(bytes, with: rows, from: spool))
            } else if locksCells, part == "xl/styles.xml" {
                try archive.replace(index, with: CellLocks.unlockingNormalStyle(bytes))
            } else if !language.isEmpty, part == "docProps/core.xml" {
                try archive.replace(index, with: settingLanguage(bytes))
            }
        }
        for (part, rows) in missing.sorted(by: { $0.key < $1.key }) {
            try archive.add(part, SplicedSheet.relationships(nil, with: rows, from: spool))
        }
        try archive.close(writing: path)
    }

    /// Says what language the document is in (ECMA-376 part 2, section 8.3.2.9).
    private func settingLanguage(_ xml: [UInt8]) -> [UInt8] {
        guard let end = xml.place(of: "</cp:coreProperties>") else { return xml }
        return xml[..<end] + Array("<dc:language>\(language)</dc:language>".utf8) + xml[end...]
    }
}

/// A zip archive that is being edited: dropped without closing, it stays as it was.
private struct EditedArchive: ~Copyable {
    private let archive: OpaquePointer
    /// How many parts it had when it was opened.
    let count: zip_uint64_t

    /// How tightly parts are packed that are put in. Quickly rather than tightly: a tenth more bytes than zlib's usual level,
    /// for half of the time. libzip heeds the level of an entry that is new, but not of one that is replaced.
    private static let level: zip_uint32_t = 1

    init(path: String) throws(WriteError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, 0, &code) else { throw WriteError(path, "libzip error \(code)") }
        self.archive = archive
        count = zip_uint64_t(max(0, zip_get_num_entries(archive, 0)))
    }

    deinit { zip_discard(archive) }

    borrowing func name(of index: zip_uint64_t) -> String {
        zip_get_name(archive, index, 0).map { String(cString: $0) } ?? ""
    }

    borrowing func read(_ index: zip_uint64_t) throws(WriteError) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0, let file = zip_fopen_index(archive, index, 0) else {
            throw failure(name(of: index))
        }
        defer { zip_fclose(file) }
        var count: zip_int64_t = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, filled in
            count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
            filled = max(0, Int(count))
        }
        guard count == zip_int64_t(status.size) else { throw failure(name(of: index)) }
        return bytes
    }

    /// Puts a part in, as it is read when the archive is closed.
    borrowing func replace(_ index: zip_uint64_t, with part: SplicedPart) throws(WriteError) {
        try replace(index, with: part.source(for: archive))
    }

    /// Adds a part that there was none of.
    borrowing func add(_ name: String, _ part: SplicedPart) throws(WriteError) {
        try add(name, part.source(for: archive), isFree: true)
    }

    /// The archive owns the new bytes until it is closed, so they are handed over in C's memory.
    borrowing func replace(_ index: zip_uint64_t, with bytes: [UInt8]) throws(WriteError) {
        guard let memory = malloc(max(1, bytes.count)) else { throw WriteError(name(of: index), "out of memory") }
        bytes.withUnsafeBytes { source in
            if let start = source.baseAddress { memory.copyMemory(from: start, byteCount: source.count) }
        }
        let source = zip_source_buffer(archive, memory, zip_uint64_t(bytes.count), 1)
        if source == nil { free(memory) }
        try replace(index, with: source)
    }

    private borrowing func replace(_ index: zip_uint64_t, with source: OpaquePointer?) throws(WriteError) {
        try add(name(of: index), source, isFree: zip_delete(archive, index) == 0)
    }

    /// Adds a part, unless its name is not free.
    private borrowing func add(_ part: String, _ source: OpaquePointer?, isFree: Bool) throws(WriteError) {
        guard let source else { throw failure(part) }
        let new = isFree ? zip_file_add(archive, part, source, 0) : -1
        guard new >= 0, zip_set_file_compression(archive, zip_uint64_t(new), ZIP_CM_DEFLATE, Self.level) == 0 else {
            if new < 0 { zip_source_free(source) }
            throw failure(part)
        }
        // 1 January 1980, as libxlsxwriter gives every part: equal workbooks are equal bytes.
        zip_file_set_dostime(archive, zip_uint64_t(new), 0, 0x21, 0)
    }

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
