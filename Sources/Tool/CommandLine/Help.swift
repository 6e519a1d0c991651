import Wording

/// Help for the program and for each command, from the command table.
struct Help {
    let texts: Texts

    /// The text of `kompetanseplan --help`.
    var program: String {
        let names = Command.all.map { ($0.name, texts($0.summary)) }
        return """
            \(texts(.toolAbout))

            \(texts(.toolUsage)): kompetanseplan \(texts(.operandCommand)) …

            \(texts(.toolCommands)):
            \(Self.table(names))

            \(texts(.toolCommonOptions)):
            \(Self.table(Command.common.map(row)))

            \(texts(.toolExitStatus))
            \(texts(.toolMore, ["command": "merge"]))
            """
    }

    /// The text of `kompetanseplan plan --help`: the commands of the group.
    func group(_ commands: [Command]) -> String {
        let names = commands.map { ($0.name, texts($0.summary)) }
        return """
            \(texts(.toolCommands)):
            \(Self.table(names))

            \(texts(.toolMore, ["command": commands[0].name]))
            """
    }

    /// The text of `kompetanseplan merge --help`.
    func command(_ command: Command) -> String {
        let required = command.options.filter(\.isRequired).map { row(of: $0).0 }
        let isOptional = command.operands.count.lowerBound == 0
        let operands = command.operands.names.map { isOptional ? "[\(texts($0))]" : texts($0) }
        let usage = (["kompetanseplan", command.name] + operands + required).joined(separator: " ")
        let isShort = command.options.allSatisfy(\.isRequired)
        let table = Self.table(command.options.map(row))
        let own = command.options.isEmpty ? "" : "\(texts(.toolOptions)):\n\(table)\n\n"
        return """
            \(texts(command.summary)).

            \(texts(.toolUsage)): \(usage)\(isShort ? "" : " [\(texts(.valueOptions))]")

            \(own)\(texts(.toolCommonOptions)):
            \(Self.table(Command.common.map(row)))

            \(texts(.toolExample)):
              \(command.example)
            """ + (command.inYearFolder == nil ? "" : "\n\n\(texts(.toolYearFolder))")
    }

    private func row(of option: Option) -> (String, String) {
        ("--\(option.name)" + (option.values(texts).map { " " + $0 } ?? ""), option.meaning(texts))
    }

    /// Two aligned columns.
    private static func table(_ rows: [(String, String)]) -> String {
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { "  \($0)\(String(repeating: " ", count: width - $0.count + 2))\($1)" }
            .joined(separator: "\n")
    }
}
