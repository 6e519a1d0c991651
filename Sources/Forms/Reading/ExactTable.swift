import TextFormats

/// Values by texts as they are written, to the letter.
struct ExactTable<Value: Sendable>: Sendable {
    private var texts = TextPlaces()
    private var values: [Value] = []

    /// What `text` finds; nil where it is none of the table's. None is ever taken out again.
    subscript(text: String) -> Value? {
        get { texts[text].map { values[$0] } }
        set {
            guard let newValue else { return }
            let place = texts.insert(text)
            if place < values.count { values[place] = newValue } else { values.append(newValue) }
        }
    }

    func contains(_ text: String) -> Bool { texts[text] != nil }
}
