/// A buffer of UTF-8 text to be written: JSON, CSV and XML. With a destination it is flushed in chunks, so that a file
/// of any length takes the memory of one chunk; without one it keeps the text.
///
/// Appending is inlined into the writers: a table of 200,000 rows is 20 million short texts, and a call for
/// each took a tenth of writing it.
package struct TextOutput {
    /// The text that has not been flushed.
    package var bytes: [UInt8] { storage }
    @usableFromInline var storage: [UInt8] = []
    private let drain: (([UInt8]) -> Void)?
    /// The size above which the text is flushed.
    package static let chunk = 1 << 16

    /// A buffer that keeps its text, or flushes it to `drain`.
    package init(to drain: (([UInt8]) -> Void)? = nil) {
        self.drain = drain
        if drain != nil { storage.reserveCapacity(Self.chunk * 2) }
    }

    // MARK: Appending

    /// Appends at most `count` bytes, which `body` writes.
    @inlinable
    package mutating func append(atMost count: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
        storage.append(addingCapacity: count, initializingWith: body)
    }

    @inlinable
    package mutating func append(_ text: some Collection<UInt8>) { storage.append(contentsOf: text) }

    /// Appends a literal.
    @inlinable
    package static func += (output: inout TextOutput, text: StaticString) {
        text.withUTF8Buffer { output.append($0) }
    }

    /// Appends a whole number in decimal digits.
    @inlinable
    package static func += (output: inout TextOutput, number: Int) {
        if number < 0 { output.append(UInt8(ascii: "-")) }
        output.append(digitsOf: number.magnitude)
    }

    /// Appends an exact number.
    package static func += (output: inout TextOutput, number: DecimalNumber) { output.append(number.description) }

    @inlinable
    package mutating func append(_ text: String) { storage.append(contentsOf: text.utf8) }

    @inlinable
    package mutating func append(_ byte: UInt8) { storage.append(byte) }

    @inlinable
    package mutating func append(digitsOf number: UInt) {
        if number < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)) }
        var length = 0
        var rest = number
        while rest > 0 {
            length += 1
            rest /= 10
        }
        storage.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: length))
        rest = number
        var index = storage.count
        while rest > 0 {
            index -= 1
            storage[index] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
    }

    // MARK: Flushing

    /// Flushes the text once it is as long as a chunk. Call it after each line.
    package mutating func flushIfFull() {
        if storage.count > Self.chunk { flush() }
    }

    /// Flushes the rest; call it when all has been appended.
    package mutating func flush() {
        guard let drain else { return }
        drain(storage)
        storage.removeAll(keepingCapacity: true)
    }

    /// The text that has not been flushed.
    package var text: String { String(decoding: storage, as: UTF8.self) }
}
