import TextFormats

extension Unit {
    /// The usual name of the unit's files, without an extension (``UnitFileNames`` makes them unique), by which people
    /// recognise the unit. It is the id if that equals the name or its beginning without special letters
    /// ("plan-og-miljo" for Plan og miljø), otherwise the name.
    package var fileName: String {
        if Self.letters(of: name).hasPrefix(Self.letters(of: id.text)) { return id.inFileName }
        let words = name.split { Self.forbidden.contains($0) || $0.isNewline || $0.isWhitespace || !$0.isPrintable }
        // A leading dot hides a file, a leading "~" marks lock files, and Windows removes a trailing dot.
        let safe = String(
            words.joined(separator: " ").drop { ".~ ".contains($0) }.trimmingSuffix { ". ".contains($0) })
        if safe.isEmpty { return id.inFileName }
        return safe.utf8.count <= Self.longestName ? safe : "\(safe.prefix(Self.longestName / 4)) \(id.inFileName)"
    }

    /// Characters that Windows does not allow in file names.
    private static let forbidden: Set<Character> = ["/", "\\", ":", "*", "?", "\"", "<", ">", "|"]

    /// In bytes. File systems allow 255; synchronised folders allow less.
    private static let longestName = 120

    /// Only letters and digits, with æ, ø and å in either of their two usual transcriptions.
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
        // Repeated letters count as one: Få ansatte may be "faa-ansatte" or "fa-ansatte".
        return letters.split(separator: "a", omittingEmptySubsequences: true).joined(separator: "a")
            .replacing("oe", with: "o")
    }
}

extension Character {
    /// Whether it is visible, and neither a control character nor a direction mark.
    fileprivate var isPrintable: Bool {
        unicodeScalars.allSatisfy { scalar in
            let category = scalar.properties.generalCategory
            return category != .control && (category != .format || scalar == "\u{200D}")
        }
    }
}
