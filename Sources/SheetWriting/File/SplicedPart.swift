import CZip
import Glibc

/// A part of the file with bytes of the spool put in among its own: a source that libzip reads from piece by piece, already
/// packed, so that a long part never stands in memory.
final class SplicedPart {
    private enum Segment {
        case bytes([UInt8])
        case spooled(Range<Int>)

        var count: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .spooled(let range): range.count
            }
        }
    }

    private var segments: [Segment] = []
    /// What the segments are unpacked.
    private var sum = PackedSum()
    /// What is to be packed with what is added next.
    private var waiting: [UInt8] = []
    private let spool: RowSpool
    /// How far libzip has read: the segment, and the bytes of it.
    private var segment = 0
    private var offset = 0

    /// An empty part.
    init(from spool: RowSpool) { self.spool = spool }

    func add(_ bytes: ArraySlice<UInt8>) { waiting += bytes }

    func add(_ text: StaticString) { waiting += text }

    func add(_ pieces: RowSpool.Pieces) throws(WriteError) {
        if !pieces.spooled.isEmpty {
            try pack()
            segments += pieces.spooled.map(Segment.spooled)
            sum.add(pieces.sum)
        }
        waiting += pieces.held
    }

    private func pack() throws(WriteError) {
        let bytes = waiting
        waiting = []
        var packed: [UInt8] = []
        sum.add(
            try bytes.span.withUnsafeBytes { (bytes) throws(WriteError) in
                try spool.packer.pack(bytes) { packed += $0 }
            })
        segments.append(.bytes(packed))
    }

    /// Says that nothing more is added.
    func end() throws(WriteError) {
        try pack()
        segments.append(.bytes(PiecePacker.end))
    }

    /// The part as a source of the archive, which then owns it.
    func source(for archive: OpaquePointer) -> OpaquePointer? {
        let state = Unmanaged.passRetained(self)
        guard let source = zip_source_function(archive, SplicedPart.answer, state.toOpaque()) else {
            state.release()
            return nil
        }
        return source
    }

    /// What libzip asks for, in the order that its manual gives (zip_source_function).
    private static let answer: zip_source_callback = { state, data, length, command in
        guard let state else { return -1 }
        let part = Unmanaged<SplicedPart>.fromOpaque(state)
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
            part.takeUnretainedValue().say(status)
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
            let known = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
            ]
            return known.reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
        default:
            return -1
        }
    }

    /// Says what libzip writes of a part that is packed already.
    private func say(_ status: UnsafeMutablePointer<zip_stat_t>) {
        zip_stat_init(status)
        status.pointee.size = zip_uint64_t(sum.size)
        status.pointee.crc = sum.checksum
        status.pointee.comp_size = zip_uint64_t(segments.reduce(0) { $0 + $1.count })
        status.pointee.comp_method = zip_uint16_t(ZIP_CM_DEFLATE)
        status.pointee.valid = zip_uint64_t(
            ZIP_STAT_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD)
    }

    private func rewind() {
        segment = 0
        offset = 0
    }

    /// The next bytes, `count` of them while there are as many; -1 where the spool cannot be read.
    private func read(_ target: UnsafeMutableRawPointer?, _ count: Int) -> Int {
        guard let target else { return -1 }
        var done = 0
        while done < count, segment < segments.count {
            let wanted = min(count - done, segments[segment].count - offset)
            switch segments[segment] {
            case .bytes(let bytes):
                bytes.withUnsafeBytes { source in
                    guard wanted > 0, let start = source.baseAddress else { return }
                    (target + done).copyMemory(from: start + offset, byteCount: wanted)
                }
            case .spooled(let range):
                let place = range.lowerBound + offset
                guard wanted == 0 || spool.read(wanted, at: place, into: target + done) else { return -1 }
            }
            done += wanted
            offset += wanted
            if offset == segments[segment].count {
                segment += 1
                offset = 0
            }
        }
        return done
    }
}
