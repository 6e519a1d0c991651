import TextFormats

extension TextOutput {
    mutating func append(_ short: ShortBytes) {
        append(atMost: ShortBytes.most) { $0.append(short) }
    }

    /// Appends the shortest decimal that is read as the same number. Most numbers have few digits and at most three
    /// decimals, and those are written directly: a quotient of whole numbers is rounded just as a decimal is when it is
    /// read.
    mutating func append(_ number: Double) {
        let thousandths = (number * 1000).rounded()
        guard thousandths.magnitude < 1e14, thousandths / 1000 == number else { return append("\(number)") }
        if thousandths < 0 { append(UInt8(ascii: "-")) }
        let (whole, decimals) = UInt(thousandths.magnitude).quotientAndRemainder(dividingBy: 1000)
        append(digitsOf: whole)
        guard decimals > 0 else { return }
        append(UInt8(ascii: "."))
        var (rest, unit) = (decimals, UInt(100))
        while rest > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / unit))
            (rest, unit) = (rest % unit, unit / 10)
        }
    }

    // MARK: Texts

    /// Appends the end of a start tag and a text.
    mutating func append(content text: String) {
        text.withBytes { bytes in
            guard let first = bytes.first, let last = bytes.last else { return self += ">" }
            if first <= 0x20 || last <= 0x20 { self += " xml:space=\"preserve\">" } else { self += ">" }
            appendEscaped(text, bytes, inAttribute: false)
        }
    }

    /// Appends a text in an element without `xml:space`.
    mutating func append(escaped text: String) {
        text.withBytes { appendEscaped(text, $0, inAttribute: false) }
    }

    /// Appends an attribute with a space before it.
    mutating func append(attribute name: StaticString, _ value: String) {
        self += " "
        self += name
        self += "=\""
        value.withBytes { appendEscaped(value, $0, inAttribute: true) }
        self += "\""
    }

    private mutating func appendEscaped(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        guard bytes.contains(where: Self.isSpecial) else { return append(bytes) }
        guard text.mayNeedSheetEscape else { return appendRuns(bytes, inAttribute) }
        text.escapedForSheet.withBytes { appendRuns($0, inAttribute) }
    }

    /// Appends a text with some bytes escaped.
    private mutating func appendRuns(_ bytes: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool) {
        var run = 0
        for index in bytes.indices {
            guard let escape = Self.escape(bytes[index], inAttribute) else { continue }
            append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
            append(escape)
            run = index + 1
        }
        append(UnsafeBufferPointer(rebasing: bytes[run...]))
    }

    /// Whether a byte may need escaping: markup, a character that XML does not allow or its first byte, or the start of
    /// a sheet escape.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"),
            0xEF:
            true
        default: false
        }
    }

    /// The escape for a byte; nil if it needs none. Control characters use the spreadsheet escape (ECMA-376 part 1,
    /// section 22.9.2.19).
    private static func escape(_ byte: UInt8, _ inAttribute: Bool) -> ShortBytes? {
        switch byte {
        case UInt8(ascii: "&"): return ShortBytes("&amp;")
        case UInt8(ascii: "<"): return ShortBytes("&lt;")
        case UInt8(ascii: ">"): return ShortBytes("&gt;")
        case UInt8(ascii: "\""): return inAttribute ? ShortBytes("&quot;") : nil
        case UInt8(ascii: "\n"): return inAttribute ? ShortBytes("&#xA;") : nil
        case UInt8(ascii: "\t"): return inAttribute ? ShortBytes("&#x9;") : nil
        case 0..<0x20:
            return ShortBytes(of: "_x\(byte.padded(to: 4, radix: 16, uppercase: true))_")
        default: return nil
        }
    }
}

extension OutputSpan<UInt8> {
    /// Appends the bytes in two stores. There must be room for the longest value.
    @inline(__always)
    fileprivate mutating func append(_ short: ShortBytes) {
        withUnsafeMutableBufferPointer { target, count in
            guard let base = target.baseAddress else { return }
            let end = UnsafeMutableRawPointer(base + count)
            end.storeBytes(of: short.low.littleEndian, as: UInt64.self)
            end.storeBytes(of: short.high.littleEndian, toByteOffset: 8, as: UInt64.self)
            count += short.count
        }
    }
}
