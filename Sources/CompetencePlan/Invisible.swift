extension String {
    /// The text without invisible characters that come with pasting from web pages, chats and PDF files: soft hyphens, zero-width
    /// spaces, direction marks, byte order marks. Joiners are kept where a script or an emoji needs them.
    package var withoutInvisible: String {
        guard hasInvisible else { return self }
        var result = String.UnicodeScalarView()
        var before: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
            // After Latin letters, digits and signs, a joiner has no effect.
            let isNeeded = isJoiner && before.value >= 0x590 && before != "\u{200B}"
            if isNeeded || !Self.mayBeInvisible(scalar) { result.append(scalar) }
            before = scalar
        }
        return String(result)
    }

    /// Whether it may contain such characters. In UTF-8 they all begin with one of four bytes, which is a quick test.
    package var hasInvisible: Bool {
        utf8.contains { $0 >= 0xC2 && ($0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 || $0 == 0xEF) }
            && unicodeScalars.contains(where: Self.mayBeInvisible)
    }

    private static func mayBeInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
        default: false
        }
    }
}
