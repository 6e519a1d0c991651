import Wording

/// The exit status (design section 3).
package enum ExitStatus: Int32, Sendable {
    case success = 0
    /// The work was done, but some form has errors, or `--final` was refused.
    case findings = 1
    /// The command line, the plan or an output path cannot be used; nothing was written.
    case unusable = 2
}

/// An error that ends the program: lines for standard error, with exit status 2.
struct ToolError: Error {
    let lines: [String]
    /// The lock file of another program that has an output file open, if that is the cause.
    var lock: String?

    init(_ lines: String...) { self.lines = lines }

    init(lines: [String], lock: String? = nil) { (self.lines, self.lock) = (lines, lock) }
}

/// An option of a command, written `--name value` or `--name=value`.
struct Option: Sendable {
    let name: String
    /// The name of its value in help; nil for a switch.
    let value: TextKey?
    let help: TextKey
    /// The allowed values, if they are few.
    var choices: [String] = []
    var isRequired = false
    /// The option that can replace a required one.
    var alternative: String?
    var canRepeat = false
    /// The option that this one requires.
    var requires: String?
    /// The options that cannot be combined with this one.
    var excludes: [String] = []

    /// Its allowed values, or the name of its value; nil for a switch.
    func values(_ texts: Texts) -> String? {
        choices.isEmpty ? value.map { texts($0) } : choices.joined(separator: "|")
    }

    /// What it does, and its required and excluded options.
    func meaning(_ texts: Texts) -> String {
        var words = texts(help)
        if let requires { words += texts(.optionRequires, ["name": "--\(requires)"]) }
        if !excludes.isEmpty {
            words += texts(.optionExcludes, ["names": excludes.map { "--\($0)" }.joined(separator: ", ")])
        }
        return words
    }
}

/// One command. Parsing, usage and help all come from this description.
struct Command: Sendable {
    /// The operands and how many there can be.
    struct Operands: Sendable {
        /// Their names in help.
        let names: [TextKey]
        let count: ClosedRange<Int>

        static let none = Operands(names: [], count: 0...0)
        /// One or more files or folders.
        static let forms = Operands(names: [.operandForms], count: 1...Int.max)
        /// One folder.
        static let folder = Operands(names: [.valueDirectory], count: 1...1)
    }

    /// One word, or two for related commands: "plan check".
    let name: String
    let summary: TextKey
    let operands: Operands
    let options: [Option]
    let example: String
    /// Its defaults in a year's folder.
    var inYearFolder: YearFolder.Defaults?
    /// Whether it writes to the log itself, because it does not end.
    var keepsOwnLog = false
    let run: @Sendable (Arguments, Terminal) throws -> ExitStatus

    /// All commands, in the order of help.
    static let all = [
        InitCommand.command, PlanCheckCommand.command, PlanConvertCommand.command, PlanNextCommand.command,
        TemplateCommand.command,
        CheckCommand.command, StatusCommand.command, MergeCommand.command, WatchCommand.command, RollUpCommand.command,
        InspectCommand.command, CompletionsCommand.command, ManCommand.command,
    ]

    /// The commands whose name starts with `word` and has a second word.
    static func group(_ word: String) -> [Command] { all.filter { $0.name.hasPrefix(word + " ") } }

    var words: [String] { name.split(separator: " ").map(String.init) }

    /// Options of all commands.
    static let common = [
        Option(
            name: "language", value: .valueLanguage, help: .optionLanguage, choices: Language.allCases.map(\.rawValue)),
        Option(name: "log", value: .valueFile, help: .optionLog),
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
    /// For a command with another kind of output.
    static let outOrPartial = Option(
        name: "out", value: .valueDirectory, help: .optionOut, isRequired: true, alternative: "partial")
    static let previous = Option(name: "previous", value: .valueData, help: .optionPrevious, canRepeat: true)
    static let date = Option(name: "date", value: .valueDate, help: .optionDate)

    static let without = Option(name: "without", value: .valueUnit, help: .optionWithout, canRepeat: true)

    static func format(_ choices: [String]) -> Option {
        Option(name: "format", value: .valueFormat, help: .optionFormat, choices: choices)
    }
}
