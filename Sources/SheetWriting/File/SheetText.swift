import TextFormats

/// Texts in the form that a workbook's parts can contain.
///
/// XML allows no control characters but tab and line ends, and not U+FFFE and U+FFFF. In a cell's text, control
/// characters are written with the spreadsheet escape, so that nothing in an answer is lost. Everywhere else (names,
/// headings, titles, messages, notes, properties, formulas) they have no meaning and are removed first, since
/// libxlsxwriter would write them unchanged.
extension String {
    /// The text on one line: line ends and tabs become spaces, and other characters that XML does not allow become "�".
    package var asOneLine: String {
        guard needsCleaning || utf8.contains(UInt8(ascii: "\n")) || utf8.contains(UInt8(ascii: "\t")) else {
            return self
        }
        let scalars = asLines.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    /// The text with all kinds of line ends as "\n", and other characters that XML does not allow as "�".
    var asLines: String {
        guard needsCleaning else { return self }
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in unicodeScalars {
            defer { last = scalar }
            switch scalar.value {
            case 0x0A where last == "\r": continue
            case 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
            case 0x09, 0x0A: result.append(scalar)
            case 0..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether it has a control character other than tab and line feed, U+0085, U+2028, U+2029, U+FFFE or U+FFFF.
    ///
    /// Most texts have none of the bytes that such a character begins with; looking for those
    /// first saves 1 % of `template`.
    private var needsCleaning: Bool {
        let mayNeed = utf8Span.span.contains { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }
        guard mayNeed else { return false }
        var before: (UInt8, UInt8) = (0, 0)
        for byte in utf8 {
            switch (before.0, before.1, byte) {
            case (_, _, 0x09), (_, _, 0x0A): break
            case (_, _, 0..<0x20), (_, 0xC2, 0x85): return true
            case (0xE2, 0x80, 0xA8...0xA9), (0xEF, 0xBF, 0xBE...0xBF): return true
            default: break
            }
            before = (before.1, byte)
        }
        return false
    }

    /// The text with each "_xHHHH_" escaped, so that it is not read as one character (ECMA-376 part 1, section
    /// 22.9.2.19): its first "_" is written as "_x005F_". U+0000, U+FFFE and U+FFFF, which cannot be escaped, become
    /// "�".
    var escapedForSheet: String {
        guard mayNeedSheetEscape else { return self }
        let shown = unicodeScalars.map { [0, 0xFFFE, 0xFFFF].contains($0.value) ? "\u{FFFD}" : $0 }
        let bytes = Array(String(String.UnicodeScalarView(shown)).utf8)
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            result.append(byte)
            if Self.isSheetEscape(bytes[index...].prefix(7)) { result += "x005F_".utf8 }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether bytes are "_xHHHH_".
    private static func isSheetEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 7 && bytes.first == UInt8(ascii: "_") && bytes.dropFirst().first == UInt8(ascii: "x")
            && bytes.last == UInt8(ascii: "_")
            && bytes.dropFirst(2).prefix(4).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    /// Whether it has a zero, "_x", or the first byte of a character that XML does not allow.
    var mayNeedSheetEscape: Bool {
        let mayNeed = utf8Span.span.contains { $0 == 0 || $0 == 0xEF || $0 == UInt8(ascii: "_") }
        guard mayNeed else { return false }
        var before: UInt8 = 0
        for byte in utf8 {
            if byte == 0 || byte == 0xEF || byte == UInt8(ascii: "x") && before == UInt8(ascii: "_") { return true }
            before = byte
        }
        return false
    }
}
