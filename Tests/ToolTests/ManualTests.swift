import Foundation
import Support
import Testing
import Wording

@testable import Tool

@Suite("The manual page and the help, from one table")
struct ManualTests {
    @Test("man and mandoc find no errors, and show every command and option", arguments: Language.allCases)
    func page(_ language: Language) throws {
        let folder = try TemporaryFolder()
        let made = try Kompetanseplan.run(["man", "--language", language.rawValue])
        #expect(made.status == 0)
        let page = try folder.write(made.output, to: "kompetanseplan.1")
        let lint = try ProgramRun("mandoc", ["-Tlint", page])
        #expect(lint.output + lint.errors == "")
        let man = try ProgramRun(
            "man", ["--warnings", "-l", page], environment: ["LC_ALL": "C.UTF-8", "MANWIDTH": "200", "PAGER": "cat"])
        #expect(man.status == 0)
        #expect(man.errors.isEmpty)
        for command in Command.all {
            #expect(man.output.contains("\n   \(command.name)\n"))
            for option in command.options { #expect(man.output.contains(" --\(option.name)"), "\(option.name)") }
        }
        let about = try ProgramRun("lexgrog", [page])
        #expect(about.output.contains("kompetanseplan - \(language.texts(.manAbout))"))
    }

    @Test("the example of each command is valid", arguments: Command.all.map(\.name))
    func example(_ name: String) throws {
        let command = try #require(Command.all.first { $0.name == name })
        let words = command.example.split(separator: " ").map(String.init).prefix { $0 != ">" && $0 != "|" }
        #expect(Array(words.prefix(1 + command.words.count)) == ["kompetanseplan"] + command.words)
        _ = try Arguments(Array(words.dropFirst(1 + command.words.count)), of: command, texts: Language.nb.texts)
    }
}
