extension String {
    /// The text on one line, with what a terminal would obey instead of show (control characters, and marks that turn
    /// the direction of writing) as "�": names of files and contents of cells come from strangers.
    package var printable: String {
        guard unicodeScalars.contains(where: Self.isUnprintable) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar == "\n" || scalar == "\t" {
                result += " "
            } else if scalar != "\r" {
                result.unicodeScalars.append(Self.isUnprintable(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return result
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
