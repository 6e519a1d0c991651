/// How high a row must be for wrapped text: files carry fixed heights, and no program measures for us.
enum RowHeight {
    /// Points a line of 11-point text takes.
    static let line = 15.0

    /// Points for the highest of `texts`, each in a column of `width` characters. Errs on the high side, since a line
    /// too many does less harm than a line cut off.
    static func points(_ texts: [(text: String, width: Double)]) -> Double {
        let lines = texts.map { lineCount($0.text, width: $0.width) }.max() ?? 1
        // Excel and LibreOffice allow rows of 409 points.
        return min(409, Double(max(1, lines)) * line + 2)
    }

    /// Lines that `text` takes when broken between words.
    static func lineCount(_ text: String, width: Double) -> Int {
        let room = max(4, Int(width * 1.12))
        let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return paragraphs.reduce(0) { total, paragraph in
            var lines = 1
            var used = 0
            for word in paragraph.split(separator: " ") {
                let length = word.count
                if used > 0, used + 1 + length > room {
                    lines += 1
                    used = 0
                }
                used += length + (used > 0 ? 1 : 0)
                while used > room {
                    lines += 1
                    used -= room
                }
            }
            return total + lines
        }
    }
}
