/// A text with `{names}` in it, taken apart to be filled: once for all the rows of a table that say it.
package struct Template: Sendable {
    /// What stands before a name, and the name; nil at the end.
    private var parts: [(text: String, name: String?)] = []

    package init(_ text: String) {
        Self.split(text) { parts.append((String(decoding: $0, as: UTF8.self), $1)) }
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
            (text.isEmpty ? [] : ["\"" + text + "\""]) + (name.map { [references[$0] ?? "\"{\($0)}\""] } ?? [])
        }.joined(separator: "&")
    }

    /// What stands for a name; one that nothing stands for stays, and is seen. «{name|before … after|else}» is said only
    /// where something stands for the name, at the sign …, and else the last part.
    static func value(of name: String, _ argument: (String) -> String?) -> String {
        let parts = name.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1 else { return argument(name) ?? "{\(name)}" }
        guard let value = argument(String(parts[0])), !value.isEmpty else {
            return parts.count > 2 ? String(parts[2]) : ""
        }
        return String(parts[1].replacing("…", with: value))
    }

    /// Hands on what stands before each name with the name, and what stands after the last.
    static func split(_ text: String, _ take: (_ text: UnsafeBufferPointer<UInt8>, _ name: String?) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
                let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
            {
                let name = UnsafeBufferPointer(rebasing: bytes[open + 1..<close])
                take(UnsafeBufferPointer(rebasing: bytes[start..<open]), String(decoding: name, as: UTF8.self))
                start = close + 1
            }
            take(UnsafeBufferPointer(rebasing: bytes[start...]), nil)
        }
    }
}
