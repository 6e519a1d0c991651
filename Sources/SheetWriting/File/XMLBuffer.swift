import Glibc
import TextFormats

/// XML on its way to a file.
///
/// Rows are most of what is written, in pieces of a few bytes each; room is looked for once a piece here, and the piece is
/// then stored, at a fifth of what appending it to an array costs.
struct XMLBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    /// What was appended; the pointer is good as long as nothing is.
    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    /// Forgets what was appended, and keeps the memory.
    mutating func removeAll() { count = 0 }

    /// Memory for `more` bytes behind those that are there.
    @inline(__always)
    private mutating func room(for more: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity &- count < more { grow(by: more) }
        return base + count
    }

    @inline(never)
    private mutating func grow(by more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    // MARK: Pieces

    @inline(__always)
    mutating func append(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        memcpy(room(for: length), text.utf8Start, length)
        count &+= length
    }

    @inline(__always)
    mutating func append(_ piece: ShortBytes) {
        let target = UnsafeMutableRawPointer(room(for: ShortBytes.most))
        target.storeBytes(of: piece.low.littleEndian, as: UInt64.self)
        target.storeBytes(of: piece.high.littleEndian, toByteOffset: 8, as: UInt64.self)
        count &+= piece.count
    }

    mutating func append(_ byte: UInt8) {
        room(for: 1).pointee = byte
        count &+= 1
    }

    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        memcpy(room(for: bytes.count), start, bytes.count)
        count &+= bytes.count
    }

    // MARK: Numbers

    mutating func append(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(digitsOf: number.magnitude)
    }

    private mutating func append(digitsOf number: UInt) {
        if number < 10 { return append(UInt8(ascii: "0") + UInt8(number)) }
        // No number of 64 bits has more digits.
        let end = room(for: 20)
        var rest = number
        var length = 0
        while rest > 0 {
            length &+= 1
            rest /= 10
        }
        rest = number
        for place in stride(from: length &- 1, through: 0, by: -1) {
            end[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        count &+= length
    }

    /// The shortest decimal that is read as the same number. One of few digits and at most three decimals is such, and
    /// most are: a quotient of whole numbers is rounded as a decimal is when it is read.
    mutating func append(_ number: Double) {
        let thousandths = (number * 1000).rounded()
        guard thousandths.magnitude < 1e14, thousandths / 1000 == number else { return append(plain: "\(number)") }
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

    /// A text that has nothing to escape.
    mutating func append(plain text: String) {
        text.withBytes { append($0) }
    }

    /// The end of a start tag and a text.
    mutating func append(content text: String) {
        text.withBytes { bytes in
            guard let first = bytes.first, let last = bytes.last else { return append(">") }
            append(first <= 0x20 || last <= 0x20 ? " xml:space=\"preserve\">" : ">")
            appendEscaped(text, bytes, inAttribute: false)
        }
    }

    /// An attribute, with the space before it.
    mutating func append(attribute name: StaticString, _ value: String) {
        append(" ")
        append(name)
        append("=\"")
        value.withBytes { appendEscaped(value, $0, inAttribute: true) }
        append("\"")
    }

    private mutating func appendEscaped(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
        let start = count
        if appendRuns(bytes, inAttribute) { return }
        count = start
        text.escapedForSheet.withBytes { _ = appendRuns($0, inAttribute, isEscapedForSheet: true) }
    }

    /// Appends a text with markup escaped; most have none, and one look at each byte tells. False where the text has
    /// something that XML lacks, or that a sheet takes for an escape.
    private mutating func appendRuns(
        _ bytes: UnsafeBufferPointer<UInt8>, _ inAttribute: Bool, isEscapedForSheet: Bool = false
    ) -> Bool {
        var run = 0
        for place in bytes.indices {
            let byte = bytes[place]
            guard Self.isSpecial(byte) else { continue }
            if !isEscapedForSheet, Self.mayNeedSheetEscape(byte, bytes[(place + 1)...].first) { return false }
            guard let escape = Self.escape(byte, inAttribute) else { continue }
            append(UnsafeBufferPointer(rebasing: bytes[run..<place]))
            append(escape)
            run = place + 1
        }
        append(UnsafeBufferPointer(rebasing: bytes[run...]))
        return true
    }

    /// Whether a byte is one of markup, or one that XML lacks or that begins such a character, or may begin an escape.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "_"),
            0xEF:
            true
        default: false
        }
    }

    private static func mayNeedSheetEscape(_ byte: UInt8, _ next: UInt8?) -> Bool {
        byte == 0 || byte == 0xEF || byte == UInt8(ascii: "_") && next == UInt8(ascii: "x")
    }

    /// What stands for a byte that cannot stand for itself; nil where it can. Control characters are written as a sheet's
    /// escapes (ECMA-376 part 1, section 22.9.2.19).
    private static func escape(_ byte: UInt8, _ inAttribute: Bool) -> ShortBytes? {
        switch byte {
        case UInt8(ascii: "&"): return ShortBytes("&amp;")
        case UInt8(ascii: "<"): return ShortBytes("&lt;")
        case UInt8(ascii: ">"): return ShortBytes("&gt;")
        case UInt8(ascii: "\""): return inAttribute ? ShortBytes("&quot;") : nil
        case UInt8(ascii: "\n"): return inAttribute ? ShortBytes("&#xA;") : nil
        case UInt8(ascii: "\t"): return inAttribute ? ShortBytes("&#x9;") : nil
        case 0..<0x20:
            let digits = String(byte, radix: 16, uppercase: true)
            return ShortBytes(of: "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_")
        default: return nil
        }
    }
}
