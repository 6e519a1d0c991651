/// What makes bash complete our command lines, from the command table. It needs nothing but bash itself.
struct BashCompletions {
    var script: String {
        """
        # bash completion for kompetanseplan, made by `kompetanseplan completions bash`.
        _kompetanseplan() {
            local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command plan i
            local -a plain=()
            # "--option=value" comes as three words.
            [[ $cur == = ]] && cur=
            [[ $prev == = ]] && prev=${COMP_WORDS[COMP_CWORD-2]}
            for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in
                    \(Command.optionsWithValues.joined(separator: "|")))
                        [[ ${COMP_WORDS[i+1]-} == = ]] && ((i++))
                        [[ ${COMP_WORDS[i]} == --plan || ${COMP_WORDS[i-1]} == --plan ]] && plan=${COMP_WORDS[i+1]-}
                        ((i++)) ;;
                    -* | =) ;;
                    *) plain+=("${COMP_WORDS[i]}") ;;
                esac
            done
            command=${plain[0]-}
            case $command in \(groups)) command="$command ${plain[1]-}" ;; esac
            COMPREPLY=()
            case $command:$prev in
        \(values.joined(separator: "\n"))
            esac
            case $command in
        \(commands.joined(separator: "\n"))
            esac
        }

        _kompetanseplan_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2"); }

        _kompetanseplan_files() {
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -f -- "$1")
        }

        _kompetanseplan_folders() {
            compopt -o filenames 2>/dev/null
            mapfile -t COMPREPLY < <(compgen -d -- "$1")
        }

        _kompetanseplan_units() {
            local units
            units=$("${COMP_WORDS[0]}" completions units ${2:+--plan "$2"} 2>/dev/null | cut -f 1)
            _kompetanseplan_words "$units" "$1"
        }

        complete -F _kompetanseplan kompetanseplan

        """
    }

    private var groups: String { Command.groups.isEmpty ? "''" : Command.groups.joined(separator: "|") }

    /// What may stand behind each option: one case for each command, and one for the options that all have.
    private var values: [String] {
        let own = Command.all.flatMap { command in
            command.options.filter { $0.value != nil }.map { line("'\(command.name):--\($0.name)'", $0.candidates) }
        }
        return own + Command.common.filter { $0.value != nil }.map { line("*:--\($0.name)", $0.candidates) }
    }

    private func line(_ pattern: String, _ candidates: Candidates) -> String {
        let action = action(for: candidates)
        return "        \(pattern)) \(action.isEmpty ? "" : action + "; ")return ;;"
    }

    private func action(for candidates: Candidates) -> String {
        switch candidates {
        case .words(let words): "_kompetanseplan_words '\(words.joined(separator: " "))' \"$cur\""
        case .files: "_kompetanseplan_files \"$cur\""
        case .folders: "_kompetanseplan_folders \"$cur\""
        case .units: "_kompetanseplan_units \"$cur\" \"$plan\""
        case .none: ""
        }
    }

    /// What may stand where a new word begins.
    private var commands: [String] {
        func options(_ options: [Option]) -> String {
            options.map { "--\($0.name)" }.joined(separator: " ")
        }
        func both(_ pattern: String, _ options: String, _ action: String) -> String {
            """
                    \(pattern))
                        if [[ $cur == -* ]]; then _kompetanseplan_words '\(options)' "$cur"; return; fi
                        \(action) ;;
            """
        }
        let common = options(Command.common)
        let first = Command.firstWords.joined(separator: " ")
        let groups = Command.groups.map { group in
            let words = Command.group(group).compactMap(\.words.last).joined(separator: " ")
            return both("'\(group) '", common, "_kompetanseplan_words '\(words)' \"$cur\"")
        }
        let own = Command.all.map { command in
            let action = action(for: command.operands.candidates)
            return both("'\(command.name)'", options(command.options + Command.common), action.isEmpty ? ":" : action)
        }
        return [both("''", common, "_kompetanseplan_words '\(first)' \"$cur\"")] + groups + own
    }
}
