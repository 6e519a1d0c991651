import CZip
import Glibc

/// A zip archive that is read or made. If it is dropped without closing, nothing is written.
struct PartArchive: ~Copyable {
    private let archive: OpaquePointer

    /// Compresses long parts to a tenth more bytes than zlib's default level, in half the time.
    private static let level: zip_uint32_t = 1

    init(path: String, flags: Int32) throws(WriteError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, flags, &code) else {
            let reason = errno
            let isSystem = zip_error_get_sys_type(code) == ZIP_ET_SYS && reason != 0
            throw isSystem ? .system(path, reason) : WriteError(path, "libzip error \(code)")
        }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    // MARK: Reading

    var count: zip_uint64_t { zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) }

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

    // MARK: Making

    /// Copies a part of another archive without recompressing it. That archive must be open until this one is closed.
    borrowing func copy(
        _ part: String, at index: zip_uint64_t, of other: borrowing PartArchive
    ) throws(WriteError) {
        let source = zip_source_zip(archive, other.archive, index, zip_flags_t(ZIP_FL_COMPRESSED), 0, -1)
        _ = try add(part, from: source)
    }

    /// Adds a part. It is read when the archive is closed.
    borrowing func add(_ part: String, _ content: PartSource) throws(WriteError) {
        let index = try add(part, from: content.source(for: archive))
        guard !content.isRaw || zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, Self.level) == 0 else {
            throw failure(part)
        }
    }

    private borrowing func add(_ part: String, from source: OpaquePointer?) throws(WriteError) -> zip_uint64_t {
        guard let source else { throw failure(part) }
        let index = zip_file_add(archive, part, source, 0)
        guard index >= 0 else {
            zip_source_free(source)
            throw failure(part)
        }
        // 1 January 1980, as libxlsxwriter sets for every part, so that equal workbooks have equal bytes.
        zip_file_set_dostime(archive, zip_uint64_t(index), 0, 0x21, 0)
        return zip_uint64_t(index)
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
        guard !isSystem else { return .system(part, zip_error_code_system(error)) }
        return WriteError(part, String(cString: zip_error_strerror(error)))
    }
}
