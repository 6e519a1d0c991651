import Glibc
import Wording

/// What is to be done to put a set of files in its place, written down before it is begun: where the run is killed on the
/// way, the next one in the folder ends it, and until then a note in the folder says that the set is incomplete.
///
/// No file server changes a folder of files in one step, and the folder may hold files of others'.
struct CommitRecord {
    /// The note in the target that people see.
    static let noteName = "UFULLSTENDIG.txt"
    private static let name = ".commit"
    private static let (put, remove, end) = ("+", "-", ".")
    /// Between how a file stood that is to be replaced, and its name.
    private static let sign: Character = "\t"
    private static let mostBytes = 64 << 20

    /// Files to be put in place, and to be taken away, by their names in the target.
    let names: [String]
    let discarded: [String]
    /// What stood there, by name: what somebody saves there before the set is whole is another's.
    private let replaced: [String: String]

    init(_ names: [String], discarding discarded: [String], replacing replaced: [String: FileStamp]) {
        (self.names, self.discarded) = (names, discarded)
        self.replaced = replaced.mapValues(\.identity)
    }

    /// The record of a run that did not come to its end; nil where none was written, or not to its last line.
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
                let parts = line.dropFirst().split(separator: Self.sign, maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, Paths.isInside(String(parts[1])) else { return nil }
                replaced[String(parts[1])] = String(parts[0])
                return String(parts[1])
            }
        }
        (names, discarded) = (list(Self.put), list(Self.remove))
        self.replaced = replaced
    }

    /// Whether one step does all of it, so that nothing has to be written down.
    private var isOneStep: Bool { names.count + discarded.count < 2 }

    /// Writes the record in `draft` and the note in `target`, to the disk; false where the system refuses, with the
    /// reason in `errno`.
    func begin(in draft: String, _ target: String, _ texts: Texts) -> Bool {
        guard !isOneStep else { return true }
        func line(_ kind: String, _ name: String) -> String { "\(kind)\(replaced[name] ?? "")\(Self.sign)\(name)" }
        let lines = names.map { line(Self.put, $0) } + discarded.map { line(Self.remove, $0) } + [Self.end]
        let note = texts(.incompleteNote) + "\r\n"
        return Descriptor.writeFile(lines.joined(separator: "\n") + "\n", to: Paths.join(draft, Self.name))
            && Descriptor.syncFolder(draft)
            && Descriptor.writeFile(note, to: Paths.join(target, Self.noteName))
            && Descriptor.syncFolder(target)
    }

    /// Says that nothing is left to be done: the set is in place, or what had been put there is about to be put back.
    func end(in draft: String) { if !isOneStep { unlink(Paths.join(draft, Self.name)) } }

    func removeNote(in target: String) { if !isOneStep { unlink(Paths.join(target, Self.noteName)) } }

    /// Does what is left, and returns what was kept of what somebody has saved there since then.
    func finish(from draft: String, in target: String, _ texts: Texts) throws(ToolError) -> OutputFolder.Kept? {
        let left = names.filter { Paths.kind(Paths.join(draft, $0)) == .file }
        let saved = left.filter { isSaved(Paths.join(target, $0), $0, instead: Paths.join(draft, $0)) }
        let taken = taken(to: draft, from: target).filter { !saved.contains($0.name) }
        let all = saved + taken.map(\.name)
        let kept = all.isEmpty ? nil : OutputFolder.Kept(all, in: target)
        if let kept { for (name, path) in taken { try move(path, to: Paths.join(kept.folder, name), texts) } }
        for name in left {
            let (source, destination) = (Paths.join(draft, name), Paths.join(target, name))
            _ = try FolderTree.make(Paths.folder(of: destination), texts)
            if let kept, saved.contains(name) {
                try move(destination, to: Paths.join(kept.folder, name), texts)
            }
            guard rename(source, destination) == 0 else { throw .cannotWrite(destination, texts) }
        }
        // What was saved there since then is not what was to be taken away.
        for name in discarded where !isSaved(Paths.join(target, name), name) { unlink(Paths.join(target, name)) }
        let paths = names.map { Paths.join(target, $0) } + all.map { Paths.join(kept?.folder ?? target, $0) }
        guard FolderTree.sync(foldersOf: paths) else { throw .cannotWrite(target, texts) }
        end(in: draft)
        removeNote(in: target)
        return kept
    }

    /// Files that somebody saved just before the run took them away, and that it was killed before it looked at.
    private func taken(to draft: String, from target: String) -> [(name: String, path: String)] {
        let paths =
            names.indices.map { (names[$0], Self.keptPath($0, in: draft)) }
            + discarded.indices.map { (discarded[$0], Self.gonePath($0, in: draft)) }
        return paths.filter { name, path in
            let others = [draft, target].map { FileStamp(Paths.join($0, name))?.number }
            return FileStamp(path).map { !others.contains($0.number) } == true && isSaved(path, name)
        }
    }

    /// Where a file is meanwhile that another takes the place of, or that is taken away, by its number in the record.
    static func keptPath(_ index: Int, in draft: String) -> String { Paths.join(draft, ".kept-\(index)") }
    static func gonePath(_ index: Int, in draft: String) -> String { Paths.join(draft, ".gone-\(index)") }

    private func move(_ path: String, to copy: String, _ texts: Texts) throws(ToolError) {
        _ = try FolderTree.make(Paths.folder(of: copy), texts)
        guard rename(path, copy) == 0 else { throw .cannotWrite(copy, texts) }
    }

    /// Whether a file is neither what stood there when the set was begun, nor the set's own.
    private func isSaved(_ path: String, _ name: String, instead draft: String? = nil) -> Bool {
        guard let stamp = FileStamp(path), stamp.identity != replaced[name] else { return false }
        return draft.flatMap { FileStamp($0) }?.number != stamp.number
    }
}
