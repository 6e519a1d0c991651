import CSystem
import Forms
import Glibc
import SheetWriting
import Wording

/// The program as one call: takes the command line, runs its command and says how it ended.
package enum Program {
    /// The version, as `--version` says it.
    package static let version = "0.1.0"
    /// The day that this version is from, as the manual page says it.
    static let released = "2026-11-25"

    /// Runs the command that `words` name, the program's own name left out.
    package static func run(_ words: [String]) -> ExitStatus {
        // Without it, the C library looks the time zone up anew for every entry of every zip archive.
        setenv("TZ", ":/etc/localtime", 0)
        // Gives back what is freed, but for a megabyte, which the next form would ask for again. Else the C library keeps
        // ever more of it, up to a third of the memory that a country's forms take, since each large piece that is freed
        // raises what it thinks worth keeping.
        mallopt(M_TRIM_THRESHOLD, 1 << 20)
        WorkbookFile.silenceLibrary()
        let texts = language(in: words).texts
        set_last_words(texts(.stoppedByFault) + "\n")
        let terminal = Terminal(isQuiet: words.contains("--quiet"), colour: colour(in: words))
        // An interrupted program says no more: what failed, failed because its draft was taken away.
        func settle() { Interruption.step {} }
        do {
            let status = try run(words, texts, terminal)
            settle()
            if let failure = terminal.flush() {
                let detail = SystemErrorText.of(failure, texts)
                throw ToolError.cannotWrite(texts(.systemOutput), texts, because: detail)
            }
            return status
        } catch let error as ToolError {
            settle()
            terminal.flush()
            for line in error.lines { terminal.complain(line) }
        } catch {
            terminal.complain("\(error)")
        }
        return .unusable
    }

    private static func run(_ words: [String], _ texts: Texts, _ terminal: Terminal) throws -> ExitStatus {
        let help = Help(texts: texts)
        let words = askingForHelp(words)
        let index = indexOfCommand(in: words)
        if let index, let command = Command.all.first(where: { words[index...].starts(with: $0.words) }) {
            let rest = words[..<index] + words[(index + command.words.count)...]
            let arguments = try Arguments(Array(rest), of: command, texts: texts)
            if arguments.has("help") {
                terminal.result(help.command(command))
                return .success
            }
            if !arguments.has("version") { return try run(command, arguments, words, texts, terminal) }
        }
        if words.contains("--version") {
            terminal.result("kompetanseplan \(version)")
            return .success
        }
        if words.contains("--help") || words.contains("-h") {
            let group = index.map { Command.group(words[$0]) } ?? []
            terminal.result(group.isEmpty ? help.program : help.group(group))
            return .success
        }
        throw unknownCommand(words, texts)
    }

    /// Runs a command, and keeps its log where one is asked for.
    private static func run(
        _ command: Command, _ arguments: Arguments, _ words: [String], _ texts: Texts, _ terminal: Terminal
    ) throws -> ExitStatus {
        guard let path = arguments["log"], !command.keepsOwnLog else { return try command.run(arguments, terminal) }
        let log = try RunLog(path, of: arguments, texts)
        return try log.keep(command.name, words, texts) { try command.run(arguments, terminal) }
    }

    /// "help merge" as "merge --help", which many programs take too.
    private static func askingForHelp(_ words: [String]) -> [String] {
        guard let index = indexOfCommand(in: words), words[index] == "help" else { return words }
        return words[..<index] + words[(index + 1)...] + ["--help"]
    }

    /// Where the command's name stands, known or not: behind common options with their values.
    private static func indexOfCommand(in words: [String]) -> Int? {
        var isValue = false
        return words.firstIndex { word in
            defer { isValue = Command.common.contains { $0.value != nil && "--\($0.name)" == word } }
            return !isValue && !word.hasPrefix("-")
        }
    }

    private static func unknownCommand(_ words: [String], _ texts: Texts) -> ToolError {
        let hint = texts(.usageTryHelp, ["command": "kompetanseplan"])
        guard let index = indexOfCommand(in: words) else { return ToolError(texts(.usageNoCommand), hint) }
        let group = Command.group(words[index])
        let rest = words[index...].prefix { !$0.hasPrefix("-") }
        guard group.isEmpty || rest.count > 1 else {
            let known = group.map(\.name).joined(separator: ", ")
            return ToolError(texts(.usageHalfCommand, ["name": words[index], "known": known]), hint)
        }
        let name = rest.prefix(group.isEmpty ? 1 : 2).joined(separator: " ")
        let nearest = EditDistance.nearest(to: name, among: Command.all.map(\.name))
        let suggestion = nearest.map { texts(.didYouMean, ["name": $0]) } ?? ""
        return ToolError(texts(.usageUnknownCommand, ["name": name, "suggestion": suggestion]), hint)
    }

    /// The value of a common option, wherever it stands: messages about the command line itself need it.
    private static func value(of option: String, in words: [String]) -> String? {
        for (index, word) in words.enumerated() {
            if word == option, index + 1 < words.count { return words[index + 1] }
            if word.hasPrefix(option + "=") { return String(word.dropFirst(option.count + 1)) }
        }
        return nil
    }

    private static func language(in words: [String]) -> Language {
        value(of: "--language", in: words).flatMap(Language.init(rawValue:)) ?? .nb
    }

    private static func colour(in words: [String]) -> String { value(of: "--color", in: words) ?? "auto" }
}
