import FoundationEssentials
import Glibc
import SheetWriting
import TextFormats
import Wording

/// A folder that results appear in, all of them or none: they are written beside it first, then renamed. Where the work
/// fails or is interrupted, all is as it was.
final class OutputFolder {
    let path: String
    private let draft: String
    private let texts: Texts
    private var ticket = 0
    private var names: [String] = []
    private var listed: Set<String> = []
    private var discarded: [[String]] = []
    /// Files that the run reads: they are never written over, nor taken away.
    private let inputs: InputPaths

    /// Prepares to write in `path`, which is made where it does not exist.
    init(_ path: String, keeping inputs: InputPaths = InputPaths(), texts: Texts) throws(ToolError) {
        self.path = path
        self.inputs = inputs
        self.texts = texts
        draft = Paths.join(path, ".kompetanseplan-\(getpid())")
        ticket = try Interruption.begin { () throws(ToolError) in
            let (draft, made) = (draft, try makeFolder(draft))
            return { _ in Self.clear(draft, and: made) }
        }
    }

    deinit { Interruption.end(ticket) }

    /// Takes the draft away, and of the folders that were made for it those that stayed empty. Others may still be writing
    /// in the draft, so this tries until it is gone.
    private static func clear(_ draft: String, and made: [String]) {
        for _ in 0..<1_000 {
            guard Paths.kind(draft) == .folder else { break }
            try? FileManager.default.removeItem(atPath: draft)
        }
        for folder in made.reversed() { rmdir(folder) }
    }

    /// Writes files, several at once. Where more than one cannot be written, the first is told.
    func write(_ pieces: [OutputPiece], jobs: Int, done: @escaping @Sendable (Int) -> Void = { _ in })
        async throws(ToolError)
    {
        var drafts: [(piece: OutputPiece, path: String)] = []
        for piece in pieces { drafts.append((piece, try place(for: piece.name))) }
        let outcomes = await Parallel.map(drafts, jobs: jobs) { draft in
            Result { () throws(WriteError) in try draft.piece.write(draft.path) }
        } done: {
            done($0)
        }
        for (piece, outcome) in zip(pieces, outcomes) {
            if case .failure(let error) = outcome { throw refusal(error, of: piece.name) }
        }
    }

    /// Writes a file.
    func write(_ piece: OutputPiece) throws(ToolError) {
        let target = try place(for: piece.name)
        do throws(WriteError) {
            try piece.write(target)
        } catch {
            throw refusal(error, of: piece.name)
        }
    }

    /// Writes a workbook to be called `name`.
    func write(_ workbook: WorkbookDescription, to name: String) throws(ToolError) {
        try write(.workbook(name) { workbook })
    }

    /// Says in what order files are told of, where they are written in another.
    func list(_ names: [String]) {
        self.names += names
        listed.formUnion(names)
    }

    /// Where a file to be called `name` is written, for those who write it themselves.
    func place(for name: String) throws(ToolError) -> String {
        let target = Paths.join(draft, name)
        try Interruption.step { () throws(ToolError) in _ = try makeFolder(Paths.folder(of: target)) }
        if !listed.contains(name) { names.append(name) }
        return target
    }

    /// What is said where a workbook to be called `name` could not be written. The file system's refusals name the draft,
    /// or the folder for temporary files; a mistake in the description names its sheet and cell.
    func refusal(_ error: WriteError, of name: String) -> ToolError {
        let reason = SystemWords.said(error.reason, texts)
        return refusal(name, error.place.hasPrefix(draft) ? reason : "\(error.place): \(reason)")
    }

    /// Takes files away when the folder is committed, all of `names` or none: what an earlier run made, and this one did
    /// not make again. Where one of them is missing, somebody else has put the others there.
    func discard(_ names: [String]) { discarded.append(names) }

    /// Writes a text to be called `name`, which may stand in a folder of its own.
    func write(_ text: String, to name: String) throws(ToolError) {
        try write(
            .text(name) { output in
                var output = output
                output.append(text)
                output.flush()
            })
    }

    /// Puts all that was written in its place, and returns the names.
    func commit() throws(ToolError) -> [String] {
        try Interruption.step { () throws(ToolError) in try replaceAll() }
        for name in names { RunLog.current?.wrote(Paths.join(path, name)) }
        return names
    }

    /// Where a file cannot be put in its place, those before it are put back.
    private func replaceAll() throws(ToolError) {
        let targets = (names + discarded.joined()).map { name in
            let target = Paths.join(path, name)
            return (path: target, real: Paths.real(target))
        }
        let read = inputs.among(Set(targets.map(\.real)))
        if let target = targets.first(where: { read.contains($0.real) }) {
            throw ToolError(texts(.inputInTheWay, ["path": target.path]))
        }
        for name in names where Paths.kind(Paths.join(path, name)) == .folder {
            throw refusal(name, texts(.systemIsFolder))
        }
        var made: [String] = []
        var replaced: [Replacement] = []
        do throws(ToolError) {
            for name in names { made += try makeFolder(Paths.folder(of: Paths.join(path, name))) }
            for (place, name) in names.enumerated() {
                let kept = Paths.join(draft, ".kept-\(place)")
                let replacement = Replacement(of: Paths.join(path, name), by: Paths.join(draft, name), keptAs: kept)
                guard let replacement else { throw refusal(name, SystemWords.last(texts)) }
                replaced.append(replacement)
            }
        } catch {
            for replacement in replaced.reversed() { replacement.undo() }
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
        for names in discarded {
            let old = names.map { Paths.join(path, $0) }
            if old.allSatisfy({ Paths.kind($0) == .file }) { old.forEach { unlink($0) } }
        }
    }

    /// Makes a folder and those that it lies in, and returns those that were not there, the outermost first.
    private func makeFolder(_ folder: String) throws(ToolError) -> [String] {
        var path = folder.hasPrefix("/") ? "/" : ""
        var made: [String] = []
        for piece in folder.split(separator: "/") {
            path = Paths.join(path, String(piece))
            if Paths.kind(path) == .folder { continue }
            if mkdir(path, 0o777) == 0 {
                made.append(path)
            } else if errno != EEXIST || Paths.kind(path) != .folder {
                let detail = errno == EEXIST ? texts(.systemNotFolder) : SystemWords.last(texts)
                for folder in made.reversed() { rmdir(folder) }
                throw ToolError(texts(.cannotWrite, ["path": path, "detail": detail]))
            }
        }
        return made
    }

    private func refusal(_ name: String, _ detail: String) -> ToolError {
        let mayBeOpen = [texts(.systemBusy), texts(.systemNoAccess)].contains(detail)
        return ToolError(
            texts(.cannotWrite, ["path": Paths.join(path, name), "detail": detail]),
            texts(mayBeOpen ? .cannotWriteHint : .nothingWritten))
    }
}

/// A file that has taken another's place, and can give it back.
private struct Replacement {
    private let target: String
    /// What stood there before; nil where nothing did, or where the file system cannot keep it.
    private let kept: String?
    private let isNew: Bool

    /// Puts the file `draft` in the place of `target`; nil where the system refuses, which then says why in `errno`.
    init?(of target: String, by draft: String, keptAs kept: String) {
        self.target = target
        let isKept = link(target, kept) == 0
        isNew = !isKept && errno == ENOENT
        self.kept = isKept ? kept : nil
        guard rename(draft, target) == 0 else { return nil }
    }

    func undo() {
        if let kept { rename(kept, target) } else if isNew { unlink(target) }
    }
}
