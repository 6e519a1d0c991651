import Wording

/// Scripts that let a shell ask the program for completions.
enum CompletionScript {
    static func bash(_ language: Language) -> String {
        #"""
        # bash completion for kompetanseplan, made by `kompetanseplan completions bash`.
        _kompetanseplan() {
            local cur=${COMP_WORDS[COMP_CWORD]}
            local -a offer=()
            mapfile -t offer < <("${COMP_WORDS[0]}" completions words --language \#(language.rawValue) -- \
                "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
            # "--option=value" comes as three words.
            [[ $cur == = ]] && cur=
            COMPREPLY=()
            case ${offer[0]-} in
                words)
                    offer=("${offer[@]:1}")
                    mapfile -t COMPREPLY < <(compgen -W "${offer[*]%%$'\t'*}" -- "$cur") ;;
                files)
                    compopt -o filenames 2>/dev/null
                    mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
                folders)
                    compopt -o filenames 2>/dev/null
                    mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
            esac
        }

        complete -F _kompetanseplan kompetanseplan

        """#
    }

    static func zsh(_ language: Language) -> String {
        #"""
        #compdef kompetanseplan
        # zsh completion for kompetanseplan, made by `kompetanseplan completions zsh`.

        _kompetanseplan() {
            local kind
            local -a offer
            offer=(${(f)"$($service completions words --language \#(language.rawValue) -- \
                "${(@Q)words[2,CURRENT]}" 2>/dev/null </dev/null)"})
            (( $#offer )) || return 1
            kind=$offer[1]
            shift offer
            offer=(${${offer//:/\\:}/$'\t'/:})
            compset -P '--*='
            case $kind in
                words) _describe kompetanseplan offer ;;
                files) _files ;;
                folders) _files -/ ;;
            esac
        }

        if [[ $funcstack[1] == _kompetanseplan ]]; then
            _kompetanseplan "$@"
        else
            compdef _kompetanseplan kompetanseplan
        fi

        """#
    }

    static func fish(_ language: Language) -> String {
        #"""
        # fish completion for kompetanseplan, made by `kompetanseplan completions fish`.
        function __kompetanseplan
            set -l words (commandline -opc)
            set -l begun (commandline -ct)
            set -l offer ($words[1] completions words --language \#(language.rawValue) -- $words[2..-1] "$begun" \
                2>/dev/null </dev/null)
            set -l option (string match -r -- '^--[^=]*=' $begun)
            set -l value (string replace -r -- '^--[^=]*=' '' "$begun")
            switch "$offer[1]"
                case files
                    set offer '' (__fish_complete_path "$value")
                case folders
                    set offer '' (__fish_complete_directories "$value")
            end
            for line in $offer[2..-1]
                echo "$option$line"
            end
        end

        complete -c kompetanseplan -f -a '(__kompetanseplan)'

        """#
    }
}
