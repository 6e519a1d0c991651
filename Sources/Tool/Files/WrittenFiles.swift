import TextFormats
import Wording

/// The checksums of the files last written in a folder of results. A file with another checksum was edited.
///
/// The list in the folder has the format of `sha256sum`, so that an archive can verify the result.
struct WrittenFiles {
    static let name = "data/SHA256SUMS.txt"
    /// The same for results without a data folder.
    static let nameAlone = "SHA256SUMS.txt"

    private var sums: [String: String] = [:]

    /// The list at a path; empty if there is none, so that all existing files count as somebody's own.
    init(_ path: String, _ texts: Texts) throws(ToolError) {
        guard Paths.kind(path) == .file else { return }
        var bytes: [UInt8] = []
        try Self.read(path, texts) { bytes += $0 }
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) where line.count > 66 {
            sums[String(line.dropFirst(66))] = String(line.prefix(64))
        }
    }

    /// The listed names that stay inside the folder.
    var names: [String] { sums.keys.filter(Paths.isInside) }

    /// The checksum of the file when it was written.
    subscript(_ name: String) -> String? {
        get { sums[name] }
        set { sums[name] = newValue }
    }

    var text: String {
        sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }

    static func sum(of path: String, _ texts: Texts) throws(ToolError) -> String {
        var sum = SHA256()
        try read(path, texts) { sum.update($0) }
        return sum.digits()
    }

    private static func read(_ path: String, _ texts: Texts, _ body: ([UInt8]) -> Void) throws(ToolError) {
        guard Descriptor.readFile(path, body) else { throw .cannotRead(path, texts, .nothingWritten) }
    }
}
