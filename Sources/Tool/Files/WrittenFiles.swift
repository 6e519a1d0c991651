import TextFormats
import Wording

/// What was last written in a folder of results, by checksum: a file that has another was edited since.
///
/// The list lies in the folder as `sha256sum` writes and checks it, so that an archive can hold a result to it.
struct WrittenFiles {
    static let name = "data/SHA256SUMS.txt"
    /// The same where there is no folder for data.
    static let nameAlone = "SHA256SUMS.txt"

    private var sums: [String: String] = [:]

    /// The list at a path; empty where there is none, so that whatever lies there counts as somebody's own.
    init(_ path: String, _ texts: Texts) throws(ToolError) {
        guard Paths.kind(path) == .file else { return }
        var bytes: [UInt8] = []
        try Self.read(path, texts) { bytes += $0 }
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) where line.count > 66 {
            sums[String(line.dropFirst(66))] = String(line.prefix(64))
        }
    }

    /// The files in it, which all lie in the folder.
    var names: [String] { sums.keys.filter(Paths.isInside) }

    /// The checksum that the file of this name was written with.
    subscript(_ name: String) -> String? {
        get { sums[name] }
        set { sums[name] = newValue }
    }

    /// The list as it is written.
    var text: String {
        sums.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }

    /// The checksum of a file.
    static func sum(of path: String, _ texts: Texts) throws(ToolError) -> String {
        var sum = SHA256()
        try read(path, texts) { sum.update($0) }
        return sum.digits()
    }

    private static func read(_ path: String, _ texts: Texts, _ body: ([UInt8]) -> Void) throws(ToolError) {
        guard Descriptor.readFile(path, body) else { throw .cannotRead(path, texts, .nothingWritten) }
    }
}
