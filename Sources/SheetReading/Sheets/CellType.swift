/// How a cell's value is stored (ECMA-376 part 1, section 18.18.11).
enum CellType {
    case number, sharedString, formulaString, inlineString, boolean, error, date

    /// Whether the value is a text, so that an empty one is still a result.
    var isText: Bool { [.sharedString, .formulaString, .inlineString].contains(self) }

    /// Reads the attribute `t`; empty means a number. Nil for a type that is not in the standard.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch String(decoding: bytes, as: UTF8.self) {
        case "", "n": self = .number
        case "s": self = .sharedString
        case "b": self = .boolean
        case "e": self = .error
        case "d": self = .date
        case "str": self = .formulaString
        case "inlineStr": self = .inlineString
        default: return nil
        }
    }
}
