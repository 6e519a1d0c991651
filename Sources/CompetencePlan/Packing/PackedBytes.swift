import TextFormats

/// Writes values as few bytes: what is kept of each form while thousands are read, and what partial results hold.
package struct PackedWriter {
    package private(set) var bytes: [UInt8] = []
    private var last = LastTexts()

    package init() {}

    /// Takes what is written so far away: the rest is written behind it.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// A number in groups of seven bits, the lowest first; each group but the last has its high bit set.
    package mutating func write(_ number: UInt64) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// A number with its sign in the lowest bit, so that small ones below zero stay short.
    package mutating func write(_ number: Int64) { write(UInt64(bitPattern: number << 1 ^ number >> 63)) }

    package mutating func write(_ number: Int) { write(Int64(number)) }

    package mutating func write(_ truth: Bool) { bytes.append(truth ? 1 : 0) }

    package mutating func write(_ text: String) {
        write(UInt64(text.utf8.count))
        bytes.append(utf8Of: text)
    }

    /// A text that often is the same as the one of its kind before it.
    package mutating func write(_ kind: RepeatedText, _ text: String) {
        let isNew = !text.hasSameBytes(as: last[kind])
        write(isNew)
        guard isNew else { return }
        write(text)
        last[kind] = text
    }

    package mutating func write<Value>(_ value: Value?, _ body: (inout PackedWriter, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    package mutating func write<Element>(
        _ elements: some Collection<Element>, _ body: (inout PackedWriter, Element) -> Void
    ) {
        write(UInt64(elements.count))
        for element in elements { body(&self, element) }
    }
}

/// Kinds of texts that tend to be repeated.
package enum RepeatedText {
    case file, sheet
    /// A need, or a reason.
    case words
}

/// The texts of each kind as they were last.
private struct LastTexts {
    var file = ""
    private var sheet = ""
    private var words = ""

    subscript(kind: RepeatedText) -> String {
        get {
            switch kind {
            case .file: file
            case .sheet: sheet
            case .words: words
            }
        }
        set {
            switch kind {
            case .file: file = newValue
            case .sheet: sheet = newValue
            case .words: words = newValue
            }
        }
    }
}

/// Reads what `PackedWriter` wrote. Bytes may come from a file: what cannot be read is zero or empty, and `isBroken`.
package struct PackedReader {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int
    private var last = LastTexts()
    /// Whether the bytes are not what was to be read.
    package private(set) var isBroken = false

    /// Reads `bytes`, or those of them in `range`.
    package init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        place = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    /// Whether everything was read, and could be.
    package var isDone: Bool { !isBroken && place == end }

    /// Says that a value which was read cannot be.
    package mutating func fail() { isBroken = true }

    private mutating func byte() -> UInt8 {
        guard place < end, !isBroken else {
            isBroken = true
            return 0
        }
        defer { place += 1 }
        return bytes[place]
    }

    package mutating func natural() -> UInt64 {
        let first = byte()
        return first < 0x80 ? UInt64(first) : natural(beginningWith: first)
    }

    private mutating func natural(beginningWith first: UInt8) -> UInt64 {
        var result = UInt64(first & 0x7F)
        var shift: UInt64 = 7
        while shift < 64 {
            let group = byte()
            result |= UInt64(group & 0x7F) << shift
            if group < 0x80 { return result }
            shift += 7
        }
        isBroken = true
        return 0
    }

    package mutating func int64() -> Int64 {
        let number = natural()
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    package mutating func int() -> Int { Int(int64()) }

    package mutating func bool() -> Bool { byte() != 0 }

    /// A length or a count: never more than there are bytes left.
    private mutating func count() -> Int {
        let number = natural()
        guard number <= UInt64(end - place) else {
            isBroken = true
            return 0
        }
        return Int(number)
    }

    package mutating func text() -> String {
        let count = count()
        guard count > 0 else { return "" }
        defer { place += count }
        return bytes.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[place..<place + count]), as: UTF8.self)
        }
    }

    package mutating func text(_ kind: RepeatedText) -> String {
        if bool() { last[kind] = text() }
        return last[kind]
    }

    package mutating func optional<Value>(_ body: (inout PackedReader) -> Value) -> Value? {
        bool() ? body(&self) : nil
    }

    package mutating func list<Element>(_ body: (inout PackedReader) -> Element) -> [Element] {
        let count = count()
        guard count > 0 else { return [] }
        var elements: [Element] = []
        elements.reserveCapacity(min(count, 64))
        while elements.count < count, !isBroken { elements.append(body(&self)) }
        return elements
    }
}
