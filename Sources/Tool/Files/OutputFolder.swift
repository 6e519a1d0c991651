import CompetencePlan
import Glibc
import SheetWriting
import TextFormats
import Wording

/// A folder of results that is changed completely or not at all: files are written to a draft and then renamed. If that
/// fails or is interrupted, everything is restored.
final class OutputFolder {
    let path: String
    private let draft: DraftFolder
    let texts: Texts
    private let ticket: Int
    /// The set, in the order of replacement.
    var names: [String] = []
    private var discarded: [[String]] = []
    /// The stamps of files when it was decided to replace them; nil if there was no file.
    private var expected: [String: FileStamp?] = [:]
    /// Files that the run reads. They are never overwritten or removed.
    private let inputs: InputPaths

    /// Prepares to write in `path`, which is created if missing. Waits for another run that is writing there. A refusal
    /// names `file` if only that is written.
    init(
        _ path: String, for file: String? = nil, keeping inputs: InputPaths = InputPaths(), texts: Texts
    ) throws(ToolError) {
        self.path = path
        self.inputs = inputs
        self.texts = texts
        (ticket, draft) = try Self.begin(path, file ?? path, texts)
    }

    deinit { Interruption.end(ticket) }

    /// The outcome for a killed run's set.
    var recovered: DraftFolder.Recovered { draft.recovered }

    /// Completes what a killed run began in `path`, and returns the names of its files.
    static func finishInterrupted(_ path: String, _ texts: Texts) throws(ToolError) -> [String] {
        guard FolderListing(path).items.contains(where: { $0.name.hasPrefix(DraftFolder.prefix) }) else { return [] }
        return try OutputFolder(path, texts: texts).recovered.names
    }

    /// How long to wait for another run, in tenths of a second.
    private static let longestWait = 300

    private static func begin(_ path: String, _ written: String, _ texts: Texts) throws(ToolError) -> (Int, DraftFolder)
    {
        for _ in 0..<longestWait {
            do throws(DraftFolder.Obstacle) {
                var draft: DraftFolder?
                let ticket = try Interruption.begin { () throws(DraftFolder.Obstacle) in
                    let newDraft = try DraftFolder(in: path, for: written, texts)
                    draft = newDraft
                    return { _ in newDraft.clear() }
                }
                if let draft { return (ticket, draft) }
            } catch {
                switch error {
                case .busy: usleep(100_000)
                case .refused(let error): throw error
                }
            }
        }
        throw ToolError(texts(.outputBusy, ["path": path]), texts(.nothingWritten))
    }

    /// Writes files, whose names may include a subfolder, in parallel. If several fail, the first is reported.
    func write(_ files: [ResultFile], jobs: Int) throws(ToolError) {
        var drafts: [(file: ResultFile, path: String)] = []
        for file in files { drafts.append((file, try path(for: file.name))) }
        let outcomes = Parallel.map(drafts, jobs: jobs) { draft in
            Result { () throws(WriteError) in try draft.file.write(draft.path) }
        }
        for (file, outcome) in zip(files, outcomes) {
            if case .failure(let error) = outcome { throw refusal(error, of: file.name) }
        }
    }

    func write(_ file: ResultFile) throws(ToolError) { try write([file], jobs: 1) }

    func draftPath(of name: String) -> String { Paths.join(draft.path, name) }

    /// The path where the caller writes the draft of a file named `name`.
    func path(for name: String) throws(ToolError) -> String {
        let target = draftPath(of: name)
        try Interruption.step { () throws(ToolError) in _ = try FolderTree.make(Paths.folder(of: target), texts) }
        names.append(name)
        return target
    }

    /// The error for a file that could not be written. The system's errors name the draft, which means nothing to
    /// people; errors in the description name a sheet and cell.
    func refusal(_ error: WriteError, of name: String) -> ToolError {
        if error.isIncomplete { return refusal(name, texts(.systemIncomplete)) }
        if let number = error.systemError { return refusal(name, SystemErrorText.of(number, texts)) }
        let isDraft = error.location.hasPrefix(draft.path)
        return refusal(name, isDraft ? error.reason : "\(error.location): \(error.reason)")
    }

    /// Removes files when the folder is committed, either all of `names` or none: an earlier run made them and this one
    /// did not. If one is missing, the others are somebody else's.
    func discard(_ names: [String]) { discarded.append(names) }

    /// Removes what the previous run listed at `list` under `prefix` and this one did not write, for units that were
    /// renamed or removed.
    func discardRest(under prefix: String, listedIn list: String) throws(ToolError) {
        let written = try WrittenFiles(Paths.join(path, list), texts)
        let rest = written.names.filter { $0.hasPrefix(prefix) && $0 != list }
        discarded += Set(rest).subtracting(names).sorted().map { [$0] }
    }

    /// The files to be removed.
    var discardedNames: [String] {
        Set(discarded.filter(allExist).flatMap(\.self)).subtracting(names).sorted()
    }

    /// Replaces or removes a file only if it is unchanged since `stamp`; otherwise what somebody saved in it would be
    /// lost.
    func expect(_ name: String, as stamp: FileStamp?) { expected.updateValue(stamp, forKey: name) }

    /// Puts all written files in place, and returns their names.
    @discardableResult
    func commit() throws(ToolError) -> [String] {
        try Interruption.step { () throws(ToolError) in try replaceAll() }
        for name in names { RunLog.current?.wrote(Paths.join(path, name)) }
        return names
    }

    private func replaceAll() throws(ToolError) {
        try expectReplaceable()
        guard FolderTree.sync(foldersOf: names.map(draftPath)) else {
            throw refusal("", SystemErrorText.last(texts))
        }
        let replaced = (names + discardedNames).map { ($0, expected[$0] ?? FileStamp(Paths.join(path, $0))) }
        let record = CommitRecord(
            names, discarding: discardedNames,
            replacing: Dictionary(first: replaced).compactMapValues(\.self))
        guard record.begin(in: draft.path, path, texts) else {
            let reason = SystemErrorText.last(texts)
            record.removeNote(in: path)
            throw refusal("", reason)
        }
        try apply(record)
        record.end(in: draft.path)
        record.removeNote(in: path)
    }

    /// Throws if an input, an open file, a folder or a device is in the way.
    private func expectReplaceable() throws(ToolError) {
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
        if let open = Self.openFile(in: path, among: names + discardedNames) {
            let words = ["path": Paths.join(path, open.name), "lock": open.lock]
            throw ToolError(lines: [texts(.fileOpen, words), texts(.nothingWritten)], lock: open.lock)
        }
        // A pipe or a device cannot be replaced.
        for name in names where Paths.isSpecial(Paths.join(path, name)) {
            throw refusal(name, texts(.systemNotFile))
        }
    }

    /// Puts the files in place. If one fails, those before it are restored.
    private func apply(_ record: CommitRecord) throws(ToolError) {
        var createdFolders: [String] = []
        var replaced: [Replacement] = []
        do throws(ToolError) {
            for name in names { createdFolders += try FolderTree.make(Paths.folder(of: Paths.join(path, name)), texts) }
            for (index, name) in names.enumerated() {
                let replacement = Replacement(
                    of: Paths.join(path, name), by: draftPath(of: name),
                    keptAs: CommitRecord.keptPath(index, in: draft.path))
                guard let replacement else { throw refusal(name, SystemErrorText.last(texts)) }
                replaced.append(replacement)
                try expectAsDecided(name, replacement)
            }
            for (index, name) in record.discarded.enumerated() {
                let kept = CommitRecord.gonePath(index, in: draft.path)
                guard let removal = Replacement(removing: Paths.join(path, name), keptAs: kept) else {
                    throw refusal(name, SystemErrorText.last(texts))
                }
                replaced.append(removal)
                try expectAsDecided(name, removal)
            }
            guard FolderTree.sync(foldersOf: names.map { Paths.join(path, $0) }) else {
                throw refusal("", SystemErrorText.last(texts))
            }
        } catch {
            record.end(in: draft.path)
            for replacement in replaced.reversed() { replacement.undo() }
            for folder in createdFolders.reversed() { rmdir(folder) }
            record.removeNote(in: path)
            throw error
        }
    }

    /// Refuses to replace a file that somebody has saved since it was decided.
    private func expectAsDecided(_ name: String, _ replacement: Replacement) throws(ToolError) {
        guard let expected = self.expected[name], let kept = replacement.kept, let stamp = FileStamp(kept) else {
            return
        }
        if expected?.identity != stamp.identity {
            throw .cannotWrite(Paths.join(path, name), texts, because: texts(.systemBusy), .nothingWritten)
        }
    }

    /// Whether all of these files exist.
    private func allExist(_ names: [String]) -> Bool {
        names.allSatisfy { Paths.kind(Paths.join(path, $0)) == .file }
    }

    private func refusal(_ name: String, _ detail: String) -> ToolError {
        let mayBeOpen = [texts(.systemBusy), texts(.systemNoAccess)].contains(detail)
        return .cannotWrite(
            name.isEmpty ? path : Paths.join(path, name), texts, because: detail,
            mayBeOpen ? .cannotWriteHint : .nothingWritten)
    }
}
