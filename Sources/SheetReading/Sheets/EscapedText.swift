/// Characters that XML cannot hold, written `_xHHHH_` in texts of SpreadsheetML (ECMA-376 part 1, section 22.9.2.19).
enum EscapedText {
    /// The text of `bytes` with each `_xHHHH_` as the UTF-16 unit that it stands for.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let first = firstEscape(in: bytes, from: 0) else { return String(decoding: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        var done = 0
        var next: Int? = first
        while let place = next {
            units.append(contentsOf: String(decoding: bytes[done..<place], as: UTF8.self).utf16)
            units.append(unit(in: bytes, at: place) ?? 0)
            done = place + length
            next = firstEscape(in: bytes, from: done)
        }
        units.append(contentsOf: String(decoding: bytes[done...], as: UTF8.self).utf16)
        return String(decoding: units, as: UTF16.self)
    }

    /// The same of a text.
    static func decoded(_ text: String) -> String {
        var text = text
        return text.withUTF8 { decoded($0) }
    }

    /// Bytes of `_x005F_`.
    private static let length = 7

    private static func firstEscape(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var next = start
        while let place = RawBytes.firstIndex(of: UInt8(ascii: "_"), in: bytes, from: next),
            place + length <= bytes.count
        {
            if unit(in: bytes, at: place) != nil { return place }
            next = place + 1
        }
        return nil
    }

    private static func unit(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt16? {
        guard bytes[place + 1] == UInt8(ascii: "x"), bytes[place + length - 1] == UInt8(ascii: "_") else { return nil }
        var value: UInt16 = 0
        for byte in bytes[place + 2..<place + length - 1] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }
}
