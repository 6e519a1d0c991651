import CZlib

/// The bytes of a part in chunks, so that memory use is constant.
protocol ByteStream: AnyObject {
    /// Writes the next bytes to `target` and returns their number: 0 at the end, after the size and checksum have been
    /// verified.
    func read(into target: UnsafeMutablePointer<UInt8>, capacity: Int) throws(ReadError) -> Int
}

/// The bytes of a huge part of an archive in memory. zlib inflates them; libdeflate, which is much faster, computes the
/// checksum.
final class PartStream: ByteStream {
    /// Keeps the archive alive while zlib reads from it.
    private let archive: ZipArchive
    private let entry: ZipArchive.Entry
    /// zlib keeps a pointer to its own state, so it must not move; nil for a stored part.
    private let inflater: UnsafeMutablePointer<z_stream>?
    /// The number of compressed bytes consumed.
    private var consumed = 0
    private var read = 0
    private var checksum: UInt32 = 0

    init(_ entry: ZipArchive.Entry, of archive: ZipArchive) throws(ReadError) {
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
            throw .outOfMemory
        }
        inflater = stream
    }

    deinit {
        if let inflater {
            inflateEnd(inflater)
            inflater.deallocate()
        }
    }

    func read(into target: UnsafeMutablePointer<UInt8>, capacity: Int) throws(ReadError) -> Int {
        let count =
            if let inflater { try inflate(inflater, target, capacity) } else { copy(to: target, capacity) }
        checksum = Inflater.checksum(target, count: count, after: checksum)
        read += count
        guard read <= entry.size else { throw .larger }
        if count == 0, capacity > 0 {
            guard read == entry.size, consumed == entry.data.count else { throw .smaller }
            guard checksum == entry.checksum else { throw .wrongChecksum }
        }
        return count
    }

    private func inflate(
        _ stream: UnsafeMutablePointer<z_stream>, _ target: UnsafeMutablePointer<UInt8>, _ capacity: Int
    ) throws(ReadError) -> Int {
        stream.pointee.next_out = target
        stream.pointee.avail_out = UInt32(clamping: capacity)
        let room = stream.pointee.avail_out
        while stream.pointee.avail_out == room {
            // zlib counts at most four gigabytes at a time.
            let chunk = UInt32(clamping: entry.data.count - consumed)
            stream.pointee.next_in = archive.bytes.base + entry.data.lowerBound + consumed
            stream.pointee.avail_in = chunk
            let result = CZlib.inflate(stream, Z_NO_FLUSH)
            consumed += Int(chunk - stream.pointee.avail_in)
            if result == Z_STREAM_END { break }
            guard result == Z_OK else { throw .damaged("the compressed bytes are damaged") }
        }
        return Int(room - stream.pointee.avail_out)
    }

    private func copy(to target: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
        let count = min(capacity, entry.data.count - consumed)
        target.update(from: archive.bytes.base + entry.data.lowerBound + consumed, count: count)
        consumed += count
        return count
    }
}
