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
    /// bytes once and adds up the widths of scalars, which are as many as the letters that a reader sees, or more.
    static func lineCount(_ text: String, width: Double) -> Int {
        let room = max(4 * LetterWidth.digit, Int(width * Double(LetterWidth.digit) * 0.97))
        let bytes = text.utf8Span.span
        if bytes.count * LetterWidth.widest <= room, !bytes.contains(where: { $0 &- 0x0A < 4 }) { return 1 }
        var lines = Lines(room: room)
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: " "): lines.endWord()
            case UInt8(ascii: "\n") where index > 0 && bytes[index - 1] == UInt8(ascii: "\r"): continue
            case 0x0A...0x0D: lines.endParagraph()
            // What follows the first byte of a scalar (RFC 3629).
            case 0x80...0xBF: continue
            case let byte: lines.word += LetterWidth.of(byte)
            }
        }
        lines.endParagraph()
        return lines.count
    }
}

/// How wide letters are in 11-point Calibri, in tenths of a pixel; other fonts keep to much the same proportions.
enum LetterWidth {
    /// A column's width is told in digits, of which each has so much room.
    static let digit = 70
    static let space = 33
    static let widest = 150

    /// From the space to "~".
    private static let ascii: [UInt8] = [
        33, 48, 59, 73, 74, 105, 100, 32, 45, 45, 73, 73, 37, 45, 37, 57, 74, 74, 74, 74, 74, 74, 74, 74, 74, 74,
        39, 39, 73, 73, 73, 68, 131, 85, 80, 78, 90, 72, 67, 93, 91, 37, 47, 76, 62, 125, 95, 97, 76, 99, 80, 67, 71,
        94,
        83, 131, 76, 71, 69, 45, 57, 45, 73, 73, 43, 70, 77, 62, 77, 73, 45, 69, 77, 34, 35, 67, 34, 117, 77, 77, 77,
        77, 51, 57,
        49, 77, 66, 105, 63, 66, 58, 46, 68, 46, 73,
    ]

    /// Of the letter whose first byte in UTF-8 this is. Beyond ASCII one byte tells only what kind of letter it is, and the
    /// wider ones of the kind count.
    static func of(_ byte: UInt8) -> Int {
        switch byte {
        case 0x20...0x7E: Int(ascii[Int(byte) - 0x20])
        // å, ø, é and their like; then what is wider, signs among them.
        case 0xC3: 76
        case 0..<0xE3: 85
        default: widest
        }
    }
}

/// Lines being filled with words.
private struct Lines {
    let room: Int
    /// The width of the word that is being read.
    var word = 0
    /// Lines of the paragraphs that are done.
    private(set) var count = 0
    /// Lines of this paragraph, and how much of the last of them is taken.
    private var lines = 1
    private var used = 0

    init(room: Int) { self.room = room }

    /// Puts the word where it has room; one longer than a line goes on over the next.
    mutating func endWord() {
        guard word > 0 else { return }
        if used > 0, used + LetterWidth.space + word > room {
            lines += 1
            used = 0
        }
        used += word + (used > 0 ? LetterWidth.space : 0)
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
