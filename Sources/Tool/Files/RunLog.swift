import Forms
import FoundationEssentials
import Glibc
import SheetReading
import Synchronization
import TextFormats
import Wording

/// The log of a run (`--log`): who returned what, and when, for the archive. One JSON object a line: the start, each file
/// read, each file written, and the end. The lines of a run are appended as one, also where the run fails.
final class RunLog: Sendable {
    /// The log of the command under way; none unless `--log` asks for one.
    @TaskLocal static var current: RunLog?

    let path: String
    private let descriptor: Int32
    private let lines = Mutex(Lines())

    private struct Lines {
        var text = ""
        var read = 0
        var wrote = 0
        var isEnded = false
    }

    /// Opens the log at `path`, which is made where it does not exist: before any work, so that none is done in vain.
    /// Nothing is ever added to a file that the run reads.
    init(_ path: String, of arguments: Arguments, _ texts: Texts) throws(ToolError) {
        self.path = path
        if Paths.kind(path) == .file, arguments.namesInput(Paths.real(path)) {
            throw ToolError(texts(.inputInTheWay, ["path": path]))
        }
        descriptor = Descriptor.openToWrite(path, O_CREAT | O_APPEND)
        guard descriptor >= 0 else { throw .cannotWrite(path, texts, .nothingWritten) }
    }

    /// Whether a log lies at `path`, or nothing yet in a file of that name: such a file among forms is none.
    static func isLog(_ path: String) -> Bool {
        let descriptor = InputDescriptor.descriptor(of: path)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let start = Descriptor.nextChunk(of: descriptor, atMost: beginning.utf8.count)
        return start.map { $0.isEmpty || $0.elementsEqual(beginning.utf8) } ?? false
    }

    /// How every line of a log begins.
    private static let beginning = "{\"time\":\""

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Keeps the log of a run from its start to its end, however it ends.
    func keep(_ command: String, _ words: [String], _ texts: Texts, _ run: () throws -> ExitStatus) throws -> ExitStatus
    {
        start(command, words)
        let ticket = Interruption.begin { { signal in if let signal { _ = self.end(exit: 128 + signal) } } }
        defer { Interruption.end(ticket) }
        do {
            let status = try Self.$current.withValue(self) { try run() }
            guard let failure = end(exit: status.rawValue) else { return status }
            throw ToolError.cannotWrite(path, texts, because: SystemErrorText.of(failure, texts))
        } catch let error as ToolError {
            Interruption.step {}
            _ = end(exit: ExitStatus.unusable.rawValue, error: error.lines.first)
            throw error
        }
    }

    // MARK: Lines

    private func start(_ command: String, _ words: [String]) {
        add(
            "start",
            [
                ("program", JSONWriter.quoted("kompetanseplan \(Program.version)")),
                ("command", JSONWriter.quoted(command)),
                ("arguments", Self.list(words.map { PersonalData.masked(path: $0, name: Paths.name(of: $0)) })),
            ])
    }

    /// A file that was read: its size and checksum, and what more there is to say.
    func read(_ path: String, as name: String? = nil, _ facts: [(String, String)] = []) {
        add("read", [("file", JSONWriter.quoted(name ?? path))] + Self.contents(of: path) + facts) { $0.read += 1 }
    }

    /// A file that was written.
    func wrote(_ path: String) {
        add("wrote", [("file", JSONWriter.quoted(path))] + Self.contents(of: path)) { $0.wrote += 1 }
    }

    private func add(_ event: String, _ facts: [(String, String)], count: (inout Lines) -> Void = { _ in }) {
        let time = Self.now
        lines.withLock { lines in
            count(&lines)
            let members = [("time", time), ("event", JSONWriter.quoted(event))] + facts
            lines.text += "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}\n"
        }
    }

    // MARK: The end

    /// Appends all lines and the last one, which says how the run ended; gives back why that could not be done, in the
    /// system's number. Only the first end counts.
    private func end(exit status: Int32, error: String? = nil) -> Int32? {
        let counts: (read: Int, wrote: Int)? = lines.withLock { lines in
            defer { lines.isEnded = true }
            return lines.isEnded ? nil : (lines.read, lines.wrote)
        }
        guard let counts else { return nil }
        add(
            "end",
            [("exit", "\(status)"), ("read", "\(counts.read)"), ("wrote", "\(counts.wrote)")]
                + (error.map { [("error", JSONWriter.quoted($0))] } ?? []))
        return append(lines.withLock { $0.text.printableJSON })
    }

    /// Appends the text whole or not at all, however many programs write in the same log.
    private func append(_ text: String) -> Int32? {
        flock(descriptor, LOCK_EX)
        defer { flock(descriptor, LOCK_UN) }
        var status = stat()
        let size = fstat(descriptor, &status) == 0 ? status.st_size : 0
        guard !Descriptor.write(Array(text.utf8), to: descriptor) else { return nil }
        let reason = errno
        ftruncate(descriptor, size)
        return reason
    }

    // MARK: Facts

    /// This moment in UTC, to the second.
    private static var now: String { "\"\(time(nil).timeStamp)\"" }

    private static func list(_ texts: [String]) -> String {
        "[" + texts.map(JSONWriter.quoted).joined(separator: ",") + "]"
    }

    /// Size and checksum of what lies at `path`; null where it cannot be read, or only once.
    private static func contents(of path: String) -> [(String, String)] {
        guard Paths.kind(path) == .file, !Paths.isSpecial(path), let bytes = FileManager.default.contents(atPath: path)
        else { return [("bytes", "null"), ("sha256", "null")] }
        var checksum = SHA256()
        checksum.update(bytes)
        return [("bytes", "\(bytes.count)"), ("sha256", "\"\(checksum.digits())\"")]
    }
}
