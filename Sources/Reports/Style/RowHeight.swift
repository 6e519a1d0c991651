/// How high a row must be for wrapped text: files carry fixed heights, and no program measures for us.
enum RowHeight {
    /// Points a line of 11-point text takes.
    static let line = 15.0

    /// Points for the highest of `texts`, each in a column of `width` characters. Errs on the high side, since a line
    /// too many does less harm than a line cut off.
    static func points(_ texts: [(text: String, width: Double)]) -> Double {
        let lines = texts.map { lineCount($0.text, width: $0.width) }.max() ?? 1
        return min(highest, Double(max(1, lines)) * line + 2)
    }

    /// Points for a row with `entries` from column A on; nil where the standard height will do.
    static func needed(by entries: [Entry], widths: [Double]) -> Double? {
        var lines = 1
        for (place, entry) in entries.enumerated() {
            guard case .text(let text) = entry.content, entry.style.wraps else { continue }
            let width = entry.style.room(in: width(ofColumn: place + 1, in: widths))
            lines = max(lines, lineCount(text, width: width))
        }
        return lines > 1 ? min(highest, Double(lines) * line + 2) : nil
    }

    /// The width of a column where it is set, else the standard one.
    static func width(ofColumn column: Int, in widths: [Double]) -> Double {
        column <= widths.count ? widths[column - 1] : 8.43
    }

    /// Excel and LibreOffice allow rows of 409 points.
    private static let highest = 409.0

    /// Lines that `text` takes when broken between words.
    static func lineCount(_ text: String, width: Double) -> Int {
        let room = max(4, Int(width * 1.12))
        // Most texts are short, and no text has more characters than bytes; 0xC2 and 0xE2 begin the rarer line breaks.
        if text.utf8.count <= room, !text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 }) { return 1 }
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
