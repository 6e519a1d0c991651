import CompetencePlan
import Wording

/// What a shell offers at a position of the command line.
enum Candidates {
    case words([String])
    case files
    case folders
    /// The plan's unit ids, which the program is asked for.
    case units
    case none
}

extension Option {
    /// What may stand as its value; none for a switch.
    var candidates: Candidates {
        switch value {
        case _ where !choices.isEmpty: .words(choices)
        case .valuePlan, .valueData, .valueFile: .files
        case .valueDirectory: .folders
        case .valueUnit: .units
        default: .none
        }
    }
}

extension Command.Operands {
    /// What may stand beside the options.
    var candidates: Candidates {
        switch names.first {
        case nil: .none
        case .operandShell: .words(CompletionsCommand.choices.filter { $0 != "units" })
        case .valueDirectory: .folders
        default: .files
        }
    }
}

extension Command {
    /// The first words of commands that have two.
    static var groups: [String] { all.filter { $0.words.count > 1 }.map { $0.words[0] }.distinct }

    /// The words that a command line may begin with, each once.
    static var firstWords: [String] { all.map { $0.words[0] }.distinct }

    /// Every option that takes a value, as a shell's pattern: a word behind one is no operand.
    static var optionsWithValues: [String] {
        Set((all.flatMap(\.options) + common).filter { $0.value != nil }.map { "--\($0.name)" }).sorted()
    }
}
