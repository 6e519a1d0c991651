/// How a cell's value is stored (ECMA-376 part 1, section 18.18.11).
enum CellType {
    case number, sharedString, formulaString, inlineString, boolean, error, date

    /// Whether the value is a text, so that an empty one is still a result.
    var isText: Bool {
        switch self {
        case .sharedString, .formulaString, .inlineString: true
        case .number, .boolean, .error, .date: false
        }
    }

    /// Reads the attribute `t`; empty means a number. Nil for a type that is not in the standard.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.first else {
            self = .number
            return
        }
        switch (bytes.count, first) {
        case (1, UInt8(ascii: "n")): self = .number
        case (1, UInt8(ascii: "s")): self = .sharedString
        case (1, UInt8(ascii: "b")): self = .boolean
        case (1, UInt8(ascii: "e")): self = .error
        case (1, UInt8(ascii: "d")): self = .date
        case (3, UInt8(ascii: "s")) where bytes[1] == UInt8(ascii: "t") && bytes[2] == UInt8(ascii: "r"):
            self = .formulaString
        case (9, UInt8(ascii: "i")) where bytes.elementsEqual("inlineStr".utf8): self = .inlineString
        default: return nil
        }
    }
}
