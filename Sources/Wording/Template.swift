/// A text with `{names}` in it, taken apart to be filled: once for all the rows of a table that say it.
package struct Template: Sendable {
    /// What stands before a name, and the name; nil at the end.
    private var parts: [(text: Substring, name: String?)] = []

    package init(_ text: String) {
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            parts.append((rest[..<open], String(rest[rest.utf8.index(after: open)..<close])))
            rest = rest[rest.utf8.index(after: close)...]
        }
        parts.append((rest, nil))
    }

    /// The text with what stands for each name; one that nothing stands for stays, and is seen.
    package func filled(_ argument: (String) -> String?) -> String {
        var result = ""
        for (text, name) in parts {
            result += text
            guard let name else { continue }
            result += Self.value(of: name, argument)
        }
        return result
    }

    /// The text as a formula that joins its words with what each name stands for.
    package func formula(_ references: [String: String]) -> String {
        parts.flatMap { text, name in
            (text.isEmpty ? [] : ["\"\(text)\""]) + (name.map { [references[$0] ?? "\"{\($0)}\""] } ?? [])
        }.joined(separator: "&")
    }

    /// What stands for a name; one that nothing stands for stays, and is seen. «{name|before … after|else}» is said only
    /// where something stands for the name, at the sign …, and else the last part.
    private static func value(of name: String, _ argument: (String) -> String?) -> String {
        guard name.utf8.contains(UInt8(ascii: "|")) else { return argument(name) ?? "{\(name)}" }
        let parts = name.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        guard let value = argument(String(parts[0])), !value.isEmpty else {
            return parts.count > 2 ? String(parts[2]) : ""
        }
        return String(parts[1].replacing("…", with: value))
    }
}
