import CDeflate
import CZip
import Glibc

/// The bytes of a part as libzip reads them, stretch by stretch, so that a long part never stands in memory.
///
/// A part of usual size is packed here, as a whole: libdeflate takes half of zlib's time, but needs all bytes at once.
/// libzip packs the others.
final class PartSource {
    /// Bytes up to which a part is packed at once.
    private static let mostAtOnce = 8 << 20

    private let content: PartContent
    private let file: TemporaryFile
    /// Of a part that is packed already: what it is unpacked.
    private let unpacked: (count: Int, checksum: UInt32)?
    /// How far libzip has read: the segment, and the bytes of it.
    private var segment = 0
    private var offset = 0

    /// Whether libzip is to pack the bytes.
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

    /// How tightly libdeflate packs: a tenth more bytes than at its usual level, for half of the time.
    private static let level: Int32 = 1

    private static func pack(_ bytes: [UInt8]) throws(WriteError) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(level) else { throw WriteError("packing", "out of memory") }
        defer { libdeflate_free_compressor(compressor) }
        let room = libdeflate_deflate_compress_bound(compressor, bytes.count)
        let packed = [UInt8](unsafeUninitializedCapacity: room) { target, count in
            count = libdeflate_deflate_compress(compressor, bytes, bytes.count, target.baseAddress, room)
        }
        guard !packed.isEmpty else { throw WriteError("packing", "libdeflate packs nothing") }
        return packed
    }

    /// A source of the archive, which then owns it; nil where libzip makes none.
    func source(for archive: OpaquePointer) -> OpaquePointer? {
        let state = Unmanaged.passRetained(self)
        guard let source = zip_source_function(archive, PartSource.answer, state.toOpaque()) else {
            state.release()
            return nil
        }
        return source
    }

    /// What libzip asks for, in the order that its manual gives (zip_source_function).
    private static let answer: zip_source_callback = { state, data, length, command in
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

    /// Tells libzip how long the part is, and where it is packed already, how.
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

    /// The next bytes, `count` of them while there are as many; -1 where the temporary file cannot be read.
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
    /// Reads `count` bytes of a segment from `offset` on; false where that cannot be done.
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

    /// All bytes of a part.
    fileprivate func read(_ content: PartContent) throws(WriteError) -> [UInt8] {
        var isRead = true
        let bytes = [UInt8](unsafeUninitializedCapacity: content.count) { target, filled in
            guard let start = UnsafeMutableRawPointer(target.baseAddress) else { return }
            for segment in content.segments {
                isRead = isRead && read(segment, from: 0, count: segment.count, into: start + filled)
                filled += isRead ? segment.count : 0
            }
        }
        guard isRead else { throw WriteError("temporary file", String(cString: strerror(EIO))) }
        return bytes
    }
}
