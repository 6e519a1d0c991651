import Foundation
import Support
import Testing

@testable import Tool

@Suite("Completions in real shells")
struct CompletionTests {
    /// A folder with only the program, the scripts, and a plan.
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("", to: "bin/.hold")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("bin/kompetanseplan"), withDestinationPath: Kompetanseplan.path)
        try folder.copy("samples/roros/plan.json", to: "plan.json")
        try folder.write("", to: "skjemaer/.hold")
        for (shell, name) in [("bash", "bash"), ("zsh", "_kompetanseplan"), ("fish", "fish")] {
            let run = try Kompetanseplan.run(["completions", shell])
            #expect(run.status == 0)
            try folder.write(run.output, to: "\(shell)/\(name)")
        }
    }

    private func shell(_ shell: String, _ arguments: [String]) throws -> ProgramRun {
        try ProgramRun(
            shell, arguments, in: folder.url,
            environment: ["PATH": "\(folder.path("bin")):/usr/bin:/bin", "HOME": folder.path, "LC_ALL": "C.UTF-8"])
    }

    /// Command lines with an unfinished last word, and its only completion.
    private static let lines = [
        ("kompetanseplan me", "merge"), ("kompetanseplan plan che", "check"),
        ("kompetanseplan --language nb stat", "status"),
        ("kompetanseplan merge --fo", "--format"), ("kompetanseplan merge --format j", "json"),
        ("kompetanseplan merge --without st", "stab"),
        ("kompetanseplan template --plan plan.json --unit bygg", "bygg-og-eiendom"),
        ("kompetanseplan check pl", "plan.json"), ("kompetanseplan completions f", "fish"),
        ("kompetanseplan template --out skj", "skjemaer"), ("kompetanseplan check --color al", "always"),
        ("kompetanseplan plan check --form", "--format"),
    ]

    @Test(
        "the shells find no errors in the scripts",
        arguments: [("bash", "bash"), ("zsh", "_kompetanseplan"), ("fish", "fish")])
    func syntax(_ name: String, _ file: String) throws {
        let run = try shell(name, ["-n", "\(name)/\(file)"])
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    /// Bash's completions of each command line; it splits words after "=", as when a person types.
    private func bash(_ lines: [String]) throws -> [String] {
        let script = """
            source bash/bash
            for line in "$@"; do
                read -ra COMP_WORDS <<< "${line//=/ = }"
                [[ $line == *' ' ]] && COMP_WORDS+=('')
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _kompetanseplan
                echo "${COMPREPLY[*]}"
            done
            """
        let run = try shell("bash", ["--norc", "-c", script, "bash"] + lines)
        #expect(run.errors.isEmpty)
        return run.output.components(separatedBy: "\n").dropLast()
    }

    @Test("bash completes the only matching word")
    func bash() throws {
        let offered = try bash(Self.lines.map(\.0))
        for (line, offer) in zip(Self.lines, offered) { #expect(offer == line.1, "\(line.0)") }
        #expect(
            try bash(["kompetanseplan merge --format=j", "kompetanseplan merge --without=sta"]) == ["json", "stab"])
        #expect(
            try bash(["kompetanseplan "])
                == ["init plan template check status merge watch rollup inspect completions man"])
    }

    @Test("fish completes the only matching word")
    func fish() throws {
        let script =
            "source fish/fish; for line in $argv; complete -C $line | string split -f 1 \\t | string join ' '; end"
        let run = try shell("fish", ["--no-config", "-c", script] + Self.lines.map(\.0))
        #expect(run.errors.isEmpty)
        let offered = run.output.components(separatedBy: "\n").dropLast()
        #expect(offered.count == Self.lines.count)
        for (line, offer) in zip(Self.lines, offered) {
            #expect(offer == line.1 || offer == line.1 + "/", "\(line.0): \(offer)")
        }
    }

    @Test("zsh completes the only matching word at its prompt")
    func zsh() throws {
        let script = """
            zmodload zsh/zpty
            zpty -b z zsh -f -i
            zpty -w z "PROMPT=; fpath=($PWD/zsh \\$fpath); autoload -Uz compinit; compinit -u -D; setopt noautolist nolistbeep"
            zpty -w z "dump() { print -r -- \\"\\$BUFFER\\" >> seen; BUFFER=; }; zle -N dump; bindkey '^Xd' dump"
            for line in "$@"; do zpty -w -n z "$line"$'\\t'$'\\x18d'; done
            for i in {1..300}; do
                [[ -f seen && $(wc -l < seen) -ge $# ]] && break
                sleep 0.1
                zpty -r -t z junk 2>/dev/null
            done
            zpty -d z
            cat seen
            """
        let run = try shell("zsh", ["-f", "-c", script, "zsh"] + Self.lines.map(\.0))
        let offered = run.output.components(separatedBy: "\n").dropLast()
        #expect(offered.count == Self.lines.count)
        for (line, offer) in zip(Self.lines, offered) {
            let begun = line.0.split(separator: " ").dropLast().joined(separator: " ")
            let ways = ["", " ", "=", "/", "/ "].map { "\(begun) \(line.1)\($0)" }
            #expect(ways.contains(offer), "\(line.0): \(offer)")
        }
    }

    @Test("every command offers all its options", arguments: Command.all.map(\.name))
    func options(_ name: String) throws {
        let command = try #require(Command.all.first { $0.name == name })
        let expected = Set((command.options + Command.common).map { "--\($0.name)" })
        let line = "kompetanseplan \(name) --"
        #expect(try Set(bash([line])[0].split(separator: " ").map(String.init)) == expected)
        let run = try shell("fish", ["--no-config", "-c", "source fish/fish; complete -C $argv[1]", line])
        let offered = Set(run.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) })
        #expect(offered == expected)
    }

    @Test("units are offered by id and name; without a plan, nothing is")
    func units() throws {
        let run = try Kompetanseplan.run(["completions", "units", "--plan", "samples/roros/plan.json"])
        #expect(run.status == 2)
        let words = ["template", "--plan", "samples/roros/plan.json", "--unit", "bygg"]
        let offered = try Kompetanseplan.run(["completions", "words", "--"] + words)
        #expect(offered.output.contains("bygg-og-eiendom\tBygg og eiendom\n"))
        try folder.remove("plan.json")
        #expect(try bash(["kompetanseplan template --unit bygg"]) == [""])
    }
}
