import Wording

/// How the program ends (design section 3).
package enum ExitStatus: Int32, Sendable {
    case success = 0
    /// The work was done, but some form has errors, or `--final` was refused.
    case findings = 1
    /// The command line, the plan or an output place cannot be used; nothing was written.
    case unusable = 2
}

/// Why the program cannot go on: lines for standard error, and exit status 2.
struct ToolError: Error {
    let lines: [String]

    init(_ lines: String...) { self.lines = lines }

    init(lines: [String]) { self.lines = lines }
}

/// An option of a command, written `--name value` or `--name=value`.
struct Option: Sendable {
    let name: String
    /// What stands for its value in help; nil for a switch.
    let value: TextKey?
    let help: TextKey
    /// The values that it takes, where these are few.
    var choices: [String] = []
    var isRequired = false
    var canRepeat = false
}

/// One command: parsing, usage and help all come from this description.
struct Command: Sendable {
    /// What may stand beside the options.
    enum Operands: Sendable {
        case none
        /// One file; "-" is standard input.
        case file
        /// One or more files or folders.
        case forms
    }

    let name: String
    let summary: TextKey
    let operands: Operands
    let options: [Option]
    let example: String
    let run: @Sendable (Arguments, Terminal) async throws -> ExitStatus

    /// All commands, in the order of help.
    static let all = [TemplateCommand.command, CheckCommand.command, MergeCommand.command, InspectCommand.command]

    /// Options that every command has.
    static let common = [
        Option(
            name: "language", value: .valueLanguage, help: .optionLanguage, choices: Language.allCases.map(\.rawValue)),
        Option(name: "quiet", value: nil, help: .optionQuiet),
        Option(name: "color", value: .valueColor, help: .optionColor, choices: ["auto", "always", "never"]),
        Option(name: "help", value: nil, help: .optionHelp),
        Option(name: "version", value: nil, help: .optionVersion),
    ]
}

extension Option {
    static let plan = Option(name: "plan", value: .valuePlan, help: .optionPlan)
    static let jobs = Option(name: "jobs", value: .valueNumber, help: .optionJobs)
    static let out = Option(name: "out", value: .valueDirectory, help: .optionOut, isRequired: true)
    static let previous = Option(name: "previous", value: .valueData, help: .optionPrevious)
    static let date = Option(name: "date", value: .valueDate, help: .optionDate)

    static func format(_ choices: [String]) -> Option {
        Option(name: "format", value: .valueFormat, help: .optionFormat, choices: choices)
    }
}
