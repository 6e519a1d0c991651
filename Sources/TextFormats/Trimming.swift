extension String {
    /// The text without white space at its ends.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Whether it is empty or only white space.
    package var isBlank: Bool {
        if let first = utf8.first, first.isVisibleASCII || first == String.latinLetters { return false }
        return allSatisfy(\.isWhitespace)
    }

    /// The first of the two UTF-8 bytes of the letters À to ÿ.
    private static var latinLetters: UInt8 { 0xC3 }

    /// Trimmed, with line breaks inside replaced by spaces, for texts in a list.
    package var onOneLine: String {
        let text = trimmed
        // All line breaks are control characters, or begin with one of two bytes.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }), text.contains(where: \.isNewline)
        else { return text }
        return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
    }
}

extension StringProtocol where SubSequence == Substring {
    /// Without the characters at its end that are to be dropped.
    package func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
        var text = self[...]
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}

extension [String] {
    /// The first texts, and an ellipsis for the rest.
    package func listed(atMost count: Int) -> String {
        prefix(count).joined(separator: ", ") + (self.count > count ? ", …" : "")
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter, digit or sign, neither a space nor a control character.
    fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}
