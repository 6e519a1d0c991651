import Glibc
import SheetReading
import Wording

/// Reads a text file line by line, in constant memory.
struct LineReader: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private let longestLine: Int
    private let texts: Texts
    /// Bytes read but not yet returned.
    private var bytes: [UInt8] = []
    /// How many of them are known to hold no line end.
    private var searched = 0
    private var isAtEnd = false

    init(_ path: String, longestLine: Int, _ texts: Texts) throws(ToolError) {
        self.path = path
        self.longestLine = longestLine
        self.texts = texts
        descriptor = InputDescriptor.descriptor(of: path)
        guard descriptor >= 0 else { throw .cannotRead(path, texts) }
        RunLog.current?.read(path)
    }

    deinit { close(descriptor) }

    /// The next line without its end; nil at the end of the file.
    mutating func next() throws(ToolError) -> [UInt8]? {
        while true {
            if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { drop(end + 1) }
                return Array(bytes[..<end])
            }
            searched = bytes.count
            if isAtEnd {
                defer { drop(bytes.count) }
                return bytes.isEmpty ? nil : bytes
            }
            guard bytes.count <= longestLine else { throw ToolError(texts(.fileTooLarge, ["file": path])) }
            try readMore()
        }
    }

    private mutating func drop(_ count: Int) {
        bytes.removeFirst(count)
        searched = 0
    }

    private mutating func readMore() throws(ToolError) {
        guard let chunk = Descriptor.nextChunk(of: descriptor) else { throw .cannotRead(path, texts) }
        isAtEnd = chunk.isEmpty
        bytes += chunk
    }
}
