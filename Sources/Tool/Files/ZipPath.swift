import Glibc

/// The path of a file in a zip archive, "levert/a.zip/b.xlsx", with the archive as a folder.
enum ZipPath {
    /// The path of the file on disk: the file itself or its archive.
    static func file(_ path: String) -> String { parts(path)?.archive ?? path }

    /// The archive and the name in it; nil for an ordinary path.
    static func parts(_ path: String) -> (archive: String, name: String)? {
        var archive = path
        while let slash = archive.lastIndex(of: "/"), slash != archive.startIndex, Paths.status(archive) == nil,
            errno == ENOTDIR
        {
            archive = String(archive[..<slash])
        }
        guard archive.utf8.count < path.utf8.count, Paths.kind(archive) == .file else { return nil }
        return (archive, String(decoding: path.utf8.dropFirst(archive.utf8.count + 1), as: UTF8.self))
    }
}
