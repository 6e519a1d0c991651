extension String {
    /// Without signs that nobody sees, which pasting from web pages, chats and PDF files brings along: soft hyphens,
    /// zero-width spaces, marks of direction, byte order marks. Joiners stay where a script or a picture needs them.
    package var withoutInvisible: String {
        guard utf8.contains(where: { $0 == 0xC2 || $0 == 0xD8 || $0 == 0xE2 || $0 == 0xEF }) else { return self }
        guard unicodeScalars.contains(where: Self.mayBeInvisible) else { return self }
        var result = String.UnicodeScalarView()
        var before: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            let isJoiner = scalar == "\u{200C}" || scalar == "\u{200D}"
            // After Latin letters, digits and signs, a joiner joins nothing.
            let isNeeded = isJoiner && before.value >= 0x590 && before != "\u{200B}"
            if isNeeded || !Self.mayBeInvisible(scalar) { result.append(scalar) }
            before = scalar
        }
        return String(result)
    }

    private static func mayBeInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
        default: false
        }
    }
}
