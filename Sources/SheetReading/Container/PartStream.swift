import CZip
import CZlib

/// The bytes of a huge part, piece by piece, so that memory stays flat.
///
/// libzip gives the compressed bytes; zlib inflates them; libdeflate, much the fastest, makes the checksum.
struct PartStream: ~Copyable {
    private let file: OpaquePointer
    /// Kept alive as long as libzip reads from it.
    private let archive: ZipArchive
    private let entry: ZipArchive.Entry
    /// zlib keeps a pointer to its own state, which therefore must not move; nil for a stored part.
    private let inflater: UnsafeMutablePointer<z_stream>?
    private let compressed: ByteBuffer
    private var read = 0
    private var checksum: UInt32 = 0

    private static let compressedBytes = 1 << 16

    /// Takes over `file`, opened for its compressed bytes.
    init(_ file: OpaquePointer, _ entry: ZipArchive.Entry, of archive: ZipArchive, buffers: ReadBuffers) throws(Problem)
    {
        compressed = ByteBuffer(capacity: Self.compressedBytes, from: buffers)
        self.file = file
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
            zip_fclose(file)
            throw Problem(kind: .unreadable, detail: "out of memory")
        }
        inflater = stream
    }

    deinit {
        if let inflater {
            inflateEnd(inflater)
            inflater.deallocate()
        }
        zip_fclose(file)
    }

    /// Writes the next bytes to `target` and returns how many: 0 when the part is at its end, and is as it should be.
    mutating func read(into target: UnsafeMutablePointer<UInt8>, capacity: Int) throws(Problem) -> Int {
        let count =
            if let inflater { try inflate(inflater, target, capacity) } else { try readRaw(target, capacity) }
        checksum = Inflater.checksum(target, count: count, after: checksum)
        read += count
        guard read <= entry.size else { throw .larger }
        if count == 0, capacity > 0 {
            guard read == entry.size else { throw .smaller }
            guard checksum == entry.checksum else { throw .wrongChecksum }
        }
        return count
    }

    private func inflate(
        _ stream: UnsafeMutablePointer<z_stream>, _ target: UnsafeMutablePointer<UInt8>, _ capacity: Int
    ) throws(Problem) -> Int {
        stream.pointee.next_out = target
        stream.pointee.avail_out = UInt32(clamping: capacity)
        let room = stream.pointee.avail_out
        while stream.pointee.avail_out == room {
            if stream.pointee.avail_in == 0 {
                stream.pointee.next_in = compressed.base
                stream.pointee.avail_in = UInt32(try readRaw(compressed.base, Self.compressedBytes))
            }
            let isCutOff = stream.pointee.avail_in == 0
            let result = CZlib.inflate(stream, Z_NO_FLUSH)
            if result == Z_STREAM_END { break }
            guard result == Z_OK, !isCutOff else { throw .damaged("the compressed bytes are damaged") }
        }
        return Int(room - stream.pointee.avail_out)
    }

    private func readRaw(_ target: UnsafeMutablePointer<UInt8>, _ capacity: Int) throws(Problem) -> Int {
        let result = zip_fread(file, target, UInt64(capacity))
        guard result >= 0 else { throw .damaged(String(cString: zip_error_strerror(zip_file_get_error(file)))) }
        return Int(result)
    }
}
