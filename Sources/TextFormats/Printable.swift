extension String {
    /// The text on one line, with what a terminal would obey instead of show (control characters, and marks that turn
    /// the direction of writing) as "�": names of files and contents of cells come from strangers.
    package var printable: String {
        let mayBe = utf8.withContiguousStorageIfAvailable { $0.contains(where: Self.mayBeginUnprintable) }
        guard mayBe ?? true else { return self }
        return replacing(Self.isUnprintable) { scalar in
            switch scalar {
            case "\n", "\t": " "
            case "\r": ""
            default: "\u{FFFD}"
            }
        }
    }

    /// The text with its lines and columns, and else as ``printable``.
    package var printableLines: String {
        replacing({ Self.isUnprintable($0) && $0 != "\n" && $0 != "\t" }, with: { _ in "\u{FFFD}" })
    }

    /// A JSON document with the same content, in which what a terminal would obey is spelled out ("\u009B").
    package var printableJSON: String {
        replacing({ Self.isUnprintable($0) && $0 != "\n" && $0 != "\t" && $0 != "\r" }) { scalar in
            "\\u" + scalar.value.padded(to: 4, radix: 16)
        }
    }

    private func replacing(
        _ isReplaced: (Unicode.Scalar) -> Bool, with replacement: (Unicode.Scalar) -> String
    ) -> String {
        guard unicodeScalars.contains(where: isReplaced) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if isReplaced(scalar) { result += replacement(scalar) } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// A quick look that spares most texts the other: what is unprintable is a control character, or begins as U+0080 to
    /// U+00BF, U+0600 to U+063F or U+2000 to U+2FFF do.
    private static func mayBeginUnprintable(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
