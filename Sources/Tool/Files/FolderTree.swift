import Glibc
import Wording

/// Folders and those that they lie in.
enum FolderTree {
    /// Makes a folder and those that it lies in, and returns those that were not there, the outermost first.
    static func make(_ folder: String, _ texts: Texts) throws(ToolError) -> [String] {
        var path = folder.hasPrefix("/") ? "/" : ""
        var made: [String] = []
        for name in folder.split(separator: "/") {
            path = Paths.join(path, String(name))
            if Paths.kind(path) == .folder { continue }
            if mkdir(path, 0o777) == 0 {
                made.append(path)
            } else if errno != EEXIST || Paths.kind(path) != .folder {
                let detail = errno == EEXIST ? texts(.systemNotFolder) : SystemErrorText.last(texts)
                for folder in made.reversed() { rmdir(folder) }
                throw .cannotWrite(path, texts, because: detail)
            }
        }
        return made
    }

    /// Sees to it that what was named anew in the folders of these files is on the disk; false where the disk refuses,
    /// with the reason in `errno`.
    static func sync(foldersOf paths: [String]) -> Bool {
        Set(paths.map { ExactPath(Paths.folder(of: $0)) }).allSatisfy { Descriptor.syncFolder($0.path) }
    }
}
