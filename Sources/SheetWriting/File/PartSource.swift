import CDeflate
import CZip
import Glibc

/// The bytes of a part, read by libzip in chunks, so that a long part is never in memory as a whole.
///
/// Parts of normal size are compressed here: libdeflate takes half of zlib's time but needs all bytes at once. libzip
/// compresses the others.
final class PartSource {
    /// Parts up to this size are compressed at once, which takes twice their size.
    private static let mostAtOnce = 4 << 20

    private let content: PartContent
    private let file: TemporaryFile
    /// The size and checksum of the uncompressed part, if it is already compressed.
    private let unpacked: (count: Int, checksum: UInt32)?
    /// libzip's read position: the segment and the offset in it.
    private var segment = 0
    private var offset = 0

    /// Whether libzip must compress the bytes.
    var isRaw: Bool { unpacked == nil }

    init(_ content: PartContent, in file: TemporaryFile) throws(WriteError) {
        self.file = file
        guard content.count <= Self.mostAtOnce else {
            self.content = content
            unpacked = nil
            return
        }
        let bytes = try file.read(content)
        self.content = PartContent(try Self.pack(bytes))
        unpacked = (bytes.count, bytes.withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) })
    }

    /// Compresses to a tenth more bytes than libdeflate's default level, in half the time.
    private static let level: Int32 = 1

    private static func pack(_ bytes: [UInt8]) throws(WriteError) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(level) else { throw WriteError("packing", "out of memory") }
        defer { libdeflate_free_compressor(compressor) }
        let room = libdeflate_deflate_compress_bound(compressor, bytes.count)
        // Copied to an array of its size, since all parts are kept until the archive is written.
        let packed = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { target in
            let count = libdeflate_deflate_compress(compressor, bytes, bytes.count, target.baseAddress, room)
            return Array(UnsafeBufferPointer(rebasing: target[..<count]))
        }
        guard !packed.isEmpty else { throw WriteError("packing", "libdeflate cannot compress the part") }
        return packed
    }

    /// A libzip source, which then owns this object; nil if libzip refuses.
    func source(for archive: OpaquePointer) -> OpaquePointer? {
        let state = Unmanaged.passRetained(self)
        guard let source = zip_source_function(archive, PartSource.callback, state.toOpaque()) else {
            state.release()
            return nil
        }
        return source
    }

    /// Answers libzip's commands, in the order of its manual (zip_source_function).
    private static let callback: zip_source_callback = { state, data, length, command in
        guard let state else { return -1 }
        let part = Unmanaged<PartSource>.fromOpaque(state)
        switch command {
        case ZIP_SOURCE_OPEN:
            part.takeUnretainedValue().rewind()
            return 0
        case ZIP_SOURCE_READ:
            return zip_int64_t(part.takeUnretainedValue().read(data, Int(length)))
        case ZIP_SOURCE_CLOSE:
            return 0
        case ZIP_SOURCE_STAT:
            guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            part.takeUnretainedValue().fill(status)
            return zip_int64_t(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            let codes = data?.assumingMemoryBound(to: Int32.self)
            codes?[0] = ZIP_ER_READ
            codes?[1] = EIO
            return zip_int64_t(2 * MemoryLayout<Int32>.size)
        case ZIP_SOURCE_FREE:
            part.release()
            return 0
        case ZIP_SOURCE_SUPPORTS:
            let supported = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
            ]
            return supported.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
        default:
            return -1
        }
    }

    /// Tells libzip the part's size and how it is compressed.
    private func fill(_ status: UnsafeMutablePointer<zip_stat_t>) {
        zip_stat_init(status)
        status.pointee.size = zip_uint64_t(unpacked?.count ?? content.count)
        status.pointee.comp_size = zip_uint64_t(content.count)
        status.pointee.comp_method = zip_uint16_t(isRaw ? ZIP_CM_STORE : ZIP_CM_DEFLATE)
        status.pointee.valid = zip_uint64_t(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD)
        if let unpacked {
            status.pointee.crc = unpacked.checksum
            status.pointee.valid |= zip_uint64_t(ZIP_STAT_CRC)
        }
    }

    private func rewind() {
        segment = 0
        offset = 0
    }

    /// Reads up to `count` bytes, fewer only at the end; -1 if the temporary file cannot be read.
    private func read(_ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        guard let target else { return -1 }
        var done = 0
        while done < count, segment < content.segments.count {
            let current = content.segments[segment]
            let wanted = min(count - done, current.count - offset)
            guard file.read(current, from: offset, count: wanted, into: target + done) else { return -1 }
            done += wanted
            offset += wanted
            if offset == current.count {
                segment += 1
                offset = 0
            }
        }
        return done
    }
}

extension TemporaryFile {
    /// Reads `count` bytes of a segment from `offset`; false if that fails.
    fileprivate func read(
        _ segment: PartContent.Segment, from offset: Int, count: Int, into target: UnsafeMutableRawPointer
    ) -> Bool {
        guard count > 0 else { return true }
        switch segment {
        case .memory(let bytes):
            bytes.withUnsafeBytes { source in
                guard let start = source.baseAddress else { return }
                target.copyMemory(from: start + offset, byteCount: count)
            }
            return true
        case .file(let range): return read(count, at: range.lowerBound + offset, into: target)
        }
    }

    /// The bytes of a content, which are not copied if they are in memory in one piece.
    fileprivate func read(_ content: PartContent) throws(WriteError) -> [UInt8] {
        if case .memory(let bytes)? = content.segments.first, content.segments.count == 1 { return bytes }
        var isRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: content.count) { target, filled in
            guard let start = UnsafeMutableRawPointer(target.baseAddress) else { return }
            for segment in content.segments {
                isRead = isRead && read(segment, from: 0, count: segment.count, into: start + filled)
                filled += isRead ? segment.count : 0
            }
        }
        guard isRead else { throw .system("temporary file", EIO) }
        return bytes
    }
}
