import CompetencePlan
import TextFormats

/// A text as a key by its bytes: looked up in a fraction of the time that Swift's own comparison takes, which must know
/// that an "å" can be stored in two ways. Here those two differ, so that a miss says nothing yet.
struct ExactText: Hashable, Sendable {
    private let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactText, right: ExactText) -> Bool { left.text.hasSameBytes(as: right.text) }

    /// By its length, beginning and end: a form's sentences are long, and differ in those.
    func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count)
        let isHashed: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            let bytes = UnsafeRawBufferPointer(bytes)
            let start = min(bytes.count, Self.end)
            hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[..<start]))
            let end = max(start, bytes.count - Self.end)
            if end < bytes.count { hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: bytes[end...])) }
        }
        if isHashed == nil { for byte in text.utf8.prefix(Self.end) { hasher.combine(byte) } }
    }

    /// How many bytes of the beginning and of the end.
    private static var end: Int { 16 }
}

/// Values that are found by a text, whatever its case and punctuation: at once where it is written as it was entered.
struct TextTable<Value: Sendable>: Sendable {
    private var exact: [ExactText: Value] = [:]
    private var normalised: [String: Value] = [:]

    init() {}

    /// Of two texts that are one when they are compared, the first is kept.
    init(_ entries: some Sequence<(String, Value)>) {
        for (text, value) in entries { add(text, value) }
    }

    mutating func add(_ text: String, _ value: Value) {
        let name = NormalisedText.of(text)
        let kept = normalised[name] ?? value
        normalised[name] = kept
        exact[ExactText(text)] = kept
    }

    /// What `text` finds; nil where it is none of the table's.
    subscript(text: String) -> Value? { exact[ExactText(text)] ?? normalised[NormalisedText.of(text)] }

    /// What `text` finds, where it is written as it was entered.
    func exactly(_ text: String) -> Value? { exact[ExactText(text)] }
}
