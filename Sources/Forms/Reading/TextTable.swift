import CompetencePlan

/// Values that are found by a text, whatever its case and punctuation: at once where it is written as it was entered.
struct TextTable<Value: Sendable>: Sendable {
    private var exact = ExactTable<Value>()
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
        exact[text] = kept
    }

    /// What `text` finds; nil where it is none of the table's.
    subscript(text: String) -> Value? { exact[text] ?? normalised[NormalisedText.of(text)] }

    /// What `text` finds, where it is written as it was entered.
    func exactly(_ text: String) -> Value? { exact[text] }
}
