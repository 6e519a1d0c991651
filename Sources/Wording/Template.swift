/// A text with `{names}`, parsed once so that all rows of a table can fill it.
package struct Template: Sendable {
    /// The text before a name, and the name; nil at the end.
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

    /// The text with names replaced by their values. A name without a value remains visible.
    package func filled(_ argument: (String) -> String?) -> String {
        var result = ""
        for (text, name) in parts {
            result += text
            guard let name else { continue }
            result += Self.value(of: name, argument)
        }
        return result
    }

    /// A formula that joins the text with a reference for each name.
    package func formula(_ references: [String: String]) -> String {
        parts.flatMap { text, name in
            (text.isEmpty ? [] : ["\"\(text)\""]) + (name.map { [references[$0] ?? "\"{\($0)}\""] } ?? [])
        }.joined(separator: "&")
    }

    /// The value of a name. A name without a value remains visible. «{name|before … after|else}» gives its second part with the value
    /// in place of «…», or the third part if there is no value.
    private static func value(of name: String, _ argument: (String) -> String?) -> String {
        guard name.utf8.contains(UInt8(ascii: "|")) else { return argument(name) ?? "{\(name)}" }
        let parts = name.utf8.split(separator: UInt8(ascii: "|"), maxSplits: 2, omittingEmptySubsequences: false)
            .map(Substring.init)
        guard let value = argument(String(parts[0])), !value.isEmpty else {
            return parts.count > 2 ? String(parts[2]) : ""
        }
        return String(parts[1].replacing("…", with: value))
    }
}
