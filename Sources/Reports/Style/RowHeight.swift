import TextFormats

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
        let entries = entries.span
        for index in entries.indices {
            guard case .text(let text) = entries[index].content, entries[index].style.breaksLines else { continue }
            let width = entries[index].style.room(in: width(ofColumn: index + 1, in: widths))
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

    /// Lines that `text` takes when broken between words. Every row of every report is measured, so this goes through the
    /// bytes once and counts scalars, which are as many as the letters that a reader sees, or more.
    static func lineCount(_ text: String, width: Double) -> Int {
        let room = max(4, Int(width * 1.12))
        let bytes = text.utf8Span.span
        if bytes.count <= room, !bytes.contains(where: { $0 &- 0x0A < 4 }) { return 1 }
        var lines = Lines(room: room)
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: " "): lines.endWord()
            case UInt8(ascii: "\n") where index > 0 && bytes[index - 1] == UInt8(ascii: "\r"): continue
            case 0x0A...0x0D: lines.endParagraph()
            // What follows the first byte of a scalar (RFC 3629).
            case 0x80...0xBF: continue
            default: lines.word += 1
            }
        }
        lines.endParagraph()
        return lines.count
    }
}

/// Lines being filled with words.
private struct Lines {
    let room: Int
    /// Letters in the word that is being read.
    var word = 0
    /// Lines of the paragraphs that are done.
    private(set) var count = 0
    /// Lines of this paragraph, and letters in the last of them.
    private var lines = 1
    private var used = 0

    init(room: Int) { self.room = room }

    /// Puts the word where it has room; one longer than a line goes on over the next.
    mutating func endWord() {
        guard word > 0 else { return }
        if used > 0, used + 1 + word > room {
            lines += 1
            used = 0
        }
        used += word + (used > 0 ? 1 : 0)
        word = 0
        if used > room {
            let more = (used - 1) / room
            lines += more
            used -= more * room
        }
    }

    mutating func endParagraph() {
        endWord()
        count += lines
        lines = 1
        used = 0
    }
}
