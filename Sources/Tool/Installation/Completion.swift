import CompetencePlan
import Forms
import Wording

/// Suggestions for the end of a command line, from the command table. Shells ask for them at each Tab.
struct Completion {
    /// What the shell offers: the given words, or files or folders that it finds itself.
    private enum Kind: String { case words, files, folders }

    private var kind = Kind.words
    private var words: [(word: String, meaning: String)] = []

    /// `line` has no program name, and its last word is unfinished or empty. bash splits "--option=value" at the sign.
    init(_ line: [String], _ texts: Texts) {
        let options = Command.all.flatMap(\.options) + Command.common
        var plain: [String] = []
        var plan: String?
        // The option whose value is the next word.
        var awaiting: String?
        for word in line.dropLast() where word != "=" {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            if let name = awaiting {
                if name == "--plan" { plan = word }
                awaiting = nil
            } else if !word.hasPrefix("-") {
                plain.append(word)
            } else if parts.count == 2 {
                if parts[0] == "--plan" { plan = parts[1] }
            } else if options.contains(where: { $0.value != nil && "--\($0.name)" == word }) {
                awaiting = word
            }
        }
        let last = line.last ?? ""
        let command = Command.all.first { plain.starts(with: $0.words) }
        let own = (command?.options ?? []) + Command.common
        if let equals = last.firstIndex(of: "="), last.hasPrefix("-") { awaiting = String(last[..<equals]) }
        if let awaiting {
            if let option = own.first(where: { "--\($0.name)" == awaiting }) { offer(option, plan) }
        } else if last.hasPrefix("-") {
            words = own.map { ("--\($0.name)", texts($0.help)) }
        } else if let command {
            offer(command.operands)
        } else {
            offerCommands(after: plain, texts)
        }
    }

    /// Suggests an option's values.
    private mutating func offer(_ option: Option, _ plan: String?) {
        switch option.value {
        case _ where !option.choices.isEmpty: words = option.choices.map { ($0, "") }
        case .valuePlan, .valueData, .valueFile: kind = .files
        case .valueDirectory: kind = .folders
        // None if no plan can be read.
        case .valueUnit: words = (try? PlanFile(plan, nil).usablePlan().units.map { ($0.id.text, $0.name) }) ?? []
        default: break
        }
    }

    private mutating func offer(_ operands: Command.Operands) {
        switch operands.names.first {
        case nil: break
        case .operandShell: words = CompletionsCommand.shells.map { ($0, "") }
        case .valueDirectory: kind = .folders
        default: kind = .files
        }
    }

    /// Suggests the next word of commands that start like this.
    private mutating func offerCommands(after plain: [String], _ texts: Texts) {
        let commands = Command.all.filter { $0.words.count > plain.count && $0.words.starts(with: plain) }
        for word in commands.map({ $0.words[plain.count] }).distinct {
            let names = commands.filter { $0.words[plain.count] == word }
            let isWhole = names.count == 1 && names[0].words.count == plain.count + 1
            words.append(
                (word, isWhole ? texts(names[0].summary) : names.compactMap(\.words.last).joined(separator: ", ")))
        }
    }

    /// The kind on the first line, then one word per line, followed by a tab and its meaning.
    var text: String {
        ([kind.rawValue] + words.map { $0.meaning.isEmpty ? $0.word : "\($0.word)\t\($0.meaning)" })
            .joined(separator: "\n") + "\n"
    }
}
