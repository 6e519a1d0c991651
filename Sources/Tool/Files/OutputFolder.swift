import CompetencePlan
import FoundationEssentials
import Glibc
import SheetWriting
import TextFormats
import Wording

/// A folder that results appear in, all of them or none: they are written beside it first, then renamed. Where the work
/// fails or is interrupted, all is as it was.
final class OutputFolder {
    let path: String
    private let draft: DraftFolder
    let texts: Texts
    private let ticket: Int
    /// The set, in the order in which it is put in place.
    var names: [String] = []
    private var listed: Set<String> = []
    private var discarded: [[String]] = []
    /// How files stood when it was decided that they can be replaced; nil where there was none.
    private var expected: [String: FileStamp?] = [:]
    /// Files that the run reads: they are never written over, nor taken away.
    private let inputs: InputPaths

    /// Prepares to write in `path`, which is made where it does not exist. Another run that writes there is waited for.
    init(_ path: String, keeping inputs: InputPaths = InputPaths(), texts: Texts) throws(ToolError) {
        self.path = path
        self.inputs = inputs
        self.texts = texts
        (ticket, draft) = try Self.begin(path, texts)
    }

    deinit { Interruption.end(ticket) }

    /// What became of a killed run's set.
    var recovered: DraftFolder.Recovered { draft.recovered }

    /// Ends what a killed run began in `path`, and returns the names of its files.
    static func finishInterrupted(_ path: String, _ texts: Texts) throws(ToolError) -> [String] {
        guard FolderListing(path).items.contains(where: { $0.name.hasPrefix(DraftFolder.beginning) }) else { return [] }
        return try OutputFolder(path, texts: texts).recovered.names
    }

    /// How long another run is waited for, in tenths of a second.
    private static let patience = 300

    private static func begin(_ path: String, _ texts: Texts) throws(ToolError) -> (Int, DraftFolder) {
        for _ in 0..<patience {
            do throws(DraftFolder.Obstacle) {
                var draft: DraftFolder?
                let ticket = try Interruption.begin { () throws(DraftFolder.Obstacle) in
                    let made = try DraftFolder(in: path, texts)
                    draft = made
                    return { _ in made.clear() }
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

    /// Writes files, several at once. Of several that cannot be written, the first is reported.
    func write(_ files: [ResultFile], jobs: Int) throws(ToolError) {
        var drafts: [(file: ResultFile, path: String)] = []
        for file in files { drafts.append((file, try path(for: file.name))) }
        let outcomes = Parallel.map(drafts, jobs: jobs) { draft in
            Result { () throws(WriteError) in try draft.file.write(draft.path) }
        } done: { _ in
        }
        for (file, outcome) in zip(files, outcomes) {
            if case .failure(let error) = outcome { throw refusal(error, of: file.name) }
        }
    }

    /// Writes a file.
    func write(_ file: ResultFile) throws(ToolError) {
        let target = try path(for: file.name)
        do throws(WriteError) {
            try file.write(target)
        } catch {
            throw refusal(error, of: file.name)
        }
    }

    /// Writes a workbook to be called `name`.
    func write(_ workbook: WorkbookDescription, to name: String) throws(ToolError) {
        try write(.workbook(name) { workbook })
    }

    /// Where the file to be called `name` is written until then.
    func draftPath(of name: String) -> String { Paths.join(draft.path, name) }

    /// Sets the order in which files are listed, where they are written in another.
    func list(_ names: [String]) {
        self.names += names
        listed.formUnion(names)
    }

    /// Where a file to be called `name` is written, for those who write it themselves.
    func path(for name: String) throws(ToolError) -> String {
        let target = draftPath(of: name)
        try Interruption.step { () throws(ToolError) in _ = try FolderTree.make(Paths.folder(of: target), texts) }
        if !listed.contains(name) { names.append(name) }
        return target
    }

    /// What is said where a workbook to be called `name` could not be written. The file system's refusals name the draft or
    /// one of its parts, which say nothing to a person; a mistake in the description names its sheet and cell.
    func refusal(_ error: WriteError, of name: String) -> ToolError {
        if error.isIncomplete { return refusal(name, texts(.systemIncomplete)) }
        let reason = SystemErrorText.translated(error.reason, texts)
        let isSystem = reason != error.reason || error.location.hasPrefix(draft.path)
        return refusal(name, isSystem ? reason : "\(error.location): \(reason)")
    }

    /// Takes files away when the folder is committed, all of `names` or none: what an earlier run made, and this one did
    /// not make again. Where one of them is missing, somebody else has put the others there.
    func discard(_ names: [String]) { discarded.append(names) }

    /// Takes away what the run before wrote under `prefix`, by its list at `list`, and this one did not write: of a unit that
    /// has got another name since, or is no more.
    func discardRest(under prefix: String, listedIn list: String) throws(ToolError) {
        let written = try WrittenFiles(Paths.join(path, list), texts)
        let rest = written.names.filter { $0.hasPrefix(prefix) && $0 != list }
        discarded += Set(rest).subtracting(names).sorted().map { [$0] }
    }

    /// What is taken away.
    var discardedNames: [String] {
        Set(discarded.filter(areThere).flatMap(\.self)).subtracting(names).sorted()
    }

    /// Sees to it that a file is replaced or taken away only if it still stands so: what somebody saved in it since then
    /// would be lost.
    func expect(_ name: String, as stamp: FileStamp?) { expected.updateValue(stamp, forKey: name) }

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
        if let open = Self.openFile(in: path, among: names + discardedNames) {
            let words = ["path": Paths.join(path, open.name), "lock": open.lock]
            throw ToolError(lines: [texts(.fileOpen, words), texts(.nothingWritten)], lock: open.lock)
        }
        // A pipe or a device is written to as it is, or not at all.
        for name in names where Paths.isSpecial(Paths.join(path, name)) {
            throw refusal(name, texts(.systemNotFile))
        }
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
        try put(record)
        record.end(in: draft.path)
        record.removeNote(in: path)
    }

    /// Puts the files in their places; where one cannot be, those before it are put back.
    private func put(_ record: CommitRecord) throws(ToolError) {
        var made: [String] = []
        var replaced: [Replacement] = []
        do throws(ToolError) {
            for name in names { made += try FolderTree.make(Paths.folder(of: Paths.join(path, name)), texts) }
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
            for folder in made.reversed() { rmdir(folder) }
            record.removeNote(in: path)
            throw error
        }
    }

    /// Refuses to replace a file that somebody has saved since it was decided that it can be.
    private func expectAsDecided(_ name: String, _ replacement: Replacement) throws(ToolError) {
        guard let expected = self.expected[name], let kept = replacement.kept, let stamp = FileStamp(kept) else {
            return
        }
        if expected.map(stamp.isSameFile) != true {
            throw .cannotWrite(Paths.join(path, name), texts, because: texts(.systemBusy), .nothingWritten)
        }
    }

    /// Whether all of a group of files are there.
    private func areThere(_ names: [String]) -> Bool {
        names.allSatisfy { Paths.kind(Paths.join(path, $0)) == .file }
    }

    private func refusal(_ name: String, _ detail: String) -> ToolError {
        let mayBeOpen = [texts(.systemBusy), texts(.systemNoAccess)].contains(detail)
        return .cannotWrite(
            name.isEmpty ? path : Paths.join(path, name), texts, because: detail,
            mayBeOpen ? .cannotWriteHint : .nothingWritten)
    }
}
