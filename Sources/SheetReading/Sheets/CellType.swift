/// How a cell's value is stored (ECMA-376 part 1, section 18.18.11).
enum CellType {
    case number, sharedString, formulaString, inlineString, boolean, error, date

    /// Reads the attribute `t`; nil for a type that the standard does not have.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        switch (bytes.count, bytes.first) {
        case (1, UInt8(ascii: "n")): self = .number
        case (1, UInt8(ascii: "s")): self = .sharedString
        case (1, UInt8(ascii: "b")): self = .boolean
        case (1, UInt8(ascii: "e")): self = .error
        case (1, UInt8(ascii: "d")): self = .date
        case (3, _) where bytes.elementsEqual("str".utf8): self = .formulaString
        case (9, _) where bytes.elementsEqual("inlineStr".utf8): self = .inlineString
        default: return nil
        }
    }
}

/// Numbers as XML Schema writes a double: digits, point and exponent, nothing else that Swift would take.
enum DecimalText {
    /// The number in `bytes`, spaces around it passed over; nil where it is none.
    static func number(_ bytes: [UInt8]) -> Double? {
        let inner = bytes.drop(while: XMLCharacters.isSpace)
        let end = inner.lastIndex { !XMLCharacters.isSpace($0) }.map { $0 + 1 } ?? inner.startIndex
        let digits = inner[inner.startIndex..<end]
        return small(digits) ?? general(digits)
    }

    /// Whole numbers of up to 15 digits, which are most of all numbers.
    private static func small(_ digits: ArraySlice<UInt8>) -> Double? {
        let isNegative = digits.first == UInt8(ascii: "-")
        let unsigned = isNegative ? digits.dropFirst() : digits
        guard !unsigned.isEmpty, unsigned.count <= 15 else { return nil }
        var value = 0
        for byte in unsigned {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return isNegative ? -Double(value) : Double(value)
    }

    private static func general(_ digits: ArraySlice<UInt8>) -> Double? {
        let allowed = digits.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                true
            default: false
            }
        }
        guard allowed, let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite else { return nil }
        return number
    }
}
