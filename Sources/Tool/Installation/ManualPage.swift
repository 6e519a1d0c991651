import Wording

/// The manual page, from the command table, in the standard macros (man(7)).
struct ManualPage {
    let texts: Texts

    var text: String {
        let name = "kompetanseplan"
        var page = Roff()
        page.macro("TH", [name.uppercased(), "1", Program.released, "\(name) \(Program.version)", texts(.manManual)])
        page.macro("SH", [texts(.manName)])
        page.paragraph("\(name) - \(texts(.manAbout))")
        page.macro("SH", [texts(.toolUsage).uppercased()])
        page.bold(name, then: "\(texts(.operandCommand)) …")
        page.macro("SH", [texts(.manDescription)])
        page.paragraph(texts(.toolAbout))
        page.macro("SH", [texts(.toolCommands).uppercased()])
        for command in Command.all { add(command, to: &page) }
        page.macro("SH", [texts(.toolCommonOptions).uppercased()])
        for option in Command.common { add(option, to: &page) }
        page.macro("SH", [texts(.manExitStatus)])
        for (status, key) in [("0", TextKey.manExitSuccess), ("1", .manExitFindings), ("2", .manExitUnusable)] {
            page.item(status, texts(key))
        }
        page.macro("SH", [texts(.manEnvironment)])
        page.item("NO_COLOR", texts(.manNoColour))
        page.item("SOURCE_DATE_EPOCH", texts(.manEpoch))
        page.item("TMPDIR", texts(.manTemporary))
        page.macro("SH", [texts(.manLog)])
        page.paragraph(texts(.manLogFormat))
        for (event, key) in [
            ("start", TextKey.manLogStart), ("read", .manLogRead), ("wrote", .manLogWrote), ("end", .manLogEnd),
        ] {
            page.item(event, texts(key))
        }
        return page.text
    }

    private func add(_ command: Command, to page: inout Roff) {
        page.macro("SS", [command.name])
        page.paragraph(texts(command.summary) + ".")
        for option in command.options { add(option, to: &page) }
        page.macro("PP", [])
        page.paragraph(texts(.toolExample) + ":")
        page.example(command.example)
    }

    private func add(_ option: Option, to page: inout Roff) {
        page.item("--\(option.name)", value: option.values(texts), option.meaning(texts))
    }
}

/// Builds a roff text line by line.
private struct Roff {
    private(set) var text = ""

    mutating func macro(_ name: String, _ arguments: [String]) {
        // Programs read the date and do not know escapes.
        text +=
            ".\(name)" + arguments.map { " \"\($0.first?.isNumber == true ? $0 : Self.escaped($0))\"" }.joined() + "\n"
    }

    mutating func paragraph(_ words: String) { for line in Self.lines(words) { text += line + "\n" } }

    mutating func bold(_ word: String, then rest: String) {
        text += ".B \(Self.escaped(word))\n\(Self.escaped(rest))\n"
    }

    /// A term with its explanation.
    mutating func item(_ term: String, value: String? = nil, _ meaning: String) {
        let argument = value.map { " \\fI\(Self.escaped($0))\\fR" } ?? ""
        text += ".TP\n\\fB\(Self.escaped(term))\\fR\(argument)\n"
        paragraph(meaning)
    }

    mutating func example(_ line: String) {
        text += ".PP\n.nf\n.RS 4\n\(Self.escaped(line))\n.RE\n.fi\n"
    }

    /// Lines of at most 80 characters, if the words allow it.
    private static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, width(last) + 1 + width(String(word)) <= 80 {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines.map(escaped)
    }

    /// The width for programs that count non-ASCII letters as escapes, "\\[u00E5]".
    private static func width(_ text: String) -> Int {
        escaped(text).unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 8) }
    }

    /// Escapes roff's control characters: hyphens stay copyable, and no line starts with a dot or an apostrophe.
    private static func escaped(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
