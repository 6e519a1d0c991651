extension String {
    /// Without white space at its ends.
    package var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Trimmed, with a space for each line end inside, for texts that are listed with others.
    package var onOneLine: String {
        let text = trimmed
        guard text.contains(where: \.isNewline) else { return text }
        return text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.joined(separator: " ")
    }
}
