import Glibc

/// The rows of a workbook's sheets as XML, until libxlsxwriter has made the sheets that they belong to. What is long lies
/// packed in a file without a name, which is gone when this is.
final class RowSpool {
    /// Bytes that follow each other, until they are taken: those that lie in the file, packed, then those that are held.
    struct Pieces {
        fileprivate(set) var spooled: [Range<Int>] = []
        /// What lies in the file, unpacked.
        fileprivate(set) var sum = PackedSum()
        fileprivate(set) var held: [UInt8] = []

        var isEmpty: Bool { spooled.isEmpty && held.isEmpty }
    }

    /// A sheet's rows, the elements that stand after them, and the places out of the workbook that its links lead to.
    struct Sheet {
        var rows = Pieces()
        var merges = Pieces()
        var links = Pieces()
        var relationships = Pieces()
    }

    /// What is longer than this leaves memory; with a row more it is still one piece.
    static let longest = 60_000

    let packer: PiecePacker

    private let name: String
    private var descriptor: Int32 = -1
    private var end = 0

    /// A spool in the folder of the file at `path`.
    init(beside path: String) throws(WriteError) {
        name = path + ".rows"
        packer = try PiecePacker()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Moves what was written behind the bytes of `pieces`: into the file where that is long.
    func move(_ xml: inout XMLBuffer, to pieces: inout Pieces) throws(WriteError) {
        if pieces.held.isEmpty, xml.count > Self.longest {
            try write(xml.bytes, of: &pieces)
        } else {
            pieces.held += xml.bytes
            if pieces.held.count > Self.longest {
                let held = pieces.held
                pieces.held = []
                try held.span.withUnsafeBytes { (bytes) throws(WriteError) in try write(bytes, of: &pieces) }
            }
        }
        xml.removeAll()
    }

    private func write(_ bytes: UnsafeRawBufferPointer, of pieces: inout Pieces) throws(WriteError) {
        let start = end
        let sum = try packer.pack(bytes) { (piece) throws(WriteError) in try write(piece) }
        pieces.sum.add(sum)
        if let last = pieces.spooled.last, last.upperBound == start {
            pieces.spooled[pieces.spooled.count - 1] = last.lowerBound..<end
        } else {
            pieces.spooled.append(start..<end)
        }
    }

    private func write(_ bytes: UnsafeRawBufferPointer) throws(WriteError) {
        if descriptor < 0 {
            descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            unlink(name)
        }
        guard descriptor >= 0 else { throw WriteError(name, String(cString: strerror(errno))) }
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw WriteError(name, String(cString: strerror(errno))) }
            done += count
        }
        end += bytes.count
    }

    /// Reads `count` bytes of the file from `place` on; false where that cannot be done.
    func read(_ count: Int, at place: Int, into target: UnsafeMutableRawPointer) -> Bool {
        pread(descriptor, target, count, off_t(place)) == count
    }
}
