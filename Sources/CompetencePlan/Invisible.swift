extension String {
    /// The text without invisible characters that come with pasting from web pages, chats and PDF files: soft hyphens,
    /// zero-width spaces, direction marks, byte order marks, fillers, and signs that choose how a symbol looks.
    /// Joiners are kept where a script or an emoji needs them. Signs of Word's symbol fonts, which no other font
    /// shows, become what they look like.
    package var withoutInvisible: String {
        guard hasInvisible else { return self }
        var result = String.UnicodeScalarView()
        var before: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
            // After Latin letters, digits and signs, a joiner has no effect.
            let isNeeded = isJoiner && before.value >= 0x590 && before != "\u{200B}"
            if let sign = Self.symbols[scalar] {
                result.append(sign)
            } else if isNeeded || !Self.mayBeInvisible(scalar) {
                result.append(scalar)
            }
            before = scalar
        }
        return String(result)
    }

    /// Whether it may contain such characters. In UTF-8 they all begin with one of a few bytes, which is a quick test.
    package var hasInvisible: Bool {
        utf8.contains(where: Self.mayBeginInvisible)
            && unicodeScalars.contains { Self.mayBeInvisible($0) || Self.symbols[$0] != nil }
    }

    /// The signs that Word's lists and arrows are made of, in the private area where the fonts
    /// Symbol and Wingdings have them.
    private static let symbols: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{F0B7}": "•", "\u{F0A7}": "▪", "\u{F06E}": "▪", "\u{F06C}": "•", "\u{F076}": "•", "\u{F0D8}": "•",
        "\u{F0A8}": "•", "\u{F071}": "•", "\u{F06F}": "•", "\u{F0FC}": "✓", "\u{F0E0}": "→", "\u{F0AE}": "→",
        "\u{F02D}": "–",
        // A line break within a paragraph.
        "\u{B}": "\n",
    ]

    private static func mayBeginInvisible(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEF, 0xF3: true
        case 0xB: true
        default: false
        }
    }

    private static func mayBeInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x2064,
            0x2066...0x206F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
