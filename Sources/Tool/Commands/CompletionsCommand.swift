import Forms
import Wording

/// `kompetanseplan completions`: prints a script for completion in a shell.
enum CompletionsCommand {
    static let command = Command(
        name: "completions", summary: .commandCompletions, operands: .init(names: [.operandShell], count: 1...Int.max),
        options: [.plan],
        example: "kompetanseplan completions bash > kompetanseplan.bash", run: run)

    static let shells = ["bash", "zsh", "fish"]

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let language = arguments.language ?? .nb
        switch arguments.operands[0] {
        // Called by the scripts at each Tab, followed by the words of the command line.
        case "words": terminal.raw(Completion(Array(arguments.operands.dropFirst()), language.texts).text)
        case _ where arguments.operands.count > 1:
            let command = "kompetanseplan \(command.name)"
            throw ToolError(
                language.texts(.usageTooMany, ["value": arguments.operands[1]]),
                language.texts(.usageTryHelp, ["command": command]))
        case "bash": terminal.raw(CompletionScript.bash(language))
        case "zsh": terminal.raw(CompletionScript.zsh(language))
        case "fish": terminal.raw(CompletionScript.fish(language))
        case let other:
            let allowed = shells.joined(separator: ", ")
            throw ToolError(
                language.texts(
                    .usageBadChoice, ["name": language.texts(.operandShell), "value": other, "known": allowed])
            )
        }
        return .success
    }
}
