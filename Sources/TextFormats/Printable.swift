extension String {
    /// The text on one line, with "�" for what a terminal would interpret instead of showing (control characters and marks that
    /// change the text direction). Names of files and contents of cells come from strangers.
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

    /// As ``printable``, but keeping line breaks and tabs.
    package var printableLines: String {
        replacing({ Self.isUnprintable($0) && $0 != "\n" && $0 != "\t" }, with: { _ in "\u{FFFD}" })
    }

    /// An equivalent JSON document, with escapes ("\u009B") for what a terminal would interpret.
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

    /// A quick test that most texts fail: unprintable characters are control characters, or begin like U+0080 to U+00BF, U+0600
    /// to U+063F or U+2000 to U+2FFF.
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
