import Glibc
import Wording

/// `kompetanseplan watch`: keeps the result and the pages of a year's folder up to date, for HR without a terminal.
enum WatchCommand {
    static let command = Command(
        name: "watch", summary: .commandWatch, operands: .init(names: [.valueDirectory], count: 0...1),
        options: [
            Option(name: "every", value: .valueSeconds, help: .optionEvery),
            Option(name: "once", value: nil, help: .optionOnce), .jobs,
        ],
        example: "kompetanseplan watch /srv/kompetanseplan/2027", keepsOwnLog: true, run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let language = arguments.language ?? .nb
        let texts = language.texts
        let folder = arguments.operands.first ?? "."
        guard Paths.kind(folder) == .folder else { throw ToolError(texts(.pathMissing, ["path": folder])) }
        let path = Paths.real(folder)
        guard (PlanFile.names + [YearFolder.returned]).contains(where: { Paths.kind(Paths.join(path, $0)) != .nothing })
        else { throw ToolError(texts(.watchNoYearFolder, ["path": folder])) }
        _ = try Today.day(texts)
        let pause = try seconds(arguments, texts)
        let log = arguments["log"].map(Paths.real)
        if let log { _ = try RunLog(log, of: arguments, texts) }
        Interruption.endsWell()
        var watch = FolderWatch(
            path: path, language: arguments.language, jobs: try arguments.jobs(), terminal: terminal, log: log)
        if !arguments.has("once") { terminal.result(watch.texts(.watchStarted, ["path": path])) }
        while true {
            let state = watch.check()
            terminal.flush()
            if arguments.has("once"), state != .waiting { return state == .failed ? .findings : .success }
            usleep(UInt32(pause * 1_000_000))
        }
    }

    /// The number of seconds between checks.
    private static func seconds(_ arguments: Arguments, _ texts: Texts) throws(ToolError) -> Double {
        guard let text = arguments["every"] else { return 10 }
        guard let number = Double(text.replacing(",", with: ".")), (0.01...3600).contains(number) else {
            throw ToolError(texts(.usageBadSeconds, ["name": "--every", "value": text]))
        }
        return number
    }
}
