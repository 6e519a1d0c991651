import Wording

/// What makes fish complete our command lines and say what each word means, from the command table.
struct FishCompletions {
    let texts: Texts

    var script: String {
        """
        # fish completion for kompetanseplan, made by `kompetanseplan completions fish`.

        # The words of the command line that are neither options nor their values.
        function __kompetanseplan_plain
            set -l words (commandline -opc)
            set -l plain
            set -l isValue no
            for word in $words[2..-1]
                if test $isValue = yes
                    set isValue no
                    continue
                end
                switch $word
                    case \(Command.optionsWithValues.joined(separator: " "))
                        set isValue yes
                    case '-*'
                    case '*'
                        set -a plain $word
                end
            end
            echo "$plain"
        end

        # Whether the command line has come to just these words, or to them and operands.
        function __kompetanseplan_at
            test (__kompetanseplan_plain) = "$argv"
        end

        function __kompetanseplan_in
            string match -q -- "$argv *" (__kompetanseplan_plain)' '
        end

        function __kompetanseplan_units
            set -l words (commandline -opc)
            set -l place (contains -i -- --plan $words)
            if test -n "$place"
                set -l next (math $place + 1)
                $words[1] completions units --plan $words[$next] 2>/dev/null
            else
                $words[1] completions units 2>/dev/null
            end
        end

        complete -c kompetanseplan -f
        \((first + groups + Command.all.flatMap(lines)).joined(separator: "\n"))

        """
    }

    private var first: [String] {
        Command.firstWords.map { word in
            let summary = Command.all.first { $0.name == word }.map { texts($0.summary) }
            return line("__kompetanseplan_at ''", "-a \(word)", summary)
        } + Command.common.map { option("", $0) }
    }

    private var groups: [String] {
        Command.groups.flatMap { group in
            Command.group(group).map { command in
                line("__kompetanseplan_at \(group)", "-a \(command.words.last ?? "")", texts(command.summary))
            }
        }
    }

    private func lines(of command: Command) -> [String] {
        let condition = "__kompetanseplan_in \(command.name)"
        let operands = arguments(for: command.operands.candidates)
        return command.options.map { option(condition, $0) }
            + (operands.isEmpty || operands == "-f" ? [] : [line(condition, operands, nil)])
    }

    private func option(_ condition: String, _ option: Option) -> String {
        let value = option.value == nil ? "" : " -r \(arguments(for: option.candidates))"
        return line(condition, "-l \(option.name)\(value)", texts(option.help))
    }

    private func arguments(for candidates: Candidates) -> String {
        switch candidates {
        case .words(let words): "-f -a '\(words.joined(separator: " "))'"
        case .files: "-F"
        case .folders: "-f -a '(__fish_complete_directories)'"
        case .units: "-f -a '(__kompetanseplan_units)'"
        case .none: "-f"
        }
    }

    private func line(_ condition: String, _ what: String, _ help: String?) -> String {
        let when = condition.isEmpty ? "" : " -n \(Self.quoted(condition))"
        return "complete -c kompetanseplan\(when) \(what)" + (help.map { " -d \(Self.quoted($0))" } ?? "")
    }

    private static func quoted(_ text: String) -> String {
        "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
    }
}
