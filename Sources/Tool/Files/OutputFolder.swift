import FoundationEssentials
import Glibc
import SheetWriting
import TextFormats
import Wording

/// A folder that results appear in, all of them or none: they are written beside it first, then renamed.
final class OutputFolder {
    let path: String
    private let draft: String
    private let texts: Texts
    private var names: [String] = []
    private var discarded: [[String]] = []

    /// Prepares to write in `path`, which is made where it does not exist.
    init(_ path: String, texts: Texts) throws(ToolError) {
        self.path = path
        self.texts = texts
        draft = Paths.join(path, ".kompetanseplan-\(getpid())")
        try makeFolder(draft)
    }

    deinit { try? FileManager.default.removeItem(atPath: draft) }

    /// Writes a workbook to be called `name`.
    func write(_ workbook: WorkbookDescription, to name: String) throws(ToolError) {
        let target = try place(for: name)
        do throws(WriteError) {
            try WorkbookFile.write(workbook, to: target)
        } catch {
            throw refusal(error, of: name)
        }
    }

    /// Where a file to be called `name` is written, for those who write it themselves.
    func place(for name: String) throws(ToolError) -> String {
        let target = Paths.join(draft, name)
        if let slash = target.lastIndex(of: "/") { try makeFolder(String(target[..<slash])) }
        names.append(name)
        return target
    }

    /// What is said where a workbook to be called `name` could not be written. The file system's refusals name the draft;
    /// a mistake in the description names its sheet and cell.
    func refusal(_ error: WriteError, of name: String) -> ToolError {
        let isSystem = error.place.hasPrefix(draft)
        return refusal(name, isSystem ? SystemWords.said(error.reason, texts) : "\(error)")
    }

    /// Takes files away when the folder is committed, all of `names` or none: what an earlier run made, and this one did
    /// not make again. Where one of them is missing, somebody else has put the others there.
    func discard(_ names: [String]) { discarded.append(names) }

    /// Writes a text to be called `name`, which may stand in a folder of its own.
    func write(_ text: String, to name: String) throws(ToolError) {
        try write(to: name) { output in
            var output = output
            output += text
            output.flush()
        }
    }

    /// Writes a text to be called `name` that `body` sends off piece by piece.
    func write(to name: String, _ body: (TextOutput) -> Void) throws(ToolError) {
        let target = try place(for: name)
        let descriptor = open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw refusal(name, SystemWords.last(texts)) }
        defer { close(descriptor) }
        var reason: String?
        let output = TextOutput { bytes in
            if reason == nil, !Descriptor.write(bytes, to: descriptor) { reason = SystemWords.last(self.texts) }
        }
        body(output)
        if let reason { throw refusal(name, reason) }
    }

    /// Puts all that was written in its place, and returns the names.
    func commit() throws(ToolError) -> [String] {
        for name in names where Paths.kind(Paths.join(path, name)) == .folder {
            throw refusal(name, texts(.systemIsFolder))
        }
        for name in names {
            let target = Paths.join(path, name)
            if let slash = name.lastIndex(of: "/") { try makeFolder(Paths.join(path, String(name[..<slash]))) }
            guard rename(Paths.join(draft, name), target) == 0 else { throw refusal(name, SystemWords.last(texts)) }
        }
        for names in discarded {
            let old = names.map { Paths.join(path, $0) }
            if old.allSatisfy({ Paths.kind($0) == .file }) { old.forEach { unlink($0) } }
        }
        return names
    }

    private func makeFolder(_ folder: String) throws(ToolError) {
        var made = folder.hasPrefix("/") ? "/" : ""
        for piece in folder.split(separator: "/") {
            made = Paths.join(made, String(piece))
            if Paths.kind(made) == .folder { continue }
            guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
                throw ToolError(texts(.cannotWrite, ["path": made, "detail": SystemWords.last(texts)]))
            }
            guard Paths.kind(made) == .folder else {
                throw ToolError(texts(.cannotWrite, ["path": made, "detail": texts(.systemNotFolder)]))
            }
        }
    }

    private func refusal(_ name: String, _ detail: String) -> ToolError {
        ToolError(
            texts(.cannotWrite, ["path": Paths.join(path, name), "detail": detail]), texts(.cannotWriteHint))
    }
}
