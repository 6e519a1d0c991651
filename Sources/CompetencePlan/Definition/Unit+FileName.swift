extension Unit {
    /// What the unit's files are called where no other's are (``UnitFileNames``), without an ending, so that a person sees whose they are: the id, where it is the
    /// name or the beginning of it without signs that travel badly ("plan-og-miljo" for Plan og miljø), else the name.
    package var fileName: String {
        if Self.letters(of: name).hasPrefix(Self.letters(of: id.text)) { return id.inFileName }
        let words = name.split { Self.forbidden.contains($0) || $0.isNewline || $0.isWhitespace || !$0.isPrintable }
        let safe = words.joined(separator: " ").trimmingDots
        if safe.isEmpty { return id.inFileName }
        return safe.utf8.count <= Self.longestName ? safe : "\(safe.prefix(Self.longestName / 4)) \(id.inFileName)"
    }

    /// What Windows allows in no file name.
    private static let forbidden: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]

    /// In bytes. File systems take 255; folders that are synchronised take less.
    private static let longestName = 120

    /// Letters and digits alone, with æ, ø and å written in either of the two ways that they are written without.
    private static func letters(of text: String) -> String {
        var letters = ""
        for character in text.lowercased() where character.isLetter || character.isNumber {
            switch character {
            case "æ": letters += "ae"
            case "ø": letters += "o"
            case "å": letters += "a"
            default: letters.append(character)
            }
        }
        // Several in a row count as one: Få ansatte is "faa-ansatte" to some, "fa-ansatte" to others.
        return letters.split(separator: "a", omittingEmptySubsequences: true).joined(separator: "a")
            .replacing("oe", with: "o")
    }
}

extension Character {
    /// Whether it is something to see, and not a control sign or a change of the direction of writing.
    fileprivate var isPrintable: Bool {
        unicodeScalars.allSatisfy { scalar in
            let category = scalar.properties.generalCategory
            return category != .control && (category != .format || scalar == "\u{200D}")
        }
    }
}

extension String {
    /// Without dots at either end: one in front hides a file, and Windows takes away one at the end. "~" begins the name of a
    /// lock file.
    fileprivate var trimmingDots: String {
        var text = self[...]
        while let first = text.first, first == "." || first == " " || first == "~" { text.removeFirst() }
        while let last = text.last, last == "." || last == " " { text.removeLast() }
        return String(text)
    }
}
