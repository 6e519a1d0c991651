import SheetReading
import Wording

/// Reads files that the user gives, and logs them.
enum InputFile {
    /// More than any plan needs.
    private static let mostBytes = 64 << 20

    /// The bytes of a file, up to a limit.
    static func bytes(of path: String, atMost limit: Int = mostBytes, _ texts: Texts) throws(ToolError) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(path, atMost: limit, texts) { chunk in bytes += chunk }
        return bytes
    }

    /// Passes the lines of a text file, without their ends, to `body` one by one.
    static func readLines(
        _ path: String, longest: Int, _ texts: Texts, _ body: ([UInt8]) -> Void
    ) throws(ToolError) {
        var line: [UInt8] = []
        try read(path, atMost: .max, texts) { chunk throws(ToolError) in
            var rest = chunk[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                body(line + rest[..<end])
                line.removeAll()
                rest = rest[(end + 1)...]
            }
            line += rest
            guard line.count <= longest else { throw ToolError(texts(.fileTooLarge, ["file": path])) }
        }
        if !line.isEmpty { body(line) }
    }

    /// Passes a file to `body` in chunks.
    static func read(
        _ path: String, atMost limit: Int, _ texts: Texts, _ body: ([UInt8]) throws(ToolError) -> Void
    ) throws(ToolError) {
        var total = 0
        let isRead = try Descriptor.readAll(of: InputDescriptor.descriptor(of: path)) { chunk throws(ToolError) in
            total += chunk.count
            guard total <= limit else { throw ToolError(texts(.fileTooLarge, ["file": path])) }
            try body(chunk)
        }
        guard isRead else { throw .cannotRead(path, texts) }
        RunLog.current?.read(path)
    }
}
