import CompetencePlan
import Forms
import Glibc
import Synchronization
import TextFormats
import Wording

/// The log of a run (`--log`): who returned what and when, for the archive. Each line is a JSON object: the start, each
/// file read, each file written, and the end. A run's lines are appended together, even if it fails.
final class RunLog: Sendable {
    /// The log of the running command; nil unless `--log` is given.
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

    /// Opens the log at `path`, creating it if missing, before any work is done. A file that the run reads is refused.
    init(_ path: String, of arguments: Arguments, _ texts: Texts) throws(ToolError) {
        self.path = path
        if Paths.kind(path) == .file, arguments.namesInput(Paths.real(path)) {
            throw ToolError(texts(.inputInTheWay, ["path": path]))
        }
        descriptor = Descriptor.openToWrite(path, O_CREAT | O_APPEND)
        guard descriptor >= 0 else { throw .cannotWrite(path, texts, .nothingWritten) }
    }

    /// Whether the file is a log or empty. Such a file among forms is not a form.
    static func isLog(_ path: String) -> Bool {
        let start = Descriptor.start(of: path, atMost: linePrefix.utf8.count)
        return start.map { $0.isEmpty || $0.elementsEqual(linePrefix.utf8) } ?? false
    }

    /// The start of every line of a log.
    private static let linePrefix = "{\"time\":\""

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Logs a run from start to end, even if it fails.
    func keep(_ command: String, _ words: [String], _ texts: Texts, _ run: () throws -> ExitStatus) throws -> ExitStatus
    {
        start(command, words)
        let ticket = Interruption.begin { { signal in if let signal { _ = self.end(exit: 128 + signal) } } }
        defer { Interruption.end(ticket) }
        do {
            let status = try Self.$current.withValue(self) { try run() }
            guard let failure = end(exit: status.rawValue) else { return status }
            throw ToolError.cannotWrite(path, texts, because: SystemErrorText.of(failure, texts))
        } catch {
            Interruption.step {}
            let reason = (error as? ToolError)?.lines.first ?? "\(error)"
            _ = end(exit: ExitStatus.unusable.rawValue, error: reason)
            throw error
        }
    }

    // MARK: Lines

    private func start(_ command: String, _ words: [String]) {
        add("start") { json in
            json.member("program", "kompetanseplan \(Program.version)")
            json.member("command", command)
            json.array("arguments", words.map { PersonalData.masked(path: $0, name: Paths.name(of: $0)) })
        }
    }

    /// Logs a file that was read: size, checksum and further facts.
    func read(_ path: String, as name: String? = nil, _ facts: (inout JSONWriter) -> Void = { _ in }) {
        add("read", count: { $0.read += 1 }) { json in
            Self.write(path, as: name ?? path, to: &json)
            facts(&json)
        }
    }

    /// Logs a file that was written.
    func wrote(_ path: String) {
        add("wrote", count: { $0.wrote += 1 }) { Self.write(path, as: path, to: &$0) }
    }

    private func add(_ event: String, count: (inout Lines) -> Void = { _ in }, _ facts: (inout JSONWriter) -> Void) {
        let line = JSONWriter.line { json in
            json.member("time", time(nil).timeStamp)
            json.member("event", event)
            facts(&json)
        }
        lines.withLock { lines in
            count(&lines)
            lines.text += String(decoding: line, as: UTF8.self) + "\n"
        }
    }

    /// The name, size and checksum of the file at `path`; null if it cannot be read, or only once.
    private static func write(_ path: String, as name: String, to json: inout JSONWriter) {
        let isRegular = Paths.kind(path) == .file && !Paths.isSpecial(path)
        var bytes: [UInt8] = []
        let isRead = isRegular && Descriptor.readFile(path) { bytes += $0 }
        json.member("file", name)
        json.member("bytes", isRead ? bytes.count : nil)
        json.member("sha256", isRead ? SHA256.digits(of: bytes) : nil)
    }

    // MARK: The end

    /// Appends all lines and a last one with the exit status. Returns the system's error number if that failed. Only
    /// the first call has an effect.
    private func end(exit status: Int32, error: String? = nil) -> Int32? {
        let counts: (read: Int, wrote: Int)? = lines.withLock { lines in
            defer { lines.isEnded = true }
            return lines.isEnded ? nil : (lines.read, lines.wrote)
        }
        guard let counts else { return nil }
        add("end") { json in
            json.member("exit", Int(status))
            json.member("read", counts.read)
            json.member("wrote", counts.wrote)
            if let error { json.member("error", error) }
        }
        return append(lines.withLock { $0.text.printableJSON })
    }

    /// Appends the text completely or not at all, even if several programs write to the same log.
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
}

extension RunLog {
    /// Logs a returned file: the unit, the saving time, who filled it in, and the numbers of answers and findings.
    /// `name` is the path with personal data masked.
    func read(_ path: String, as name: String, _ reading: FormReading) {
        let answers = reading.answers.map {
            $0.gaps.count + $0.staffing.count + ($0.wholeUnit == nil ? 0 : 1) + $0.recruitment.count + $0.measures.count
        }
        read(path, as: name) { json in
            json.member("unit", reading.unit?.text)
            json.member("accepted", reading.answers != nil)
            json.member("saved", reading.savedAt.isEmpty ? nil : reading.savedAt)
            json.member("filledBy", reading.signature.filter { !$0.isEmpty }.joined(separator: ", "))
            json.member("answers", answers ?? 0)
            for (member, severity) in [("errors", Severity.error), ("warnings", .warning), ("notes", .note)] {
                json.member(member, reading.findings.count { $0.severity == severity })
            }
            for detail in reading.findings.compactMap(\.technicalDetail) { json.member("detail", detail) }
        }
    }
}
