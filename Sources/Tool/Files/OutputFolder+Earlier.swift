import Glibc
import Wording

/// Earlier files in a folder of results that somebody has edited. Nobody could make them again, so they are kept.
extension OutputFolder {
    /// The subfolder where they are kept, by modification time.
    static let keptName = "tidligere"

    /// The files that were kept, and where.
    struct Kept {
        let names: [String]
        let folder: String

        /// A new folder for these files, named by the latest modification time: "tidligere/2027-05-01 134210 UTC".
        init(_ names: [String], in path: String) {
            self.names = names
            let seconds = names.compactMap { FileStamp(Paths.join(path, $0))?.seconds }.max() ?? 0
            let (day, clock) = (seconds.timeStamp.prefix(10), seconds.timeStamp.dropFirst(11).filter(\.isNumber))
            let stamp = Paths.join(path, "\(OutputFolder.keptName)/\(day) \(clock) UTC")
            var (folder, number) = (stamp, 1)
            while Paths.kind(folder) != .nothing {
                number += 1
                folder = "\(stamp) (\(number))"
            }
            self.folder = folder
        }

        /// A sentence for the user about the edited files.
        func sentence(_ texts: Texts) -> String {
            texts(.editedKept, ["files": names.listed(atMost: 3), "path": folder])
        }
    }

    /// Keeps files that the set replaces or removes if somebody has edited them since they were written, or `all` of
    /// them. Each content is kept once. The copies and the list of written files at `list` become part of the set. Call
    /// this when the set is complete.
    func keepEarlier(all: Bool = false, list: String = WrittenFiles.name) throws(ToolError) -> Kept? {
        var written = try WrittenFiles(Paths.join(path, list), texts)
        let new = names
        var earlier: [String] = []
        for name in new {
            let sum = try WrittenFiles.sum(of: draftPath(of: name), texts)
            if try isOnlyHere(name, unless: all ? [] : [sum, written[name]]) { earlier.append(name) }
            written[name] = sum
        }
        for name in discardedNames {
            if try isOnlyHere(name, unless: all ? [] : [written[name]]) { earlier.append(name) }
            written[name] = nil
        }
        try write(.text(list, written.text))
        guard !earlier.isEmpty else { return recovered.kept }
        let kept = Kept(earlier, in: path)
        let folder = Paths.join(Self.keptName, Paths.name(of: kept.folder))
        for name in earlier { try copy(name, to: Paths.join(folder, name)) }
        // The copies come first, so that they exist whatever happens later.
        names = names.suffix(earlier.count) + names.dropLast(earlier.count)
        return kept
    }

    /// Whether the file's contents exist nowhere else: they match none of these checksums and have not been kept
    /// before.
    private func isOnlyHere(_ name: String, unless sums: [String?]) throws(ToolError) -> Bool {
        let file = Paths.join(path, name)
        expect(name, as: FileStamp(file))
        guard let size = Self.status(of: file)?.st_size else { return false }
        let sum = try WrittenFiles.sum(of: file, texts)
        if sums.contains(sum) { return false }
        for kept in keptFolders {
            let copy = Paths.join(kept, name)
            guard Self.status(of: copy)?.st_size == size else { continue }
            if try WrittenFiles.sum(of: copy, texts) == sum { return false }
        }
        return true
    }

    private var keptFolders: [String] {
        let folder = Paths.join(path, Self.keptName)
        return FolderListing(folder).items.filter { $0.kind == .folder }.map { Paths.join(folder, $0.name) }
    }

    /// Copies a file in the folder to another name, with its modification time.
    private func copy(_ name: String, to copy: String) throws(ToolError) {
        let source = Paths.join(path, name)
        try write(ResultFile.bytes(copy) { send in _ = Descriptor.readFile(source, send) })
        let isWhole = try WrittenFiles.sum(of: source, texts) == WrittenFiles.sum(of: draftPath(of: copy), texts)
        guard isWhole, let status = Self.status(of: source) else {
            // Somebody is writing in it.
            throw .cannotRead(source, texts, because: texts(.systemBusy), .nothingWritten)
        }
        let times = [status.st_atim, status.st_mtim]
        utimensat(AT_FDCWD, draftPath(of: copy), times, 0)
    }

    /// The status of a regular file.
    private static func status(of path: String) -> stat? {
        Paths.status(path).flatMap { $0.st_mode & S_IFMT == S_IFREG ? $0 : nil }
    }

    // MARK: Files that are open

    /// The lock file of a spreadsheet program that has one of these files open; nil if none has.
    static func openFile(in path: String, among names: [String]) -> (name: String, lock: String)? {
        for name in names where Paths.kind(Paths.join(path, name)) == .file {
            let folder = Paths.folder(of: Paths.join(path, name))
            for lock in FolderJunk.locks(of: Paths.name(of: name))
            where Paths.kind(Paths.join(folder, lock)) != .nothing {
                return (name, Paths.join(folder, lock))
            }
        }
        return nil
    }
}
