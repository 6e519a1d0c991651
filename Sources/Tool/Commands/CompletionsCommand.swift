import Forms
import Wording

/// `kompetanseplan completions`: prints what makes a shell complete our command lines.
enum CompletionsCommand {
    static let command = Command(
        name: "completions", summary: .commandCompletions, operands: .shell, options: [.plan],
        example: "kompetanseplan completions bash > kompetanseplan.bash", run: run)

    /// The shells, and "units": the plan's unit ids, which the shells ask for when a command line names a unit.
    static let choices = ["bash", "zsh", "fish", "units"]

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let texts = (arguments.language ?? .nb).texts
        switch arguments.operands[0] {
        case "bash": terminal.raw(BashCompletions().script)
        case "zsh": terminal.raw(ZshCompletions(texts: texts).script)
        case "fish": terminal.raw(FishCompletions(texts: texts).script)
        case "units":
            let plan = try PlanFile.read(arguments, schema: .standard())
            for unit in plan.units { terminal.result("\(unit.id.text)\t\(unit.name)") }
        case let other:
            let known = choices.joined(separator: ", ")
            throw ToolError(
                texts(.usageBadChoice, ["name": texts(.operandShell), "value": other, "known": known]))
        }
        return .success
    }
}
