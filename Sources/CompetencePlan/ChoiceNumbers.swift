import TextFormats

/// A number for each of some choices, such as the row that named it.
package struct ChoiceNumbers: Sendable {
    /// Identifiers are written in one way only.
    private var listed = TextPlaces()
    private var numbers: [Int] = []
    private var own: [String: Int] = [:]

    package init() {}

    /// The number of a choice; nil where it has none.
    package subscript(choice: ChoiceIdentity) -> Int? {
        choice.isListed ? listed[choice.text].map { numbers[$0] } : own.isEmpty ? nil : own[choice.text]
    }

    /// Gives a choice a number, unless it has one; whether it had none.
    @discardableResult
    package mutating func add(_ number: Int, for choice: ChoiceIdentity) -> Bool {
        guard choice.isListed else {
            if own[choice.text] != nil { return false }
            own[choice.text] = number
            return true
        }
        if numbers.isEmpty { numbers.reserveCapacity(16) }
        guard listed.insert(choice.text) == numbers.count else { return false }
        numbers.append(number)
        return true
    }
}
