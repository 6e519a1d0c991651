import TextFormats

/// The height that wrapped text needs: files contain fixed heights, and no program measures for us.
enum RowHeight {
    /// Points for a line of 11-point text.
    static let line = 15.0

    /// Points for the highest of `texts`, each in a column of `width` characters. Errs on the high side, since an extra
    /// line does less harm than a line cut off.
    static func points(_ texts: [(text: String, width: Double)]) -> Double {
        let lines = texts.map { lineCount($0.text, width: $0.width) }.max() ?? 1
        return min(highest, Double(max(1, lines)) * line + 2)
    }

    /// Points for a row with `entries` from column A on; nil if the standard height is enough.
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

    /// The width of a column, or the standard width if none is set.
    static func width(ofColumn column: Int, in widths: [Double]) -> Double {
        column <= widths.count ? widths[column - 1] : 8.43
    }

    /// Excel and LibreOffice allow rows of 409 points.
    private static let highest = 409.0

    /// The number of lines of `text` when broken between words. Every row of every report is measured, so this goes
    /// through the bytes once and adds the widths of scalars, which are at least as many as the visible characters.
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
            // Continuation bytes of a scalar (RFC 3629).
            case 0x80...0xBF: continue
            case let byte: lines.word += LetterWidth.of(byte)
            }
        }
        lines.endParagraph()
        return lines.count
    }
}

/// The widths of letters in 11-point Calibri, in tenths of a pixel; other fonts have similar proportions.
enum LetterWidth {
    /// Column widths are given in digits of this width.
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

    /// The width of the letter with this first byte in UTF-8. Outside ASCII the byte gives only the kind of letter, and
    /// the width is that of the wider ones.
    static func of(_ byte: UInt8) -> Int {
        switch byte {
        case 0x20...0x7E: Int(ascii[Int(byte) - 0x20])
        // å, ø, é and similar letters; then wider ones and signs.
        case 0xC3: 76
        case 0..<0xE3: 85
        default: widest
        }
    }
}

/// Counts lines as they are filled with words.
private struct Lines {
    let room: Int
    /// The width of the word being read.
    var word = 0
    /// The number of lines in finished paragraphs.
    private(set) var count = 0
    /// The number of lines in this paragraph, and the used width of the last one.
    private var lines = 1
    private var used = 0

    init(room: Int) { self.room = room }

    /// Adds the word to a line with room for it; a word longer than a line continues on the next.
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
