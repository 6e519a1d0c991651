import CZip

/// A zip archive whose parts are read by name, through libzip.
///
/// Parts are inflated only on request. Part names are case-insensitive (ECMA-376 part 2, section 6.2.2).
final class ZipArchive {
    /// A part's entry in the directory.
    struct Entry {
        /// The range of its name in the file.
        let name: Range<Int>
        /// The range of its compressed bytes in the file.
        let data: Range<Int>
        let size: Int
        let checksum: UInt32
        let isStored: Bool
        let isEncrypted: Bool
        /// The sheet whose rows it was last opened for.
        var countedFor: Int?
    }

    private let archive: OpaquePointer
    /// Keeps the bytes alive while libzip and part streams read from them.
    let bytes: FileBytes
    let limits: ReadLimits
    private let buffers: ReadBuffers
    private let inflater: Inflater
    private var entries: [Entry]
    /// The numbers of the entries by normalised name.
    private let numbers: [[UInt8]: Int]
    private var inflatedBytes = 0

    /// Opens the archive in `bytes` and checks its directory against the headers of the parts.
    ///
    /// Two parts with one name are refused as ambiguous, unless `allowsRepeats`.
    init(
        _ bytes: FileBytes, limits: ReadLimits, buffers: ReadBuffers, allowsRepeats: Bool = false
    ) throws(ReadError) {
        self.bytes = bytes
        self.limits = limits
        self.buffers = buffers
        inflater = try Inflater()
        archive = try Self.open(bytes)
        do throws(ReadError) {
            let count = Int(zip_get_num_entries(archive, 0))
            guard count <= limits.entries else { throw .tooLarge(.entries, "the zip archive has \(count) entries") }
            var numbers: [[UInt8]: Int] = [:]
            entries = try Self.entries(
                of: archive, in: bytes, count: count, numbers: &numbers, allowsRepeats: allowsRepeats)
            self.numbers = numbers
        } catch {
            zip_discard(archive)
            throw error
        }
    }

    deinit { zip_discard(archive) }

    private static func open(_ bytes: FileBytes) throws(ReadError) -> OpaquePointer {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(bytes.base, UInt64(bytes.count), 0, &error) else {
            throw .damaged(String(cString: zip_error_strerror(&error)))
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            let reason = String(cString: zip_error_strerror(&error))
            zip_source_free(source)
            throw .damaged("the zip archive is damaged or truncated (\(reason))")
        }
        return archive
    }

    private static func entries(
        of archive: OpaquePointer, in bytes: FileBytes, count: Int, numbers: inout [[UInt8]: Int], allowsRepeats: Bool
    ) throws(ReadError) -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(count)
        for (index, layout) in try ZipLayout.entries(in: bytes.bytes, entryCount: count).enumerated() {
            let entry = try Entry(layout, at: index, in: archive, bytes)
            // Names in a package are escaped like addresses, in the archive too (ECMA-376 part 2, section 6.2.2).
            let key = normalised(PartName.percentDecoded(bytes.bytes[entry.name]))
            if !allowsRepeats, let number = numbers[key] {
                guard entry.hasSameContent(as: entries[number], in: bytes) else {
                    let name = String(decoding: bytes.bytes[entry.name], as: UTF8.self)
                    throw .damaged("the zip archive contains \"\(name)\" twice")
                }
                continue
            }
            numbers[key] = entries.count
            entries.append(entry)
        }
        return entries
    }

    /// The names of all parts in lower case, in the directory's order.
    var partNames: [String] { entries.map { String(decoding: Self.normalised(bytes.bytes[$0.name]), as: UTF8.self) } }

    var count: Int { entries.count }

    /// The name of an entry, exactly as in the file.
    func name(_ number: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes.bytes[entries[number].name])
    }

    /// The inflated bytes of an entry; throws if it is encrypted or too large.
    func bytes(_ number: Int) throws(ReadError) -> [UInt8] {
        let entry = try admit(number, String(decoding: name(number), as: UTF8.self), adding: 0)
        let buffer = try inflate(entry)
        return Array(UnsafeBufferPointer(start: buffer.base, count: entry.size))
    }

    func has(_ name: String) -> Bool { number(name) != nil }

    private func number(_ name: String) -> Int? { numbers[Self.normalised(name.utf8)] }

    /// A part name in lower case, with "/" for the "\" that some programs write.
    private static func normalised(_ name: some Collection<UInt8>) -> [UInt8] {
        name.map { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "\\"): UInt8(ascii: "/")
            default: byte
            }
        }
    }

    /// Checks that a part may be read, and counts its bytes; throws if it is encrypted or too large.
    private func admit(_ number: Int, _ name: String, adding added: Int) throws(ReadError) -> Entry {
        let entry = entries[number]
        do throws(ReadError) {
            try check(entry, adding: added)
        } catch {
            throw error.inside(name)
        }
        inflatedBytes += added
        return entry
    }

    /// A part other than a sheet's rows counts as at least so many bytes, since opening it takes as long as reading
    /// them.
    private static let leastCounted = 4_096

    /// Opens a part: inflated in one go if it has normal size or must be sorted, else as a stream. Nil if there is no
    /// such part.
    ///
    /// It counts each time, since a small part can name another one again and again. Only the rows of the sheet at
    /// index `sheet` count once if they are opened again.
    func open(_ name: String, forRowsOf sheet: Int? = nil, sorting: Bool = false) throws(ReadError) -> XMLInput? {
        guard let number = number(name) else { return nil }
        let size = entries[number].size
        let isCounted = sheet != nil && entries[number].countedFor == sheet
        let added = sheet == nil ? max(Self.leastCounted, size) : isCounted ? 0 : size
        let entry = try admit(number, name, adding: added)
        if let sheet { entries[number].countedFor = sheet }
        do throws(ReadError) {
            if sorting, entry.size > limits.sortingBytes {
                throw .tooLarge(.sortingBytes, "the rows are out of order in a sheet of \(entry.size) bytes")
            }
            guard sorting || entry.size <= limits.streamingBytes else {
                return try XMLInput(stream: PartStream(entry, of: self), limits: limits, buffers: buffers)
            }
            return try XMLInput.whole(inflate(entry), count: entry.size, limits: limits, buffers: buffers)
        } catch {
            throw error.inside(name)
        }
    }

    /// Throws if the part is encrypted or too large.
    private func check(_ entry: Entry, adding added: Int) throws(ReadError) {
        guard !entry.isEncrypted else { throw ReadError(kind: .encrypted, detail: "the part is encrypted") }
        guard !entry.isStored || entry.size == entry.data.count else {
            throw .damaged("the zip directory gives two sizes for a stored part")
        }
        guard entry.size <= limits.partBytes else { throw .tooLarge(.partBytes, "the part has \(entry.size) bytes") }
        guard entry.size <= limits.ratioFreeBytes || entry.size / max(1, limits.ratio) <= entry.data.count else {
            throw .tooLarge(.ratio, "the part inflates to more than \(limits.ratio) times its size")
        }
        guard inflatedBytes + added <= limits.totalBytes else {
            throw .tooLarge(.totalBytes, "the parts read have more than \(limits.totalBytes) bytes in total")
        }
    }

    private func inflate(_ entry: Entry) throws(ReadError) -> ByteBuffer {
        let buffer = try ByteBuffer(capacity: entry.size, from: buffers)
        let compressed = bytes.base + entry.data.lowerBound
        if entry.isStored {
            buffer.base.update(from: compressed, count: entry.size)
        } else {
            try inflater.inflate(compressed, count: entry.data.count, to: buffer.base, size: entry.size)
        }
        guard Inflater.checksum(buffer.base, count: entry.size) == entry.checksum else { throw .wrongChecksum }
        return buffer
    }
}

extension ZipArchive.Entry {
    /// The entry at an index, of which libzip must say the same as our own reading of the directory.
    fileprivate init(
        _ layout: ZipLayout.Entry, at index: Int, in archive: OpaquePointer, _ bytes: FileBytes
    ) throws(ReadError) {
        var status = zip_stat_t()
        let length = layout.name.count
        guard zip_stat_index(archive, UInt64(index), ZIP_FL_ENC_RAW, &status) == 0, let name = status.name,
            RawBytes.length(of: name) == length,
            RawBytes.areSame(name, bytes.base + layout.name.lowerBound, count: length)
        else { throw .damaged("the zip directory is damaged") }
        guard status.size <= UInt64(Int64.max), status.comp_size == UInt64(layout.data.count) else {
            throw .damaged("the zip directory gives an impossible size")
        }
        let method = status.comp_method
        guard method == 0 || method == 8 || status.encryption_method != 0 else {
            throw .damaged("a part is compressed by method \(method), which workbooks do not use")
        }
        self.init(
            name: layout.name, data: layout.data, size: Int(status.size), checksum: status.crc, isStored: method == 0,
            isEncrypted: status.encryption_method != 0)
    }

    /// Whether both entries have the same bytes, so that it does not matter which is read.
    fileprivate func hasSameContent(as other: Self, in file: FileBytes) -> Bool {
        guard size == other.size, checksum == other.checksum, isStored == other.isStored,
            isEncrypted == other.isEncrypted, data.count == other.data.count
        else { return false }
        return RawBytes.areSame(
            file.base + data.lowerBound, file.base + other.data.lowerBound, count: data.count)
    }
}
