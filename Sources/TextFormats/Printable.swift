extension String {
    /// The text on one line, with "�" for what a terminal would interpret instead of showing (control characters and
    /// marks that change the text direction). Names of files and contents of cells come from strangers.
    package var printable: String {
        replacing(Self.isUnprintable) { scalar in
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

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
