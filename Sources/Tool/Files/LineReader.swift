import Glibc
import SheetReading
import Wording

/// Reads a file of text line by line, so that its length takes no memory.
struct LineReader: ~Copyable {
    private let path: String
    private let descriptor: Int32
    private let longestLine: Int
    private let texts: Texts
    /// What has been read and not given out yet.
    private var bytes: [UInt8] = []
    /// How much of it is known to hold no end of a line.
    private var searched = 0
    private var isAtEnd = false

    init(_ path: String, longestLine: Int, _ texts: Texts) throws(ToolError) {
        self.path = path
        self.longestLine = longestLine
        self.texts = texts
        descriptor = InputDescriptor.open(path)
        guard descriptor >= 0 else { throw Self.refused(path, texts) }
        RunLog.current?.read(path)
    }

    deinit { close(descriptor) }

    /// The next line without its end; nil where there is none.
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
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Self.refused(path, texts) }
            isAtEnd = count == 0
            bytes += buffer[..<count]
            return
        }
    }

    private static func refused(_ path: String, _ texts: Texts) -> ToolError {
        ToolError(texts(.fileUnreadable, ["file": path, "detail": SystemErrorText.last(texts)]))
    }
}
