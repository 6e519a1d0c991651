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
        guard let list = Self(at: path) else { throw .cannotRead(path, texts, .nothingWritten) }
        self = list
    }

    private init?(at path: String) {
        var bytes: [UInt8] = []
        guard Descriptor.readFile(path, { bytes += $0 }) else { return nil }
        for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) where line.count > 66 {
            sums[String(line.dropFirst(66))] = String(line.prefix(64))
        }
    }

    /// The lists of a folder of results, and the listed files that are as they were written. A return form that was
    /// filled in since then is not among them.
    static func unchanged(in folder: String) -> [String] {
        [name, nameAlone].flatMap { list -> [String] in
            let path = Paths.join(folder, list)
            guard Paths.kind(path) == .file, let written = Self(at: path) else { return [] }
            let unchanged = written.names.filter { sum(of: Paths.join(folder, $0)) == written[$0] }
            return [path] + unchanged.map { Paths.join(folder, $0) }
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
        guard let sum = sum(of: path) else { throw .cannotRead(path, texts, .nothingWritten) }
        return sum
    }

    private static func sum(of path: String) -> String? {
        var sum = SHA256()
        return Descriptor.readFile(path) { sum.update($0) } ? sum.digits() : nil
    }
}
