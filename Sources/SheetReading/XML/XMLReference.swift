/// References: the five entities of XML and characters by number are all there are (section 4.6).
enum XMLReference {
    /// The length of the reference that begins `rest`, with its "&" and ";"; nil where more bytes may complete it.
    static func length(_ rest: UnsafeBufferPointer<UInt8>, isComplete: Bool) throws(Problem) -> Int? {
        let start = rest.prefix(longest)
        guard let end = start.firstIndex(of: UInt8(ascii: ";")) else {
            if start.count < longest, !isComplete { return nil }
            throw .damaged("a \"&\" begins no reference")
        }
        guard character(start[1..<end]) != nil else {
            throw .damaged("\"\(String(decoding: start[...end], as: UTF8.self))\" is no reference that XML knows")
        }
        return end + 1
    }

    /// "&#x0010FFFF;" and some zeros more.
    private static let longest = 24

    /// The character that a reference without its "&" and ";" means.
    static func character(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        if name.first == UInt8(ascii: "#") {
            let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
            let digits = name.dropFirst(isHexadecimal ? 2 : 1)
            // Int would take a sign.
            guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
                let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
                XMLCharacters.isAllowed(value)
            else { return nil }
            return Unicode.Scalar(value)
        }
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: return nil
        }
    }
}
