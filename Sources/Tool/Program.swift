import CSystem
import Forms
import Glibc
import SheetWriting
import Wording

/// The whole program as one call: parses the command line, runs the command and returns the exit status.
package enum Program {
    /// The version in `--version`.
    package static let version = "0.1.0"
    /// The release date in the manual page.
    static let released = "2026-11-25"

    /// Runs the command in `words`, given without the program's name.
    package static func run(_ words: [String]) -> ExitStatus {
        // Otherwise the C library looks up the time zone for every entry of every zip archive.
        setenv("TZ", ":/etc/localtime", 0)
        // Returns freed memory to the system, except for a megabyte for the next form. By default the C library raises
        // its threshold with each large block that is freed and keeps up to a third of the memory of a whole country's
        // forms.
        mallopt(M_TRIM_THRESHOLD, 1 << 20)
        WorkbookFile.silenceLibrary()
        let texts = language(in: words).texts
        set_crash_message(texts(.stoppedByFault) + "\n")
        let terminal = Terminal(isQuiet: words.contains("--quiet"), colour: colour(in: words))
        // An interrupted program prints nothing more: its errors come from the removed draft.
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

    /// Runs a command, with a log if one is requested.
    private static func run(
        _ command: Command, _ arguments: Arguments, _ words: [String], _ texts: Texts, _ terminal: Terminal
    ) throws -> ExitStatus {
        guard let path = arguments["log"], !command.keepsOwnLog else { return try command.run(arguments, terminal) }
        let log = try RunLog(path, of: arguments, texts)
        return try log.keep(command.name, words, texts) { try command.run(arguments, terminal) }
    }

    /// "help merge" as "merge --help", as in many programs.
    private static func askingForHelp(_ words: [String]) -> [String] {
        guard let index = indexOfCommand(in: words), words[index] == "help" else { return words }
        return words[..<index] + words[(index + 1)...] + ["--help"]
    }

    /// The index of the command's name, known or not, after common options with their values.
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
        let options = Command.common.map { "--\($0.name)" }
        // The word after a mistyped option may be its value.
        if let option = words[..<index].first(where: {
            $0.hasPrefix("--") && !$0.contains("=") && !options.contains($0)
        }) {
            let suggestion = texts.didYouMean(EditDistance.nearest(to: option, among: options))
            return ToolError(texts(.usageUnknownOption, ["name": option, "suggestion": suggestion]), hint)
        }
        let group = Command.group(words[index])
        let rest = words[index...].prefix { !$0.hasPrefix("-") }
        guard group.isEmpty || rest.count > 1 else {
            let names = group.map(\.name).joined(separator: ", ")
            return ToolError(texts(.usageHalfCommand, ["name": words[index], "known": names]), hint)
        }
        let name = rest.prefix(group.isEmpty ? 1 : 2).joined(separator: " ")
        let suggestion = texts.didYouMean(EditDistance.nearest(to: name, among: Command.all.map(\.name)))
        return ToolError(texts(.usageUnknownCommand, ["name": name, "suggestion": suggestion]), hint)
    }

    /// The value of a common option anywhere on the line; messages about the command line itself need it.
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
