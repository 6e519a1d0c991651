import CZlib

/// The bytes of a huge part, chunk by chunk, so that memory stays flat: zlib inflates them; libdeflate, much the fastest,
/// makes the checksum.
struct PartStream: ~Copyable {
    /// Kept alive as long as zlib reads from it.
    private let archive: ZipArchive
    private let entry: ZipArchive.Entry
    /// zlib keeps a pointer to its own state, which therefore must not move; nil for a stored part.
    private let inflater: UnsafeMutablePointer<z_stream>?
    /// Compressed bytes that have been taken.
    private var taken = 0
    private var read = 0
    private var checksum: UInt32 = 0

    /// The start of a part.
    init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(Problem) {
        self.archive = archive
        self.entry = entry
        guard !entry.isStored else {
            inflater = nil
            return
        }
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Negative window bits: bare deflate data, as zip archives hold it.
        guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            stream.deallocate()
            throw Problem(kind: .unreadable, detail: "out of memory")
        }
        inflater = stream
    }

    deinit {
        if let inflater {
            inflateEnd(inflater)
            inflater.deallocate()
        }
    }

    /// Writes the next bytes to `target` and returns how many: 0 when the part is at its end, and is as it should be.
    mutating func read(into target: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Problem) -> Int {
        let count =
            if let inflater { try inflate(inflater, target, capacity) } else { copy(to: target, capacity) }
        checksum = Inflater.checksum(target, count: count, after: checksum)
        read += count
        guard read <= entry.size else { throw .larger }
        if count == 0, capacity > 0 {
            guard read == entry.size else { throw .smaller }
            guard checksum == entry.checksum else { throw .wrongChecksum }
        }
        return count
    }

    private mutating func inflate(
        _ stream: UnsafeMutablePointer<z_stream>, _ target: UnsafeMutablePointer<UInt8>, _ capacity: Int
    ) throws(Problem) -> Int {
        stream.pointee.next_out = target
        stream.pointee.avail_out = UInt32(clamping: capacity)
        let room = stream.pointee.avail_out
        while stream.pointee.avail_out == room {
            // zlib counts no more than four gigabytes at a time.
            let chunk = UInt32(clamping: entry.data.count - taken)
            stream.pointee.next_in = archive.bytes.base + entry.data.lowerBound + taken
            stream.pointee.avail_in = chunk
            let result = CZlib.inflate(stream, Z_NO_FLUSH)
            taken += Int(chunk - stream.pointee.avail_in)
            if result == Z_STREAM_END { break }
            guard result == Z_OK else { throw .damaged("the compressed bytes are damaged") }
        }
        return Int(room - stream.pointee.avail_out)
    }

    private mutating func copy(to target: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
        let count = min(capacity, entry.data.count - taken)
        target.update(from: archive.bytes.base + entry.data.lowerBound + taken, count: count)
        taken += count
        return count
    }
}
