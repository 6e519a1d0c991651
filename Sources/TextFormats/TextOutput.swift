/// UTF-8 text on its way out. With somewhere to go it leaves piece by piece, so that a file of any length takes the
/// memory of one piece; without, it stays.
package struct TextOutput {
    /// What has not left yet.
    package private(set) var bytes: [UInt8] = []
    private let drain: (([UInt8]) -> Void)?
    private static let piece = 1 << 16

    /// Text that stays, or that goes to `drain`.
    package init(to drain: (([UInt8]) -> Void)? = nil) {
        self.drain = drain
        if drain != nil { bytes.reserveCapacity(Self.piece * 2) }
    }

    /// A text of the program's own.
    package static func += (output: inout TextOutput, text: StaticString) {
        text.withUTF8Buffer { output.bytes.append(contentsOf: $0) }
    }

    /// A whole number in decimal digits.
    package static func += (output: inout TextOutput, number: Int) {
        if (0...9).contains(number) {
            output.bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            output += DecimalNumber(units: Int64(number), decimals: 0)
        }
    }

    package static func += (output: inout TextOutput, number: DecimalNumber) { output.bytes.append(number) }

    package mutating func append(_ text: String) { append(text.utf8.span) }

    package mutating func append(_ text: Span<UInt8>) {
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    package mutating func append(_ byte: UInt8, count: Int) {
        append(atMost: count) { $0.append(repeating: byte, count: count) }
    }

    /// Adds the bytes that `body` writes.
    @inline(__always)
    mutating func append(atMost count: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
        bytes.append(addingCapacity: count, initializingWith: body)
    }

    /// Sends off what there is of a text that leaves, once it is a piece. Asked after each line.
    package mutating func leave() {
        if bytes.count > Self.piece { flush() }
    }

    /// Sends off what is left; the last thing to do with text that leaves.
    package mutating func flush() {
        guard let drain else { return }
        drain(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// What has not left yet, as a text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
