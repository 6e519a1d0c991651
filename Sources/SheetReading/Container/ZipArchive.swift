import CZip

/// A zip archive whose parts can be read by name, through libzip.
///
/// Only what is asked for is inflated. Part names are the same whatever their case (ECMA-376 part 2, section 6.2.2).
final class ZipArchive {
    /// What the directory says of a part.
    struct Entry {
        let index: UInt64
        let name: String
        let size: Int
        let compressedSize: Int
        let checksum: UInt32
        let isStored: Bool
        let isEncrypted: Bool
    }

    /// The names of all parts, as they are written.
    let names: [String]
    private let archive: OpaquePointer
    /// Kept alive as long as libzip reads from it.
    private let bytes: FileBytes
    private let limits: ReadLimits
    private let buffers: ReadBuffers
    private let inflater: Inflater
    private let entries: [String: Entry]
    private var inflatedBytes = 0

    /// Opens the archive in `bytes` and checks its directory against the headers of the parts.
    init(_ bytes: FileBytes, limits: ReadLimits, buffers: ReadBuffers) throws(Problem) {
        self.bytes = bytes
        self.limits = limits
        self.buffers = buffers
        inflater = try Inflater()
        archive = try Self.open(bytes)
        do throws(Problem) {
            let list = try Self.entries(of: archive, limits: limits)
            try ZipLayout.check(bytes.bytes, entryCount: list.count)
            names = list.map(\.name)
            var entries: [String: Entry] = [:]
            for entry in list {
                guard entries.updateValue(entry, forKey: Self.key(entry.name)) == nil else {
                    throw .damaged("the zip archive holds \"\(entry.name)\" twice")
                }
            }
            self.entries = entries
        } catch {
            zip_discard(archive)
            throw error
        }
    }

    deinit { zip_discard(archive) }

    private static func open(_ bytes: FileBytes) throws(Problem) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.base, UInt64(bytes.count), 0, &error) else {
            throw .damaged(String(cString: zip_error_strerror(&error)))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) else {
            let reason = String(cString: zip_error_strerror(&error))
            zip_source_free(source)
            throw .damaged("the zip archive is damaged or cut off (\(reason))")
        }
        return archive
    }

    private static func entries(of archive: OpaquePointer, limits: ReadLimits) throws(Problem) -> [Entry] {
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.entries else { throw .tooLarge(.entries, "the zip archive has \(count) entries") }
        var entries: [Entry] = []
        for index in 0..<UInt64(max(0, count)) {
            var status = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &status) == 0, let name = status.name else {
                throw .damaged("the zip directory is damaged")
            }
            guard status.size <= UInt64(Int64.max), status.comp_size <= UInt64(Int64.max) else {
                throw .damaged("the zip directory gives an impossible size")
            }
            let method = status.comp_method
            guard method == 0 || method == 8 || status.encryption_method != 0 else {
                throw .damaged("a part is compressed by method \(method), which workbooks do not use")
            }
            entries.append(
                Entry(
                    index: index, name: String(cString: name), size: Int(status.size),
                    compressedSize: Int(status.comp_size), checksum: status.crc, isStored: method == 0,
                    isEncrypted: status.encryption_method != 0))
        }
        return entries
    }

    /// The same text for all spellings of a part's name: small letters, "/" for the "\" that some programs write.
    private static func key(_ name: String) -> String {
        String(
            decoding: name.utf8.map { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                case UInt8(ascii: "\\"): UInt8(ascii: "/")
                default: byte
                }
            }, as: UTF8.self)
    }

    func has(_ name: String) -> Bool { entries[Self.key(name)] != nil }

    /// Opens the part called `name`: inflated at once where it is of usual size, else as a stream. Nil where the archive
    /// has no such part.
    func open(_ name: String) throws(Problem) -> XMLInput? {
        guard let entry = entries[Self.key(name)] else { return nil }
        do throws(Problem) {
            try check(entry)
            inflatedBytes += entry.size
            guard entry.size <= limits.streamingBytes else {
                let stream = try PartStream(openRaw(entry), entry, of: self, buffers: buffers)
                return XMLInput(stream: stream, limits: limits, buffers: buffers)
            }
            return try XMLInput.whole(inflate(entry), count: entry.size, limits: limits, buffers: buffers)
        } catch {
            throw error.inside(name)
        }
    }

    /// Refuses what is encrypted or too large.
    private func check(_ entry: Entry) throws(Problem) {
        guard !entry.isEncrypted else { throw Problem(kind: .encrypted, detail: "the part is encrypted") }
        guard !entry.isStored || entry.size == entry.compressedSize else {
            throw .damaged("the zip directory gives a stored part two sizes")
        }
        guard entry.size <= limits.partBytes else { throw .tooLarge(.partBytes, "the part has \(entry.size) bytes") }
        guard entry.size <= limits.ratioFreeBytes || entry.size / limits.ratio <= entry.compressedSize else {
            throw .tooLarge(.ratio, "the part inflates to more than \(limits.ratio) times its size")
        }
        guard inflatedBytes + entry.size <= limits.totalBytes else {
            throw .tooLarge(.totalBytes, "the parts together have more than \(limits.totalBytes) bytes")
        }
    }

    private func inflate(_ entry: Entry) throws(Problem) -> ByteBuffer {
        let buffer = ByteBuffer(capacity: entry.size, from: buffers)
        if entry.isStored {
            try readRaw(entry, to: buffer.base)
        } else {
            let compressed = ByteBuffer(capacity: entry.compressedSize, from: buffers)
            try readRaw(entry, to: compressed.base)
            try inflater.inflate(compressed.base, count: entry.compressedSize, to: buffer.base, size: entry.size)
        }
        guard Inflater.checksum(buffer.base, count: entry.size) == entry.checksum else { throw .wrongChecksum }
        return buffer
    }

    /// Writes the bytes of a part as they stand in the archive to `target`.
    private func readRaw(_ entry: Entry, to target: UnsafeMutablePointer<UInt8>) throws(Problem) {
        let file = try openRaw(entry)
        defer { zip_fclose(file) }
        var read = 0
        while read < entry.compressedSize {
            let result = zip_fread(file, target + read, UInt64(entry.compressedSize - read))
            guard result > 0 else { throw .damaged("the part ends too early") }
            read += Int(result)
        }
    }

    private func openRaw(_ entry: Entry) throws(Problem) -> OpaquePointer {
        guard let file = zip_fopen_index(archive, entry.index, ZIP_FL_COMPRESSED) else { throw libraryProblem() }
        return file
    }

    private func libraryProblem() -> Problem {
        .damaged(String(cString: zip_error_strerror(zip_get_error(archive))))
    }
}
