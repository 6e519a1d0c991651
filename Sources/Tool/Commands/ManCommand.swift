import Wording

/// `kompetanseplan man`: prints the manual page.
enum ManCommand {
    static let command = Command(
        name: "man", summary: .commandMan, operands: .none, options: [],
        example: "kompetanseplan man | man -l -", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) -> ExitStatus {
        terminal.raw(ManualPage(texts: (arguments.language ?? .nb).texts).text)
        return .success
    }
}
