import Glibc
import Wording

/// The steps that put a set of files in place, recorded before the first one. If the run is killed on the way, the next
/// run in the folder completes them; until then a note in the folder says that the set is incomplete.
///
/// A folder of files cannot be replaced in one step on file servers, and it may hold files of other people.
struct CommitRecord {
    /// The note in the target, for people.
    static let noteName = "UFULLSTENDIG.txt"
    private static let name = ".commit"
    private static let (add, remove, end) = ("+", "-", ".")
    /// Separates the identity of the file to be replaced from its name.
    private static let separator: Character = "\t"
    private static let mostBytes = 64 << 20

    /// Files to be put in place and files to be removed, by name in the target.
    let names: [String]
    let discarded: [String]
    /// The identities of the files to be replaced, by name. A file with another identity was saved by somebody else in
    /// the meantime.
    private let replaced: [String: String]

    init(_ names: [String], discarding discarded: [String], replacing replaced: [String: FileStamp]) {
        (self.names, self.discarded) = (names, discarded)
        self.replaced = replaced.mapValues(\.identity)
    }

    /// The record of a run that was killed; nil if none was written or it is incomplete.
    init?(in draft: String) {
        var bytes: [UInt8] = []
        let isRead = Descriptor.readFile(Paths.join(draft, Self.name), flags: O_NOFOLLOW) { chunk in
            if bytes.count <= Self.mostBytes { bytes += chunk }
        }
        guard isRead, bytes.count <= Self.mostBytes else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.last == Self.end else { return nil }
        var replaced: [String: String] = [:]
        func list(_ kind: String) -> [String] {
            lines.dropLast().filter { $0.hasPrefix(kind) }.compactMap { line in
                let parts = line.dropFirst().split(
                    separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, Paths.isInside(String(parts[1])) else { return nil }
                replaced[String(parts[1])] = String(parts[0])
                return String(parts[1])
            }
        }
        (names, discarded) = (list(Self.add), list(Self.remove))
        self.replaced = replaced
    }

    /// Whether it is a single step, which needs no record.
    private var isOneStep: Bool { names.count + discarded.count < 2 }

    /// Writes the record in `draft` and the note in `target` to disk; false if the system refuses, with the reason in
    /// `errno`.
    func begin(in draft: String, _ target: String, _ texts: Texts) -> Bool {
        guard !isOneStep else { return true }
        func line(_ kind: String, _ name: String) -> String { "\(kind)\(replaced[name] ?? "")\(Self.separator)\(name)" }
        let lines = names.map { line(Self.add, $0) } + discarded.map { line(Self.remove, $0) } + [Self.end]
        let note = texts(.incompleteNote) + "\r\n"
        return Descriptor.writeFile(lines.joined(separator: "\n") + "\n", to: Paths.join(draft, Self.name))
            && Descriptor.syncFolder(draft)
            && Descriptor.writeFile(note, to: Paths.join(target, Self.noteName))
            && Descriptor.syncFolder(target)
    }

    /// Marks the record as done: the set is in place, or the files are about to be put back.
    func end(in draft: String) { if !isOneStep { unlink(Paths.join(draft, Self.name)) } }

    func removeNote(in target: String) { if !isOneStep { unlink(Paths.join(target, Self.noteName)) } }

    /// Does the remaining steps. Returns the files that somebody saved in the meantime, which are kept.
    func finish(from draft: String, in target: String, _ texts: Texts) throws(ToolError) -> OutputFolder.Kept? {
        let left = names.filter { Paths.kind(Paths.join(draft, $0)) == .file }
        let saved = left.filter { isSaved(Paths.join(target, $0), $0, instead: Paths.join(draft, $0)) }
        let movedAside = movedAside(to: draft, from: target).filter { !saved.contains($0.name) }
        let all = saved + movedAside.map(\.name)
        let kept = all.isEmpty ? nil : OutputFolder.Kept(all, in: target)
        if let kept { for (name, path) in movedAside { try move(path, to: Paths.join(kept.folder, name), texts) } }
        for name in left {
            let (source, destination) = (Paths.join(draft, name), Paths.join(target, name))
            _ = try FolderTree.make(Paths.folder(of: destination), texts)
            if let kept, saved.contains(name) {
                try move(destination, to: Paths.join(kept.folder, name), texts)
            }
            guard rename(source, destination) == 0 else { throw .cannotWrite(destination, texts) }
        }
        // A file saved in the meantime is not the one to be removed.
        for name in discarded where !isSaved(Paths.join(target, name), name) { unlink(Paths.join(target, name)) }
        let paths = names.map { Paths.join(target, $0) } + all.map { Paths.join(kept?.folder ?? target, $0) }
        guard FolderTree.sync(foldersOf: paths) else { throw .cannotWrite(target, texts) }
        end(in: draft)
        removeNote(in: target)
        return kept
    }

    /// Files that somebody saved just before the killed run moved them aside, so that it did not see them.
    private func movedAside(to draft: String, from target: String) -> [(name: String, path: String)] {
        let paths =
            names.indices.map { (names[$0], Self.keptPath($0, in: draft)) }
            + discarded.indices.map { (discarded[$0], Self.gonePath($0, in: draft)) }
        return paths.filter { name, path in
            let others = [draft, target].map { FileStamp(Paths.join($0, name))?.number }
            return FileStamp(path).map { !others.contains($0.number) } == true && isSaved(path, name)
        }
    }

    /// Where a replaced or removed file is kept until the end, by its index in the record.
    static func keptPath(_ index: Int, in draft: String) -> String { Paths.join(draft, ".kept-\(index)") }
    static func gonePath(_ index: Int, in draft: String) -> String { Paths.join(draft, ".gone-\(index)") }

    private func move(_ path: String, to copy: String, _ texts: Texts) throws(ToolError) {
        _ = try FolderTree.make(Paths.folder(of: copy), texts)
        guard rename(path, copy) == 0 else { throw .cannotWrite(copy, texts) }
    }

    /// Whether the file is neither the one at the start nor one of the set.
    private func isSaved(_ path: String, _ name: String, instead draft: String? = nil) -> Bool {
        guard let stamp = FileStamp(path), stamp.identity != replaced[name] else { return false }
        return draft.flatMap { FileStamp($0) }?.number != stamp.number
    }
}
