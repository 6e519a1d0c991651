import Glibc
import Wording

/// Creates and syncs folders with their parents.
enum FolderTree {
    /// Creates a folder and its missing parents. Returns those that were created, outermost first.
    static func make(_ folder: String, _ texts: Texts) throws(ToolError) -> [String] {
        var path = folder.hasPrefix("/") ? "/" : ""
        var created: [String] = []
        for name in folder.split(separator: "/") {
            path = Paths.join(path, String(name))
            if Paths.kind(path) == .folder { continue }
            if mkdir(path, 0o777) == 0 {
                created.append(path)
            } else if errno != EEXIST || Paths.kind(path) != .folder {
                let detail = errno == EEXIST ? texts(.systemNotFolder) : SystemErrorText.last(texts)
                for folder in created.reversed() { rmdir(folder) }
                throw .cannotWrite(path, texts, because: detail)
            }
        }
        return created
    }

    /// Syncs the folders of these files to disk after renames; false if the disk refuses, with the reason in `errno`.
    static func sync(foldersOf paths: [String]) -> Bool {
        Set(paths.map { ExactPath(Paths.folder(of: $0)) }).allSatisfy { Descriptor.syncFolder($0.path) }
    }
}
