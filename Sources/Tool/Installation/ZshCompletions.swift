import Wording

/// What makes zsh complete our command lines and say what each word means, from the command table.
struct ZshCompletions {
    let texts: Texts

    var script: String {
        """
        #compdef kompetanseplan
        # zsh completion for kompetanseplan, made by `kompetanseplan completions zsh`.

        _kompetanseplan_units() {
            local -a units
            local plan=${opt_args[--plan]}
            units=(${${(f)"$(_call_program units $service completions units ${plan:+--plan $plan} 2>/dev/null)"}//$'\\t'/:})
            _describe -t units \(Self.quoted(texts(.columnUnit))) units
        }

        \(functions.joined(separator: "\n\n"))

        \(level("_kompetanseplan", Command.firstWords.map { ($0, summary(of: $0)) }))

        if [[ $funcstack[1] == _kompetanseplan ]]; then
            _kompetanseplan "$@"
        else
            compdef _kompetanseplan kompetanseplan
        fi

        """
    }

    private func summary(of word: String) -> String {
        if let command = Command.all.first(where: { $0.name == word }) { return texts(command.summary) }
        return Command.group(word).compactMap(\.words.last).joined(separator: ", ")
    }

    /// A function for each command, and one for each word that commands begin with.
    private var functions: [String] {
        Command.all.map { command in
            let arguments = (command.options + Command.common).map(argument) + operands(of: command)
            return """
                \(Self.name(command.name))() {
                    _arguments -s -S : \\
                        \(arguments.joined(separator: " \\\n        "))
                }
                """
        }
            + Command.groups.map { group in
                level(
                    Self.name(group), Command.group(group).map { ($0.words.last ?? "", texts($0.summary)) },
                    prefix: group + " ")
            }
    }

    /// A function that completes one of some words, and leaves the rest to the function of that word.
    private func level(_ name: String, _ words: [(String, String)], prefix: String = "") -> String {
        let items = words.map { Self.quoted("\($0.0):\($0.1)") }
        let cases = words.map { "            \($0.0)) \(Self.name(prefix + $0.0)) ;;" }
        return """
            \(name)() {
                local curcontext=$curcontext state line
                typeset -A opt_args
                _arguments -C \(Command.common.map(argument).joined(separator: " ")) '1: :->command' '*:: :->arguments'
                case $state in
                    command)
                        local -a commands
                        commands=(\(items.joined(separator: " ")))
                        _describe -t commands \(Self.quoted(texts(.toolCommands))) commands ;;
                    arguments)
                        case $line[1] in
            \(cases.joined(separator: "\n"))
                        esac ;;
                esac
            }
            """
    }

    private static func name(_ command: String) -> String {
        "_kompetanseplan_" + String(command.map { $0.isLetter ? $0 : "_" })
    }

    private func argument(_ option: Option) -> String {
        let star = option.canRepeat ? "*" : ""
        let help = Self.escaped(texts(option.help))
        guard let value = option.value else { return Self.quoted("\(star)--\(option.name)[\(help)]") }
        let items = Self.escaped(texts(value))
        return Self.quoted("\(star)--\(option.name)=[\(help)]:\(items):\(action(for: option.candidates))")
    }

    private func operands(of command: Command) -> [String] {
        guard let first = command.operands.names.first else { return [] }
        return [Self.quoted("*:\(Self.escaped(texts(first))):\(action(for: command.operands.candidates))")]
    }

    private func action(for candidates: Candidates) -> String {
        switch candidates {
        case .words(let words): "(\(words.joined(separator: " ")))"
        case .files: "_files"
        case .folders: "_files -/"
        case .units: "_kompetanseplan_units"
        case .none: " "
        }
    }

    private static func quoted(_ text: String) -> String { "'\(text.replacing("'", with: "'\\''"))'" }

    /// A text inside a description of an argument.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing(":", with: "\\:").replacing("[", with: "\\[")
            .replacing("]", with: "\\]")
    }
}
