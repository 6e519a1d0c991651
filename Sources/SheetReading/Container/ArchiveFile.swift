import CZip

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A zip archive that is read from its file part by part: in memory as a whole, the report on 20,000 forms takes 75 MB.
final class ArchiveFile {
    private let archive: OpaquePointer
    private let inflater: Inflater
    private let buffers = ReadBuffers()

    /// Opens the archive, and checks its directory against the headers of the parts.
    init(path: String) throws(ReadError) {
        inflater = try Inflater()
        archive = try Self.open(path)
    }

    deinit { zip_discard(archive) }

    private static func open(_ path: String) throws(ReadError) -> OpaquePointer {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            let reason = errno
            guard zip_error_get_sys_type(code) == ZIP_ET_SYS else {
                throw .damaged("the zip archive is damaged or truncated (libzip error \(code))")
            }
            throw .system(reason)
        }
        return archive
    }

    var count: UInt64 { UInt64(max(0, zip_get_num_entries(archive, 0))) }

    func name(of part: UInt64) -> String { zip_get_name(archive, part, 0).map { String(cString: $0) } ?? "" }

    /// The largest part that is inflated in one go. A report on 20,000 forms, which is in
    /// memory too, is verified with less.
    private static let mostAtOnce = 2 << 20

    /// A part, inflated in one go if it has normal size, else while it is read. Valid while the archive is open.
    func input(of part: UInt64) throws(ReadError) -> XMLInput {
        var status = zip_stat_t()
        guard zip_stat_index(archive, part, 0, &status) == 0 else { throw failure }
        let limits = ReadLimits.standard
        guard status.comp_method == 8, status.size <= UInt64(Self.mostAtOnce) else {
            return try XMLInput(stream: stream(of: part), limits: limits, buffers: buffers)
        }
        let (size, packedSize) = (Int(status.size), Int(status.comp_size))
        let packed = try ByteBuffer(capacity: packedSize, from: buffers)
        let stream = try stream(of: part, zip_flags_t(ZIP_FL_COMPRESSED))
        guard try stream.read(into: packed.base, capacity: packedSize) == packedSize else { throw .smaller }
        let bytes = try ByteBuffer(capacity: size, from: buffers)
        try inflater.inflate(packed.base, count: packedSize, to: bytes.base, size: size)
        guard Inflater.checksum(bytes.base, count: size) == status.crc else { throw .wrongChecksum }
        return try XMLInput.whole(bytes, count: size, limits: limits, buffers: buffers)
    }

    private func stream(of part: UInt64, _ flags: zip_flags_t = 0) throws(ReadError) -> FilePart {
        guard let file = zip_fopen_index(archive, part, flags) else { throw failure }
        return FilePart(file)
    }

    private var failure: ReadError { .damaged(String(cString: zip_error_strerror(zip_get_error(archive)))) }
}

/// The bytes of a part of such an archive. Unless they are wanted compressed, libzip verifies their size and checksum.
private final class FilePart: ByteStream {
    private let file: OpaquePointer

    init(_ file: OpaquePointer) { self.file = file }

    deinit { zip_fclose(file) }

    func read(into target: UnsafeMutablePointer<UInt8>, capacity: Int) throws(ReadError) -> Int {
        let count = zip_fread(file, target, UInt64(capacity))
        guard count >= 0 else { throw .damaged(String(cString: zip_error_strerror(zip_file_get_error(file)))) }
        return Int(count)
    }
}
