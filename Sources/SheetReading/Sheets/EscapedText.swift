/// Characters that XML cannot contain, written as `_xHHHH_` in SpreadsheetML texts (ECMA-376 part 1, section
/// 22.9.2.19).
enum EscapedText {
    /// The text of `bytes` with each `_xHHHH_` replaced by its UTF-16 unit.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let first = firstEscape(in: bytes, from: 0) else { return String(decoding: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        var done = 0
        var next: Int? = first
        while let offset = next {
            units.append(contentsOf: String(decoding: bytes[done..<offset], as: UTF8.self).utf16)
            units.append(unit(in: bytes, at: offset) ?? 0)
            done = offset + length
            next = firstEscape(in: bytes, from: done)
        }
        units.append(contentsOf: String(decoding: bytes[done...], as: UTF8.self).utf16)
        return String(decoding: units, as: UTF16.self)
    }

    static func decoded(_ text: String) -> String {
        var text = text
        return text.withUTF8 { decoded($0) }
    }

    /// The length of `_x005F_`.
    private static let length = 7

    private static func firstEscape(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var next = start
        while let offset = RawBytes.firstIndex(of: UInt8(ascii: "_"), in: bytes, from: next),
            offset + length <= bytes.count
        {
            if unit(in: bytes, at: offset) != nil { return offset }
            next = offset + 1
        }
        return nil
    }

    private static func unit(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt16? {
        guard bytes[offset + 1] == UInt8(ascii: "x"), bytes[offset + length - 1] == UInt8(ascii: "_") else {
            return nil
        }
        var value: UInt16 = 0
        for byte in bytes[offset + 2..<offset + length - 1] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
