import Glibc

/// The rows of a workbook's sheets as XML, until libxlsxwriter has made the sheets that they belong to. What is long lies
/// in a file without a name, which is gone when this is.
final class RowSpool {
    /// Where bytes lie until they are taken.
    enum Piece {
        case held([UInt8])
        /// In the file.
        case spooled(Range<Int>)

        var isEmpty: Bool {
            switch self {
            case .held(let bytes): bytes.isEmpty
            case .spooled(let range): range.isEmpty
            }
        }
    }

    /// A sheet's rows, and the elements that stand after them.
    struct Sheet {
        var rows: Piece
        var merges: Piece
        var links: Piece
    }

    /// What is longer than this leaves memory.
    static let longest = 1 << 16

    private let name: String
    private var descriptor: Int32 = -1
    private var end = 0

    /// A spool in the folder of the file at `path`.
    init(beside path: String) { name = path + ".rows" }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Keeps `bytes`, which follow those in the file from `start` on, if there are any.
    func keep(_ bytes: [UInt8], after start: Int? = nil) throws(WriteError) -> Piece {
        if start == nil, bytes.count <= Self.longest { return .held(bytes) }
        let start = start ?? end
        try write(bytes)
        return .spooled(start..<end)
    }

    /// Writes bytes to the file, and returns where they begin.
    @discardableResult
    func write(_ bytes: [UInt8]) throws(WriteError) -> Int {
        if descriptor < 0 {
            descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            unlink(name)
        }
        guard descriptor >= 0 else { throw WriteError(name, String(cString: strerror(errno))) }
        let start = end
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteError(name, String(cString: strerror(errno))) }
            done += count
        }
        end += bytes.count
        return start
    }

    /// Reads `count` bytes of the file from `place` on; false where that cannot be done.
    func read(_ count: Int, at place: Int, into target: UnsafeMutableRawPointer) -> Bool {
        pread(descriptor, target, count, off_t(place)) == count
    }
}
