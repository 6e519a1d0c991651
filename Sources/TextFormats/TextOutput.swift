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

    package static func += (output: inout TextOutput, text: String) {
        output.bytes.append(utf8Of: text)
        output.leave()
    }

    /// A text of the program's own.
    package static func += (output: inout TextOutput, text: StaticString) {
        text.withUTF8Buffer { output.bytes.append(contentsOf: $0) }
        output.leave()
    }

    /// A whole number in decimal digits.
    package static func += (output: inout TextOutput, number: Int) { output += String(number) }

    package mutating func append(_ byte: UInt8, count: Int) {
        bytes.append(contentsOf: repeatElement(byte, count: count))
    }

    /// Sends off a piece that is full.
    private mutating func leave() {
        if bytes.count > Self.piece { flush() }
    }

    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Sends off what is left; the last thing to do with text that leaves.
    package mutating func flush() {
        guard let drain else { return }
        drain(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// What has not left yet, as a text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }
}
