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

    /// Files to be put in place, and to be taken away, by their names in the target.
    let names: [String]
    let discarded: [String]

    init(_ names: [String], discarding discarded: [String]) {
        (self.names, self.discarded) = (names, discarded)
    }

    /// The record of a run that did not come to its end; nil where none was written, or not to its last line.
    init?(in draft: String) {
        let descriptor = open(Paths.join(draft, Self.name), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard let bytes = Descriptor.bytes(of: descriptor, atMost: 64 << 20) else { return nil }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        guard lines.last == Self.end else { return nil }
        func list(_ sign: String) -> [String] {
            lines.dropLast().filter { $0.hasPrefix(sign) }.map { String($0.dropFirst()) }.filter(Self.isInside)
        }
        self.init(list(Self.put), discarding: list(Self.remove))
    }

    /// Whether a name leads nowhere but into the folder.
    private static func isInside(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    }

    /// Whether one step does all of it, so that nothing has to be written down.
    private var isOneStep: Bool { names.count + discarded.count < 2 }

    /// Writes the record in `draft` and the note in `target`, to the disk; false where the system refuses, with the
    /// reason in `errno`.
    func begin(in draft: String, _ target: String, _ texts: Texts) -> Bool {
        guard !isOneStep else { return true }
        let lines = names.map { Self.put + $0 } + discarded.map { Self.remove + $0 } + [Self.end]
        let note = texts(.incompleteNote) + "\r\n"
        return Descriptor.writeFile(lines.joined(separator: "\n") + "\n", to: Paths.join(draft, Self.name))
            && Descriptor.syncFolder(draft)
            && Descriptor.writeFile(note, to: Paths.join(target, Self.noteName))
            && Descriptor.syncFolder(target)
    }

    /// Says that nothing is left to be done: the set is in place, or what had been put there is about to be put back.
    func end(in draft: String) { if !isOneStep { unlink(Paths.join(draft, Self.name)) } }

    func removeNote(in target: String) { if !isOneStep { unlink(Paths.join(target, Self.noteName)) } }

    /// Does what is left, and returns the names of all files.
    func finish(from draft: String, in target: String, _ texts: Texts) throws(ToolError) -> [String] {
        for name in names {
            let (source, destination) = (Paths.join(draft, name), Paths.join(target, name))
            guard Paths.kind(source) == .file else { continue }
            _ = try FolderTree.make(Paths.folder(of: destination), texts)
            guard rename(source, destination) == 0 else { throw refusal(destination, texts) }
        }
        for name in discarded { unlink(Paths.join(target, name)) }
        guard FolderTree.sync(foldersOf: names.map { Paths.join(target, $0) }) else { throw refusal(target, texts) }
        end(in: draft)
        removeNote(in: target)
        return names
    }

    private func refusal(_ path: String, _ texts: Texts) -> ToolError {
        ToolError(texts(.cannotWrite, ["path": path, "detail": SystemErrorText.last(texts)]))
    }
}
